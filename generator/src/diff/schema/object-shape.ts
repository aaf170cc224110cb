import { entriesAt, stringsAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { SchemaNode, SchemaNodes } from "./schema-node.js";
import { isTrue, keywordOf, valuesOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** What the parts say of an object, all together. */
export interface ObjectShape {
  readonly declared: ReadonlyMap<string, SchemaNode>;
  readonly required: ReadonlySet<string>;
  /** Whether properties that are not declared are refused. */
  readonly isClosed: boolean;
  /** Of properties that are not declared; `undefined`: anything. */
  readonly additional: SchemaNode | undefined;
  readonly patterns: ReadonlyMap<string, SchemaNode>;
  /** Of the names of all properties. */
  readonly names: SchemaNode | undefined;
}

export function objectShapeOf(
  nodes: SchemaNodes,
  parts: readonly SchemaPart[],
): ObjectShape {
  const additional = additionalOf(nodes, parts);
  return {
    declared: declaredIn(nodes, parts),
    required: new Set(
      parts.flatMap((part) => stringsAt(part.value, "required")),
    ),
    isClosed: isClosed(parts),
    additional,
    patterns: entriesIn(nodes, parts, "patternProperties"),
    names: nodes.all(
      parts.flatMap((part) => nodes.child(part, "propertyNames") ?? []),
    ),
  };
}

/** A property that several parts declare has to satisfy all of them, and what a part says of the properties that it does not declare. */
function declaredIn(
  nodes: SchemaNodes,
  parts: readonly SchemaPart[],
): ReadonlyMap<string, SchemaNode> {
  const entries = parts.map((part) => entriesAt(part, "properties"));
  const found = new Map<string, SchemaNode[]>();
  for (const list of entries)
    for (const [name, at] of list) {
      const known = found.get(name);
      if (known === undefined) found.set(name, [nodes.of(at)]);
      else known.push(nodes.of(at));
    }
  const declared = new Map<string, SchemaNode>();
  for (const [name, own] of found) {
    const node = nodes.all(own);
    if (node !== undefined) declared.set(name, node);
  }
  return declared;
}

function isClosed(parts: readonly SchemaPart[]): boolean {
  return ["additionalProperties", "unevaluatedProperties"].some((keyword) =>
    valuesOf(parts, keyword).includes(false),
  );
}

function additionalOf(
  nodes: SchemaNodes,
  parts: readonly SchemaPart[],
): SchemaNode | undefined {
  return nodes.all(
    parts.flatMap((part) =>
      ["additionalProperties", "unevaluatedProperties"].flatMap((keyword) => {
        const value = keywordOf(part, keyword);
        if (typeof value !== "object") return [];
        return nodes.child(part, keyword) ?? [];
      }),
    ),
  );
}

function entriesIn(
  nodes: SchemaNodes,
  parts: readonly SchemaPart[],
  keyword: string,
): ReadonlyMap<string, SchemaNode> {
  const entries: readonly (readonly [string, Located])[] = parts.flatMap(
    (part) => entriesAt(part, keyword),
  );
  return new Map(entries.map(([name, at]) => [name, nodes.of(at)]));
}

/** Whether requests, or answers, leave it out. */
export function isHidden(
  { parts }: SchemaNode,
  direction: "request" | "response",
): boolean {
  return isTrue(parts, direction === "request" ? "readOnly" : "writeOnly");
}
