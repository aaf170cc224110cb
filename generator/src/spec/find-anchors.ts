import { joinPointer } from "./json-pointer.js";
import type { JsonValue } from "./spec-document.js";

/** A schema that has a name of its own, and where it stands. */
export interface Anchor {
  readonly value: JsonValue;
  readonly pointer: string;
}

/** Schemas by their `$id`, and by `#` and their `$anchor` or `$dynamicAnchor` (JSON Schema 2020-12, section 8.2). The first of a name counts. */
export function findAnchors(tree: JsonValue): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const open: Anchor[] = [{ value: tree, pointer: "" }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const name of namesOf(at.value))
      if (!anchors.has(name)) anchors.set(name, at);
    open.push(...childPlaces(at).reverse());
  }
  return anchors;
}

function namesOf(value: JsonValue): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [];
  const { $id: id, $anchor: anchor, $dynamicAnchor: dynamic } = value;
  return [
    typeof id === "string" ? id.replace(/#$/, "") : undefined,
    typeof anchor === "string" ? `#${anchor}` : undefined,
    typeof dynamic === "string" ? `#${dynamic}` : undefined,
  ].filter((name) => name !== undefined);
}

function childPlaces({ value, pointer }: Anchor): Anchor[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([key, child]) => ({
    value: child,
    pointer: joinPointer(pointer, key),
  }));
}
