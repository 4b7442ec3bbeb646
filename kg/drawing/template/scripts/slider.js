// The time slider: a histogram of what happened when, and two thumbs that leave out what is outside.
const Slider = (() => {
  const BINS = 48;
  const span = Time.domain();
  let low = null;
  let high = null;

  function heights() {
    const bins = new Array(BINS).fill(0);
    const place = (at) => Math.min(BINS - 1, Math.max(0, Math.floor(((at - span.first) / (span.last - span.first)) * BINS)));
    for (const { first, last } of Time.dated) {
      const from = place(first); const to = place(last);
      for (let bin = from; bin <= to; bin += 1) bins[bin] += 1 / (to - from + 1);
    }
    return bins;
  }

  function histogram() {
    const bins = heights();
    const top = Math.max(...bins);
    return draw("svg", { class: "bars", viewBox: `0 0 ${BINS} 20`, preserveAspectRatio: "none", "aria-hidden": "true" },
      ...bins.map((value, row) => draw("rect", { x: row + 0.1, width: 0.8, y: 20 - Math.max(value ? 1.2 : 0, 20 * Math.sqrt(value / top)), height: 20, "data-row": row })));
  }

  const thumb = (name, value) => make("input", {
    type: "range", class: "thumb", min: span.first, max: span.last, value, "aria-label": name,
    on: { input: () => { limits(); tint(); choose(); }, change: () => choose(false) },
  });

  // The thumbs may not pass each other.
  function limits() {
    if (Number(low.value) > Number(high.value)) [low.value, high.value] = [high.value, low.value];
  }

  const bounds = () => ({
    from: Number(low.value) > span.first ? Time.day(Number(low.value)) : "",
    to: Number(high.value) < span.last ? Time.day(Number(high.value)) : "",
  });

  const choose = debounce((kept = true) => State.set(bounds(), kept), 60);

  function tint() {
    const part = (value) => ((value - span.first) / (span.last - span.first)) * BINS;
    const from = part(Number(low.value)); const to = part(Number(high.value));
    byId("time").querySelectorAll("rect").forEach((bar) => bar.classList.toggle("out", Number(bar.dataset.row) + 1 <= from || Number(bar.dataset.row) >= to));
    for (const each of [low, high]) each.setAttribute("aria-valuetext", Time.words(Number(each.value)));
    byId("time-from").textContent = bounds().from || !span.earlier ? Time.words(Number(low.value)) : "earlier";
    byId("time-to").textContent = bounds().to || !span.later ? Time.words(Number(high.value)) : "later";
  }

  function show() {
    if (!span) return;
    low.value = State.now.from ? Time.number(State.now.from) : span.first;
    high.value = State.now.to ? Time.number(State.now.to) : span.last;
    byId("undated").checked = State.now.undated;
    byId("time-clear").hidden = !(State.now.from || State.now.to);
    tint();
  }

  function start() {
    const home = byId("time");
    if (!span) { home.hidden = true; return; }
    low = thumb("From", span.first);
    high = thumb("To", span.last);
    const undated = Data.nodes.filter((node) => Data.isThing(node) && !Data.span(node)).length;
    const scale = make("div", { class: "ticks", "aria-hidden": "true" }, ...Time.ticks(span, 700).map(({ at, words }) =>
      make("span", { text: words, vars: { "--at": `${(100 * (at - span.first)) / (span.last - span.first)}%` } })));
    home.replaceChildren(
      make("output", { id: "time-from", class: "end" }), make("div", { class: "track" }, histogram(), low, high, scale), make("output", { id: "time-to", class: "end right" }),
      make("div", { class: "more" },
        make("label", { class: "box", title: "Keep what has no date" }, make("input", { id: "undated", type: "checkbox", on: { change: (event) => State.set({ undated: event.target.checked }) } }), make("span", { text: `${undated} undated` })),
        make("button", { id: "time-clear", type: "button", class: "quiet", text: "All time", on: { click: () => State.set({ from: "", to: "" }) } })));
    show();
  }

  return { start, show };
})();
