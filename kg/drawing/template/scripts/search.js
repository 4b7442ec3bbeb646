// Search as one types: names first, then words of labels, then what the sentences say.
const Search = (() => {
  const MOST = 12;
  const index = Data.nodes.map((node) => ({
    node, name: Data.fold(node.label), about: Data.fold(`${node.subtitle} ${node.words} ${node.facts.map((fact) => fact[1]).join(" ")}`),
    said: Data.fold(node.evidence.map((one) => one[1]).join(" ")),
  }));
  let found = [];
  let chosen = -1;

  function score(entry, words) {
    let sum = 0;
    for (const word of words) {
      if (entry.name.startsWith(word)) sum += 8;
      else if (entry.name.includes(` ${word}`)) sum += 6;
      else if (entry.name.includes(word)) sum += 4;
      else if (entry.about.includes(word)) sum += 2;
      else if (entry.said.includes(word)) sum += 1;
      else return 0;
    }
    return sum + entry.node.size / 100;
  }

  function matches(text) {
    const words = Data.fold(text).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    return index.map((entry) => [score(entry, words), entry.node]).filter(([points]) => points > 0)
      .sort((left, right) => right[0] - left[0]).map(([, node]) => node);
  }

  function show() {
    const all = matches(byId("search").value);
    found = all.slice(0, MOST);
    chosen = -1;
    const list = byId("found");
    list.replaceChildren(...found.map((node, row) => make("li", {
      id: `found-${row}`, role: "option", "aria-selected": "false", on: { mousedown: (event) => { event.preventDefault(); take(node); } },
    }, Marks.badge(node), make("span", { class: "words" }, make("b", { text: cut(node.label, 70) }), make("small", { text: cut(node.subtitle || [node.words, node.when && node.when.words].filter(Boolean).join(", "), 70) })))));
    if (all.length > MOST) list.append(make("li", { class: "more", role: "presentation", text: `and ${all.length - MOST} more` }));
    if (byId("search").value.trim() && all.length === 0) list.append(make("li", { class: "more", role: "presentation", text: "Nothing found" }));
    open(list.children.length > 0);
    if (byId("search").value.trim()) say(count(all.length, "thing found", "things found"));
  }

  function open(wanted) {
    byId("found").hidden = !wanted;
    byId("search").setAttribute("aria-expanded", String(wanted));
    if (!wanted) byId("search").removeAttribute("aria-activedescendant");
  }

  function step(by) {
    if (found.length === 0) return;
    chosen = (chosen + by + found.length) % found.length;
    [...byId("found").children].forEach((item, row) => item.setAttribute("aria-selected", String(row === chosen)));
    byId("search").setAttribute("aria-activedescendant", `found-${chosen}`);
    byId(`found-${chosen}`).scrollIntoView({ block: "nearest" });
  }

  // The one chosen is shown even where filters hid it.
  function take(node) {
    open(false);
    byId("search").blur();
    Panel.go(node.id);
  }

  function keys(event) {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && found.length) take(found[Math.max(0, chosen)]);
    else if (event.key === "Escape") { byId("search").value = ""; open(false); byId("search").blur(); }
    else return;
    event.preventDefault();
  }

  function start() {
    byId("search").addEventListener("input", show);
    byId("search").addEventListener("focus", show);
    byId("search").addEventListener("blur", () => open(false));
    byId("search").addEventListener("keydown", keys);
  }

  return { start, matches };
})();
