/** Groups of entries with equal keys, in the order of their first entries; `Map.groupBy` is not in Node.js 20. */
export function groupBy<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}
