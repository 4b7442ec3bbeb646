// The legend, which is also the filter; below it the finer filters, each a list of boxes to tick.
const Legend = (() => {
  const MOST = 80;

  const toggled = (list, one) => (list.includes(one) ? list.filter((each) => each !== one) : [...list, one]);

  function tally(nodes, valuesOf) {
    const counts = new Map();
    for (const node of nodes) for (const value of valuesOf(node)) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  }

  function box(words, number, checked, act, mark) {
    return make("label", { class: "box" }, make("input", { type: "checkbox", checked, on: { change: act } }), mark,
      make("span", { class: "words", text: words, title: words.length > 24 ? cut(words, 300) : null }), make("span", { class: "number", text: number.toLocaleString("en") }));
  }

  function kinds() {
    const counts = new Map(tally(Data.nodes, (node) => [node.kind]));
    return make("fieldset", { class: "kinds" }, make("legend", { text: "Shown" }), ...Data.kinds.map((look) =>
      box(look.many, counts.get(look.kind), !State.now.off.includes(look.kind), () => State.set({ off: toggled(State.now.off, look.kind) }), Marks.badge({ kind: look.kind, status: null }))));
  }

  const statusBox = ([name, number], words) =>
    box(capital(words.get(name)), number, !State.now.statuses.includes(name), () => State.set({ statuses: toggled(State.now.statuses, name) }), sample(name));

  function sample(name) {
    const status = { name };
    return draw("svg", { width: 24, height: 12, viewBox: "0 0 24 12", "aria-hidden": "true", class: "sample" },
      draw("line", { x1: 1, y1: 6, x2: 23, y2: 6, class: Data.struck(status) ? "struck" : "plain", "stroke-dasharray": Data.dashed(status) ? "4 3" : null }),
      Data.struck(status) && draw("line", { x1: 8, y1: 10, x2: 16, y2: 2, class: "struck" }));
  }

  const section = (title, inner, chosen) => inner.length > 0 && make("details", { class: "filter", open: chosen },
    make("summary", {}, title, chosen > 0 && make("span", { class: "dot", text: String(chosen) })), make("div", { class: "boxes" }, ...inner));

  function chosenOnly(name, title, entries, wordsOf = (value) => value) {
    const list = State.now[name];
    const shown = entries.filter(([value], row) => row < MOST || list.includes(value));
    const boxes = shown.map(([value, number]) => box(wordsOf(value), number, list.includes(value), () => State.set({ [name]: toggled(list, value) })));
    const rest = entries.length - shown.length;
    return section(title, rest > 0 ? [...boxes, make("p", { class: "muted", text: `and ${rest} with less` })] : boxes, list.length);
  }

  function groups() {
    const offered = ["states", "topics"].filter((kind) => tally(Data.nodes, (node) => node[kind]).length > 1);
    if (offered.length === 0) return null;
    const choice = make("select", { id: "group", on: { change: (event) => State.set({ group: event.target.value, open: [] }) } },
      make("option", { value: "", text: "Every node by itself" }), ...offered.map((kind) => make("option", { value: kind, text: `One bubble a ${Groups.titles[kind]}`, selected: State.now.group === kind })));
    return make("div", { class: "grouping" }, make("label", { for: "group", text: "Together" }), choice,
      State.now.open.length > 0 && make("button", { type: "button", class: "quiet", text: "Close all bubbles", on: { click: () => State.set({ open: [] }) } }));
  }

  function focus() {
    const node = Data.node(State.now.focus);
    if (!node) return null;
    return make("div", { class: "focus" }, make("span", { text: `Only within ${count(State.now.hops, "step", "steps")} of ` }), make("strong", { text: cut(node.label, 60) }),
      make("input", { type: "range", min: 1, max: 4, value: State.now.hops, "aria-label": "Steps", on: { change: (event) => State.set({ hops: Number(event.target.value) }) } }),
      make("button", { type: "button", class: "quiet", text: "Show all", on: { click: () => State.set({ focus: "" }) } }));
  }

  function statuses() {
    const words = new Map(Data.nodes.filter((node) => node.status).map((node) => [node.status.name, node.status.words]));
    const entries = tally(Data.nodes.filter((node) => node.status), (node) => [node.status.name]);
    return section("Status", entries.map((entry) => statusBox(entry, words)), State.now.statuses.length);
  }

  function show() {
    const state = State.now;
    const active = Visible.narrowed(state) || state.focus || JSON.stringify(state.off) !== JSON.stringify(State.initial.off);
    const opened = new Set([...byId("legend").querySelectorAll("details[open] > summary")].map((summary) => summary.firstChild.textContent));
    const held = document.activeElement && byId("legend").contains(document.activeElement) ? [...byId("legend").querySelectorAll("input, select, button, summary")].indexOf(document.activeElement) : -1;
    const sources = Data.about.sources;
    byId("legend").replaceChildren(...[
      focus(), kinds(), groups(), statuses(),
      chosenOnly("states", "State or body", tally(Data.nodes.filter(Data.isThing), (node) => node.states)),
      chosenOnly("topics", "Topic", tally(Data.nodes.filter(Data.isThing), (node) => node.topics)),
      sources.length > 1 && chosenOnly("sources", "Article", tally(Data.nodes, (node) => [...new Set(node.evidence.map(([row]) => String(row)))]), (row) => sources[row].title),
      active && make("button", { type: "button", class: "quiet reset", text: "Undo all filters", on: { click: () => State.set({
        off: State.initial.off, statuses: [], states: [], topics: [], sources: [], from: "", to: "", focus: "", undated: true }) } }),
    ].filter(Boolean));
    byId("legend").querySelectorAll("details").forEach((one) => { if (opened.has(one.querySelector("summary").firstChild.textContent)) one.open = true; });
    if (held >= 0) (byId("legend").querySelectorAll("input, select, button, summary")[held] || byId("legend")).focus();
  }

  return { show, tally };
})();
