import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import { isObject, stringAt } from "./located.js";
import { isNullSchema } from "./shape-keywords.js";

/** An enum that is written as a union of constants, so that each value can say what it means. */
export interface ConstantMembers {
  /** With `null` where a member is that. */
  readonly values: readonly JsonValue[];
  /** A list of what the values mean; `undefined` where none says so. */
  readonly description: string | undefined;
}

/** The values of `oneOf: [{ const: a, description: … }, { const: b }]`; `undefined` for any other schema. */
export function constantMembers(
  value: JsonObject,
): ConstantMembers | undefined {
  const list = value["oneOf"] ?? value["anyOf"];
  if (!Array.isArray(list) || hasOtherShape(value)) return undefined;
  const members = list.filter(isConstant);
  if (members.length < list.length || members.length < 2) return undefined;
  const lines = members.flatMap(describe);
  return {
    values: members.map((member) => member["const"] ?? null),
    description: lines.length === 0 ? undefined : lines.join("\n"),
  };
}

function hasOtherShape(value: JsonObject): boolean {
  if (value["oneOf"] !== undefined && value["anyOf"] !== undefined) return true;
  return ["$ref", "allOf", "enum", "const", "properties", "items"].some(
    (keyword) => value[keyword] !== undefined,
  );
}

function isConstant(member: JsonValue): member is JsonObject {
  if (!isObject(member)) return false;
  const constant = member["const"];
  return (
    isNullSchema(member) ||
    (constant !== undefined && typeof constant !== "object")
  );
}

function describe(member: JsonObject): string[] {
  const text = stringAt(member, "description") ?? stringAt(member, "title");
  const { const: constant } = member;
  if (text === undefined || constant === undefined || text === constant)
    return [];
  return [`- \`${JSON.stringify(constant)}\`: ${text}`];
}
