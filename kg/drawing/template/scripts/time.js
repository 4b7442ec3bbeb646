// Days as numbers, a span of time that most things lie in, and even steps through it.
const Time = (() => {
  const DAY = 86400000;
  const number = (day) => Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY);
  const day = (value) => new Date(value * DAY).toISOString().slice(0, 10);
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  const dated = Data.nodes.filter((node) => Data.isThing(node) && Data.span(node))
    .map((node) => ({ node, first: number(Data.span(node)[0]), last: number(Data.span(node)[1]) }));

  // The middle nine tenths, and all of it where the outliers are no further off than that again.
  function domain(spans = dated) {
    if (spans.length === 0) return null;
    const starts = spans.map((one) => one.first).sort((left, right) => left - right);
    const ends = spans.map((one) => one.last).sort((left, right) => left - right);
    const at = (list, part) => list[Math.min(list.length - 1, Math.floor(part * list.length))];
    const low = at(starts, 0.06); const high = at(ends, 0.94);
    const wide = Math.max(60, high - low);
    const first = Math.max(starts[0], low - wide); const last = Math.min(ends[ends.length - 1], high + wide);
    return { first: first - 1, last: last + 1, earlier: starts[0] < first, later: ends[ends.length - 1] > last };
  }

  // Ticks at the first of months or years, so many that `room` pixels hold them.
  function ticks({ first, last }, room) {
    const most = Math.max(2, Math.floor(room / 70));
    const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((step) => (last - first) / 30.4 / step <= most) || 1200;
    const found = [];
    const start = new Date(first * DAY);
    for (let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months; ; month += months) {
      const at = Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY);
      if (at > last) return found;
      if (at >= first) found.push({ at, words: months >= 12 || month % 12 === 0 ? String(Math.floor(month / 12)) : `${MONTHS[month % 12]}${months > 3 ? ` ${Math.floor(month / 12)}` : ""}` });
    }
  }

  const words = (value) => { const text = day(value); return `${Number(text.slice(8))} ${MONTHS[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`; };

  return { dated, domain, ticks, number, day, words };
})();
