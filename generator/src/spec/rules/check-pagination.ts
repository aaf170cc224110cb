import { nearest } from "../../support/nearest.js";
import { followReference } from "../follow-reference.js";
import { isObject, listIn, objectIn, stringIn } from "../json-value.js";
import type { JsonObject, JsonValue, SpecDocument } from "../spec-document.js";
import type { SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";

const parameterFields = ["page", "offset", "limit", "cursor", "size"];
const headerFields = ["totalPagesHeader", "totalHeader"];
const pathFields = ["items", "totalPages", "total", "next"];

/** Every name in `x-pagination` is a parameter, a header or a property that the operation has. */
export function checkPagination(node: SpecNode, context: CheckContext): void {
  const pagination = node.value["x-pagination"];
  if (!isObject(pagination)) return;
  const { document } = context;
  const parameters = queryParameters(document, node);
  const answers = successAnswers(document, node.value);
  const headers = answers.flatMap((answer) =>
    Object.keys(objectIn(answer, "headers")),
  );
  checkNames({ node, fields: parameterFields, known: parameters }, context);
  checkNames({ node, fields: headerFields, known: headers }, context);
  const schemas = answers.flatMap((answer) => jsonSchemas(document, answer));
  for (const field of pathFields) {
    const path = stringIn(pagination, field);
    if (path === undefined || path === "" || schemas.length === 0) continue;
    const search: Search = { document, seen: new Map() };
    if (!schemas.some((schema) => hasPath(search, schema, path.split("."))))
      reportUnknown({ node, field, name: path, known: [] }, context);
  }
}

function queryParameters(document: SpecDocument, node: SpecNode): string[] {
  const shared = node.parent?.value ?? {};
  return [...listIn(node.value, "parameters"), ...listIn(shared, "parameters")]
    .map((item) => followReference(document, item))
    .filter((parameter) => parameter?.["in"] === "query")
    .map((parameter) => (parameter && stringIn(parameter, "name")) ?? "");
}

function successAnswers(
  document: SpecDocument,
  operation: JsonObject,
): JsonObject[] {
  return Object.entries(objectIn(operation, "responses"))
    .filter(([status]) => status.startsWith("2") || status === "default")
    .map(([, answer]) => followReference(document, answer))
    .filter((answer) => answer !== undefined);
}

function jsonSchemas(document: SpecDocument, answer: JsonObject): JsonValue[] {
  return Object.entries(objectIn(answer, "content"))
    .filter(([mediaType]) => /[/+]json\b/.test(mediaType))
    .map(([, media]) => objectIn(isObject(media) ? media : {}, "schema"))
    .map((schema) => followReference(document, schema) ?? {});
}

interface Search {
  readonly document: SpecDocument;
  /** How much of the path was left when a schema was last looked at, against circles. */
  readonly seen: Map<JsonObject, number>;
}

/** A schema that does not list its properties may have any. */
function hasPath(
  search: Search,
  value: JsonValue,
  path: readonly string[],
): boolean {
  const [name, ...rest] = path;
  const schema = followReference(search.document, value);
  if (name === undefined || schema === undefined) return true;
  if (search.seen.get(schema) === path.length) return false;
  search.seen.set(schema, path.length);
  const parts = [
    ...listIn(schema, "allOf"),
    ...listIn(schema, "anyOf"),
    ...listIn(schema, "oneOf"),
  ];
  const properties = objectIn(schema, "properties");
  const property = Object.hasOwn(properties, name)
    ? properties[name]
    : undefined;
  if (property !== undefined) return hasPath(search, property, rest);
  if (parts.length > 0)
    return parts.some((part) => hasPath(search, part, path));
  return !isObject(schema["properties"]);
}

interface Names {
  readonly node: SpecNode;
  readonly fields: readonly string[];
  readonly known: readonly string[];
}

function checkNames(
  { node, fields, known }: Names,
  context: CheckContext,
): void {
  const pagination = objectIn(node.value, "x-pagination");
  const lower = known.map((name) => name.toLowerCase());
  for (const field of fields) {
    const name = stringIn(pagination, field);
    if (name === undefined || known.includes(name)) continue;
    if (headerFields.includes(field) && lower.includes(name.toLowerCase()))
      continue;
    reportUnknown({ node, field, name, known }, context);
  }
}

interface UnknownName {
  readonly node: SpecNode;
  readonly field: string;
  readonly name: string;
  readonly known: readonly string[];
}

function reportUnknown(
  { node, field, name, known }: UnknownName,
  { report }: CheckContext,
): void {
  const near = nearest(name, known);
  report({
    rule: "pagination-name-unknown",
    node,
    at: ["x-pagination", field],
    message: `The ${whatIsMissing(field)} \`${name}\`.`,
    hint:
      near === undefined
        ? "Describe it in the operation, or correct the name."
        : `Did you mean \`${near}\`?`,
  });
}

function whatIsMissing(field: string): string {
  if (parameterFields.includes(field))
    return "operation has no query parameter";
  if (headerFields.includes(field))
    return "successful answer of this operation has no header";
  return "successful answer of this operation has no property";
}
