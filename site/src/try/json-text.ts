/** A value as a reader edits it. `""` for `undefined`. */
export function jsonText(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value, null, 2);
}
