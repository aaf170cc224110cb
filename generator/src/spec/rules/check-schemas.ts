import { nearest } from "../../support/nearest.js";
import { isObject, listIn, objectIn, quote, stringIn } from "../json-value.js";
import type { JsonObject, JsonValue } from "../spec-document.js";
import type { SpecNode } from "../spec-node.js";
import type { Check, CheckContext } from "./check.js";

export const schemaChecks: readonly Check[] = [
  checkType,
  checkLists,
  checkRequired,
  checkDialect,
  checkDiscriminator,
];

const types = [
  "string",
  "number",
  "integer",
  "boolean",
  "array",
  "object",
  "null",
];

function checkType(node: SpecNode, { report }: CheckContext): void {
  const { type } = node.value;
  if (type === undefined) return;
  for (const one of Array.isArray(type) ? type : [type]) {
    if (typeof one === "string" && types.includes(one)) continue;
    report({
      rule: "type-unknown",
      node,
      at: ["type"],
      message: `There is no type ${quote(one)}.`,
      hint: hintAtType(one),
    });
  }
}

/** What other languages, and Swagger 2.0, call some types. */
const foreignTypes: ReadonlyMap<string, string> = new Map([
  ["file", "type: string, format: binary"],
  ["date", "type: string, format: date"],
  ["datetime", "type: string, format: date-time"],
  ["date-time", "type: string, format: date-time"],
  ["uuid", "type: string, format: uuid"],
  ["int", "type: integer"],
  ["long", "type: integer, format: int64"],
  ["float", "type: number, format: float"],
  ["double", "type: number, format: double"],
  ["bool", "type: boolean"],
  ["list", "type: array"],
  ["map", "type: object, additionalProperties: …"],
]);

function hintAtType(type: JsonValue): string {
  const word = typeof type === "string" ? type : "";
  const foreign = foreignTypes.get(word.toLowerCase());
  if (foreign !== undefined) return `Write \`${foreign}\`.`;
  const near = word === "" ? undefined : nearest(word, types);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  return `Use one of ${types.map((one) => `\`${one}\``).join(", ")}, or leave \`type\` out where any value is allowed.`;
}

function checkLists(node: SpecNode, { report }: CheckContext): void {
  const { enum: values, prefixItems } = node.value;
  if (Array.isArray(values) && values.length === 0)
    report({
      rule: "enum-empty",
      node,
      at: ["enum"],
      message: "This `enum` has no values.",
      hint: "List the values, or remove `enum`.",
    });
  if (Array.isArray(prefixItems) && prefixItems.length === 0)
    report({
      rule: "tuple-empty",
      node,
      at: ["prefixItems"],
      message: "This tuple (`prefixItems`) has no items.",
      hint: "List the items, or use `items`.",
    });
}

const combining = ["allOf", "anyOf", "oneOf", "$ref", "if", "$dynamicRef"];

function checkRequired(node: SpecNode, { report }: CheckContext): void {
  const { required, properties } = node.value;
  if (required === undefined) return;
  if (!Array.isArray(required)) {
    report({
      rule: "required-misplaced",
      node,
      at: ["required"],
      message: `\`required: ${JSON.stringify(required)}\` says nothing in a schema; it is passed over.`,
      hint: "List the names of required properties in the schema of the object.",
    });
    return;
  }
  if (!isObject(properties) || isCombined(node)) return;
  for (const [index, name] of required.entries()) {
    if (typeof name === "string" && Object.hasOwn(properties, name)) continue;
    const near =
      typeof name === "string"
        ? nearest(name, Object.keys(properties))
        : undefined;
    report({
      rule: "required-unknown",
      node,
      at: ["required", index],
      message: `\`required\` names ${quote(name)}, which is not among the properties.`,
      hint:
        near === undefined
          ? "Describe it under `properties`, or remove it here."
          : `Did you mean \`${near}\`?`,
    });
  }
}

/** Other parts of a combination may have the property. */
function isCombined(node: SpecNode): boolean {
  if (combining.some((key) => Object.hasOwn(node.value, key))) return true;
  const [key = ""] = node.path;
  return ["allOf", "anyOf", "oneOf", "not", "then", "else"].includes(
    String(key),
  );
}

function checkDialect(
  node: SpecNode,
  { document, report }: CheckContext,
): void {
  const { value } = node;
  const is31 = document.dialect === "3.1";
  if (is31 && value["nullable"] !== undefined)
    report({
      rule: "nullable-in-3-1",
      node,
      at: ["nullable"],
      message: "OpenAPI 3.1 has no `nullable`; it is honoured all the same.",
      hint: 'Write `type: [<type>, "null"]`.',
    });
  for (const key of ["exclusiveMinimum", "exclusiveMaximum"]) {
    const bound = value[key];
    if (bound === undefined || typeof bound === (is31 ? "number" : "boolean"))
      continue;
    report({
      rule: "exclusive-bound-misshapen",
      node,
      at: [key],
      message: `\`${key}: ${JSON.stringify(bound)}\` is not how OpenAPI ${document.dialect} writes it.`,
      hint: is31
        ? `Give the bound itself, such as \`${key}: 0\`.`
        : `Write \`${key}: true\` beside \`${key === "exclusiveMinimum" ? "minimum" : "maximum"}\`.`,
    });
  }
}

function checkDiscriminator(node: SpecNode, context: CheckContext): void {
  const { discriminator } = node.value;
  if (!isObject(discriminator)) {
    if (discriminator !== undefined) reportNoProperty(node, context);
    return;
  }
  if (stringIn(discriminator, "propertyName") === undefined)
    reportNoProperty(node, context);
  checkMapping({ node, mapping: objectIn(discriminator, "mapping") }, context);
}

function reportNoProperty(node: SpecNode, { report }: CheckContext): void {
  report({
    rule: "discriminator-property-missing",
    node,
    at: ["discriminator"],
    message: "This discriminator does not name its property.",
    hint: "Add `propertyName` to it.",
  });
}

/** A mapping's target is a reference, or the bare name of a schema (OpenAPI 3.1.1, section 4.8.25). */
function checkMapping(
  { node, mapping }: { readonly node: SpecNode; readonly mapping: JsonObject },
  { document, report }: CheckContext,
): void {
  const components = objectIn(document.root, "components");
  const schemas = objectIn(components, "schemas");
  for (const [value, target] of Object.entries(mapping)) {
    if (typeof target === "string" && Object.hasOwn(schemas, target)) continue;
    if (document.resolve({ $ref: target }) !== undefined) continue;
    report({
      rule: "discriminator-mapping-unknown",
      node,
      at: ["discriminator", "mapping", value],
      message: `The discriminator maps \`${value}\` to ${quote(target)}, which does not exist.`,
      hint: "Name a schema of `components.schemas`, or refer to one.",
    });
  }
}

/** Schemas that an `allOf` leads back to themselves: nothing can satisfy, and no type can express them. */
export function checkSelfInclusion(
  root: SpecNode,
  { document, report }: CheckContext,
): void {
  const schemas = objectIn(objectIn(root.value, "components"), "schemas");
  for (const [name, schema] of Object.entries(schemas)) {
    const seen = new Set<JsonValue>();
    const open = isObject(schema) ? listIn(schema, "allOf").slice() : [];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if (!isObject(part)) continue;
      const whole =
        typeof part["$ref"] === "string" ? document.resolve(part)?.value : part;
      if (!isObject(whole) || seen.has(whole)) continue;
      seen.add(whole);
      open.push(...listIn(whole, "allOf"));
    }
    if (seen.has(schema))
      report({
        rule: "schema-includes-itself",
        node: root,
        at: ["components", "schemas", name],
        message: `The schema \`${name}\` includes itself through \`allOf\`.`,
        hint: "Remove it from its own `allOf`, or from that of a schema on the way.",
      });
  }
}
