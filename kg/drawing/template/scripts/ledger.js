// The ledger: every commitment a row, sorted by any column.
const Ledger = (() => {
  const names = (id, ...roles) => Data.fillers(id, ...roles).map((node) => node.label).join(", ");
  const columns = [
    { key: "by", title: "Who", of: (node) => names(node.id, "committer") },
    { key: "what", title: "Undertakes", of: (node) => node.label, wide: true },
    { key: "to", title: "To", of: (node) => names(node.id, "beneficiary") },
    { key: "status", title: "Status", of: (node) => (node.status ? node.status.words : ""), cell: (node) => Panel.chip(node.status) },
    { key: "made", title: "Made", of: (node) => (node.when ? node.when.words : ""), order: (node) => (Data.span(node) || ["9999"])[0] },
    { key: "due", title: "Due", of: (node) => (node.due ? node.due.words : ""), order: (node) => (node.due && node.due.first) || "9999" },
    { key: "in", title: "In or at", of: (node) => names(node.id, "statedIn", "madeAt") },
  ];

  function sorted() {
    const [key, down] = (State.now.sort || "made").split("-");
    const column = columns.find((one) => one.key === key) || columns[4];
    const order = column.order || column.of;
    const rows = Visible.things("Commitment").map((node) => [order(node), node]);
    rows.sort((left, right) => (left[0] === "") - (right[0] === "") || left[0].localeCompare(right[0], "en") * (down ? -1 : 1));
    return rows.map(([, node]) => node);
  }

  function head(column) {
    const [key, down] = (State.now.sort || "made").split("-");
    const here = key === column.key;
    const next = here && !down ? `${column.key}-down` : column.key;
    return make("th", { scope: "col", "aria-sort": here ? (down ? "descending" : "ascending") : "none" },
      make("button", { type: "button", on: { click: () => State.set({ sort: next }) } }, column.title, make("span", { class: "arrow", "aria-hidden": "true", text: here ? (down ? "↓" : "↑") : "" })));
  }

  function row(node) {
    const open = () => State.set({ pick: node.id });
    return make("tr", { class: State.now.pick === node.id ? "picked" : "", "data-id": node.id, on: { click: open } }, ...columns.map((column) => {
      const text = column.of(node);
      if (column.key === "what") return make("td", { class: "wide", "data-title": column.title }, make("button", { type: "button", class: Data.struck(node.status) ? "plain gone" : "plain", text: cut(text, 300) }));
      return make("td", { "data-title": column.title, class: text ? (text.length < 20 ? "short" : "") : "blank" }, column.cell ? column.cell(node) : text);
    }));
  }

  function show() {
    const held = document.activeElement && document.activeElement.closest("th") ? [...document.activeElement.closest("tr").children].indexOf(document.activeElement.closest("th")) : -1;
    const nodes = sorted();
    const statuses = Legend.tally(nodes.filter((node) => node.status), (node) => [node.status.words]);
    byId("view-ledger").replaceChildren(
      make("div", { class: "bar" }, make("p", { class: "muted", text: `${count(nodes.length, "commitment", "commitments")}${statuses.length ? `: ${statuses.map(([words, number]) => `${number} ${words}`).join(", ")}` : ""}` })),
      nodes.length ? make("table", { class: "ledger" }, make("caption", { class: "unseen", text: "Commitments" }), make("thead", {}, make("tr", {}, ...columns.map(head))), make("tbody", {}, ...nodes.map(row)))
        : make("p", { class: "empty", text: "Nothing to show: the filters leave no commitment." }));
    if (held >= 0) byId("view-ledger").querySelectorAll("th button")[held].focus();
  }

  return { show };
})();
