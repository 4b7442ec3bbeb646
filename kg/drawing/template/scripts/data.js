// What the page shows, read once from the blocks of JSON in it, and asked for by everything else.
const Data = (() => {
  const read = (name) => JSON.parse(byId(`data-${name}`).textContent);
  const EMPTY = { label: "", words: "", subtitle: "", status: null, history: [], when: null, due: null, facts: [], states: [], topics: [], at: null, evidence: [] };
  const nodes = read("nodes").map((node) => ({ ...EMPTY, ...node }));
  const edges = read("edges").map((edge) => ({ words: "", status: null, when: null, evidence: [], ...edge }));
  const about = read("about");
  const looks = read("looks");
  const outline = read("outline");

  const byName = new Map(nodes.map((node) => [node.id, node]));
  const looksOf = new Map(looks.kinds.map((look) => [look.kind, look]));
  const links = new Map(nodes.map((node) => [node.id, []]));
  const edgeOf = new Map(edges.map((edge) => [edge.id, edge]));
  for (const edge of edges) {
    links.get(edge.from).push(edge);
    if (edge.to !== edge.from) links.get(edge.to).push(edge);
  }
  const BY_ACTORS = ["participant", "host", "party", "committer", "speaker", "actor", "attributedTo"];
  const things = new Set(looks.things);
  const actors = new Set(looks.actors);

  const other = (edge, id) => (edge.from === id ? edge.to : edge.from);

  // The nodes at the other end of a node's edges of some names, each once.
  const fillers = (id, ...names) =>
    [...new Set(links.get(id).filter((edge) => names.includes(edge.name)).map((edge) => other(edge, id)))]
      .map((found) => byName.get(found));

  // What a relation says on its line, and the title under which either end lists it.
  const reading = (edge) => looks.readings[edge.name] || { line: edge.words, thing: capital(edge.words), other: capital(edge.words) };

  // Whether a node is the end at which the relation is a property: of a meeting's participant the meeting, else where it starts.
  const owns = (edge, id) => (BY_ACTORS.includes(edge.name) ? edge.to : edge.from) === id;

  const sentences = (item) => item.evidence.map(([source, sentence, quote]) => ({ source: about.sources[source], sentence, quote }));

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const span = (node) => (node.when && (node.when.first || node.when.last)
    ? [node.when.first || node.when.last, node.when.last || node.when.first] : null);

  return {
    nodes, edges, about, looks, outline, things, actors,
    node: (id) => byName.get(id), edge: (id) => edgeOf.get(id), links: (id) => links.get(id) || [],
    look: (kind) => looksOf.get(kind) || looks.kinds[looks.kinds.length - 1],
    other, reading, owns, fillers, sentences, fold, span,
    isThing: (node) => things.has(node.kind), isActor: (node) => actors.has(node.kind),
    kinds: looks.kinds.filter((look) => nodes.some((node) => node.kind === look.kind)),
    dashed: (status) => Boolean(status) && looks.dashed.includes(status.name),
    struck: (status) => Boolean(status) && looks.struck.includes(status.name),
  };
})();
