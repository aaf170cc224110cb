import type { JsonObject } from "../spec/spec-document.js";
import type { Schema } from "./api-model.js";
import { buildSchema } from "./build-schema.js";
import { childAt, itemsAt } from "./located.js";
import type { Located } from "./located.js";
import type { ModelRegistry } from "./model-registry.js";
import { emptyBase } from "./schema-base.js";
import { innerSpot, itemSpot } from "./schema-spot.js";
import type { TypedSpot } from "./schema-spot.js";

/** A list, or a tuple: `prefixItems` (JSON Schema 2020-12, section 10.3.1.1) or, as drafts before it had it, an array under `items`. */
export function buildArray(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  { spot, base }: TypedSpot,
): Schema {
  const prefix = itemsAt(at, "prefixItems");
  const older = itemsAt(at, "items");
  if (prefix.length > 0)
    return buildTuple(registry, at, {
      spot,
      base,
      prefix,
      rest: childAt(at, "items"),
    });
  if (older.length > 0) {
    const rest = childAt(at, "additionalItems");
    return buildTuple(registry, at, { spot, base, prefix: older, rest });
  }
  const items = childAt(at, "items") ?? { ...at, value: true };
  const { value } = at;
  const listed =
    Array.isArray(value["enum"]) && items.value === true
      ? { ...at, value: { enum: value["enum"] } }
      : items;
  return {
    kind: "array",
    items: buildSchema(registry, listed, itemSpot(spot)),
    ...base,
  };
}

interface TupleParts extends TypedSpot {
  readonly prefix: readonly Located[];
  readonly rest: Located | undefined;
}

function buildTuple(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  { spot, base, prefix, rest }: TupleParts,
): Schema {
  const inner = innerSpot(spot);
  const { minItems, maxItems } = at.value;
  const isFull = typeof maxItems === "number" && maxItems <= prefix.length;
  const items = isFull ? prefix.slice(0, maxItems) : prefix;
  return {
    kind: "tuple",
    items: items.map((item) => buildSchema(registry, item, inner)),
    minItems: typeof minItems === "number" ? Math.max(0, minItems) : 0,
    rest: isFull ? undefined : buildRest(),
    ...base,
  };

  function buildRest(): Schema | undefined {
    if (rest === undefined) return { kind: "unknown", ...emptyBase(at) };
    if (rest.value === false) return undefined;
    return buildSchema(registry, rest, inner);
  }
}
