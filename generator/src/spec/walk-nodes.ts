import { isObject } from "./json-value.js";
import { nodeShapes } from "./node-shapes.js";
import type { ChildShape } from "./node-shapes.js";
import { parsePointer } from "./json-pointer.js";
import type { JsonObject, JsonValue, SpecDocument } from "./spec-document.js";
import type { NodeKind, Segment, SpecNode } from "./spec-node.js";

/** Something that does not have the form OpenAPI gives it. */
export interface Misshape {
  readonly node: SpecNode;
  readonly at: readonly Segment[];
  readonly expected: "an object" | "a list";
  readonly found: JsonValue;
}

export interface NodeVisitor {
  /** Every object, once, references among them; parents first. */
  visit(node: SpecNode): void;
  misshapen(misshape: Misshape): void;
}

/** Visits every object of a document that OpenAPI gives a meaning, and those in other files that its references lead to. */
export function walkNodes(document: SpecDocument, visitor: NodeVisitor): void {
  const seen = new Set<JsonObject>();
  const open: SpecNode[] = [
    {
      kind: "document",
      value: document.root,
      file: document.file,
      path: [],
      parent: undefined,
    },
  ];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visitor.visit(node);
    const children = childrenOf(node, visitor);
    for (
      let child = children.pop();
      child !== undefined;
      child = children.pop()
    )
      open.push(child);
    const target = referredElsewhere(document, node);
    if (target === undefined || seen.has(target.value)) continue;
    seen.add(target.value);
    open.push(target);
  }
}

function childrenOf(node: SpecNode, visitor: NodeVisitor): SpecNode[] {
  const found: SpecNode[] = [];
  const shape = nodeShapes[node.kind];
  for (const key of Object.keys(node.value)) {
    const child = shape?.get(key);
    const value = node.value[key];
    if (value === undefined) continue;
    if (child !== undefined) addChildren({ node, key, child }, visitor, found);
    else if (node.kind === "callback" && isObject(value))
      found.push(createNode(node, [key], { kind: "path-item", value }));
    else if (
      key === "x-websocket" &&
      isObject(value) &&
      isObject(value["message"])
    )
      found.push(
        createNode(node, [key, "message"], {
          kind: "schema",
          value: value["message"],
        }),
      );
  }
  return found;
}

interface Slot {
  readonly node: SpecNode;
  readonly key: string;
  readonly child: ChildShape;
}

function addChildren(
  { node, key, child }: Slot,
  visitor: NodeVisitor,
  found: SpecNode[],
): void {
  const value = node.value[key] ?? null;
  if (child.as === "one") {
    addChild({ node, at: [key], kind: child.kind, value }, visitor, found);
    return;
  }
  const { kind } = child;
  if (child.as === "list" ? Array.isArray(value) : isObject(value)) {
    for (const name of namesIn(node, key, value))
      addChild(
        { node, at: [key, name], kind, value: itemOf(value, name) },
        visitor,
        found,
      );
    return;
  }
  if (isExampleList(node, key, value)) return;
  const expected = child.as === "list" ? "a list" : "an object";
  visitor.misshapen({ node, at: [key], expected, found: value });
}

/** Among paths, and among the answers of an operation, what begins with `x-` is an extension; among other names, what is no object is one. */
function namesIn(node: SpecNode, key: string, value: JsonValue): Segment[] {
  if (Array.isArray(value)) return [...value.keys()];
  if (!isObject(value)) return [];
  const isExtensible =
    key === "paths" || (key === "responses" && node.kind === "operation");
  return Object.keys(value).filter(
    (name) =>
      !name.startsWith("x-") || (!isExtensible && isObject(value[name])),
  );
}

function itemOf(value: JsonValue, name: Segment): JsonValue {
  if (Array.isArray(value)) return value[Number(name)] ?? null;
  return isObject(value) ? (value[name] ?? null) : null;
}

interface Candidate {
  readonly node: SpecNode;
  readonly at: readonly Segment[];
  readonly kind: NodeKind;
  readonly value: JsonValue;
}

function addChild(
  { node, at, kind, value }: Candidate,
  visitor: NodeVisitor,
  found: SpecNode[],
): void {
  if (isObject(value)) found.push(createNode(node, at, { kind, value }));
  else if (kind === "schema" && typeof value === "boolean") return;
  else if (at.at(-1) === "items" && Array.isArray(value))
    addTuple({ node, at, kind, value }, visitor, found);
  else visitor.misshapen({ node, at, expected: "an object", found: value });
}

/** JSON Schema's own list of `examples` in a place where OpenAPI has a map. */
function isExampleList(node: SpecNode, key: string, value: JsonValue): boolean {
  return (
    key === "examples" && node.kind !== "components" && Array.isArray(value)
  );
}

/** A list in `items`: a tuple, as JSON Schema wrote it before 2020-12. */
function addTuple(
  { node, at, kind, value }: Candidate,
  visitor: NodeVisitor,
  found: SpecNode[],
): void {
  for (const index of namesIn(node, "items", value))
    addChild(
      { node, at: [...at, index], kind, value: itemOf(value, index) },
      visitor,
      found,
    );
}

function createNode(
  parent: SpecNode,
  path: readonly Segment[],
  { kind, value }: { readonly kind: NodeKind; readonly value: JsonObject },
): SpecNode {
  return { kind, value, file: parent.file, path, parent };
}

/** What a reference leads to, where the walk does not come by anyway. */
function referredElsewhere(
  document: SpecDocument,
  node: SpecNode,
): SpecNode | undefined {
  if (typeof node.value["$ref"] !== "string") return undefined;
  const found = document.resolve(node.value);
  if (found === undefined || !isObject(found.value)) return undefined;
  const { file, pointer } = found.place;
  const [section = ""] = parsePointer(pointer);
  if (
    file === document.file &&
    ["paths", "webhooks", "components"].includes(section)
  )
    return undefined;
  const path = parsePointer(pointer);
  return { kind: node.kind, value: found.value, file, path, parent: undefined };
}
