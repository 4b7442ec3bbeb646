// The keyboard: what each key does, told by `?`.
const Keys = (() => {
  const ORDER = ["graph", "timeline", "ledger", "map", "matrix"];
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const told = [
    ["/", "search"], ["1 – 5", "the five views"], ["← ↑ → ↓", "in the graph: to the nearest node that way"], ["Enter", "open what is chosen"],
    ["+  −  0", "closer, further, everything"], ["n", "only the neighbourhood of what is chosen"], ["Esc", "close"], ["?", "this list"],
  ];

  // The nearest node in a direction, those straight ahead first.
  function step([dx, dy]) {
    const { scene } = Graph;
    const here = Graph.item(State.now.pick);
    if (!here) { const first = [...scene.nodes].sort((left, right) => right.size - left.size)[0]; return first && choose(first); }
    const cost = (item) => {
      const ahead = (item.x - here.x) * dx + (item.y - here.y) * dy;
      const aside = Math.abs((item.x - here.x) * dy) + Math.abs((item.y - here.y) * dx);
      return ahead > 1 ? ahead + 2 * aside : Infinity;
    };
    const next = scene.nodes.filter((item) => item.id !== here.id).reduce((best, item) => (cost(item) < cost(best) ? item : best), here);
    return next !== here && cost(next) < Infinity && choose(next);
  }

  function choose(item) {
    State.set({ pick: item.id }, true);
    Graph.centre(item.id);
    say(`${item.label}, ${item.words}`);
  }

  function onGraph(event) {
    if (event.target !== byId("view-graph")) return;
    if (arrows[event.key]) step(arrows[event.key]);
    else if (event.key === "+" || event.key === "=") Graph.zoom(1.25);
    else if (event.key === "-") Graph.zoom(0.8);
    else if (event.key === "0") Graph.frame();
    else if (event.key === "n" && Data.node(State.now.pick)) State.set({ focus: State.now.focus ? "" : State.now.pick });
    else if (event.key === "Enter") { const item = Graph.item(State.now.pick); if (item && item.group) Graph.pick(item.id); else if (item) byId("panel").querySelector("h2").focus(); }
    else return;
    event.preventDefault();
  }

  function anywhere(event) {
    const writing = event.target.closest("input[type=search], select");
    if (event.key === "Escape" && !writing) { if (byId("help").open) byId("help").close(); else State.set({ pick: "" }); byId("legend").classList.remove("open"); return; }
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") { event.preventDefault(); byId("search").focus(); }
    else if (event.key === "?") help();
    else if (ORDER[Number(event.key) - 1]) State.set({ view: ORDER[Number(event.key) - 1] });
  }

  const help = () => byId("help").showModal();

  function start() {
    document.body.append(make("dialog", { id: "help", "aria-label": "Keys" }, make("h2", { text: "Keys" }),
      make("dl", {}, ...told.flatMap(([key, words]) => [make("dt", {}, make("kbd", { text: key })), make("dd", { text: words })])),
      make("p", { class: "muted", text: "Filled: it happened or holds. Dashed: planned, expected or proposed. Struck: cancelled, denied, broken or ended." }),
      make("button", { type: "button", text: "Close", on: { click: () => byId("help").close() } })));
    byId("view-graph").addEventListener("keydown", onGraph);
    document.addEventListener("keydown", anywhere);
  }

  return { start, help, ORDER };
})();
