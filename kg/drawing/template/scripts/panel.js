// The panel: what is known of the chosen node or line, in words, and every sentence that says so.
const Panel = (() => {
  const OTHERS_FIRST = 8;
  const order = Object.values(Data.looks.readings).flatMap((reading) => [reading.thing, reading.other]);

  // Go to a node from anywhere: its kind is shown again if the legend hid it, and the graph moves to it.
  function go(id) {
    const node = Data.node(id);
    const change = { pick: id };
    if (node && State.now.off.includes(node.kind)) change.off = State.now.off.filter((kind) => kind !== node.kind);
    if (node && !Visible.all().has(id)) Object.assign(change, { states: [], topics: [], sources: [], statuses: [], from: "", to: "", focus: "" });
    if (node && State.now.group) change.open = [...new Set([...State.now.open, ...(Groups.of(node, State.now.group).length ? Groups.of(node, State.now.group) : [Groups.none(State.now.group)]).slice(0, 1)])];
    State.set(change);
    if (State.now.view === "graph") Graph.centre(id);
  }

  const chip = (status) => status && make("span", {
    class: `chip ${Data.struck(status) ? "struck" : ""} ${Data.dashed(status) ? "dashed" : ""}`, text: [status.words, status.since].filter(Boolean).join(", "),
  });

  const link = (node) => make("button", { type: "button", class: "link", on: { click: () => go(node.id) } }, Marks.badge(node, 18),
    make("span", { class: Data.struck(node.status) ? "gone" : "", text: cut(node.label, 140) }));

  function fact(words, value) {
    return [make("dt", { text: words }), make("dd", {}, ...[value].flat())];
  }

  function facts(node) {
    const rows = [];
    if (node.when) rows.push(fact("When", [node.when.words, node.when.inferred && make("small", { class: "aside block", text: "worked out from what the text tells" })].filter(Boolean)));
    if (node.due) rows.push(fact("Due", node.due.words));
    for (const [words, value] of node.facts) rows.push(fact(words, value));
    if (node.history.length > 1) rows.push(fact("Status", make("ol", { class: "history" }, ...node.history.map((status) => make("li", {}, chip(status))))));
    return rows.length > 0 && make("dl", { class: "facts" }, ...rows);
  }

  // Neighbours, gathered by what joins them.
  function relations(node) {
    const gathered = new Map();
    for (const edge of Data.links(node.id)) {
      const far = Data.node(Data.other(edge, node.id));
      const title = Data.reading(edge)[Data.owns(edge, node.id) ? "thing" : "other"];
      if (!gathered.has(title)) gathered.set(title, new Set());
      gathered.get(title).add(far);
    }
    return [...gathered].sort((left, right) => order.indexOf(left[0]) - order.indexOf(right[0])).map(([title, set]) => group(title, [...set]));
  }

  function group(title, nodes) {
    const sorted = nodes.sort((left, right) => (Data.span(right) || [""])[0].localeCompare((Data.span(left) || [""])[0]));
    const list = make("ul", { class: "links" }, ...sorted.slice(0, OTHERS_FIRST).map((node) => make("li", {}, link(node), date(node))));
    const rest = sorted.slice(OTHERS_FIRST);
    if (rest.length) {
      const more = make("button", { type: "button", class: "quiet", text: `${rest.length} more`, on: { click: () => { more.parentElement.remove(); list.append(...rest.map((node) => make("li", {}, link(node), date(node)))); } } });
      list.append(make("li", {}, more));
    }
    return make("section", {}, make("h3", { text: title }), list);
  }

  const date = (node) => node.when && make("small", { class: "aside", text: [node.status && node.status.words, node.when.words].filter(Boolean).join(", ") });

  function sentence({ source, sentence: words, quote }) {
    const at = quote ? words.indexOf(quote) : -1;
    const text = at < 0 || quote.length === words.length ? [words] : [words.slice(0, at), make("mark", { text: quote }), words.slice(at + quote.length)];
    return make("figure", { class: "said" }, make("blockquote", { dir: "auto" }, ...text), make("figcaption", {}, origin(source)));
  }

  // Only addresses of the web become links.
  function origin(source) {
    const about = [source.publisher, source.published].filter(Boolean).join(", ");
    const web = source.url && /^https?:\/\//i.test(source.url);
    const title = web
      ? make("a", { href: source.url, target: "_blank", rel: "noopener noreferrer", dir: "auto", text: cut(source.title, 200) })
      : make("span", { dir: "auto", text: cut(source.title, 200) });
    return [title, about && make("small", { text: about })];
  }

  function evidence(items) {
    const seen = new Map();
    for (const one of items.flatMap((item) => Data.sentences(item))) seen.set(`${one.source.id}|${one.sentence}`, one);
    const all = [...seen.values()];
    if (all.length === 0) return null;
    const shown = all.slice(0, 12).map(sentence);
    const more = all.length > 12 && make("button", { type: "button", class: "quiet", text: `${all.length - 12} more sentences`, on: { click: () => more.replaceWith(...all.slice(12).map(sentence)) } });
    return make("section", {}, make("h3", { text: all.length === 1 ? "The sentence that says so" : `The ${all.length} sentences that say so` }), ...shown, more);
  }

  function head(mark, kind, title, subtitle) {
    return make("header", { class: "head" },
      make("div", { class: "kind" }, mark, make("span", { text: kind }),
        make("button", { type: "button", class: "close", "aria-label": "Close", title: "Close (Esc)", text: "×", on: { click: () => State.set({ pick: "" }) } })),
      make("h2", { tabindex: "-1", dir: "auto", text: cut(title, 400) }), subtitle && make("p", { class: "subtitle", text: subtitle }));
  }

  function ofNode(node) {
    const hops = State.now.focus === node.id;
    return [
      head(Marks.badge(node), capital(node.words || Data.look(node.kind).one), node.label, node.subtitle),
      make("div", { class: "row" }, chip(node.status),
        make("button", { type: "button", class: "quiet", text: hops ? "Show all" : "Only its neighbourhood", on: { click: () => State.set({ focus: hops ? "" : node.id, hops: 1, view: "graph" }) } }),
        State.now.view !== "graph" && make("button", { type: "button", class: "quiet", text: "In the graph", on: { click: () => { State.set({ view: "graph" }); go(node.id); } } })),
      facts(node), ...relations(node), evidence([node]),
    ];
  }

  function ofPair(pair) {
    const edges = pair.edges;
    const ends = [pair.from, pair.to].map((id) => Data.node(id));
    if (ends.some((end) => !end)) return ofBond(pair);
    return [
      head(null, "Relation", `${cut(ends[0].label, 160)} — ${cut(ends[1].label, 160)}`, ""),
      ...edges.map((edge) => make("div", { class: "relation" }, link(Data.node(edge.from)), make("p", { class: "verb" }, make("span", { text: Data.reading(edge).line }), chip(edge.status), edge.when && make("small", { text: edge.when.words })), link(Data.node(edge.to)))),
      evidence(edges.some((edge) => edge.evidence.length) ? edges : ends.filter(Data.isThing).slice(0, 1)),
    ];
  }

  const ofBond = (pair) => {
    const names = [pair.from, pair.to].map((id) => (Graph.item(id) || { label: "" }).label);
    const members = (name) => (end) => Groups.of(end, State.now.group).includes(name);
    const shared = Data.nodes.filter((node) => Groups.binds(node, State.now.group) && Visible.all().has(node.id) && names.every((name) => members(name)(node)));
    return [head(null, "What they share", names.join(" — "), count(shared.length, "thing", "things")),
      ...[...Data.looks.actors, ...Data.looks.things].map((kind) => [kind, shared.filter((node) => node.kind === kind)]).filter(([, nodes]) => nodes.length).map(([kind, nodes]) => group(Data.look(kind).many, nodes))];
  };

  // A list that a view asks for: the meetings of a cell of the matrix or of a place on the map.
  function list(title, subtitle, nodes) {
    State.set({ pick: "" });
    const kinds = Data.looks.things.map((kind) => [kind, nodes.filter((node) => node.kind === kind)]).filter(([, some]) => some.length);
    fillWith([head(null, "Chosen", title, subtitle), ...kinds.map(([kind, some]) => group(Data.look(kind).many, some)), evidence(nodes)]);
  }

  function fillWith(parts) {
    byId("panel").replaceChildren(...parts.filter(Boolean));
    byId("panel").hidden = false;
    byId("panel").scrollTop = 0;
  }

  function show() {
    const { pick } = State.now;
    const node = Data.node(pick);
    const pair = !node && pick && Graph.pair(pick);
    if (node) { fillWith(ofNode(node)); say(`${node.label}, ${node.words}${node.subtitle ? `, ${node.subtitle}` : ""}, ${count(Data.links(node.id).length, "relation", "relations")}`); }
    else if (pair) fillWith(ofPair(pair));
    else byId("panel").hidden = true;
  }

  return { show, go, list, link, chip };
})();
