// Everything together: the head of the page, the views, and who hears of which change.
(() => {
  const views = { graph: Graph, timeline: Timeline, ledger: Ledger, map: WorldMap, matrix: Matrix };
  const titles = { graph: "Graph", timeline: "Timeline", ledger: "Commitments", map: "Map", matrix: "Who met whom" };
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const FILTERS = ["off", "statuses", "states", "topics", "sources", "from", "to", "undated", "focus", "hops", "group", "open"];

  function theme() {
    document.documentElement.dataset.theme = State.now.theme || (dark.matches ? "dark" : "light");
  }

  function tabs() {
    byId("tabs").replaceChildren(...Keys.ORDER.map((name) => make("button", {
      type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `view-${name}`, "aria-selected": String(State.now.view === name),
      tabindex: State.now.view === name ? 0 : -1, text: titles[name], on: { click: () => State.set({ view: name }), keydown: turn },
    })));
  }

  function turn(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const next = Keys.ORDER[(Keys.ORDER.indexOf(State.now.view) + by + Keys.ORDER.length) % Keys.ORDER.length];
    State.set({ view: next });
    byId(`tab-${next}`).focus();
  }

  function tools() {
    const button = (words, title, act, extra = {}) => make("button", { type: "button", class: "tool", title, "aria-label": title, text: words, on: { click: act }, ...extra });
    byId("tools").replaceChildren(
      button("Filters", "Legend and filters", () => byId("legend").classList.toggle("open"), { id: "open-legend" }),
      make("details", { class: "menu", id: "keep" }, make("summary", { class: "tool", text: "Keep" }), make("div", { class: "list" },
        button("PNG picture", "Save the view as PNG", Exports.png, { id: "png" }), button("SVG drawing", "Save the view as SVG", Exports.svg, { id: "svg" }),
        button("CSV table", "Save the table as CSV", Exports.csv, { id: "csv" }), button("Print", "Print the view", Exports.print, { id: "print" }))),
      button("◐", "Light or dark", () => State.set({ theme: Marks.isDark() ? "light" : "dark" }, true), { id: "theme" }),
      button("?", "Keys and signs", Keys.help, { id: "keys" }));
  }

  function view() {
    const known = views[State.now.view] ? State.now.view : "graph";
    for (const name of Keys.ORDER) byId(`view-${name}`).hidden = name !== known;
    document.body.dataset.view = known;
    const table = known === "ledger" || known === "matrix";
    for (const [id, fits] of [["png", !table], ["svg", !table], ["csv", table]]) byId(id).hidden = !fits;
    if (known === "graph") Graph.appear(); else views[known].show();
  }

  function heed(state, changed) {
    const some = (...names) => names.some((name) => changed.has(name));
    if (some("theme")) { theme(); Graph.repaint(); }
    if (some(...FILTERS)) Graph.show(some("focus", "hops", "group", "open"));
    if (some(...FILTERS, "theme")) { Legend.show(); Slider.show(); }
    if (some("view")) tabs();
    document.body.classList.toggle("chosen", Boolean(state.pick));
    const before = byId("panel").hidden;
    if (some("pick", "view", "focus", "theme")) { Panel.show(); Graph.relight(); }
    if (some("view", ...FILTERS, "sort", "by", "theme") || (before !== byId("panel").hidden && state.view !== "graph")) view();
    else if (some("pick") && state.view !== "graph" && state.view !== "map") view();
    if (some("view")) Graph.network.redraw();
  }

  function head() {
    byId("title").textContent = cut(Data.about.title, 300);
    byId("note").textContent = Data.about.leftOut;
    byId("note").hidden = !Data.about.leftOut;
    byId("view-graph").setAttribute("aria-label", `Graph of ${count(Data.nodes.length, "node", "nodes")}: arrows move, Enter opens, slash searches`);
    byId("view-graph").setAttribute("role", "application");
    byId("view-graph").removeAttribute("aria-labelledby");
  }

  // What one looks at, in a line, until something is chosen.
  function hint() {
    const number = (kinds) => Data.nodes.filter((node) => kinds.includes(node.kind)).length;
    const parts = ["Meeting", "Document", "Commitment"].map((kind) => count(number([kind]), Data.look(kind).one, Data.look(kind).many.toLowerCase()));
    const told = count(Data.about.sources.length, "article", "articles");
    byId("view-graph").append(make("p", { class: "corner muted hint", text: `${parts.join(", ")} among ${count(number(Data.looks.actors), "actor", "actors")}, told by ${told}. Click anything for its facts and sentences.` }));
  }

  function start() {
    State.restore();
    theme();
    head();
    tools();
    tabs();
    Legend.show();
    Slider.start();
    Search.start();
    Keys.start();
    Graph.start();
    hint();
    Panel.show();
    view();
    State.heed(heed);
    dark.addEventListener("change", () => { theme(); Graph.repaint(); Legend.show(); view(); });
    new ResizeObserver(debounce(() => { if (State.now.view !== "graph") view(); }, 120)).observe(byId("stage"));
    document.addEventListener("click", (event) => { if (!event.target.closest("#keep")) byId("keep").open = false; });
    if (Data.nodes.length === 0) document.documentElement.dataset.ready = "0";
    window.kgPage = { State, Graph, Data, Visible, Exports };
  }

  start();
})();
