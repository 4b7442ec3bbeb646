// The graph as it stands on the screen, as SVG: for printing and for keeping.
const Vector = (() => {
  function lineOf(pair, places, scale) {
    const from = places.get(pair.from); const to = places.get(pair.to);
    return draw("line", {
      x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: Marks.paint(pair.struck ? "struck" : "line"),
      "stroke-width": (pair.edges.length ? 1.2 : Math.min(9, 1 + Math.sqrt(pair.weight))) * scale, "stroke-dasharray": pair.dashed ? "5 5" : null,
    });
  }

  const textOf = ({ spot, rows, x, y }) => draw("g", {}, ...rows.map((row, index) => draw("text", {
    x, y: y + index * Labels.LINE - 1, "text-anchor": "middle", "font-family": "system-ui, sans-serif", "font-size": row.muted ? 11 : 12,
    "font-weight": row.muted ? 400 : 600, fill: Marks.paint(row.muted ? "muted" : "ink"), stroke: Marks.paint("ground"), "stroke-width": 3.5,
    "paint-order": "stroke", "stroke-linejoin": "round", "text-decoration": Data.struck(spot.item.status) ? "line-through" : null, text: row.text,
  })));

  function ofGraph() {
    const { network, scene, fonts } = Graph;
    const canvas = byId("view-graph").querySelector("canvas");
    const size = { width: canvas.clientWidth, height: canvas.clientHeight };
    const scale = network.getScale();
    const places = new Map(scene.nodes.map((item) => [item.id, network.canvasToDOM(item)]));
    const spots = scene.nodes.map((item) => ({
      ...places.get(item.id), id: item.id, radius: item.size * scale, label: item.label, item, weight: item.size,
      subtitle: scale > 0.75 ? item.subtitle : "",
    }));
    const { kept } = Labels.placed(document.createElement("canvas").getContext("2d"), spots, fonts, size);
    return draw("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${size.width} ${size.height}`, width: size.width, height: size.height },
      draw("title", { text: Data.about.title }),
      draw("rect", { width: size.width, height: size.height, fill: Marks.paint("ground") }),
      ...scene.pairs.map((pair) => lineOf(pair, places, scale)),
      ...scene.nodes.map((item) => Marks.inVector(item, places.get(item.id).x, places.get(item.id).y, item.size * scale)),
      ...kept.map(textOf));
  }

  return { ofGraph };
})();
