// What the reader has chosen. It lives in the address after `#`, so that a link restores the view and back and forward work.
const State = (() => {
  const large = Data.nodes.length > 400;
  const initial = Object.freeze({
    view: "graph", pick: "", focus: "", hops: 1, off: Data.looks.aside, statuses: [], states: [], topics: [], sources: [],
    from: "", to: "", undated: true, group: large ? "states" : "", open: [], sort: "", by: "", theme: "",
  });
  const listeners = [];
  let now = { ...initial };

  const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

  function written(state) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(state)) {
      if (same(value, initial[name])) continue;
      if (Array.isArray(value)) {
        if (value.length === 0) query.append(name, "");
        for (const one of value) query.append(name, one);
      } else query.set(name, value);
    }
    return query.toString();
  }

  function understood(text) {
    const query = new URLSearchParams(text);
    const state = { ...initial };
    for (const [name, plain] of Object.entries(initial)) {
      if (!query.has(name)) continue;
      if (Array.isArray(plain)) state[name] = query.getAll(name).filter(Boolean);
      else if (typeof plain === "number") state[name] = Math.min(4, Math.max(1, Number(query.get(name)) || 1));
      else if (typeof plain === "boolean") state[name] = query.get(name) === "true";
      else state[name] = query.get(name);
    }
    for (const name of ["pick", "focus"]) if (state[name] && !known(state[name])) state[name] = "";
    return state;
  }

  const known = (id) => Boolean(Data.node(id) || id.startsWith("pair:") || id.startsWith("group:"));

  function tell(before) {
    const changed = Object.keys(now).filter((name) => !same(now[name], before[name]));
    if (changed.length) for (const listener of listeners) listener(now, new Set(changed));
  }

  // `kept` changes (a slider on its way) replace the entry of the history instead of adding one.
  function set(change, kept = false) {
    const before = now;
    now = { ...now, ...change };
    if (same(now, before)) return;
    const address = `#${written(now)}`;
    try {
      if (kept) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
    } catch (refused) {
      // A page inside a notebook's frame has no address of its own; the view works without.
      if (!(refused instanceof DOMException)) throw refused;
    }
    tell(before);
  }

  function restore() {
    const before = now;
    now = understood(location.hash.slice(1));
    tell(before);
  }

  window.addEventListener("popstate", restore);
  window.addEventListener("hashchange", restore);
  return { get now() { return now; }, initial, set, restore, heed: (listener) => listeners.push(listener) };
})();
