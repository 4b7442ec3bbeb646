// Keeping and printing what is on the screen.
const Exports = (() => {
  function keep(blob, ending) {
    const address = URL.createObjectURL(blob);
    const name = Data.about.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "graph";
    make("a", { href: address, download: `${name}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  // The drawing of the view at hand: the graph's own, or the SVG that the timeline and the map are.
  function vector() {
    if (State.now.view === "timeline" || State.now.view === "map") return styled(byId(`view-${State.now.view}`).querySelector("svg.timeline, svg.map"));
    return Vector.ofGraph();
  }

  // A copy that carries its colours with it, since a file has no style sheet of this page.
  function styled(original) {
    const copy = original.cloneNode(true);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const parts = [original, ...original.querySelectorAll("*")];
    [copy, ...copy.querySelectorAll("*")].forEach((part, row) => {
      const style = getComputedStyle(parts[row]);
      for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor", "opacity", "paint-order"]) part.setAttribute(name, style.getPropertyValue(name));
    });
    const ground = draw("rect", { width: "100%", height: "100%", fill: Marks.paint("ground") });
    const [x, y] = (copy.getAttribute("viewBox") || "0 0").split(" ");
    ground.setAttribute("x", x);
    ground.setAttribute("y", y);
    copy.prepend(ground);
    return copy;
  }

  // The table of the view at hand (RFC 4180); a cell that a spreadsheet would take for a formula is marked as text.
  function csv() {
    const quoted = (text) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
    const rows = [...byId(`view-${State.now.view}`).querySelectorAll("table tr")];
    const lines = rows.map((row) => [...row.cells].map((cell) => quoted(cell.textContent.replace(/[↑↓]$/, ""))).join(","));
    keep(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }), "csv");
  }

  const text = () => new XMLSerializer().serializeToString(vector());

  const svg = () => keep(new Blob([text()], { type: "image/svg+xml" }), "svg");

  function png() {
    const drawing = vector();
    const wide = Number(drawing.getAttribute("width")); const high = Number(drawing.getAttribute("height"));
    const image = new Image();
    image.addEventListener("load", () => {
      const canvas = make("canvas", { width: wide * 2, height: high * 2 });
      canvas.getContext("2d").drawImage(image, 0, 0, wide * 2, high * 2);
      canvas.toBlob((blob) => keep(blob, "png"), "image/png");
    });
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  }

  // Paper is white, whatever the screen is.
  function forPaper() {
    document.documentElement.dataset.theme = "light";
    const parts = [make("h1", { text: cut(Data.about.title, 300) }), Data.about.leftOut && make("p", { text: Data.about.leftOut })];
    if (State.now.view === "graph") parts.push(Vector.ofGraph());
    byId("paper").replaceChildren(...parts.filter(Boolean));
  }

  function forScreen() {
    document.documentElement.dataset.theme = State.now.theme || (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    byId("paper").replaceChildren();
  }

  window.addEventListener("beforeprint", forPaper);
  window.addEventListener("afterprint", forScreen);
  return { svg, png, csv, text, print: () => window.print() };
})();
