import type { Direction, Property, Schema } from "../../model/api-model.js";
import { typeKey } from "../text/property-key.js";
import { schemaProse } from "../text/schema-prose.js";
import type { Member, TypeNode } from "./type-node.js";
import {
  indexSignature,
  neverType,
  undefinedType,
  union,
  unknownType,
} from "./type-node.js";

export type ObjectSchema = Extract<Schema, { kind: "object" }>;

/** The properties that travel in `direction`. */
export function propertiesOf(
  schema: ObjectSchema,
  direction: Direction,
): Property[] {
  return schema.properties.filter(({ readOnly, writeOnly }) =>
    direction === "input" ? !readOnly : !writeOnly,
  );
}

/** Properties and index signature of an object type; `typeOf` gives the type of a property. */
export function objectMembers(
  schema: ObjectSchema,
  direction: Direction,
  typeOf: (schema: Schema) => TypeNode,
): Member[] {
  const members = propertiesOf(schema, direction).map((property): Member => ({
    key: typeKey(property.name),
    optional: !property.required,
    readonly: false,
    type: typeOf(property.schema),
    prose: schemaProse(property.schema, property.evidence),
  }));
  const additional = additionalType(schema, members, typeOf);
  return additional === undefined
    ? members
    : [...members, indexSignature(additional)];
}

/** Wide enough for the declared properties too, since TypeScript checks them against the index signature. */
function additionalType(
  { additional }: ObjectSchema,
  members: readonly Member[],
  typeOf: (schema: Schema) => TypeNode,
): TypeNode | undefined {
  if (additional === true) return unknownType;
  if (additional === undefined)
    return members.length === 0 ? unknownType : undefined;
  if (additional === false) return members.length === 0 ? neverType : undefined;
  return union([
    typeOf(additional),
    ...members.map(({ type }) => type),
    ...(members.some(({ optional }) => optional) ? [undefinedType] : []),
  ]);
}
