// The look of a kind, the same on canvas, in SVG and in the legend: a shape of radius 1, an icon on a field of 24, a colour.
const Marks = (() => {
  const paths = new Map();
  const path = (text) => {
    if (!paths.has(text)) paths.set(text, new Path2D(text));
    return paths.get(text);
  };

  const isDark = () => document.documentElement.dataset.theme === "dark";
  const colour = (kind) => Data.look(kind)[isDark() ? "dark" : "light"];
  const paint = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const shape = (kind) => Data.looks.shapes[Data.look(kind).shape];

  // On a canvas whose origin is the middle of the mark.
  function onCanvas(context, node, radius, paints) {
    const tint = colour(node.kind);
    const planned = Data.dashed(node.status);
    context.save();
    context.scale(radius, radius);
    context.fillStyle = planned ? paints.ground : tint;
    context.fill(path(shape(node.kind)));
    context.lineWidth = planned ? 0.14 : 0.08;
    context.strokeStyle = planned ? tint : paints.ground;
    if (planned) context.setLineDash([0.28, 0.2]);
    context.stroke(path(shape(node.kind)));
    context.setLineDash([]);
    if (radius > 5) icon(context, node, planned ? tint : paints.ground);
    if (Data.struck(node.status)) strike(context, paints);
    context.restore();
  }

  function icon(context, node, tint) {
    context.save();
    context.scale(1 / 16, 1 / 16);
    context.translate(-12, -12);
    context.strokeStyle = tint;
    context.lineWidth = 2;
    context.lineCap = context.lineJoin = "round";
    for (const text of Data.look(node.kind).icon) context.stroke(path(text));
    context.restore();
  }

  function strike(context, paints) {
    for (const [width, tint] of [[0.42, paints.ground], [0.18, paints.struck]]) {
      context.lineWidth = width;
      context.strokeStyle = tint;
      context.beginPath();
      context.moveTo(-1.15, 0.85);
      context.lineTo(1.15, -0.85);
      context.stroke();
    }
  }

  // The same as an SVG group at a place.
  function inVector(node, x, y, radius, ground = paint("ground")) {
    const tint = colour(node.kind);
    const planned = Data.dashed(node.status);
    const field = radius / 16;
    return draw("g", { transform: `translate(${x} ${y})` },
      draw("path", {
        d: shape(node.kind), transform: `scale(${radius})`, fill: planned ? ground : tint, stroke: planned ? tint : ground,
        "stroke-width": planned ? 0.14 : 0.08, "stroke-dasharray": planned ? "0.28 0.2" : null,
      }),
      draw("g", {
        transform: `scale(${field}) translate(-12 -12)`, fill: "none", stroke: planned ? tint : ground,
        "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round",
      }, ...Data.look(node.kind).icon.map((text) => draw("path", { d: text }))),
      Data.struck(node.status) && draw("path", {
        d: "M-1.15 .85L1.15-.85", transform: `scale(${radius})`, stroke: paint("struck"), "stroke-width": 0.18,
      }));
  }

  const badge = (node, size = 22) =>
    draw("svg", { width: size, height: size, viewBox: "-13 -13 26 26", "aria-hidden": "true", class: "badge" }, inVector(node, 0, 0, 11));

  return { colour, paint, onCanvas, inVector, badge, isDark };
})();
