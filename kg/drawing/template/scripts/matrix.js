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
    const off = meetings.filter((meeting) => Data.struck(meeting.status)).length;
    const held = meetings.filter((meeting) => !Data.dashed(meeting.status)).length - off;
    const depth = 0.12 + 0.33 * Math.sqrt(held / top);
    const look = held ? "" : off === meetings.length ? "off" : "planned";
    const about = `${row} and ${column}: ${held} held, ${meetings.length - held - off} to come, ${off} cancelled or denied`;
    return make("td", {}, make("button", {
      type: "button", class: look, vars: { "--depth": String(depth) }, text: String(held || meetings.length - off || off), "aria-label": about, title: about,
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
    const held = (meetings) => meetings.filter((meeting) => !Data.dashed(meeting.status) && !Data.struck(meeting.status)).length;
    const top = Math.max(1, ...[...cells.values()].map(held));
    const rest = names.length - shown.length;
    byId("view-matrix").replaceChildren(
      make("div", { class: "bar" }, Actors.choice(), make("p", { class: "muted", text: `Meetings held; dashed: only planned; struck: only cancelled or denied.${rest > 0 ? ` The ${MOST} who met most; ${rest} more are left out.` : ""}` })),
      shown.length ? make("table", { class: shown.length > 14 ? "matrix" : "matrix roomy" }, make("caption", { class: "unseen", text: "Who met whom" }),
        make("thead", {}, make("tr", {}, make("td", {}), ...shown.map((label) => make("th", { scope: "col" }, make("div", {}, name(label, 20)))))),
        make("tbody", {}, ...shown.map((row) => make("tr", {}, make("th", { scope: "row" }, name(row, 24)), ...shown.map((column) => cell(cells, top, row, column))))))
        : make("p", { class: "empty", text: "Nothing to show: the filters leave no meeting of two." }));
  }

  return { show };
})();
