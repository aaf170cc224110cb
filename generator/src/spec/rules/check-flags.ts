import { nameKind, quote } from "../json-value.js";
import type { SpecNode } from "../spec-node.js";
import type { Check } from "./check.js";

/** Fields that are `true` or `false` (OpenAPI 3.1.1, section 4.8; JSON Schema validation, sections 6 and 9). */
const parameterFlags = [
  "required",
  "deprecated",
  "explode",
  "allowReserved",
  "allowEmptyValue",
];
const schemaFlags = [
  "nullable",
  "deprecated",
  "readOnly",
  "writeOnly",
  "uniqueItems",
];

export const checkParameterFlags = flagCheck(parameterFlags);
export const checkOperationFlags = flagCheck(["deprecated"]);
export const checkBodyFlags = flagCheck(["required"]);
export const checkSchemaFlags = flagCheck(schemaFlags);

function flagCheck(flags: readonly string[]): Check {
  return (node, { report }) => {
    for (const flag of flags) {
      const found = node.value[flag];
      if (found !== undefined && found !== null && typeof found !== "boolean")
        report({
          rule: "flag-misshapen",
          node,
          at: [flag],
          message: `\`${flag}\` must be \`true\` or \`false\`, and is ${nameKind(found)}; it is read as \`false\`.`,
          hint: hintFor(node, flag),
        });
    }
  };
}

function hintFor({ value }: SpecNode, flag: string): string {
  const found = value[flag];
  return found === "true" || found === "false"
    ? `Write ${quote(found)} without quotes.`
    : "Write `true` or `false`.";
}
