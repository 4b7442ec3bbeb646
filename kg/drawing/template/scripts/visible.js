// Which nodes the reader's filters leave. Things (meetings, documents, promises …) are filtered; actors follow their things.
const Visible = (() => {
  const overlaps = (node, state) => {
    const span = Data.span(node);
    if (!span) return state.undated;
    return (!state.from || span[1] >= state.from) && (!state.to || span[0] <= state.to);
  };

  const meets = (chosen, given) => chosen.length === 0 || given.some((one) => chosen.includes(one));

  const fits = (node, state) =>
    !(node.status && state.statuses.includes(node.status.name)) &&
    meets(state.states, node.states) && meets(state.topics, node.topics) &&
    (state.sources.length === 0 || node.evidence.some(([source]) => state.sources.includes(String(source)))) &&
    (!(state.from || state.to) || overlaps(node, state));

  const narrowed = (state) =>
    Boolean(state.statuses.length || state.states.length || state.topics.length || state.sources.length || state.from || state.to);

  // Actors, places and topics stay where one of their things stays, and states where one of their people does.
  function withCompany(kept) {
    for (let round = 0; round < 2; round += 1) {
      for (const id of [...kept]) {
        for (const edge of Data.links(id)) {
          const far = Data.node(Data.other(edge, id));
          const near = Data.node(id);
          if (!Data.isThing(far) && (round === 0 || (near.kind === "Person" && far.kind !== "Topic"))) kept.add(far.id);
        }
      }
    }
    return kept;
  }

  function filtered(state) {
    if (!narrowed(state)) return new Set(Data.nodes.map((node) => node.id));
    return withCompany(new Set(Data.nodes.filter((node) => Data.isThing(node) && fits(node, state)).map((node) => node.id)));
  }

  function around(centre, hops, allowed) {
    const reached = new Set([centre]);
    let rim = [centre];
    for (let hop = 0; hop < hops; hop += 1) {
      const next = [];
      for (const id of rim) {
        for (const edge of Data.links(id)) {
          const far = Data.other(edge, id);
          if (allowed.has(far) && !reached.has(far)) { reached.add(far); next.push(far); }
        }
      }
      rim = next;
    }
    return reached;
  }

  let cache = { key: "", all: new Set() };

  // Ids that pass every filter but the legend's: what the table, the map and the matrix show.
  function all(state = State.now) {
    const key = JSON.stringify([state.statuses, state.states, state.topics, state.sources, state.from, state.to, state.undated, state.focus, state.hops, state.focus && state.off]);
    if (key !== cache.key) {
      const kept = filtered(state);
      cache = { key, all: Data.node(state.focus) ? around(state.focus, state.hops, shown(kept, state)) : kept };
    }
    return cache.all;
  }

  const shown = (ids, state) => new Set([...ids].filter((id) => !state.off.includes(Data.node(id).kind) || id === state.focus));

  const inGraph = (state = State.now) => shown(all(state), state);
  const things = (kind) => Data.nodes.filter((node) => node.kind === kind && all().has(node.id));
  return { all, inGraph, things, narrowed };
})();
