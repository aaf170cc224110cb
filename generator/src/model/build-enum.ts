import type { JsonValue } from "../spec/spec-document.js";
import type { Schema, SchemaBase } from "./api-model.js";

import type { ConstantMembers } from "./constant-members.js";

type Scalar = string | number | boolean;

/** `null` among the values makes it nullable; booleans alone are closed, since there are no others. */
export function buildEnum(
  base: SchemaBase,
  values: readonly JsonValue[],
  types: readonly string[],
): Schema {
  const present = values.filter((value) => value !== null);
  const nullable = base.nullable || present.length < values.length;
  const scalars = present.filter(isScalar);
  if (present.length === 0)
    return { kind: nullable ? "null" : "never", ...base, nullable: false };
  if (scalars.length < present.length)
    return buildConstants({ ...base, nullable }, present);
  const coerced = [...new Set(scalars.map((value) => coerce(value, types)))];
  const open = coerced.some((value) => typeof value !== "boolean");
  return { kind: "enum", values: coerced, open, ...base, nullable };
}

/** An enum that is written as a union of constants. What each value means goes into the description. */
export function buildConstantMembers(
  base: SchemaBase,
  { values, description }: ConstantMembers,
  types: readonly string[],
): Schema {
  const parts = [base.description, description].filter(
    (part) => part !== undefined,
  );
  const described = {
    ...base,
    nullable: base.nullable || types.includes("null"),
    description: parts.join("\n\n") || undefined,
  };
  return buildEnum(described, values, []);
}

export function buildConst(base: SchemaBase, value: JsonValue): Schema {
  if (value === null) return { kind: "null", ...base, nullable: false };
  return { kind: "const", value, ...base };
}

/** An enum of objects or arrays. */
function buildConstants(
  base: SchemaBase,
  values: readonly JsonValue[],
): Schema {
  const member: SchemaBase = {
    ...base,
    nullable: false,
    title: undefined,
    description: undefined,
    default: undefined,
    example: undefined,
  };
  return {
    ...base,
    kind: "union",
    members: values.map((value) => buildConst(member, value)),
    discriminator: undefined,
  };
}

function isScalar(value: JsonValue): value is Scalar {
  return typeof value !== "object";
}

/** YAML reads an unquoted `1.0` or `true` as no string, which `type: string` never allows; so the text is meant. */
function coerce(value: Scalar, types: readonly string[]): Scalar {
  const wantsText = types.length === 1 && types[0] === "string";
  return wantsText ? String(value) : value;
}
