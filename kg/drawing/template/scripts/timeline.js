// A row an actor, time from left to right; what has no exact day is as wide as what is known of it.
const Timeline = (() => {
  const KINDS = ["Meeting", "Document", "Commitment"];
  const MOST = 40;
  const LANE = 20;
  const DEEPEST = 8;

  function rows() {
    const by = Actors.current();
    const gathered = new Map();
    for (const kind of KINDS) {
      for (const thing of Visible.things(kind)) {
        for (const actor of Actors.of(thing, by)) {
          if (!gathered.has(actor)) gathered.set(actor, []);
          gathered.get(actor).push(thing);
        }
      }
    }
    return [...gathered].sort((left, right) => right[1].length - left[1].length || (left[0] < right[0] ? -1 : 1));
  }

  // Marks that would lie on each other go to lanes of their own.
  function lanes(things, x) {
    const ends = [];
    return things.map((thing) => ({ thing, ...x(thing) })).sort((left, right) => left.left - right.left).map((mark) => {
      let lane = ends.findIndex((end) => end <= mark.left);
      if (lane < 0) lane = ends.push(0) - 1;
      ends[lane] = mark.left + Math.max(19, mark.right - mark.left + 4);
      return { ...mark, lane };
    });
  }

  // Where more lie on each other than lanes hold, a number stands for the rest and lists them.
  function heaped(marks) {
    const heaps = [];
    for (const mark of marks.filter(({ lane }) => lane >= DEEPEST - 1)) {
      const near = heaps.find((heap) => Math.abs(heap.left - mark.left) < 30);
      if (near) near.things.push(mark.thing); else heaps.push({ left: mark.left, things: [mark.thing] });
    }
    return { flat: marks.filter(({ lane }) => lane < DEEPEST - 1), heaps };
  }

  function number(x, y, things, title) {
    const open = () => Panel.list(title, count(things.length, "thing", "things"), things);
    const words = `${count(things.length, "more", "more")}`;
    return draw("g", { class: "heap", tabindex: 0, role: "button", "aria-label": `${title}: ${words}`, on: { click: open, keydown: (event) => { if (event.key === "Enter") open(); } } },
      draw("rect", { x: x - 16, y: y - 8, width: 32, height: 16, rx: 8 }), draw("text", { x, y: y + 4, text: `+${things.length}` }));
  }

  function mark({ thing, left, right, lane }, top) {
    const y = top + lane * LANE + LANE / 2;
    const about = [thing.words, thing.label, thing.when && thing.when.words, thing.status && thing.status.words].filter(Boolean).join(", ");
    const open = () => State.set({ pick: thing.id });
    return draw("g", {
      class: `mark ${State.now.pick === thing.id ? "picked" : ""}`, tabindex: 0, role: "button", "aria-label": cut(about, 200), "data-id": thing.id,
      on: { click: open, keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); } } },
    }, draw("title", { text: cut(about, 300) }),
    right - left > 20 && draw("rect", { x: left, y: y - 4, width: right - left, height: 8, rx: 4, fill: Marks.colour(thing.kind), class: "known" }),
    Marks.inVector(thing, (left + right) / 2, y, 8.5));
  }

  function show() {
    const home = byId("view-timeline");
    const all = rows();
    const shown = all.slice(0, MOST);
    const span = Time.domain(Time.dated.filter(({ node }) => KINDS.includes(node.kind) && Visible.all().has(node.id)));
    const name = Math.min(190, Math.max(84, home.clientWidth * 0.2));
    const none = shown.some(([, things]) => things.some((thing) => !Data.span(thing))) ? 84 : 0;
    const width = Math.max(320, home.clientWidth - 28);
    const room = width - name - none - 28;
    const scale = (at) => name + none + 14 + (span ? Math.min(1, Math.max(0, (at - span.first) / (span.last - span.first))) * room : 0);
    let top = 34;
    const drawn = shown.map(([actor, things]) => {
      const dated = things.filter((thing) => Data.span(thing));
      const loose = things.filter((thing) => !Data.span(thing));
      const { flat, heaps } = heaped(lanes(dated, (thing) => {
        const [first, last] = Data.span(thing);
        return { left: scale(Time.number(first)), right: scale(Time.number(last)) };
      }));
      const bare = loose.slice(0, loose.length > 3 ? 2 : 3).map((thing, at) => ({ thing, left: name + 14 + at * 22, right: name + 14 + at * 22, lane: 0 }));
      const deep = Math.max(1, ...flat.map(({ lane }) => lane + 1), heaps.length ? DEEPEST : 1);
      const high = deep * LANE + 10;
      const row = draw("g", { class: "row" }, draw("rect", { class: "band", x: 0, y: top, width, height: high }), label(actor, top, high, name),
        ...[...bare, ...flat].map((one) => mark(one, top + 5)), ...heaps.map((heap) => number(heap.left, top + 5 + (DEEPEST - 0.5) * LANE, heap.things, `${actor}, ${Time.words(Time.number(Data.span(heap.things[0])[0]))}`)),
        loose.length > 3 && number(name + 64, top + 5 + LANE / 2, loose.slice(2), `${actor}, no date`));
      top += high;
      return row;
    });
    const svg = draw("svg", { class: "timeline", width, height: top + 4, viewBox: `0 0 ${width} ${top + 4}`, role: "group", "aria-label": "Timeline by actor" }, ...drawn,
      draw("g", { class: "axis" }, none && draw("text", { x: name + 2, y: 20, text: "no date" }),
        ...(span ? Time.ticks(span, room).map(({ at, words }) => draw("g", {}, draw("line", { x1: scale(at), x2: scale(at), y1: 28, y2: top }), draw("text", { x: scale(at) + 3, y: 20, text: words }))) : [])));
    const rest = all.length - shown.length;
    home.replaceChildren(make("div", { class: "bar" }, Actors.choice(), key(), rest > 0 && make("p", { class: "muted", text: `The ${MOST} with most to show; ${rest} more are left out.` })),
      shown.length ? svg : make("p", { class: "empty", text: "Nothing to show: the filters leave no meeting, document or commitment." }));
  }

  function label(actor, top, high, name) {
    const node = Actors.nodeOf(actor, Actors.current());
    const open = () => node && State.set({ pick: node.id });
    const most = Math.floor(name / 7.2);
    return draw("text", { class: "actor", x: 8, y: top + Math.min(high / 2, 20) + 4, text: cut(actor, most), tabindex: node ? 0 : null, role: node ? "button" : null, on: { click: open, keydown: (event) => { if (event.key === "Enter") open(); } } }, draw("title", { text: cut(actor, 200) }));
  }

  const key = () => make("div", { class: "key" }, ...KINDS.map((kind) => make("span", {}, Marks.badge({ kind, status: null }, 18), Data.look(kind).many)));

  return { show };
})();
