import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import {
  asObject,
  childAt,
  follow,
  itemsAt,
  objectAt,
  stringsAt,
} from "./located.js";
import type { Located } from "./located.js";

/** A property as one of several schemas declares it. */
export interface FoundProperty {
  readonly at: Located;
  readonly required: boolean;
}

/** The first declaration of a property in these schemas, what they refer to and what their `allOf`s are made of. */
export function findProperty(
  document: SpecDocument,
  places: readonly Located[],
  name: string,
): FoundProperty | undefined {
  const seen = new Set<JsonObject>();
  const open = [...places].reverse();
  let declared: Located | undefined;
  let required = false;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const at = follow(document, next);
    if (at === undefined || seen.has(at.value)) continue;
    seen.add(at.value);
    declared ??= declaredIn(at, name);
    required ||= stringsAt(at.value, "required").includes(name);
    open.push(...partsOf(next, at).reverse());
  }
  return declared && { at: declared, required };
}

function declaredIn(
  at: Located<JsonObject>,
  name: string,
): Located | undefined {
  const properties = objectAt(at, "properties");
  return properties && childAt(properties, name);
}

/** The parts of an `allOf`; and what stands beside a `$ref`, which following it has passed over. */
function partsOf(next: Located, at: Located<JsonObject>): Located[] {
  const beside = asObject(next);
  const siblings =
    beside === undefined || beside.value === at.value
      ? []
      : itemsAt(beside, "allOf");
  return [...itemsAt(at, "allOf"), ...siblings];
}
