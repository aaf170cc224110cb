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
  const ordered: TypeNode[] = [];
  const last: TypeNode[] = [];
  let wide: Set<string> | undefined;
  for (const member of unique(flatMembers(members, "union"))) {
    switch (member.kind === "text" ? member.text : undefined) {
      case "unknown":
        return unknownType;
      case "never":
        break;
      case "null":
        last.unshift(member);
        break;
      case "undefined":
        last.push(member);
        break;
      case "string":
      case "number":
      case "boolean":
        wide = (wide ?? new Set()).add(typeId(member));
        ordered.push(member);
        break;
      default:
        ordered.push(member);
    }
  }
  return unionOf([...withoutCovered(ordered, wide), ...last]);
}

function unionOf(members: readonly TypeNode[]): TypeNode {
  const [only] = members;
  if (only === undefined) return neverType;
  return members.length === 1 ? only : { kind: "union", members };
}

function flatMembers(
  members: readonly TypeNode[],
  kind: "union" | "intersection",
): readonly TypeNode[] {
  return members.some((member) => member.kind === kind)
    ? members.flatMap((member) =>
        member.kind === kind ? member.members : [member],
      )
    : members;
}

function withoutCovered(
  members: readonly TypeNode[],
  wide: ReadonlySet<string> | undefined,
): readonly TypeNode[] {
  return wide === undefined
    ? members
    : members.filter((member) => !isCovered(member, wide));
}

/** Flat and without repetitions. */
export function intersection(members: readonly TypeNode[]): TypeNode {
  const flat = unique(flatMembers(members, "intersection")).filter(
    (member) => !isText(member, "unknown"),
  );
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

function unique(members: readonly TypeNode[]): readonly TypeNode[] {
  if (members.length < 2) return members;
  const structured = members.filter(({ kind }) => kind !== "text").length;
  if (structured < 2 && members.length === 2 && structured > 0) return members;
  const seen = new Set<string>();
  return members.filter((member) => {
    if (member.kind !== "text" && structured < 2) return true;
    const id = typeId(member);
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function isText(node: TypeNode, wanted: string): boolean {
  return node.kind === "text" && node.text === wanted;
}

/** Whether a keyword of the same union already allows what `node` does. */
function isCovered(node: TypeNode, wide: ReadonlySet<string>): boolean {
  if (node.kind === "intersection") {
    const [first, second] = node.members;
    const open = second?.kind === "object" && second.members.length === 0;
    return open && first?.kind === "text" && wide.has(first.text);
  }
  if (node.kind !== "text") return false;
  if (/^["']/.test(node.text)) return wide.has("string");
  if (/^-?\d/.test(node.text)) return wide.has("number");
  return /^(true|false)$/.test(node.text) && wide.has("boolean");
}
