import { joinPointer } from "./json-pointer.js";
import { isObject } from "./json-value.js";
import type { JsonValue } from "./spec-document.js";

/** The reference that a bare name such as `Pet` was meant to be. */
export function suggestComponent(
  root: JsonValue,
  target: string,
): string | undefined {
  const name = target.replace(/^#/, "");
  const components = isObject(root) ? root["components"] : undefined;
  if (!isObject(components)) return undefined;
  const section = Object.keys(components).find((key) => {
    const held = components[key];
    return isObject(held) && Object.hasOwn(held, name);
  });
  return section && `#${joinPointer("/components", section, name)}`;
}
