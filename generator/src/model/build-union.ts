import type { JsonObject } from "../spec/spec-document.js";
import type { Discriminator, Schema } from "./api-model.js";
import { buildSchema } from "./build-schema.js";
import {
  lastName,
  readDiscriminator,
  valuesNaming,
} from "./discriminator-mapping.js";
import type { DeclaredDiscriminator } from "./discriminator-mapping.js";
import { literalsOf } from "./literals-of.js";
import { asObject, isObject, itemsAt, stringAt } from "./located.js";
import type { Located } from "./located.js";
import type { ModelRegistry, UnionSchema } from "./model-registry.js";
import { emptyBase } from "./schema-base.js";
import type { SchemaSpot } from "./schema-spot.js";
import { isNullSchema, onlyConstrains } from "./shape-keywords.js";

export interface UnionPlace {
  readonly keyword: "oneOf" | "anyOf";
  readonly spot: SchemaSpot;
}

/**
 * `oneOf` or `anyOf`. A `null` among the members makes it nullable; a union of one is that one.
 * `undefined` where no member shapes a type: each only requires properties of the schema around.
 */
export function buildUnion(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  { keyword, spot }: UnionPlace,
): Schema | undefined {
  const all = itemsAt(at, keyword);
  const places = all.filter(
    ({ value }) => !isObject(value) || !isNullSchema(value),
  );
  const nullable = places.length < all.length;
  if (places.every((place) => shapesNothingHere(place, at, spot)))
    return undefined;
  const inner = { ...spot, owner: undefined };
  const members = dropRepeated(
    places.map((place) => ({
      place,
      schema: buildSchema(registry, place, inner),
    })),
  );
  const [only] = members;
  if (members.length === 1 && only !== undefined)
    return { ...only.schema, nullable: nullable || only.schema.nullable };
  const declared = readDiscriminator(at.value);
  const union: UnionSchema = {
    ...emptyBase(at),
    nullable,
    kind: "union",
    members: members.map(({ schema }) => schema),
    discriminator: declared && discriminate(registry, declared, members),
  };
  registry.unions.push(union);
  return union;
}

interface UnionMember {
  readonly place: Located;
  readonly schema: Schema;
}

function shapesNothingHere(
  { value }: Located,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): boolean {
  if (!isObject(value) || !onlyConstrains(value)) return false;
  if (Object.keys(value).length === 0) return false;
  return (
    spot.inheritedType !== undefined ||
    at.value["properties"] !== undefined ||
    at.value["allOf"] !== undefined ||
    at.value["$ref"] !== undefined ||
    value["required"] !== undefined
  );
}

function dropRepeated(members: readonly UnionMember[]): UnionMember[] {
  const models = new Set<string>();
  return members.filter(({ schema }) => {
    if (schema.kind !== "reference") return true;
    const isNew = !models.has(schema.model);
    models.add(schema.model);
    return isNew;
  });
}

function discriminate(
  registry: ModelRegistry,
  declared: DeclaredDiscriminator,
  members: readonly UnionMember[],
): Discriminator {
  return {
    property: declared.property,
    values: members.map(({ place }) => valuesOf(registry, declared, place)),
  };
}

/** What maps to the member, else the literals of its own property, else its name. */
function valuesOf(
  registry: ModelRegistry,
  declared: DeclaredDiscriminator,
  place: Located,
): readonly string[] {
  const reference = isObject(place.value)
    ? stringAt(place.value, "$ref")
    : undefined;
  const mapped =
    reference === undefined ? [] : valuesNaming(declared, reference);
  if (mapped.length > 0) return mapped;
  const own = literalsOf(registry.document, asObject(place), declared.property);
  if (own.length > 0 || reference === undefined) return own;
  return [lastName(reference)];
}
