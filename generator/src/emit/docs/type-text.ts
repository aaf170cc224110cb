import type { ImportedName } from "../imported-name.js";
import type { Member, TupleElement, TypeNode } from "../types/type-node.js";

/** A type on one line, for prose. Open enums show the values that are known. */
export function typeText(type: TypeNode): string {
  switch (type.kind) {
    case "text":
      return type.text;
    case "name":
      return type.arguments.length === 0
        ? type.name.name
        : `${type.name.name}<${type.arguments.map(typeText).join(", ")}>`;
    case "union":
      return type.members
        .filter((member) => !isAnyOther(member))
        .map(operandText)
        .join(" | ");
    case "intersection":
      return type.members.map(operandText).join(" & ");
    case "array":
      return `${operandText(type.element)}[]`;
    case "tuple":
      return `[${type.elements.map(elementText).join(", ")}]`;
    case "object":
      return type.members.length === 0
        ? "{}"
        : `{ ${type.members.map(memberText).join("; ")} }`;
  }
}

function operandText(type: TypeNode): string {
  const text = typeText(type);
  const compound = type.kind === "union" || type.kind === "intersection";
  return compound && type.members.length > 1 ? `(${text})` : text;
}

/** `string & {}` beside the known values of an open enum. */
function isAnyOther(type: TypeNode): boolean {
  if (type.kind !== "intersection") return false;
  const [first, second] = type.members;
  return (
    first?.kind === "text" &&
    second?.kind === "object" &&
    second.members.length === 0
  );
}

function elementText({ kind, type }: TupleElement): string {
  switch (kind) {
    case "required":
      return typeText(type);
    case "optional":
      return `${operandText(type)}?`;
    case "rest":
      return `...${operandText(type)}[]`;
  }
}

function memberText({ key, optional, type }: Member): string {
  return `${key}${optional ? "?" : ""}: ${typeText(type)}`;
}

/** The names that a type mentions, each once. */
export function namesIn(type: TypeNode): ReadonlySet<ImportedName> {
  const names = new Map<string, ImportedName>();
  collect(type, names);
  return new Set(names.values());
}

function collect(type: TypeNode, names: Map<string, ImportedName>): void {
  switch (type.kind) {
    case "text":
      return;
    case "name":
      names.set(`${type.name.from ?? ""} ${type.name.name}`, type.name);
      for (const argument of type.arguments) collect(argument, names);
      return;
    case "union":
    case "intersection":
      for (const member of type.members) collect(member, names);
      return;
    case "array":
      collect(type.element, names);
      return;
    case "tuple":
      for (const element of type.elements) collect(element.type, names);
      return;
    case "object":
      for (const member of type.members) collect(member.type, names);
  }
}
