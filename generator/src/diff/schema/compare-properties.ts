import { stringsAt } from "../../model/located.js";
import type { FindingFacts, Pair, Parted, SchemaPair } from "./schema-pair.js";
import { isHidden } from "./object-shape.js";
import type { ObjectShape } from "./object-shape.js";
import type { SchemaNode } from "./schema-node.js";

/** One property by name, which may be declared, only required, or neither on a side. */
export function compareProperty(
  schemas: SchemaPair,
  shapes: Pair<ObjectShape>,
  name: string,
): void {
  const base = shapes.base.declared.get(name);
  const revision = shapes.revision.declared.get(name);
  if (base && revision) {
    compareDeclared(schemas, shapes, { name, base, revision });
  } else if (revision) findAdded(schemas, shapes, { name, revision });
  else if (base) findRemoved(schemas, shapes, { name, base });
  else compareRequired(schemas, shapes, name);
}

interface Declared extends Pair<SchemaNode> {
  readonly name: string;
}

function compareDeclared(
  schemas: SchemaPair,
  shapes: Pair<ObjectShape>,
  { name, base, revision }: Declared,
): void {
  const before = isHidden(base, schemas.direction);
  const after = isHidden(revision, schemas.direction);
  if (before !== after) {
    findHidden(schemas, shapes, { name, hidden: after });
  } else if (!before) {
    compareRequired(schemas, shapes, name);
    schemas.descend(base, revision);
  }
}

/** `readOnly` where it is a request, `writeOnly` where it is an answer. */
function findHidden(
  schemas: SchemaPair,
  { base, revision }: Pair<ObjectShape>,
  { name, hidden }: { readonly name: string; readonly hidden: boolean },
): void {
  const isRequest = schemas.direction === "request";
  const flag = isRequest ? "read-only" : "write-only";
  const id = `schema-${flag}-${hidden ? "added" : "removed"}`;
  const isRequired = (hidden ? base : revision).required.has(name);
  const facts = declaredAt(name);
  if (hidden) {
    const isMissed = !isRequest && isRequired;
    schemas.find(id, { ...facts, ...(isMissed && { wire: "breaking" }) });
  } else if (isRequest && isRequired) {
    schemas.find(id, { ...facts, wire: "breaking", types: "call" });
  } else if (isRequired) schemas.find(id, { ...facts, types: "mock" });
  else schemas.find(id, facts);
}

function declaredAt(name: string): FindingFacts {
  return {
    keyword: "properties",
    step: { base: name, revision: name },
    oldValue: name,
    newValue: name,
  };
}

function findAdded(
  schemas: SchemaPair,
  shapes: Pair<ObjectShape>,
  { name, revision }: { readonly name: string; readonly revision: SchemaNode },
): void {
  if (isHidden(revision, schemas.direction)) return;
  const wasRequired = shapes.base.required.has(name);
  const isRequired = shapes.revision.required.has(name) && !wasRequired;
  const id = isRequired
    ? "schema-property-added-required"
    : "schema-property-added-optional";
  schemas.find(id, {
    keyword: "properties",
    step: { base: undefined, revision: name },
    newValue: name,
  });
  const before = undeclared(shapes.base, name);
  if (before !== undefined) schemas.descend(before, revision);
}

/** What a side says of a property that it does not declare; `undefined`: nothing. */
function undeclared(
  { patterns, additional }: ObjectShape,
  name: string,
): SchemaNode | undefined {
  for (const [pattern, node] of patterns)
    if (matches(pattern, name)) return node;
  return additional;
}

/** A pattern that JavaScript cannot read matches nothing (ECMA-262 is what JSON Schema asks for). */
function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return false;
  }
}

function findRemoved(
  schemas: SchemaPair,
  shapes: Pair<ObjectShape>,
  { name, base }: { readonly name: string; readonly base: SchemaNode },
): void {
  if (isHidden(base, schemas.direction)) return;
  const isRequired =
    shapes.base.required.has(name) && !shapes.revision.required.has(name);
  const id = isRequired
    ? "schema-property-removed-required"
    : "schema-property-removed-optional";
  const isRefused = schemas.direction === "request" && shapes.revision.isClosed;
  schemas.find(id, {
    keyword: "properties",
    step: { base: name, revision: undefined },
    oldValue: name,
    ...(isRefused && { wire: "breaking" as const }),
  });
  const after = undeclared(shapes.revision, name);
  if (after !== undefined) schemas.descend(base, after);
}

/** Its place in the list, since it is declared nowhere. */
function requiredAt(
  { base, revision }: SchemaPair,
  name: string,
): FindingFacts {
  const keyword = "required";
  const indexIn = ({ parts }: Parted): string | undefined => {
    for (const part of parts) {
      const index = stringsAt(part.value, keyword).indexOf(name);
      if (index !== -1) return String(index);
    }
    return undefined;
  };
  const step = { base: indexIn(base), revision: indexIn(revision) };
  return { keyword, step };
}

function compareRequired(
  schemas: SchemaPair,
  { base, revision }: Pair<ObjectShape>,
  name: string,
): void {
  const before = base.required.has(name);
  const after = revision.required.has(name);
  if (before === after) return;
  const id = after
    ? "schema-property-became-required"
    : "schema-property-became-optional";
  const isDeclared = base.declared.has(name);
  schemas.find(id, {
    ...(isDeclared ? declaredAt(name) : requiredAt(schemas, name)),
    oldValue: name,
    newValue: name,
  });
}
