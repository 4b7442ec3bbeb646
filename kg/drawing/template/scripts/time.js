// Days as numbers, a span of time that most things lie in, and even steps through it.
const Time = (() => {
  const DAY = 86400000;
  const number = (day) => Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY);
  const day = (value) => new Date(value * DAY).toISOString().slice(0, 10);
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  const dated = Data.nodes.filter((node) => Data.isThing(node) && Data.span(node))
    .map((node) => ({ node, first: number(Data.span(node)[0]), last: number(Data.span(node)[1]) }));

  // From the first to the last, but for outliers: those further from the middle half than four times its width (or a year).
  function domain(spans = dated) {
    if (spans.length === 0) return null;
    const starts = spans.map((one) => one.first).sort((left, right) => left - right);
    const ends = spans.map((one) => one.last).sort((left, right) => left - right);
    const low = starts[Math.floor(starts.length / 4)]; const high = ends[Math.floor((3 * ends.length) / 4)];
    const reach = Math.max(366, 4 * (high - low));
    const first = starts.find((start) => start >= low - reach); const last = ends.findLast((end) => end <= high + reach);
    const margin = Math.max(2, Math.round((last - first) / 60));
    return { first: first - margin, last: last + margin, earlier: starts[0] < first, later: ends[ends.length - 1] > last };
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
