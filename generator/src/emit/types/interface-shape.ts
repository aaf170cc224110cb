import type { Direction, Model, Schema } from "../../model/api-model.js";
import type { ImportedName } from "../imported-name.js";
import type { ModelIndex } from "./model-index.js";
import { objectMembers, propertiesOf } from "./object-members.js";
import { SchemaTypes } from "./schema-type.js";
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
  const types = new SchemaTypes(models, direction);
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
  /** Every property, inherited ones included: an interface must not declare one twice. */
  readonly names: ReadonlySet<string>;
}

function interfaceParts(
  models: ModelIndex,
  model: Model,
  direction: Direction,
): Parts | undefined {
  const { schema } = model;
  if (schema.nullable) return undefined;
  if (schema.kind === "object") {
    const names = propertiesOf(schema, direction).map(({ name }) => name);
    return { bases: [], own: [schema], names: new Set(names) };
  }
  if (schema.kind !== "intersection") return undefined;
  const parts = schema.members.map((member) =>
    memberParts(models, member, direction),
  );
  return merged(parts);
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
    const names = propertiesOf(member, direction).map(({ name }) => name);
    return { bases: [], own: [member], names: new Set(names) };
  }
  if (member.kind !== "reference") return undefined;
  const base = models.find(member.model);
  const parts = interfaceParts(models, base, direction);
  if (parts === undefined || parts.own.some(isIndexed)) return undefined;
  return { bases: [base], own: [], names: parts.names };
}

function isIndexed({ additional, properties }: ObjectSchema): boolean {
  return additional !== undefined || properties.length === 0;
}

function merged(parts: readonly (Parts | undefined)[]): Parts | undefined {
  const all = parts.filter((part) => part !== undefined);
  const names = all.flatMap((part) => [...part.names]);
  const own = all.flatMap((part) => part.own);
  const unique = new Set(names);
  if (all.length < parts.length || own.length === 0) return undefined;
  if (unique.size < names.length) return undefined;
  return { bases: all.flatMap((part) => part.bases), own, names: unique };
}
