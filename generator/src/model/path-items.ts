import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import { asObject, entriesAt, follow, objectAt } from "./located.js";
import type { Located } from "./located.js";

const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

/** A path item and what stands in it. */
export interface FoundOperation {
  /** Upper case. */
  readonly method: string;
  readonly at: Located<JsonObject>;
  readonly path: Located<JsonObject>;
}

/** The operations of a path item, also behind its `$ref`; in the order of the document. */
export function operationsOf(
  document: SpecDocument,
  item: Located,
): readonly FoundOperation[] {
  const own = asObject(item);
  const path = follow(document, item);
  if (own === undefined || path === undefined) return [];
  const places = own.value === path.value ? [own] : [own, path];
  return places.flatMap((place) =>
    Object.keys(place.value).flatMap((key) => {
      if (key === "additionalOperations") return additional(place);
      const known = METHODS.find((method) => method === key);
      const at = objectAt(place, key);
      if (known === undefined || at === undefined) return [];
      return [{ method: known.toUpperCase(), at, path: place }];
    }),
  );
}

/** OpenAPI 3.2 has methods of other names here. */
function additional(path: Located<JsonObject>): FoundOperation[] {
  return entriesAt(path, "additionalOperations").flatMap(([method, item]) => {
    const at = asObject(item);
    return at === undefined ? [] : [{ method, at, path }];
  });
}
