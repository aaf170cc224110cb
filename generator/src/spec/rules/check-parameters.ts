import { followReference } from "../follow-reference.js";
import { isObject, listIn, quote, stringIn } from "../json-value.js";
import type { SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";

/** OpenAPI 3.1.1, section 4.8.12.2. */
const styles: ReadonlyMap<string, readonly string[]> = new Map([
  ["path", ["simple", "label", "matrix"]],
  ["query", ["form", "spaceDelimited", "pipeDelimited", "deepObject"]],
  ["header", ["simple"]],
  ["cookie", ["form"]],
]);

const otherPlaces: ReadonlyMap<string, string> = new Map([
  ["body", "OpenAPI 3 has `requestBody` for it."],
  [
    "formData",
    "OpenAPI 3 has a `requestBody` with `multipart/form-data` or `application/x-www-form-urlencoded` for it.",
  ],
  [
    "querystring",
    "It is new in OpenAPI 3.2; declare the query parameters one by one.",
  ],
]);

export function checkParameter(node: SpecNode, context: CheckContext): void {
  checkIdentity(node, context);
  checkType(node, context);
  checkStyle(node, context);
  const { value } = node;
  if (value["in"] === "path" && value["required"] !== true)
    context.report({
      rule: "path-parameter-optional",
      node,
      message: `The path parameter ${quote(value["name"])} is not marked as required.`,
      hint: "Add `required: true`.",
    });
}

function checkIdentity(node: SpecNode, { report }: CheckContext): void {
  const { name, in: place } = node.value;
  if (typeof name !== "string" || name === "")
    report({
      rule: "parameter-name-missing",
      node,
      message: "This parameter has no `name`.",
      hint: "Add its name on the wire.",
    });
  if (place === undefined)
    report({
      rule: "parameter-in-missing",
      node,
      message: `The parameter ${quote(name)} does not say where it goes.`,
      hint: "Add `in: path`, `query`, `header` or `cookie`.",
    });
  else if (typeof place !== "string" || !styles.has(place))
    report({
      rule: "parameter-in-invalid",
      node,
      at: ["in"],
      message: `The parameter ${quote(name)} cannot be in ${quote(place)}.`,
      hint:
        otherPlaces.get(String(stringIn(node.value, "in"))) ??
        "Use `path`, `query`, `header` or `cookie`.",
    });
}

function checkType(node: SpecNode, { report }: CheckContext): void {
  const { name, schema, content } = node.value;
  const kinds = isObject(content) ? Object.keys(content).length : 0;
  if (schema === undefined && kinds === 0)
    report({
      rule: "parameter-untyped",
      node,
      message: `The parameter ${quote(name)} has no \`schema\`; any value is accepted.`,
      hint: "Add a `schema`, such as `{type: string}`.",
    });
  else if (kinds > 1 || (schema !== undefined && kinds > 0))
    report({
      rule: "parameter-typed-twice",
      node,
      message: `The parameter ${quote(name)} is described more than once.`,
      hint: "Keep either `schema`, or `content` with one media type.",
    });
}

function checkStyle(node: SpecNode, { report }: CheckContext): void {
  const { name, style, in: place } = node.value;
  const allowed = styles.get(typeof place === "string" ? place : "");
  if (style === undefined || allowed === undefined) return;
  if (typeof style === "string" && allowed.includes(style)) return;
  report({
    rule: "parameter-style-invalid",
    node,
    at: ["style"],
    message: `The ${quote(place)} parameter ${quote(name)} cannot have the style ${quote(style)}.`,
    hint: `Use ${allowed.map((one) => `\`${one}\``).join(", ")}.`,
  });
}

/** Within one list: a parameter of an operation may replace one of its path. */
export function checkParameterList(
  node: SpecNode,
  { document, report }: CheckContext,
): void {
  const seen = new Set<string>();
  for (const [index, item] of listIn(node.value, "parameters").entries()) {
    const parameter = followReference(document, item);
    const name = parameter && stringIn(parameter, "name");
    const place = parameter && stringIn(parameter, "in");
    if (name === undefined || place === undefined) continue;
    const key = `${place} ${name}`;
    if (seen.has(key))
      report({
        rule: "parameter-duplicate",
        node,
        at: ["parameters", index],
        message: `The ${place} parameter \`${name}\` is declared twice.`,
        hint: "Remove one of the two.",
      });
    seen.add(key);
  }
}
