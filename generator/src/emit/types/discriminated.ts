import type { Schema } from "../../model/api-model.js";
import { typeKey } from "../text/property-key.js";
import { findProperty } from "./find-property.js";
import type { SchemaTypes } from "./schema-type.js";
import type { Member, TypeNode } from "./type-node.js";
import { intersection, literal, union } from "./type-node.js";

/** The types of a union's members, each with the literal that tells it apart where it does not have it already. */
export function memberTypes(
  types: SchemaTypes,
  schema: Extract<Schema, { kind: "union" }>,
): TypeNode[] {
  const { members, discriminator } = schema;
  return members.map((member, index) => {
    const type = types.typeOf(member);
    const values = discriminator?.values[index] ?? [];
    if (discriminator === undefined) return type;
    return isTagged(types, member, { name: discriminator.property, values })
      ? type
      : intersection([tag(discriminator.property, values), type]);
  });
}

interface Tag {
  readonly name: string;
  readonly values: readonly string[];
}

/** Whether nothing is to be added: the member has these values, or can't have them. */
function isTagged(
  { models }: SchemaTypes,
  member: Schema,
  { name, values }: Tag,
): boolean {
  if (values.length === 0) return true;
  const property = findProperty(models, member, name);
  if (property === undefined)
    return member.nullable || !isObject(models.resolve(member));
  const schema = models.resolve(property.schema);
  switch (schema.kind) {
    case "const":
      return true;
    case "enum":
      return (
        !schema.open &&
        property.required &&
        schema.values.every((value) => values.includes(String(value)))
      );
    case "string":
    case "unknown":
      return false;
    default:
      return true;
  }
}

function isObject({ kind }: Schema): boolean {
  return kind === "object" || kind === "intersection" || kind === "union";
}

function tag(property: string, values: readonly string[]): TypeNode {
  const member: Member = {
    key: typeKey(property),
    optional: false,
    readonly: false,
    type: union(values.map(literal)),
    prose: { paragraphs: [] },
  };
  return { kind: "object", members: [member] };
}
