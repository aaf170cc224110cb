import type {
  Direction,
  Model,
  Property,
  Schema,
} from "../../model/api-model.js";
import type { ImportedName } from "../imported-name.js";
import type { ModelIndex } from "./model-index.js";
import { objectMembers, propertiesOf } from "./object-members.js";
import { schemaTypes } from "./schema-type.js";
import type { Member } from "./type-node.js";

/** `interface … extends … { … }` */
export interface InterfaceShape {
  readonly extends: readonly ImportedName[];
  readonly members: readonly Member[];
}

/** How `model` prints as an interface, or `undefined` where only an alias says the same. */
export function interfaceShape(
  models: ModelIndex,
  model: Model,
  direction: Direction,
): InterfaceShape | undefined {
  const parts = interfaceParts(models, model, direction);
  if (parts === undefined) return undefined;
  const types = schemaTypes(models, direction);
  return {
    extends: parts.bases.map((base) => models.nameOf(base, direction)),
    members: parts.own.flatMap((own) =>
      objectMembers(own, direction, (schema) => types.typeOf(schema)),
    ),
  };
}

type ObjectSchema = Extract<Schema, { kind: "object" }>;

interface Parts {
  readonly bases: readonly Model[];
  readonly own: readonly ObjectSchema[];
  /** Every property by name, inherited ones included. */
  readonly properties: ReadonlyMap<string, Property>;
}

function interfaceParts(
  models: ModelIndex,
  model: Model,
  direction: Direction,
): Parts | undefined {
  const { schema } = model;
  if (schema.nullable) return undefined;
  if (schema.kind === "object") {
    return ownParts(schema, direction);
  }
  if (schema.kind !== "intersection") return undefined;
  const parts = schema.members.map((member) =>
    memberParts(models, member, direction),
  );
  return merged(models, parts);
}

function ownParts(own: ObjectSchema, direction: Direction): Parts {
  const properties = propertiesOf(own, direction).map(
    (property) => [property.name, property] as const,
  );
  return { bases: [], own: [own], properties: new Map(properties) };
}

/** What one member of an `allOf` adds. */
function memberParts(
  models: ModelIndex,
  member: Schema,
  direction: Direction,
): Parts | undefined {
  if (member.nullable) return undefined;
  if (member.kind === "object") {
    if (member.properties.length === 0 || member.additional !== undefined)
      return undefined;
    return ownParts(member, direction);
  }
  if (member.kind !== "reference") return undefined;
  const base = models.find(member.model);
  const parts = interfaceParts(models, base, direction);
  if (parts === undefined || parts.own.some(isIndexed)) return undefined;
  return { bases: [base], own: [], properties: parts.properties };
}

function isIndexed({ additional, properties }: ObjectSchema): boolean {
  return additional !== undefined || properties.length === 0;
}

function merged(
  models: ModelIndex,
  parts: readonly (Parts | undefined)[],
): Parts | undefined {
  const all = parts.filter((part) => part !== undefined);
  const bases = all.filter((part) => part.bases.length > 0);
  const own = all.filter(
    (part) => part.own.length > 0 && part.bases.length === 0,
  );
  if (all.length < parts.length || own.length === 0) return undefined;
  const inherited = joined(bases, () => false);
  const declared = joined(own, () => false);
  const properties =
    inherited &&
    declared &&
    joined(
      [{ properties: inherited }, { properties: declared }],
      (base, property) => narrows(models, base, property),
    );
  if (properties === undefined) return undefined;
  return {
    bases: bases.flatMap((part) => part.bases),
    own: own.flatMap((part) => part.own),
    properties,
  };
}

/** All properties, or `undefined` where two have one name and the later may not take the place of the earlier. */
function joined(
  parts: readonly Pick<Parts, "properties">[],
  mayReplace: (earlier: Property, later: Property) => boolean,
): Map<string, Property> | undefined {
  const all = new Map<string, Property>();
  for (const { properties } of parts) {
    for (const [name, property] of properties) {
      const earlier = all.get(name);
      if (earlier !== undefined && !mayReplace(earlier, property))
        return undefined;
      all.set(name, property);
    }
  }
  return all;
}

/** An interface may declare an inherited property anew where each value of it is one of the base's: `"dog"` where the base has `string`. */
function narrows(models: ModelIndex, base: Property, own: Property): boolean {
  if (base.required && !own.required) return false;
  if (own.schema.nullable && !base.schema.nullable) return false;
  const wide = models.resolve(base.schema);
  const narrow = models.resolve(own.schema);
  if (narrow.nullable && !wide.nullable) return false;
  return wide.kind === "string" && isStringLike(narrow);
}

function isStringLike(schema: Schema): boolean {
  switch (schema.kind) {
    case "string":
      return true;
    case "const":
      return typeof schema.value === "string";
    case "enum":
      return schema.values.every((value) => typeof value === "string");
    default:
      return false;
  }
}
