import { itemsAt } from "../../model/located.js";
import type { Pair, Parted, SchemaPair } from "./schema-pair.js";
import type { SchemaNode, SchemaNodes } from "./schema-node.js";
import { isTrue, keywordOf, valuesOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** Items, those in front, and what must be among them. */
export function compareArrays(schemas: SchemaPair): void {
  const { nodes } = schemas.comparison;
  const base = itemsOf(nodes.base, schemas.base);
  const revision = itemsOf(nodes.revision, schemas.revision);
  const length = Math.max(base.prefix.length, revision.prefix.length);
  for (let index = 0; index < length; index += 1) {
    const before = base.prefix[index] ?? (base.isFull ? "none" : base.rest);
    const after =
      revision.prefix[index] ?? (revision.isFull ? "none" : revision.rest);
    if (before !== "none" && after !== "none") schemas.descend(before, after);
  }
  if (!base.isFull && !revision.isFull)
    schemas.descend(base.rest, revision.rest);
  compareUnique(schemas);
  compareContains(schemas);
  schemas.descend(
    childOf(nodes.base, schemas.base, "unevaluatedItems"),
    childOf(nodes.revision, schemas.revision, "unevaluatedItems"),
  );
}

interface Items {
  readonly prefix: readonly SchemaNode[];
  /** `undefined`: anything. */
  readonly rest: SchemaNode | undefined;
  /** Whether there are no others, which is a limit of their number. */
  readonly isFull: boolean;
}

/** `prefixItems` and `items`, or as drafts before 2020-12 had them, `items` as a list and `additionalItems`. */
function itemsOf(nodes: SchemaNodes, { parts }: Parted): Items {
  const prefix = parts.flatMap((part) => prefixIn(part));
  const rests = parts.flatMap((part) => {
    const isList = Array.isArray(keywordOf(part, "items"));
    return nodes.child(part, isList ? "additionalItems" : "items") ?? [];
  });
  return {
    prefix: prefix.map((item) => nodes.of(item)),
    rest: nodes.all(rests),
    isFull: valuesOf(parts, "items").includes(false),
  };
}

function prefixIn(part: SchemaPart): ReturnType<typeof itemsAt> {
  const prefix = itemsAt(part, "prefixItems");
  return prefix.length > 0 ? prefix : itemsAt(part, "items");
}

function compareUnique(schemas: SchemaPair): void {
  const keyword = "uniqueItems";
  const oldValue = isTrue(schemas.base.parts, keyword);
  const newValue = isTrue(schemas.revision.parts, keyword);
  if (oldValue === newValue) return;
  const id = newValue
    ? "schema-unique-items-added"
    : "schema-unique-items-removed";
  schemas.find(id, { keyword, oldValue, newValue });
}

function compareContains(schemas: SchemaPair): void {
  const keyword = "contains";
  const { nodes } = schemas.comparison;
  const pair: Pair<SchemaNode | undefined> = {
    base: containedIn(nodes.base, schemas.base),
    revision: containedIn(nodes.revision, schemas.revision),
  };
  if (pair.base && pair.revision) schemas.descend(pair.base, pair.revision);
  else if (pair.revision) schemas.find("schema-contains-added", { keyword });
  else if (pair.base) schemas.find("schema-contains-removed", { keyword });
}

/** With `minContains: 0` nothing has to be contained. */
function containedIn(
  nodes: SchemaNodes,
  parted: Parted,
): SchemaNode | undefined {
  const isIdle = valuesOf(parted.parts, "minContains").includes(0);
  return isIdle ? undefined : childOf(nodes, parted, "contains");
}

function childOf(
  nodes: SchemaNodes,
  { parts }: Parted,
  keyword: string,
): SchemaNode | undefined {
  return nodes.all(parts.flatMap((part) => nodes.child(part, keyword) ?? []));
}
