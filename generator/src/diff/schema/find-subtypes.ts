import { entriesAt, itemsAt, objectAt, asObject } from "../../model/located.js";
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
  for (const [name, at] of entriesAt(components, "schemas")) {
    const schema = asObject(at);
    if (schema === undefined) continue;
    for (const part of itemsAt(schema, "allOf")) {
      const reference = asObject(part);
      const target = reference && document.resolve(reference.value)?.value;
      if (target === undefined) continue;
      const known = found.get(target);
      if (known === undefined) found.set(target, [[name, at]]);
      else known.push([name, at]);
    }
  }
  return found;
}
