/** Whether two values are the same data: JSON, and `undefined` apart from `null`. */
export function equalData(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object") return false;
  if (left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(right, key) &&
      equalData(Reflect.get(left, key), Reflect.get(right, key)),
  );
}

/** For a reason that a person reads. */
export function show(value: unknown): string {
  const text = value instanceof Error ? String(value) : jsonOf(value);
  const shown = text ?? String(value);
  return shown.length > 400 ? `${shown.slice(0, 399)}…` : shown;
}

/** `undefined` for what has no JSON, which the type of `JSON.stringify` leaves out. */
export function jsonOf(value: unknown): string | undefined {
  return JSON.stringify(value);
}
