/** The same symbol in every copy of this package, so that one copy's errors are recognised by another's classes. */
export const brand: unique symbol = Symbol.for("@userapis/runtime.error");

/** Whether a class somewhere up the prototype chain of `value`, from whatever copy, carries `name` as its brand. */
export function isBranded(value: unknown, name: string): boolean {
  let link: unknown = value;
  while (typeof link === "object" && link !== null) {
    if (brandOf(link) === name) return true;
    link = Object.getPrototypeOf(link);
  }
  return false;
}

function brandOf(prototype: object): unknown {
  if (!Object.hasOwn(prototype, "constructor")) return undefined;
  const made: unknown = prototype.constructor;
  if (typeof made !== "function" || !Object.hasOwn(made, brand)) {
    return undefined;
  }
  return Reflect.get(made, brand);
}
