import type { Direction, Json, Schema } from "../../model/api-model.js";
import { globalType, runtimeType } from "../imported-name.js";
import { numberLiteral } from "../text/number-literal.js";
import { typeKey } from "../text/property-key.js";
import { memberTypes } from "./discriminated.js";
import type { ModelIndex } from "./model-index.js";
import { objectMembers } from "./object-members.js";
import type { Member, TupleElement, TypeNode } from "./type-node.js";
import {
  array,
  indexSignature,
  intersection,
  literal,
  named,
  neverType,
  nullType,
  orNull,
  text,
  union,
  unknownType,
} from "./type-node.js";

/** The types of an API in one direction of travel: always the same object, since it remembers what it has made. */
export function schemaTypes(
  models: ModelIndex,
  direction: Direction,
): SchemaTypes {
  const known = allTypes.get(models) ?? {
    output: new SchemaTypes(models, "output"),
    input: new SchemaTypes(models, "input"),
  };
  allTypes.set(models, known);
  return known[direction];
}

const allTypes = new WeakMap<
  ModelIndex,
  { readonly [direction in Direction]: SchemaTypes }
>();

/** Turns schemas into types, for one direction of travel. */
export class SchemaTypes {
  readonly models: ModelIndex;
  readonly direction: Direction;
  readonly #made = new Map<Schema, TypeNode>();

  constructor(models: ModelIndex, direction: Direction) {
    this.models = models;
    this.direction = direction;
  }

  /** The type of a value of `schema`. */
  typeOf(schema: Schema): TypeNode {
    if (!isCompound(schema)) return this.#make(schema);
    const known = this.#made.get(schema);
    if (known !== undefined) return known;
    const made = this.#make(schema);
    this.#made.set(schema, made);
    return made;
  }

  #make(schema: Schema): TypeNode {
    return orNull(this.#nonNullType(schema), schema.nullable);
  }

  #nonNullType(schema: Schema): TypeNode {
    switch (schema.kind) {
      case "reference":
        return this.#referenceType(schema.model);
      case "union":
        return union(memberTypes(this, schema));
      case "intersection":
        return this.#intersectionType(schema);
      case "object":
        return this.#objectType(schema);
      case "array":
        return array(this.typeOf(schema.items));
      case "tuple":
        return { kind: "tuple", elements: this.#tupleElements(schema) };
      case "enum":
        return enumType(schema, this.direction);
      case "const":
        return literalType(schema.value);
      default:
        return simpleType(schema.kind, this.direction);
    }
  }

  #referenceType(id: string): TypeNode {
    return named(this.models.nameOf(this.models.find(id), this.direction));
  }

  /** An index signature beside other members allows anything: no value could fit it and them otherwise. */
  #intersectionType({
    members,
  }: Extract<Schema, { kind: "intersection" }>): TypeNode {
    const types = members.map((member) => this.typeOf(member));
    if (types.length < 2) return intersection(types);
    return intersection(
      types.map((type) =>
        type.kind === "object"
          ? { kind: "object", members: type.members.map(opened) }
          : type,
      ),
    );
  }

  #objectType(schema: Extract<Schema, { kind: "object" }>): TypeNode {
    const members = objectMembers(schema, this.direction, (inner) =>
      this.typeOf(inner),
    );
    return { kind: "object", members };
  }

  #tupleElements({
    items,
    minItems,
    rest,
  }: Extract<Schema, { kind: "tuple" }>): TupleElement[] {
    const elements = items.map((item, index): TupleElement => ({
      kind: index < minItems ? "required" : "optional",
      type: this.typeOf(item),
    }));
    return rest === undefined
      ? elements
      : [...elements, { kind: "rest", type: this.typeOf(rest) }];
  }
}

/** Whether making its type takes longer than to look it up. */
function isCompound({ kind }: Schema): boolean {
  return (
    kind === "object" ||
    kind === "union" ||
    kind === "intersection" ||
    kind === "enum"
  );
}

function opened(member: Member): Member {
  return member.key === "[key: string]"
    ? { ...member, type: unknownType }
    : member;
}

/** Answers may hold values that the document does not know yet; requests may not. */
function enumType(
  { values, open }: Extract<Schema, { kind: "enum" }>,
  direction: Direction,
): TypeNode {
  const known = values.map(literalType);
  if (!open || direction === "input") return union(known);
  const kinds = ["string", "number"].filter((kind) =>
    values.some((value) => typeof value === kind),
  );
  return union([...known, ...kinds.map(anyOther)]);
}

/** `string & {}` keeps the known values in completions, where `string` would swallow them. */
function anyOther(keyword: string): TypeNode {
  return intersection([text(keyword), { kind: "object", members: [] }]);
}

function literalType(value: Json): TypeNode {
  if (value === null) return nullType;
  if (typeof value === "string") return literal(value);
  if (typeof value === "number") return text(numberLiteral(value));
  if (typeof value === "boolean") return text(String(value));
  if (isArray(value)) {
    const elements = value.map((item): TupleElement => ({
      kind: "required",
      type: literalType(item),
    }));
    return { kind: "tuple", elements };
  }
  const members = Object.entries(value).map(([name, item]): Member => ({
    key: typeKey(name),
    optional: false,
    readonly: false,
    type: literalType(item),
    prose: { paragraphs: [] },
  }));
  return {
    kind: "object",
    members: members.length === 0 ? [indexSignature(neverType)] : members,
  };
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

type SimpleKind =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "null"
  | "binary"
  | "unknown"
  | "never";

function simpleType(kind: SimpleKind, direction: Direction): TypeNode {
  switch (kind) {
    case "integer":
      return text("number");
    case "binary":
      return direction === "input"
        ? named(runtimeType("BinaryBody"))
        : named(globalType("Blob"));
    default:
      return text(kind);
  }
}
