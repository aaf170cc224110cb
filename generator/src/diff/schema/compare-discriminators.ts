import type { Json } from "../../model/api-model.js";
import { isObject, stringAt, valueAt } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { Pair, SchemaPair } from "./comparison.js";
import type { SchemaNode } from "./schema-node.js";
import { objectsOf } from "./schema-part.js";

const keyword = "discriminator";

/** The property that tells members apart, and its values where both sides have the same members. */
export function compareDiscriminators(
  schemas: SchemaPair,
  { base, revision }: Pair<SchemaNode>,
): void {
  const [before] = objectsOf(base.parts, keyword);
  const [after] = objectsOf(revision.parts, keyword);
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    const id = after
      ? "schema-discriminator-added"
      : "schema-discriminator-removed";
    schemas.find(id, { keyword, oldValue: before, newValue: after });
    return;
  }
  const oldValue = stringAt(before, "propertyName");
  const newValue = stringAt(after, "propertyName");
  if (oldValue !== newValue) {
    schemas.find("schema-discriminator-changed", {
      keyword,
      oldValue,
      newValue,
    });
  }
  compareMappings(schemas, {
    base: mappingOf(before),
    revision: mappingOf(after),
  });
}

type Mapping = ReadonlyMap<string, Json>;

function compareMappings(
  schemas: SchemaPair,
  { base, revision }: Pair<Mapping>,
): void {
  const values = (mapping: Mapping): string[] =>
    [
      ...new Set([...mapping.values()].map((value) => JSON.stringify(value))),
    ].sort();
  const sameTargets = values(base).join() === values(revision).join();
  for (const [name, target] of base) {
    const other = revision.get(name);
    const step = { base: "mapping", revision: "mapping" };
    const facts = { keyword, step, oldValue: `${name}: ${textOf(target)}` };
    if (other === undefined) {
      if (sameTargets) schemas.find("schema-mapping-removed", facts);
    } else if (textOf(other) !== textOf(target)) {
      schemas.find("schema-mapping-changed", {
        ...facts,
        newValue: `${name}: ${textOf(other)}`,
      });
    }
  }
  for (const [name, target] of revision) {
    if (base.has(name) || !sameTargets) continue;
    schemas.find("schema-mapping-added", {
      keyword,
      step: { base: "mapping", revision: "mapping" },
      newValue: `${name}: ${textOf(target)}`,
    });
  }
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A component under its own name needs no mapping, and one written out changes nothing. */
function mappingOf(discriminator: JsonObject): Mapping {
  const mapping = valueAt(discriminator, "mapping");
  if (!isObject(mapping)) return new Map();
  return new Map(
    Object.entries(mapping)
      .map(([name, target]) => [name, pointerOf(target)] as const)
      .filter(([name, target]) => target !== pointerOf(name)),
  );
}

function pointerOf(target: Json): Json {
  return typeof target === "string" && !target.includes("/")
    ? `#/components/schemas/${target}`
    : target;
}
