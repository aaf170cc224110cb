import type { JsonObject } from "../spec/spec-document.js";
import { isObject, stringAt, valueAt } from "./located.js";

/** `discriminator` as the document has it (OpenAPI 3.1.1, section 4.8.25). */
export interface DeclaredDiscriminator {
  readonly property: string;
  /** Value and target: a reference, a schema's name, or a bare word. */
  readonly mapping: readonly (readonly [value: string, target: string])[];
}

export function readDiscriminator(
  value: JsonObject,
): DeclaredDiscriminator | undefined {
  const declared = valueAt(value, "discriminator");
  if (!isObject(declared)) return undefined;
  const property = stringAt(declared, "propertyName");
  if (property === undefined) return undefined;
  const mapping = valueAt(declared, "mapping");
  const entries = isObject(mapping) ? Object.entries(mapping) : [];
  return {
    property,
    mapping: entries.flatMap(([name, target]) =>
      typeof target === "string" ? [[name, target] as const] : [],
    ),
  };
}

/** The values that name a schema: all that map to it, else its own name where nothing maps to it. */
export function valuesNaming(
  { mapping }: DeclaredDiscriminator,
  reference: string,
): readonly string[] {
  const name = lastName(reference);
  const exact = mapping.filter(([, target]) => target === reference);
  const found =
    exact.length > 0
      ? exact
      : mapping.filter(([, target]) => lastName(target) === name);
  return found.map(([value]) => value);
}

/** `Cat` of `#/components/schemas/Cat`, of `./Cat.yaml` and of `Cat`. */
export function lastName(reference: string): string {
  const path = reference.replace(/\/+$/, "");
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isFile = !reference.includes("#") && path.includes("/");
  return isFile ? name.replace(/\.(ya?ml|json)$/, "") : name;
}
