/** The first of the items with the lowest cost. */
export function leastOf<Item>(
  items: readonly Item[],
  costOf: (item: Item) => number,
): Item | undefined {
  let best: Item | undefined;
  let least = Infinity;
  for (const item of items) {
    const cost = costOf(item);
    if (cost >= least) continue;
    best = item;
    least = cost;
  }
  return best;
}
