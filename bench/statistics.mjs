/** Medians, and ratios within a round: a drift of the machine affects a whole round, so only these compare. */

export function median(values) {
  const sorted = values.filter(Number.isFinite).sort((one, other) => one - other);
  if (sorted.length === 0) return NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function spread(values) {
  const known = values.filter(Number.isFinite);
  return known.length === 0 ? [NaN, NaN] : [Math.min(...known), Math.max(...known)];
}

/** Median of the ratios, over the rounds that both have. */
export function ratio(values, base) {
  return median(values.map((value, round) => value / base[round]));
}

/** Fisher–Yates, with the given random numbers. */
export function shuffled(list, roll) {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(roll() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
