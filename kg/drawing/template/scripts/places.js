// A layout for a part of the graph (a neighbourhood, opened groups), by the same method as the whole: stress, majorised, no chance.
const Places = (() => {
  const LENGTH = 120;
  const WIDE = 128;
  const HIGH = 62;
  const LARGEST = 700;

  function distances(nodes, pairs) {
    const row = new Map(nodes.map((node, index) => [node.id, index]));
    const near = nodes.map(() => []);
    for (const pair of pairs) {
      near[row.get(pair.from)].push(row.get(pair.to));
      near[row.get(pair.to)].push(row.get(pair.from));
    }
    return nodes.map((_, start) => {
      const reach = new Float64Array(nodes.length).fill(-1);
      reach[start] = 0;
      for (let queue = [start], head = 0; head < queue.length; head += 1) {
        for (const next of near[queue[head]]) {
          if (reach[next] >= 0) continue;
          reach[next] = reach[queue[head]] + LENGTH * Math.max(1, Math.sqrt(Math.max(near[next].length, near[queue[head]].length) / 7));
          queue.push(next);
        }
      }
      return reach;
    });
  }

  function settle(points, ideal, rounds) {
    const far = LENGTH * Math.max(2.5, 0.6 * Math.sqrt(points.length));
    for (let round = 0; round < rounds; round += 1) {
      const moved = points.map((point, i) => {
        let x = 0; let y = 0; let sum = 0;
        points.forEach((mate, j) => {
          if (i === j) return;
          const wish = ideal[i][j] < 0 ? far : ideal[i][j];
          const weight = (ideal[i][j] < 0 ? 0.2 : 1) / (wish * wish);
          const dx = point.x - mate.x; const dy = point.y - mate.y;
          const length = Math.hypot(dx, dy) || 1e-6;
          x += weight * (mate.x + (dx * wish) / length);
          y += weight * (mate.y + (dy * wish) / length);
          sum += weight;
        });
        return sum ? { x: point.x + 0.6 * (x / sum - point.x), y: point.y + 0.6 * (y / sum - point.y) } : point;
      });
      moved.forEach((point, i) => { points[i] = point; });
    }
  }

  function apart(points) {
    for (let round = 0; round < 80; round += 1) {
      let touched = false;
      for (let i = 0; i < points.length; i += 1) {
        for (let j = i + 1; j < points.length; j += 1) {
          const dx = points[j].x - points[i].x; const dy = points[j].y - points[i].y;
          const wide = WIDE - Math.abs(dx); const high = HIGH - Math.abs(dy);
          if (wide <= 0 || high <= 0) continue;
          touched = true;
          const along = wide / WIDE < high / HIGH ? "x" : "y";
          const push = ((along === "x" ? wide : high) / 2) * ((along === "x" ? dx : dy) < 0 ? -1 : 1);
          points[i][along] -= push / 2;
          points[j][along] += push / 2;
        }
      }
      if (!touched) return;
    }
  }

  // New places by id; a scene too large for the browser keeps the places it came with.
  function of(nodes, pairs) {
    if (nodes.length > LARGEST || nodes.length === 0) return new Map(nodes.map((node) => [node.id, { x: node.x, y: node.y }]));
    const sorted = [...nodes].sort((left, right) => (left.id < right.id ? -1 : 1));
    const points = sorted.map((node, row) => ({ x: 300 * Math.cos(row * 2.399963) + node.x / 4, y: 200 * Math.sin(row * 2.399963) + node.y / 4 }));
    settle(points, distances(sorted, pairs), nodes.length > 250 ? 30 : 90);
    apart(points);
    return new Map(sorted.map((node, row) => [node.id, points[row]]));
  }

  // A wide picture in a tall window is turned on its side, and the other way round.
  function fitted(nodes, frame) {
    const size = (axis) => Math.max(...nodes.map((node) => node[axis])) - Math.min(...nodes.map((node) => node[axis]));
    if (nodes.length < 3 || nodes.length > LARGEST || (size("x") > size("y")) === (frame.width > frame.height)) return nodes;
    const points = nodes.map((node) => ({ x: node.y, y: node.x }));
    apart(points);
    return nodes.map((node, row) => ({ ...node, ...points[row] }));
  }

  return { of, fitted };
})();
