import type { Layout } from "../layout.js";
import {
  assigned,
  block,
  group,
  ifBreak,
  indent,
  join,
  line,
  list,
  softline,
} from "../layout.js";
import type { SourceText } from "../source-text.js";
import { docComment } from "../text/doc-comment.js";
import type { Member, TupleElement, TypeNode } from "./type-node.js";

/** Where a type stands; prettier lays out unions by it. */
export type Place =
  /** Right of `:`. */
  | "property"
  /** Between `<` and `>`, or alone in a tuple. */
  | "argument"
  /** Beside others in a tuple. */
  | "tuple"
  /** Where a union or an intersection needs parentheses. */
  | "operand";

/** `type` as prettier prints it at `place`, its names imported into `f`. */
export function typeLayout(
  f: SourceText,
  type: TypeNode,
  place: Place = "property",
): Layout {
  switch (type.kind) {
    case "text":
      return type.text;
    case "name":
      return nameLayout(f, type);
    case "union":
      return unionLayout(f, type, place);
    case "intersection":
      return place === "operand"
        ? ["(", intersectionLayout(f, type.members), ")"]
        : intersectionLayout(f, type.members);
    case "array":
      return [typeLayout(f, type.element, "operand"), "[]"];
    case "tuple":
      return tupleLayout(f, type.elements);
    case "object":
      return block(
        type.members.map((member) => memberLayout(f, member)),
        ";",
      );
  }
}

/** `type Name = …` from the `=` on, without the semicolon. */
export function aliasedLayout(f: SourceText, type: TypeNode): Layout {
  if (type.kind !== "union" || hugs(type))
    return [" =", assigned(typeLayout(f, type))];
  return [" =", group(indent(line, alternatives(f, type)))];
}

/** A property with its comment, without the semicolon. */
export function memberLayout(f: SourceText, member: Member): Layout {
  const { key, optional, readonly, type, prose } = member;
  const left = `${readonly ? "readonly " : ""}${key}${optional ? "?" : ""}: `;
  return [docComment(prose), group(left, typeLayout(f, type))];
}

function nameLayout(
  f: SourceText,
  { name, arguments: args }: Extract<TypeNode, { kind: "name" }>,
): Layout {
  const local = f.name(name);
  if (args.length === 0) return local;
  const printed = args.map((argument) => typeLayout(f, argument, "argument"));
  const [only] = args;
  if (args.length === 1 && only !== undefined && staysWhole(only))
    return [local, "<", printed, ">"];
  const separated = join([",", line], printed);
  return [local, group("<", indent(softline, separated), softline, ">")];
}

type Union = Extract<TypeNode, { kind: "union" }>;

function unionLayout(f: SourceText, type: Union, place: Place): Layout {
  if (hugs(type)) {
    const members = type.members.map((member) => typeLayout(f, member));
    const hugged = join(" | ", members);
    return place === "operand" ? ["(", hugged, ")"] : hugged;
  }
  const members = alternatives(f, type);
  switch (place) {
    case "property":
      return group(indent(softline, members));
    case "argument":
      return members;
    case "tuple":
      return group(
        indent(ifBreak(["(", softline]), members),
        softline,
        ifBreak(")"),
      );
    case "operand":
      return ["(", group(indent(softline, members), softline), ")"];
  }
}

function alternatives(f: SourceText, { members }: Union): Layout {
  return group(
    members.map((member, index) => [
      index === 0 ? ifBreak("| ") : [line, "| "],
      indent(typeLayout(f, member, "operand")),
    ]),
  );
}

/** `{ … } | null` is laid out like `{ … }` alone. */
function hugs({ members }: Union): boolean {
  const shapes = members.filter(isShape);
  return (
    shapes.length === 1 &&
    members.every(
      (member) =>
        isShape(member) || (member.kind === "text" && member.text === "null"),
    )
  );
}

function isShape({ kind }: TypeNode): boolean {
  return kind === "object" || kind === "name";
}

function staysWhole(type: TypeNode): boolean {
  switch (type.kind) {
    case "text":
    case "object":
      return true;
    case "name":
      return type.arguments.length === 0;
    case "union":
      return hugs(type);
    default:
      return false;
  }
}

function intersectionLayout(
  f: SourceText,
  members: readonly TypeNode[],
): Layout {
  let indented = false;
  return group(
    members.map((member, index) => {
      const printed = typeLayout(f, member, "operand");
      const previous = members[index - 1];
      if (previous === undefined) return printed;
      const objects = [previous, member].filter(
        ({ kind }) => kind === "object",
      );
      if (objects.length === 0) return indent(" &", line, printed);
      if (objects.length === 1 && index > 1) indented = true;
      const inside = objects.length === 2 ? indented : index > 1;
      return [" & ", inside ? indent(printed) : printed];
    }),
  );
}

function tupleLayout(f: SourceText, elements: readonly TupleElement[]): Layout {
  const place = elements.length > 1 ? "tuple" : "argument";
  const printed = elements.map(({ kind, type }): Layout => {
    switch (kind) {
      case "required":
        return group(typeLayout(f, type, place));
      case "optional":
        return group(typeLayout(f, type, "operand"), "?");
      case "rest":
        return group("...", typeLayout(f, type, "operand"), "[]");
    }
  });
  return list("[", printed, "]");
}
