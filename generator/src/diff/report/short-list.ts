/** The first of them: `GET /a, GET /b, GET /c and 12 more`. */
export function shortList(items: readonly string[], shown = 3): string {
  const more = items.length - shown;
  const first = items.slice(0, shown).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}
