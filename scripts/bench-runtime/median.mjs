/** The value in the middle. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The value below which the given part of all values lies. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)];
}
