import type { JsonValue } from "../spec/spec-document.js";
import type { SchemaBase } from "./api-model.js";
import type { NameOwner } from "./model-registry.js";

/** What surrounds a schema and matters to it. */
export interface SchemaSpot {
  /** How an inline schema here would be called, and which kinds of schema are. `undefined`: it stays inline. */
  readonly role: SchemaRole | undefined;
  /** The model whose direct properties these are, so that their enums get names. */
  readonly owner: NameOwner | undefined;
  /** `type` of the schema around, which members of its `oneOf`, `anyOf` and `allOf` may leave out. */
  readonly inheritedType: JsonValue | undefined;
  /** A string may hold raw bytes here: a body or a part that is not JSON. */
  readonly bytes: boolean;
  /** Inline schemas around this one. */
  readonly depth: number;
}

/** The spot of a schema whose `type` is known, and what it says beside that. */
export interface TypedSpot {
  readonly spot: SchemaSpot;
  readonly base: SchemaBase;
}

export interface SchemaRole {
  readonly owner: NameOwner;
  readonly words: readonly string[];
  /** `enums`: only enums of several values are named. `all`: objects, unions and intersections too. */
  readonly names: "enums" | "all";
}

/** Deep inside: everything stays inline. */
export function innerSpot(spot: SchemaSpot): SchemaSpot {
  return {
    role: undefined,
    owner: undefined,
    inheritedType: undefined,
    bytes: spot.bytes,
    depth: spot.depth + 1,
  };
}

/** The items of an array: named after it. */
export function itemSpot(spot: SchemaSpot): SchemaSpot {
  const { role } = spot;
  if (role === undefined) return innerSpot(spot);
  const words = role.names === "all" ? [...role.words, "Item"] : role.words;
  return { ...innerSpot(spot), role: { ...role, words } };
}

/** A direct property of a named model, or of anything else. */
export function propertySpot(spot: SchemaSpot, name: string): SchemaSpot {
  const { owner } = spot;
  if (owner === undefined) return innerSpot(spot);
  const role: SchemaRole = { owner, words: [name], names: "enums" };
  return { ...innerSpot(spot), role };
}

/** A part of an `allOf`: its properties belong to the whole. */
export function partSpot(
  spot: SchemaSpot,
  inheritedType: JsonValue | undefined,
): SchemaSpot {
  return { ...innerSpot(spot), owner: spot.owner, inheritedType };
}
