import { typesOf as modelTypesOf } from "../../model/shape-keywords.js";
import type { JsonObject, JsonValue } from "../../spec/spec-document.js";
import { excludesAll } from "./exclusive.js";
import { jsonTypeNamed, jsonTypeOf, jsonTypes } from "./json-type.js";
import type { JsonType } from "./json-type.js";
import type { SchemaNode } from "./schema-node.js";
import { enumOf, mayBeNull, valuesAllowed } from "./listed-values.js";
import { keywordOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** One way to be valid: a value of one type for which all the parts hold. */
export interface Alternative {
  readonly type: JsonType;
  readonly parts: readonly SchemaPart[];
  /** Values that other alternatives of the type would allow alone: an enum that is written as a union. */
  readonly values: readonly JsonValue[] | undefined;
  /** The same for the same parts, in one document. */
  readonly key: string;
}

/** A schema as a union of alternatives, so that `nullable`, lists of types, and unions of types are all the same. */
export interface Shape {
  readonly byType: ReadonlyMap<JsonType, readonly Alternative[]>;
  /** Whether a value may be of any type, since nothing says otherwise. */
  readonly isAnything: boolean;
  /** Types of which a value may fit two alternatives at once, which then is refused. */
  readonly ambiguous: ReadonlySet<JsonType>;
  /** Too many combinations to look at. */
  readonly isVast: boolean;
}

type Conjunction = readonly SchemaPart[];

/** More combinations than this are not looked at. */
const mostCombinations = 800;

const shapes = new WeakMap<SchemaNode, Shape>();

export function shapeOf(node: SchemaNode): Shape {
  const known = shapes.get(node);
  if (known !== undefined) return known;
  const ways = combinations(node, new Set());
  const found = ways ?? [];
  const exactlyOne = node.groups.some((group) => group.exactlyOne);
  const byType = new Map<JsonType, readonly Alternative[]>();
  const ambiguous = new Set<JsonType>();
  for (const type of jsonTypes) {
    const alternatives = alternativesOf(type, found);
    if (alternatives.length > 0) byType.set(type, simplify(alternatives));
    const isSole = alternatives.length < 2 || type === "null";
    if (exactlyOne && !isSole && !excludesAll(alternatives))
      ambiguous.add(type);
  }
  const shape: Shape = {
    byType,
    isAnything: found.some(
      (parts) => typesOf(parts) === undefined && !isNever(parts),
    ),
    ambiguous,
    isVast: ways === undefined,
  };
  shapes.set(node, shape);
  return shape;
}

/** All ways to pick a member of each union; `undefined`: too many. A union that is met within itself adds nothing. */
function combinations(
  node: SchemaNode,
  seen: ReadonlySet<SchemaNode>,
): readonly Conjunction[] | undefined {
  if (seen.has(node)) return [];
  const inner = new Set([...seen, node]);
  let found: readonly Conjunction[] = [node.parts];
  for (const { members } of node.groups) {
    const choices: Conjunction[] = [];
    for (const member of members) {
      const own = combinations(member, inner);
      if (own === undefined) return undefined;
      choices.push(...own);
    }
    if (found.length * choices.length > mostCombinations) return undefined;
    found = found.flatMap((parts) =>
      choices.map((choice) => [...parts, ...choice]),
    );
  }
  return found;
}

function alternativesOf(
  type: JsonType,
  found: readonly Conjunction[],
): readonly Alternative[] {
  return found.flatMap((parts) => {
    if (typesOf(parts)?.has(type) === false || isNever(parts)) return [];
    const ids = [...new Set(parts.map(({ id }) => id))];
    const key = `${type} ${ids.join(" ")}`;
    return [{ type, parts: unique(parts), values: undefined, key }];
  });
}

function unique(parts: Conjunction): Conjunction {
  return [...new Map(parts.map((part) => [part.id, part])).values()];
}

function isNever(parts: Conjunction): boolean {
  return parts.some((part) => {
    const not = keywordOf(part, "not");
    if (not === true) return true;
    const isEmpty = typeof not === "object" && not !== null;
    return isEmpty && Object.keys(not).length === 0;
  });
}

const typesOfParts = new WeakMap<
  Conjunction,
  { readonly types: ReadonlySet<JsonType> | undefined }
>();

/** The types that all parts allow; `undefined`: any. */
function typesOf(parts: Conjunction): ReadonlySet<JsonType> | undefined {
  const known = typesOfParts.get(parts);
  if (known !== undefined) return known.types;
  const types = readTypes(parts);
  typesOfParts.set(parts, { types });
  return types;
}

function readTypes(parts: Conjunction): ReadonlySet<JsonType> | undefined {
  let types: ReadonlySet<JsonType> | undefined;
  for (const part of parts) {
    const own = statedTypes(part);
    if (own === undefined) continue;
    types = types === undefined ? own : intersection(types, own);
  }
  if (types !== undefined) return types;
  const inferred = inferredType(parts);
  if (inferred === undefined) return undefined;
  const isNullable = parts.some((part) => mayBeNull(part));
  return new Set<JsonType>(isNullable ? [inferred, "null"] : [inferred]);
}

/** Where no part states a type: the one that their keywords are about, as the model has it. */
function inferredType(parts: Conjunction): JsonType | undefined {
  const merged: JsonObject = {};
  for (const { value } of parts) Object.assign(merged, value);
  const [name] = modelTypesOf(merged, undefined);
  return name === undefined ? undefined : jsonTypeNamed(name);
}

function intersection(
  some: ReadonlySet<JsonType>,
  others: ReadonlySet<JsonType>,
): ReadonlySet<JsonType> {
  return new Set([...some].filter((type) => others.has(type)));
}

/** By `type`, `const` and `enum`. */
function statedTypes(part: SchemaPart): ReadonlySet<JsonType> | undefined {
  const type = keywordOf(part, "type");
  const names = typeof type === "string" ? [type] : type;
  const values = enumOf(part);
  if (!Array.isArray(names)) {
    return values && new Set(values.map((value) => jsonTypeOf(value)));
  }
  const types = new Set<JsonType>();
  for (const name of names) {
    const known = typeof name === "string" ? jsonTypeNamed(name) : undefined;
    if (known !== undefined) types.add(known);
  }
  if (mayBeNull(part)) types.add("null");
  if (part.withoutNull) types.delete("null");
  if (values === undefined) return types;
  const ofValues = new Set(values.map((value) => jsonTypeOf(value)));
  return intersection(types, ofValues);
}

/** One null is like another; a list of values and a list of values is one list; what is free of any limit takes in all others. */
function simplify(all: readonly Alternative[]): readonly Alternative[] {
  const alternatives = [...new Map(all.map((one) => [one.key, one])).values()];
  const [first] = alternatives;
  if (first === undefined || alternatives.length === 1) return alternatives;
  if (first.type === "null") return [first];
  if (first.type === "object" || first.type === "array") return alternatives;
  const free = alternatives.find(({ parts }) => isFree(parts));
  if (free !== undefined) return [free];
  if (!alternatives.every(({ parts }) => hasOnlyValues(parts))) {
    return alternatives;
  }
  const values = alternatives.flatMap(({ parts, type }) =>
    valuesAllowed(parts, type),
  );
  const parts = unique(alternatives.flatMap((one) => one.parts));
  const key = alternatives.map((one) => one.key).join("|");
  return [{ type: first.type, parts, values, key }];
}

/** Keywords that limit nothing. */
const idle: ReadonlySet<string> = new Set([
  "$anchor",
  "$comment",
  "$id",
  "$schema",
  "allOf",
  "anyOf",
  "default",
  "deprecated",
  "description",
  "discriminator",
  "example",
  "examples",
  "externalDocs",
  "nullable",
  "oneOf",
  "readOnly",
  "title",
  "type",
  "writeOnly",
  "xml",
]);

function limits(parts: Conjunction): readonly string[] {
  const hasInteger = parts.some((part) => saysInteger(part));
  const keywords = parts.flatMap(({ value }) =>
    Object.keys(value).filter(
      (keyword) => !idle.has(keyword) && !keyword.startsWith("x-"),
    ),
  );
  return hasInteger ? [...keywords, "integer"] : keywords;
}

/** Whether a number has to be whole: `integer` is there, `number` is not. */
export function saysInteger(part: SchemaPart): boolean {
  const type = keywordOf(part, "type");
  return Array.isArray(type)
    ? type.includes("integer") && !type.includes("number")
    : type === "integer";
}

function isFree(parts: Conjunction): boolean {
  return limits(parts).length === 0;
}

function hasOnlyValues(parts: Conjunction): boolean {
  const keywords = limits(parts).filter((keyword) => keyword !== "integer");
  return (
    keywords.length > 0 &&
    keywords.every((keyword) => keyword === "enum" || keyword === "const")
  );
}
