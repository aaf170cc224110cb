import { stringLiteral } from "./string-literal.js";

/** A property name in a type: quoted only where it has to be. */
export function typeKey(name: string): string {
  return identifier.test(name) ? name : stringLiteral(name);
}

/** A property name in an object literal; `__proto__` is computed, since it would set the prototype. */
export function valueKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : typeKey(name);
}

/** ECMAScript 5.1, section 7.6, which is what prettier goes by: no character beyond the basic plane. */
const identifier =
  /^(?!.*[\u{10000}-\u{10ffff}])[$_\p{L}\p{Nl}][$_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\u200c\u200d]*$/u;
