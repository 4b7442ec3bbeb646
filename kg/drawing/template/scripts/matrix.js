// Who met whom: a row and a column an actor, in each cell the number of meetings both took part in.
const Matrix = (() => {
  const MOST = 36;

  function tallied() {
    const by = Actors.current();
    const cells = new Map();
    const totals = new Map();
    for (const meeting of Visible.things("Meeting")) {
      const who = Actors.of(meeting, by);
      for (const left of who) {
        if (who.length > 1) totals.set(left, (totals.get(left) || 0) + 1);
        for (const right of who) {
          if (left === right) continue;
          const key = `${left}\u0000${right}`;
          if (!cells.has(key)) cells.set(key, []);
          cells.get(key).push(meeting);
        }
      }
    }
    const names = [...totals].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1)).map(([name]) => name);
    return { cells, names };
  }

  function cell(cells, top, row, column) {
    const meetings = cells.get(`${row}\u0000${column}`);
    if (row === column) return make("td", { class: "self" });
    if (!meetings) return make("td", {});
    const planned = meetings.every((meeting) => Data.dashed(meeting.status) || Data.struck(meeting.status));
    const depth = 0.18 + 0.82 * Math.sqrt(meetings.length / top);
    return make("td", {}, make("button", {
      type: "button", class: planned ? "planned" : depth > 0.55 ? "deep" : "", vars: { "--depth": String(depth) }, text: String(meetings.length),
      "aria-label": `${row} and ${column}: ${count(meetings.length, "meeting", "meetings")}`, title: `${row} and ${column}`,
      on: { click: () => Panel.list(`${row} — ${column}`, count(meetings.length, "meeting", "meetings"), meetings) },
    }));
  }

  function name(label, most) {
    const node = Actors.nodeOf(label, Actors.current());
    return make("button", { type: "button", class: "plain", title: cut(label, 200), text: cut(label, most), on: { click: () => node && State.set({ pick: node.id }) } });
  }

  function show() {
    const { cells, names } = tallied();
    const shown = names.slice(0, MOST);
    const top = Math.max(1, ...[...cells.values()].map((meetings) => meetings.length));
    const rest = names.length - shown.length;
    byId("view-matrix").replaceChildren(
      make("div", { class: "bar" }, Actors.choice(), make("p", { class: "muted", text: `A number is a count of meetings; dashed where none has been held yet.${rest > 0 ? ` The ${MOST} who met most; ${rest} more are left out.` : ""}` })),
      shown.length ? make("table", { class: "matrix" }, make("caption", { class: "unseen", text: "Who met whom" }),
        make("thead", {}, make("tr", {}, make("td", {}), ...shown.map((label) => make("th", { scope: "col" }, make("div", {}, name(label, 20)))))),
        make("tbody", {}, ...shown.map((row) => make("tr", {}, make("th", { scope: "row" }, name(row, 24)), ...shown.map((column) => cell(cells, top, row, column))))))
        : make("p", { class: "empty", text: "Nothing to show: the filters leave no meeting of two." }));
  }

  return { show };
})();
