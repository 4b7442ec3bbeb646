// Clusters: nodes that belong to one state (or topic) alone stand as one bubble until it is opened; what belongs to several
// is the bond between bubbles until one of them is opened.
const Groups = (() => {
  const BONDS = 2;
  const none = (kind) => (kind === "topics" ? "no topic told" : "no state told");
  const titles = { states: "state", topics: "topic" };
  const name = (label) => `group:${label}`;
  const of = (node, kind) => {
    if (kind === "topics" && node.kind === "Topic") return [node.label];
    if (node[kind].length || Data.isThing(node)) return node[kind];
    return [...new Set(Data.links(node.id).flatMap((edge) => Data.node(Data.other(edge, node.id))[kind]))];
  };

  // States are bound by what they have to do with together, topics also by who has to do with both.
  const binds = (node, kind) => Data.isThing(node) || (kind === "topics" && Data.isActor(node));

  function gathered(ids, state) {
    const open = new Set(state.open);
    const bubbles = new Map();
    const single = new Set();
    const shared = [];
    for (const id of ids) {
      const groups = of(Data.node(id), state.group);
      if (groups.length > 1 ? groups.some((group) => open.has(group)) : open.has(groups[0] || none(state.group))) single.add(id);
      else if (groups.length > 1) { if (binds(Data.node(id), state.group)) shared.push([id, groups]); }
      else {
        const group = groups[0] || none(state.group);
        if (!bubbles.has(group)) bubbles.set(group, []);
        bubbles.get(group).push(id);
      }
      for (const group of groups) if (!open.has(group) && !bubbles.has(group)) bubbles.set(group, []);
    }
    return { bubbles, single, shared };
  }

  const bubble = (label, members, shared, kind) => ({
    id: name(label), label, kind: kind === "topics" ? "Topic" : "State", group: label, members, size: Math.min(32, 8 + 2.6 * Math.sqrt(members.length + shared / 2)),
    subtitle: `${count(members.length, "thing", "things")} of its own`, words: `all of one ${titles[kind]}`, evidence: [], status: null, x: 0, y: 0,
  });

  function bonds(shared) {
    const weights = new Map();
    for (const [, groups] of shared) {
      groups.forEach((left, row) => groups.slice(row + 1).forEach((right) => {
        const key = [name(left), name(right)].sort().join("\u0000");
        weights.set(key, (weights.get(key) || 0) + 1);
      }));
    }
    return strongest([...weights].map(([key, weight]) => {
      const [from, to] = key.split("\u0000");
      return { from, to, weight, words: count(weight, "thing shared", "things shared"), edges: [] };
    }));
  }

  // Each bubble's few strongest bonds: all of them would hide which matter.
  function strongest(all) {
    const degrees = new Map();
    return all.sort((left, right) => right.weight - left.weight || (left.from + left.to < right.from + right.to ? -1 : 1)).filter(({ from, to }) => {
      const few = (degrees.get(from) || 0) < BONDS || (degrees.get(to) || 0) < BONDS;
      for (const end of [from, to]) degrees.set(end, (degrees.get(end) || 0) + 1);
      return few;
    });
  }

  // The nodes and pairs of a scene in which closed groups are bubbles.
  function arranged(ids, pairsOf, state) {
    const { bubbles, single, shared } = gathered(ids, state);
    const counts = new Map();
    for (const [, groups] of shared) for (const group of groups) counts.set(group, (counts.get(group) || 0) + 1);
    const nodes = [...single].map((id) => Data.node(id));
    for (const [label, members] of bubbles) nodes.push(bubble(label, members, counts.get(label) || 0, state.group));
    const home = new Map();
    for (const [label, members] of bubbles) for (const id of members) home.set(id, name(label));
    const pairs = pairsOf(single, (id) => home.get(id));
    const closed = (group) => bubbles.has(group);
    return { nodes, pairs: [...pairs, ...bonds(shared.map(([id, groups]) => [id, groups.filter(closed)]))] };
  }

  return { arranged, titles, of, none, binds };
})();
