import { stringLiteral } from "./string-literal.js";

/** A property name in a type: quoted only where it has to be. */
export function typeKey(name: string): string {
  return identifier.test(name) ? name : stringLiteral(name);
}

/** A property name in an object literal; `__proto__` is computed, since it would set the prototype. */
export function valueKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : typeKey(name);
}

const identifier = /^[$_a-zA-Z][$_a-zA-Z0-9]*$/;
