// The graph: vis-network moves and zooms what the scene holds; marks and labels are drawn by us.
const Graph = (() => {
  const nodes = new vis.DataSet();
  const lines = new vis.DataSet();
  let network = null;
  let scene = { nodes: [], pairs: [] };
  let items = new Map();
  let pairs = new Map();
  let lit = null;
  let hovered = "";
  let dragged = "";
  let unseen = false;
  let paints = {};
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const canHover = window.matchMedia("(hover: hover)");
  const fonts = { label: "600 12px system-ui, sans-serif", subtitle: "11px system-ui, sans-serif", line: "11px system-ui, sans-serif" };

  const faded = (id) => lit && !lit.has(id);

  function renderer({ ctx, id, x, y }) {
    const item = items.get(id);
    return {
      drawNode() {
        if (!item) return;
        ctx.save();
        ctx.translate(x, y);
        ctx.globalAlpha = faded(id) ? 0.22 : 1;
        if (item.group) halo(ctx, item);
        if (id === State.now.pick || id === hovered) ring(ctx, item);
        Marks.onCanvas(ctx, item, item.size, paints);
        ctx.restore();
      },
      nodeDimensions: { width: (item ? item.size : 10) * 2, height: (item ? item.size : 10) * 2 },
    };
  }

  function halo(context, item) {
    context.beginPath();
    context.arc(0, 0, item.size * 1.6, 0, 2 * Math.PI);
    context.fillStyle = paints.halo;
    context.fill();
  }

  function ring(context, item) {
    context.beginPath();
    context.arc(0, 0, item.size * 1.45, 0, 2 * Math.PI);
    context.lineWidth = 2.5;
    context.strokeStyle = paints.accent;
    context.stroke();
  }

  const asNode = (item) => ({ id: item.id, shape: "custom", ctxRenderer: renderer, x: item.x, y: item.y, size: item.size });

  function asLine(pair) {
    const near = lit && lit.has(pair.from) && lit.has(pair.to) && (lit.focus === pair.id || lit.focus === pair.from || lit.focus === pair.to);
    const tint = pair.struck ? paints.struck : near ? paints.lineLit : paints.line;
    const directed = pair.edges.length && pair.edges.every((edge) => Data.looks.directed.includes(edge.name) && edge.from === pair.edges[0].from);
    return {
      id: pair.id, from: pair.from, to: pair.to, dashes: pair.dashed ? [5, 5] : false,
      width: pair.edges.length ? (near ? 2 : 1.2) : Math.min(9, 1 + Math.sqrt(pair.weight)),
      color: { color: tint, highlight: tint, hover: paints.accent, opacity: lit && !near ? 0.18 : 1 },
      arrows: { to: { enabled: Boolean(directed) && pair.edges[0].to === pair.to, scaleFactor: 0.45 }, from: { enabled: Boolean(directed) && pair.edges[0].to === pair.from, scaleFactor: 0.45 } },
    };
  }

  function sync(set, wanted) {
    const names = new Set(wanted.map((one) => one.id));
    set.remove(set.getIds().filter((id) => !names.has(id)));
    set.update(wanted);
  }

  function show(fit = false) {
    scene = Scene.now();
    items = new Map(scene.nodes.map((item) => [item.id, item]));
    pairs = new Map(scene.pairs.map((pair) => [pair.id, pair]));
    light();
    sync(nodes, scene.nodes.map(asNode));
    sync(lines, scene.pairs.map(asLine));
    if (fit) frame(false);
  }

  // The chosen node with its neighbours, or the two ends of the chosen line, stand out.
  function light() {
    const { pick } = State.now;
    lit = null;
    if (pairs.has(pick)) lit = new Set([pairs.get(pick).from, pairs.get(pick).to]);
    else if (items.has(pick)) lit = new Set([pick, ...scene.pairs.filter((pair) => pair.from === pick || pair.to === pick).flatMap((pair) => [pair.from, pair.to])]);
    if (lit) lit.focus = pick;
  }

  function relight() {
    byId("tip").hidden = true;
    light();
    lines.update(scene.pairs.map(asLine));
    network.redraw();
  }

  function repaint() {
    paints = Object.fromEntries(["ground", "ink", "muted", "line", "accent", "struck", "halo"].map((name) => [name, Marks.paint(name)]));
    paints.lineLit = Marks.paint("line-lit");
    if (network) relight();
  }

  const FOOT = 36;

  // All of the scene in view, with room for the labels at its rim and for the line at its foot.
  function frame(moving = true) {
    if (scene.nodes.length === 0) return;
    const xs = scene.nodes.map((item) => item.x); const ys = scene.nodes.map((item) => item.y);
    const left = Math.min(...xs) - 75; const right = Math.max(...xs) + 75; const top = Math.min(...ys) - 40; const bottom = Math.max(...ys) + 60;
    const home = byId("view-graph");
    unseen = home.clientWidth === 0;
    if (unseen) return;
    const scale = Math.min(1.25, home.clientWidth / (right - left), (home.clientHeight - FOOT) / (bottom - top));
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom + FOOT / scale) / 2 }, scale, animation: moving && glide() });
  }

  // What was changed behind another view is put in view when the reader comes back.
  function appear() {
    if (unseen) show(true);
    network.redraw();
  }

  const glide = () => (still.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

  function centre(id) {
    const item = items.get(id);
    if (item) network.moveTo({ position: { x: item.x, y: item.y }, scale: Math.max(0.9, network.getScale()), animation: glide() });
  }

  function spots() {
    const scale = network.getScale();
    return scene.nodes.map((item) => {
      const point = network.canvasToDOM(item.id === dragged ? network.getPosition(item.id) : item);
      const near = lit && lit.has(item.id);
      return {
        id: item.id, x: point.x, y: point.y, radius: item.size * (item.group ? 1.6 : 1) * scale, label: item.label, item,
        subtitle: scale > 0.75 ? item.subtitle : "", always: item.id === State.now.pick || item.id === hovered,
        weight: item.size + (near ? 100 : 0) + (item.id === State.now.pick || item.id === hovered ? 1000 : 0),
      };
    });
  }

  function letters(context) {
    const ratio = context.canvas.width / context.canvas.clientWidth;
    const size = { width: context.canvas.clientWidth, height: context.canvas.clientHeight };
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const all = spots();
    const { kept, taken } = Labels.placed(context, all, fonts, size);
    kept.forEach((label) => write(context, label));
    onLines(context, new Map(all.map((spot) => [spot.id, spot])), taken);
    context.restore();
    ready();
  }

  function write(context, { spot, rows, x, y }) {
    context.globalAlpha = faded(spot.id) ? 0.35 : 1;
    context.textAlign = "center";
    rows.forEach((row, index) => {
      const line = y + index * Labels.LINE - 1;
      text(context, row.text, x, line, row.font, row.muted ? paints.muted : paints.ink);
      if (Data.struck(spot.item.status) && !row.muted) stroke(context, x, line - 4, Labels.width(context, row.font, row.text));
    });
    context.globalAlpha = 1;
  }

  function text(context, words, x, y, font, tint) {
    context.font = font;
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = paints.ground;
    context.strokeText(words, x, y);
    context.fillStyle = tint;
    context.fillText(words, x, y);
  }

  function stroke(context, x, y, wide) {
    context.lineWidth = 1.3;
    context.strokeStyle = paints.struck;
    context.beginPath();
    context.moveTo(x - wide / 2, y);
    context.lineTo(x + wide / 2, y);
    context.stroke();
  }

  // A relation's words stand on its line where they fit; those of the chosen node come first.
  function onLines(context, places, taken) {
    if (network.getScale() < 0.55 && !lit) return;
    const first = (pair) => (pair.from === State.now.pick || pair.to === State.now.pick || pair.id === State.now.pick ? 0 : 1);
    const drawn = [...scene.pairs].sort((left, right) => first(left) - first(right));
    for (const pair of drawn.slice(0, 400)) {
      const from = places.get(pair.from); const to = places.get(pair.to);
      if (!from || !to || (lit && first(pair)) || !pair.words) continue;
      const length = Math.hypot(to.x - from.x, to.y - from.y) - from.radius - to.radius;
      const wide = Labels.width(context, fonts.line, pair.words);
      if (wide + 14 > length) continue;
      along(context, pair, from, to, wide, taken);
    }
  }

  function along(context, pair, from, to, wide, taken) {
    const x = (from.x + to.x) / 2; const y = (from.y + to.y) / 2;
    const turn = Math.atan2(to.y - from.y, to.x - from.x);
    const upright = Math.abs(turn) > Math.PI / 2 ? turn + Math.PI : turn;
    const halfWide = (Math.abs(Math.cos(turn)) * wide + Math.abs(Math.sin(turn)) * 12) / 2;
    const halfHigh = (Math.abs(Math.sin(turn)) * wide + Math.abs(Math.cos(turn)) * 12) / 2;
    const box = { left: x - halfWide, right: x + halfWide, top: y - halfHigh, bottom: y + halfHigh };
    if (!taken.free(box, pair.id)) return;
    taken.take(box, pair.id);
    context.save();
    context.translate(x, y);
    context.rotate(upright);
    context.textAlign = "center";
    text(context, pair.words, 0, 3.5, fonts.line, pair.struck ? paints.struck : paints.muted);
    if (pair.struck) stroke(context, 0, 0, wide);
    context.restore();
  }

  let readied = false;
  function ready() {
    if (readied || !scene.nodes.length) return;
    readied = true;
    document.documentElement.dataset.ready = String(Math.round(performance.now()));
  }

  function tip(id, event) {
    const item = items.get(id);
    const pair = pairs.get(id);
    const box = byId("tip");
    if ((!item && !pair) || !canHover.matches) { box.hidden = true; return; }
    const name = pair && `${items.get(pair.from).label} — ${items.get(pair.to).label}`;
    const first = (item ? item.evidence : pair.edges.flatMap((edge) => edge.evidence))[0];
    const about = item ? [item.subtitle || item.words, item.status && item.status.words, item.when && item.when.words] : [pair.words];
    box.replaceChildren(
      make("strong", { text: cut(item ? item.label : name, 120) }), make("span", { text: cut(about.filter(Boolean).join(" · "), 120) }),
      first ? make("q", { text: cut(first[1], 180) }) : "");
    box.hidden = false;
    const area = byId("view-graph").getBoundingClientRect();
    const x = Math.min(area.left + event.x + 14, window.innerWidth - box.offsetWidth - 8);
    const y = Math.min(area.top + event.y + 14, window.innerHeight - box.offsetHeight - 8);
    box.style.setProperty("left", `${Math.max(8, x)}px`);
    box.style.setProperty("top", `${Math.max(8, y)}px`);
  }

  function pick(id) {
    const item = items.get(id);
    if (item && item.group) State.set({ open: [...State.now.open, item.group], pick: "" });
    else State.set({ pick: id });
  }

  function hover(id, event) {
    hovered = id;
    tip(id, event);
    network.redraw();
  }

  function start() {
    const home = byId("view-graph");
    home.setAttribute("tabindex", "0");
    repaint();
    network = new vis.Network(home, { nodes, edges: lines }, {
      physics: false, layout: { improvedLayout: false }, nodes: { chosen: false }, edges: { smooth: false, chosen: false, selectionWidth: 0 },
      interaction: { hover: true, keyboard: false, multiselect: false, hideEdgesOnDrag: Data.nodes.length > 1200, tooltipDelay: 1e9 },
    });
    home.querySelector(".vis-network").removeAttribute("tabindex");
    network.on("click", ({ nodes: [node], edges: [edge] }) => pick(node || edge || ""));
    network.on("hoverNode", ({ node, pointer }) => hover(node, pointer.DOM));
    network.on("blurNode", () => hover("", {}));
    network.on("hoverEdge", ({ edge, pointer }) => { if (!hovered) tip(edge, pointer.DOM); });
    network.on("blurEdge", () => { if (!hovered) tip("", {}); });
    network.on("dragStart", ({ nodes: [node] }) => { dragged = node || ""; tip("", {}); });
    network.on("dragEnd", ({ nodes: [node] }) => { dragged = ""; if (node) Object.assign(items.get(node), network.getPosition(node)); });
    network.on("afterDrawing", letters);
    home.addEventListener("pointerleave", () => hover("", {}));
    home.append(zoomButtons([["+", "Closer", () => zoom(1.3)], ["−", "Further", () => zoom(0.77)], ["⤢", "Everything", () => frame()]]));
    show(true);
  }

  const zoom = (by) => network.moveTo({ scale: network.getScale() * by, animation: glide() });

  return {
    start, show, appear, relight, repaint, frame, centre, pick, get scene() { return scene; }, get network() { return network; },
    item: (id) => items.get(id), pair: (id) => pairs.get(id), fonts, zoom,
  };
})();
