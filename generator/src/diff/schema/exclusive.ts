import { isObject } from "../../model/located.js";
import type { JsonValue } from "../../spec/spec-document.js";
import { listedValues } from "./listed-values.js";
import type { Alternative } from "./shape.js";
import { objectsOf, valuesOf } from "./schema-part.js";

/** Whether no value can be two of the alternatives, as far as constants tell. */
export function excludesAll(alternatives: readonly Alternative[]): boolean {
  return alternatives.every((one, index) =>
    alternatives.slice(index + 1).every((other) => excludes(one, other)),
  );
}

function excludes(one: Alternative, other: Alternative): boolean {
  if (one.type !== other.type) return true;
  const values = one.values ?? listedValues(one.parts, one.type);
  const others = other.values ?? listedValues(other.parts, other.type);
  if (values && others) return areDisjoint(values, others);
  return one.type === "object" && excludesByProperty(one, other);
}

/** A property that both require, and whose constants differ. */
function excludesByProperty(one: Alternative, other: Alternative): boolean {
  const constants = constantProperties(one);
  const others = constantProperties(other);
  return [...constants].some(([name, values]) => {
    const rest = others.get(name);
    return rest !== undefined && areDisjoint(values, rest);
  });
}

function areDisjoint(
  values: readonly JsonValue[],
  others: readonly JsonValue[],
): boolean {
  const texts = new Set(values.map((value) => JSON.stringify(value)));
  return others.every((value) => !texts.has(JSON.stringify(value)));
}

/** Required properties with a list of values. */
export function constantProperties({
  parts,
}: Pick<Alternative, "parts">): ReadonlyMap<string, readonly JsonValue[]> {
  const required = new Set(valuesOf(parts, "required").flat());
  const found = new Map<string, readonly JsonValue[]>();
  for (const properties of objectsOf(parts, "properties"))
    for (const [name, schema] of Object.entries(properties)) {
      const values = isObject(schema) ? literalsIn(schema) : undefined;
      if (values !== undefined && required.has(name)) found.set(name, values);
    }
  return found;
}

function literalsIn(schema: {
  readonly [keyword: string]: JsonValue;
}): readonly JsonValue[] | undefined {
  if (schema["const"] !== undefined) return [schema["const"]];
  return Array.isArray(schema["enum"]) ? schema["enum"] : undefined;
}
