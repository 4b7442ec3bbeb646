// Labels of one size on the screen, placed one by one, the weightiest first; one that would lie on another waits for a closer look.
const Labels = (() => {
  const CELL = 60;
  const LINE = 14;

  function board() {
    const cells = new Map();
    const each = (box, act) => {
      for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
        for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) {
          if (act(`${x},${y}`)) return true;
        }
      }
      return false;
    };
    const hits = (left, right) => left.left < right.right && right.left < left.right && left.top < right.bottom && right.top < left.bottom;
    return {
      free: (box, owner, bold) => !each(box, (cell) => (cells.get(cell) || []).some((taken) => taken.owner !== owner && !(bold && taken.soft) && hits(taken, box))),
      take: (box, owner, soft = false) => { each(box, (cell) => { cells.set(cell, [...(cells.get(cell) || []), { ...box, owner, soft }]); return false; }); },
    };
  }

  const widths = new Map();
  function width(context, font, text) {
    const key = `${font}|${text}`;
    if (!widths.has(key)) { context.font = font; widths.set(key, context.measureText(text).width); }
    return widths.get(key);
  }

  // At most two lines of some 22 letters.
  function wrapped(text) {
    const lines = [];
    for (const word of cut(text.replace(/\s+/g, " "), 44).split(" ")) {
      const last = lines.length - 1;
      if (last >= 0 && lines[last].length + word.length < 22) lines[last] += ` ${word}`;
      else lines.push(cut(word, 26));
    }
    return lines.length > 2 ? [lines[0], cut(`${lines[1]} ${lines[2]}`, 22)] : lines;
  }

  const lines = new Map();
  const linesOf = (text) => {
    if (!lines.has(text)) lines.set(text, wrapped(text));
    return lines.get(text);
  };

  // In a crowd the labels of the weightiest nodes may cover small marks, but no other label and no weighty mark.
  const bold = (spots) => (spots.length > 120 ? 28 : 6);

  // `spots` are {id, x, y, radius, label, subtitle, weight} on the screen. Gives {spot, lines, x, y, box} of those that find room.
  function placed(context, spots, fonts, frame, taken = board()) {
    const kept = [];
    const first = bold(spots);
    const sorted = [...spots].sort((left, right) => right.weight - left.weight);
    sorted.forEach((spot, row) => {
      const reach = spot.radius * 0.9;
      taken.take({ left: spot.x - reach, right: spot.x + reach, top: spot.y - reach, bottom: spot.y + reach }, spot.id, row >= first);
    });
    for (const [row, spot] of sorted.entries()) {
      spot.bold = row < first;
      const rows = linesOf(spot.label).map((text) => ({ text, font: fonts.label }));
      if (spot.subtitle) rows.push({ text: cut(spot.subtitle, 30), font: fonts.subtitle, muted: true });
      const found = room(context, spot, rows, frame, taken) || (spot.subtitle && room(context, spot, rows.slice(0, -1), frame, taken));
      if (found) { taken.take(found.box, spot.id); kept.push(found); }
    }
    return { kept, taken };
  }

  // Below, above, right, left, and askew.
  function around({ x, y, radius }, wide, high) {
    const places = [[-wide / 2, radius + 2], [-wide / 2, -radius - high - 2], [radius + 3, -high / 2], [-radius - wide - 3, -high / 2],
      [-wide * 0.15, radius + 2], [-wide * 0.85, radius + 2], [-wide * 0.15, -radius - high - 2], [-wide * 0.85, -radius - high - 2]];
    return places.map(([dx, dy]) => ({ left: x + dx, right: x + dx + wide, top: y + dy, bottom: y + dy + high }));
  }

  function room(context, spot, rows, frame, taken) {
    const wide = Math.max(...rows.map((row) => width(context, row.font, row.text))) + 6;
    const high = rows.length * LINE + 2;
    const boxes = around(spot, wide, high).filter((box) => box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height);
    const box = boxes.find((one) => taken.free(one, spot.id, spot.bold)) || (spot.always && boxes[0]);
    return box ? { spot, rows, box, x: (box.left + box.right) / 2, y: box.top + LINE - 2 } : null;
  }

  return { placed, width, board, LINE };
})();
