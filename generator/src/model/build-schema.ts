import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import type { Schema } from "./api-model.js";
import { buildComposed } from "./build-composed.js";
import { buildConstantMembers } from "./build-enum.js";
import { buildTyped } from "./build-typed.js";
import { constantMembers } from "./constant-members.js";
import { asObject, isObject } from "./located.js";
import type { Located } from "./located.js";
import { registerModel } from "./model-registry.js";
import type {
  ModelDraft,
  ModelRegistry,
  NameOrigin,
} from "./model-registry.js";
import { placeName } from "./place-name.js";
import { referenceTarget } from "./reference-target.js";
import { emptyBase, readBase } from "./schema-base.js";
import type { SchemaRole, SchemaSpot } from "./schema-spot.js";
import { isComposed, typesOf } from "./shape-keywords.js";

/** Deeper schemas become models of their own, so that no stage after this one has to recurse further. */
const MAXIMUM_DEPTH = 40;

/** The schema of a place, or a reference to its model where it has a name. */
export function buildSchema(
  registry: ModelRegistry,
  at: Located,
  spot: SchemaSpot,
): Schema {
  const schema = asObject(at);
  if (schema === undefined) return buildBoolean(at);
  const named = nameOf(registry, schema, spot);
  if (named === undefined) return buildInline(registry, schema, spot);
  return referenceTo(named, schema);
}

/** The schema of a place, without regard to a name it may have. */
export function buildInline(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): Schema {
  const { value } = at;
  if (typeof value["$ref"] === "string" && Object.keys(value).length === 1)
    return buildBareReference(registry, at);
  const constants = constantMembers(value);
  if (constants !== undefined)
    return buildConstantMembers(
      readBase(at),
      constants,
      typesOf(at.value, undefined),
    );
  return isComposed(at.value)
    ? buildComposed(registry, at, spot)
    : buildTyped(registry, at, spot);
}

/** Most references say nothing else. */
function buildBareReference(
  registry: ModelRegistry,
  at: Located<JsonObject>,
): Schema {
  const target = referenceTarget(registry, at);
  const schema = asObject(target);
  if (schema !== undefined)
    return referenceTo(modelOfPlace(registry, schema), at);
  return buildBoolean({ ...at, value: target?.value ?? true });
}

/** A reference to a place that is known to be a schema. */
export function buildReference(registry: ModelRegistry, at: Located): Schema {
  const target = asObject(at);
  if (target === undefined) return buildBoolean(at);
  return referenceTo(modelOfPlace(registry, target), at);
}

function buildBoolean(at: Located): Schema {
  return { kind: at.value === false ? "never" : "unknown", ...emptyBase(at) };
}

function referenceTo(draft: ModelDraft, at: Located): Schema {
  return { kind: "reference", model: draft.id, ...emptyBase(at) };
}

function nameOf(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): ModelDraft | undefined {
  const { role } = spot;
  if (role !== undefined && deservesName(at.value, role)) {
    const id = [role.owner.id, ...role.words].join(" ");
    const origin: NameOrigin = { kind: "role", ...role };
    return registerModel(registry, at, { id, origin });
  }
  return spot.depth < MAXIMUM_DEPTH ? undefined : modelOfPlace(registry, at);
}

/** Known, or named after its place. */
function modelOfPlace(
  registry: ModelRegistry,
  at: Located<JsonObject>,
): ModelDraft {
  const known = registry.byObject.get(at.value);
  if (known !== undefined) return known;
  const key = placeName(at);
  const origin: NameOrigin = { kind: "key", key, exact: false };
  return registerModel(registry, at, { id: key, origin });
}

function deservesName(value: JsonObject, role: SchemaRole): boolean {
  if (typeof value["$ref"] === "string") return false;
  if (isNamedEnum(value)) return true;
  if (role.names === "enums") return false;
  if (isComposed(value)) return !isPlainComposition(value);
  return typesOf(value, undefined).includes("object") && hasProperties(value);
}

/** An enum of one value says more where it stands, and one of booleans is no list worth a name. */
function isNamedEnum(value: JsonObject): boolean {
  const values = isComposed(value)
    ? constantMembers(value)?.values
    : value["enum"];
  if (!Array.isArray(values)) return false;
  const known = values.filter(isWord);
  return known.length > 1 && known.length >= values.length - 1;
}

function isWord(value: JsonValue): boolean {
  return typeof value === "string" || typeof value === "number";
}

function hasProperties(value: JsonObject): boolean {
  const { properties } = value;
  return isObject(properties) && Object.keys(properties).length > 0;
}

/** `allOf: [$ref]`, `anyOf: [$ref, null]` and unions of plain types: nothing that a name would make clearer. */
function isPlainComposition(value: JsonObject): boolean {
  if (hasProperties(value)) return false;
  const members = ["allOf", "oneOf", "anyOf"]
    .flatMap((keyword) => {
      const list = value[keyword];
      return Array.isArray(list) ? list : [];
    })
    .filter(isObject);
  const shaping = members.filter(
    (member) => isComposed(member) || hasProperties(member),
  );
  const [only] = shaping;
  if (only === undefined) return true;
  const others = members.filter((member) => member["type"] !== "null");
  return others.length === 1 && typeof only["$ref"] === "string";
}
