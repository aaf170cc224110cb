/** The same symbol in every copy of this package, so that one copy's errors are recognised by another's classes. */
export const brand: unique symbol = Symbol.for("@userapis/runtime.error");

/** Whether the class of `value`, or one that it extends, from whatever copy, carries `name` as its brand. */
export function isBranded(value: unknown, name: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  let made: unknown = value.constructor;
  while (typeof made === "function") {
    if (Reflect.get(made, brand) === name) return true;
    made = Object.getPrototypeOf(made);
  }
  return false;
}
