import {
  asObject,
  entriesAt,
  itemsAt,
  locate,
  objectAt,
} from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonValue, SpecDocument } from "../../spec/spec-document.js";

/** By the object of a schema, the components that extend it. */
export type Subtypes = ReadonlyMap<
  JsonValue,
  readonly (readonly [name: string, at: Located])[]
>;

/** Who extends what by `allOf`, as documents with a `discriminator` on the common schema do (OpenAPI 3.1.1, section 4.8.25). */
export function findSubtypes(document: SpecDocument): Subtypes {
  const found = new Map<JsonValue, [name: string, at: Located][]>();
  const { root, file } = document;
  const components = objectAt({ value: root, file, pointer: "" }, "components");
  if (components === undefined) return found;
  for (const [name, at] of entriesAt(components, "schemas"))
    for (const target of ancestorsOf(document, at)) {
      const known = found.get(target);
      if (known === undefined) found.set(target, [[name, at]]);
      else known.push([name, at]);
    }
  return found;
}

/** Whatever its `allOf` is made of, however deep. */
function ancestorsOf(
  document: SpecDocument,
  at: Located,
): ReadonlySet<JsonValue> {
  const found = new Set<JsonValue>();
  const open = partsOf(at);
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const object = asObject(part);
    if (object === undefined) continue;
    const target = locate(document.resolve(object.value));
    if (target !== undefined && !found.has(target.value)) {
      found.add(target.value);
      open.push(...partsOf(target));
    }
    open.push(...partsOf(object));
  }
  return found;
}

function partsOf(at: Located): Located[] {
  const object = asObject(at);
  return object === undefined ? [] : [...itemsAt(object, "allOf")];
}
