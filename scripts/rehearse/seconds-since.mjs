/** Since what `performance.now()` said. */
export function secondsSince(startedAt) {
  return (performance.now() - startedAt) / 1000;
}
