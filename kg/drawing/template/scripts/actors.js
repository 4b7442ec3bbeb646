// Who stands in a row of the timeline or the matrix: states and organisations, or people by name.
const Actors = (() => {
  const PARTS = ["participant", "host", "party", "committer", "beneficiary", "speaker", "addressee", "actor", "target"];

  const kindsOf = (by) => (by === "people" ? ["Person"] : ["State", "Organization"]);

  // The actors of a thing: those named in it, and by state also the states of its people.
  function of(thing, by) {
    const named = Data.fillers(thing.id, ...PARTS);
    if (by === "people") return named.filter((node) => node.kind === "Person").map((node) => node.label);
    return [...new Set([...named.filter((node) => kindsOf(by).includes(node.kind)).map((node) => node.label), ...thing.states])];
  }

  const current = () => (State.now.by === "people" ? "people" : "states");

  function choice() {
    const button = (by, words) => make("button", { type: "button", "aria-pressed": String(current() === by), text: words, on: { click: () => State.set({ by: by === "people" ? by : "" }) } });
    return make("div", { class: "switch", role: "group", "aria-label": "Rows" }, button("states", "States"), button("people", "People"));
  }

  const nodeOf = (label, by) => Data.nodes.find((node) => node.label === label && kindsOf(by).includes(node.kind));

  return { of, current, choice, nodeOf };
})();
