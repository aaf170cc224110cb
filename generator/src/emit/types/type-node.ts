import type { ImportedName } from "../imported-name.js";
import type { Prose } from "../text/doc-comment.js";
import { stringLiteral } from "../text/string-literal.js";

/** A TypeScript type, before it is laid out. */
export type TypeNode =
  /** A keyword or a literal. */
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "name";
      readonly name: ImportedName;
      readonly arguments: readonly TypeNode[];
    }
  | { readonly kind: "union"; readonly members: readonly TypeNode[] }
  | { readonly kind: "intersection"; readonly members: readonly TypeNode[] }
  | { readonly kind: "array"; readonly element: TypeNode }
  | { readonly kind: "tuple"; readonly elements: readonly TupleElement[] }
  | { readonly kind: "object"; readonly members: readonly Member[] };

export interface TupleElement {
  readonly kind: "required" | "optional" | "rest";
  readonly type: TypeNode;
}

/** A property or an index signature of an object type. */
export interface Member {
  /** As printed: `name`, `"a-b"` or `[key: string]`. */
  readonly key: string;
  readonly optional: boolean;
  readonly readonly: boolean;
  readonly type: TypeNode;
  readonly prose: Prose;
}

export function text(keyword: string): TypeNode {
  return { kind: "text", text: keyword };
}

export const unknownType: TypeNode = text("unknown");
export const neverType: TypeNode = text("never");
export const nullType: TypeNode = text("null");
export const undefinedType: TypeNode = text("undefined");

export function literal(value: string): TypeNode {
  return text(stringLiteral(value));
}

export function named(
  name: ImportedName,
  ...args: readonly TypeNode[]
): TypeNode {
  return { kind: "name", name, arguments: args };
}

export function array(element: TypeNode): TypeNode {
  return { kind: "array", element };
}

/** `{ [key: string]: … }` */
export function indexSignature(type: TypeNode): Member {
  return {
    key: "[key: string]",
    optional: false,
    readonly: false,
    type,
    prose: { paragraphs: [] },
  };
}

/** Flat, without repetitions, `null` and `undefined` last; what a wider member covers is left out. */
export function union(members: readonly TypeNode[]): TypeNode {
  const flat = unique(
    members.flatMap((member) =>
      member.kind === "union" ? member.members : [member],
    ),
  ).filter((member) => !isText(member, "never"));
  if (flat.some((member) => isText(member, "unknown"))) return unknownType;
  const wide = new Set(flat.map((member) => textOf(member)));
  const needed = flat.filter((member) => !isCovered(member, wide));
  const ordered = [...needed].sort((a, b) => rank(a) - rank(b));
  const [only] = ordered;
  if (only === undefined) return neverType;
  return ordered.length === 1 ? only : { kind: "union", members: ordered };
}

/** Flat and without repetitions. */
export function intersection(members: readonly TypeNode[]): TypeNode {
  const flat = unique(
    members.flatMap((member) =>
      member.kind === "intersection" ? member.members : [member],
    ),
  ).filter((member) => !isText(member, "unknown"));
  if (flat.some((member) => isText(member, "never"))) return neverType;
  const [only] = flat;
  if (only === undefined) return unknownType;
  return flat.length === 1 ? only : { kind: "intersection", members: flat };
}

/** `T | null` where `nullable`. */
export function orNull(type: TypeNode, nullable: boolean): TypeNode {
  return nullable ? union([type, nullType]) : type;
}

/** The same for types that print the same; comments do not count. */
export function typeId(node: TypeNode): string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "name": {
      const args = node.arguments.map(typeId).join(",");
      return `${node.name.from ?? ""}:${node.name.name}<${args}>`;
    }
    case "union":
      return `(${node.members.map(typeId).join("|")})`;
    case "intersection":
      return `(${node.members.map(typeId).join("&")})`;
    case "array":
      return `${typeId(node.element)}[]`;
    case "tuple":
      return `[${node.elements.map(({ kind, type }) => `${kind} ${typeId(type)}`).join(",")}]`;
    case "object":
      return `{${node.members.map(memberId).join(";")}}`;
  }
}

function memberId({ key, optional, type }: Member): string {
  return `${key}${optional ? "?" : ""}:${typeId(type)}`;
}

function unique(members: readonly TypeNode[]): TypeNode[] {
  if (members.length < 2) return [...members];
  return [...new Map(members.map((node) => [typeId(node), node])).values()];
}

function isText(node: TypeNode, wanted: string): boolean {
  return node.kind === "text" && node.text === wanted;
}

function textOf(node: TypeNode): string | undefined {
  return node.kind === "text" ? node.text : undefined;
}

/** Whether a keyword of the same union already allows what `node` does. */
function isCovered(
  node: TypeNode,
  wide: ReadonlySet<string | undefined>,
): boolean {
  if (node.kind === "intersection") {
    const [first, second] = node.members;
    const open = second?.kind === "object" && second.members.length === 0;
    return open && first !== undefined && wide.has(textOf(first));
  }
  if (node.kind !== "text") return false;
  if (/^["']/.test(node.text)) return wide.has("string");
  if (/^-?\d/.test(node.text)) return wide.has("number");
  return /^(true|false)$/.test(node.text) && wide.has("boolean");
}

function rank(node: TypeNode): number {
  if (isText(node, "undefined")) return 2;
  return isText(node, "null") ? 1 : 0;
}
