// The map: where meetings are held, on the coasts of the world (Natural Earth, public domain) in the Natural Earth projection.
const WorldMap = (() => {
  const WIDE = 1000;
  let box = null;

  // Polynomials of B. Šavrič and others, 2011.
  function project(latitude, longitude) {
    const f = (latitude * Math.PI) / 180; const l = (longitude * Math.PI) / 180;
    const f2 = f * f; const f4 = f2 * f2;
    const x = l * (0.8707 - 0.131979 * f2 + f4 * (-0.013791 + f4 * (0.003971 * f2 - 0.001529 * f4)));
    const y = f * (1.007226 + f2 * (0.015085 + f4 * (-0.044475 + 0.028874 * f2 - 0.005916 * f4)));
    return { x: WIDE / 2 + x * (WIDE / 5.48), y: 262 - y * (WIDE / 5.48) };
  }

  const land = () => Data.outline.map((ring) => {
    let text = "";
    for (let at = 0; at < ring.length; at += 2) {
      const { x, y } = project(ring[at + 1] / 10, ring[at] / 10);
      text += `${at ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    }
    return `${text}Z`;
  }).join("");

  const coasts = land();

  // A meeting stands at its place, else at the state that its place is in or that it is of.
  function spotOf(meeting) {
    const places = Data.fillers(meeting.id, "place");
    const own = [...places, meeting].find((node) => node.at);
    if (own) return { name: own === meeting ? (places[0] || meeting).label : own.label, at: own.at };
    const host = [...Data.fillers(meeting.id, "host")].find((node) => node.at);
    return host ? { name: host.label, at: host.at } : null;
  }

  function gathered() {
    const spots = new Map();
    let nowhere = 0;
    for (const meeting of Visible.things("Meeting")) {
      const spot = spotOf(meeting);
      if (!spot) { nowhere += 1; continue; }
      const key = spot.at.map((value) => value.toFixed(1)).join();
      if (!spots.has(key)) spots.set(key, { ...spot, ...project(...spot.at), meetings: [] });
      spots.get(key).meetings.push(meeting);
    }
    return { spots: [...spots.values()].sort((left, right) => right.meetings.length - left.meetings.length), nowhere };
  }

  const world = () => ({ x: 20, y: 10, w: 960, h: 500 });

  // The part of the world in which something happens, with some sea around it.
  function part(spots) {
    if (spots.length === 0) return world();
    const xs = spots.map((spot) => spot.x); const ys = spots.map((spot) => spot.y);
    const w = Math.max(220, (Math.max(...xs) - Math.min(...xs)) * 1.3); const h = Math.max(130, (Math.max(...ys) - Math.min(...ys)) * 1.4);
    return { x: (Math.min(...xs) + Math.max(...xs) - w) / 2, y: (Math.min(...ys) + Math.max(...ys) - h) / 2, w, h };
  }

  const reachOf = (spot) => 7 + 3.5 * Math.sqrt(spot.meetings.length);

  // Places that would lie on each other at this distance stand as one, under the name of the busiest.
  function merged(spots, unit) {
    const kept = [];
    for (const spot of spots) {
      const host = kept.find((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < (reachOf(other) + reachOf(spot)) * 0.75 * unit);
      if (host) { host.meetings = [...host.meetings, ...spot.meetings]; host.others += 1; } else kept.push({ ...spot, others: 0 });
    }
    return kept;
  }

  function mark(spot, unit, labelled) {
    const radius = reachOf(spot) * unit;
    const planned = spot.meetings.every((meeting) => Data.dashed(meeting.status) || Data.struck(meeting.status));
    const name = spot.others ? `${spot.name} and ${count(spot.others, "place", "places")} nearby` : spot.name;
    const about = `${name}: ${count(spot.meetings.length, "meeting", "meetings")}`;
    const open = () => (spot.meetings.length === 1 ? State.set({ pick: spot.meetings[0].id }) : Panel.list(name, count(spot.meetings.length, "meeting", "meetings"), spot.meetings));
    return draw("g", { class: `spot ${planned ? "planned" : ""}`, tabindex: 0, role: "button", "aria-label": about, on: { click: open, keydown: (event) => { if (event.key === "Enter") open(); } } },
      draw("title", { text: about }), draw("circle", { cx: spot.x, cy: spot.y, r: radius, "stroke-width": 1.6 * unit, "stroke-dasharray": planned ? `${4 * unit} ${3 * unit}` : null }),
      draw("text", { class: "number", x: spot.x, y: spot.y + 4 * unit, "font-size": 11 * unit, text: String(spot.meetings.length) }),
      labelled && draw("text", { class: "name", x: spot.x, y: spot.y + radius + 13 * unit, "font-size": 12 * unit, "stroke-width": 3 * unit, text: cut(spot.name, 28) }));
  }

  // Names of the busiest places first; one that would lie on another is left to its tooltip.
  function named(spots, unit) {
    const board = Labels.board();
    for (const spot of spots) {
      const reach = reachOf(spot);
      board.take({ left: spot.x / unit - reach, right: spot.x / unit + reach, top: spot.y / unit - reach, bottom: spot.y / unit + reach }, spot);
    }
    return new Set(spots.filter((spot) => {
      const half = cut(spot.name, 28).length * 3.6; const reach = reachOf(spot);
      const place = { left: spot.x / unit - half, right: spot.x / unit + half, top: spot.y / unit + reach, bottom: spot.y / unit + reach + 17 };
      if (!board.free(place, spot)) return false;
      board.take(place, spot);
      return true;
    }));
  }

  function paintIn(home, places) {
    const area = { width: home.clientWidth || 800, height: (home.clientHeight || 500) };
    const scale = Math.min(area.width / box.w, area.height / box.h);
    const w = area.width / scale; const h = area.height / scale;
    const seen = { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
    const unit = 1 / scale;
    const spots = merged(places, unit);
    const names = named(spots, unit);
    const svg = draw("svg", { class: "map", viewBox: `${seen.x} ${seen.y} ${w} ${h}`, width: area.width, height: area.height, role: "group", "aria-label": "Map of meetings" },
      draw("path", { class: "land", d: coasts, "stroke-width": 0.6 * unit }), ...[...spots].reverse().map((spot) => mark(spot, unit, names.has(spot))));
    moving(svg, seen);
    return svg;
  }

  function moving(svg, seen) {
    let from = null;
    const redraw = (next) => { box = next; show(true); };
    svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      const part = event.deltaY < 0 ? 0.8 : 1.25;
      const x = seen.x + (event.offsetX / svg.clientWidth) * seen.w; const y = seen.y + (event.offsetY / svg.clientHeight) * seen.h;
      const w = Math.min(1200, Math.max(30, seen.w * part));
      redraw({ x: x - (x - seen.x) * (w / seen.w), y: y - (y - seen.y) * (w / seen.w), w, h: seen.h * (w / seen.w) });
    }, { passive: false });
    svg.addEventListener("pointerdown", (event) => { if (!event.target.closest(".spot")) { from = event; svg.setPointerCapture(event.pointerId); } });
    svg.addEventListener("pointermove", (event) => {
      if (!from) return;
      const by = seen.w / svg.clientWidth;
      svg.setAttribute("viewBox", `${seen.x - (event.clientX - from.clientX) * by} ${seen.y - (event.clientY - from.clientY) * by} ${seen.w} ${seen.h}`);
    });
    svg.addEventListener("pointerup", (event) => {
      if (!from) return;
      const by = seen.w / svg.clientWidth;
      const next = { ...seen, x: seen.x - (event.clientX - from.clientX) * by, y: seen.y - (event.clientY - from.clientY) * by };
      from = null;
      redraw(next);
    });
  }

  function zoom(part) {
    box = { x: box.x + (box.w * (1 - part)) / 2, y: box.y + (box.h * (1 - part)) / 2, w: box.w * part, h: box.h * part };
    show(true);
  }

  function show(kept = false) {
    const home = byId("view-map");
    const { spots, nowhere } = gathered();
    if (!kept || !box) box = part(spots);
    const inner = make("div", { class: "mapbox" });
    const told = [nowhere > 0 && `${count(nowhere, "meeting has", "meetings have")} no place on the map`, spots.length === 0 && "no meeting to show"].filter(Boolean).join("; ");
    home.replaceChildren(inner, zoomButtons([["+", "Closer", () => zoom(0.7)], ["−", "Further", () => zoom(1.4)], ["⤢", "The places", () => show()], ["◯", "The world", () => { box = world(); show(true); }]]),
      make("p", { class: "corner muted" }, told ? `${capital(told)}. ` : "", make("small", { text: "Coasts: Natural Earth. Places: GeoNames, CC BY 4.0." })));
    inner.append(paintIn(inner, spots));
  }

  return { show };
})();
