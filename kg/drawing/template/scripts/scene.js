// The nodes and pairs that the graph shows now, each pair of nodes joined by one line that stands for all its relations.
const Scene = (() => {
  const pairId = (left, right) => `pair:${[left, right].sort().join("|")}`;

  // `home` maps a node inside a closed bubble to the bubble.
  function pairsOf(ids, home = () => undefined) {
    const found = new Map();
    for (const edge of Data.edges) {
      const from = ids.has(edge.from) ? edge.from : home(edge.from);
      const to = ids.has(edge.to) ? edge.to : home(edge.to);
      if (!from || !to || from === to) continue;
      const id = pairId(from, to);
      if (!found.has(id)) found.set(id, { id, from, to, edges: [], weight: 0 });
      const pair = found.get(id);
      pair.edges.push(edge);
      pair.weight += 1;
    }
    return [...found.values()].map(described);
  }

  function described(pair) {
    const words = [...new Set(pair.edges.map((edge) => Data.reading(edge).line))];
    const statuses = pair.edges.map((edge) => edge.status);
    return {
      ...pair, words: words.length > 3 ? count(pair.edges.length, "relation", "relations") : words.join(" · "),
      dashed: statuses.every((status) => Data.dashed(status)), struck: statuses.every((status) => Data.struck(status)),
    };
  }

  function placed(scene, state) {
    const moved = state.group || state.focus || [...scene.nodes].some((node) => Data.looks.aside.includes(node.kind));
    if (!moved) return scene.nodes.map((node) => ({ ...node }));
    const places = Places.of(scene.nodes, scene.pairs);
    return scene.nodes.map((node) => ({ ...node, ...places.get(node.id) }));
  }

  function now(state = State.now) {
    const ids = Visible.inGraph(state);
    const scene = state.group && !state.focus
      ? Groups.arranged(ids, pairsOf, state)
      : { nodes: [...ids].map((id) => Data.node(id)), pairs: pairsOf(ids) };
    const pairs = scene.pairs.map((pair) => ({ id: pairId(pair.from, pair.to), dashed: false, struck: false, ...pair }));
    const home = byId("view-graph");
    return { nodes: Places.fitted(placed({ ...scene, pairs }, state), { width: home.clientWidth, height: home.clientHeight }), pairs };
  }

  return { now };
})();
