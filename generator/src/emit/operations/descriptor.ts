import type {
  Encoding,
  Operation,
  Pagination,
  Parameter,
  RequestBody,
  Server,
} from "../../model/api-model.js";
import type { ModelIndex } from "../types/model-index.js";
import type { ObjectValue, Value } from "../value-layout.js";
import { nonEmpty, objectValue } from "../value-layout.js";
import type { DeclaredAnswer } from "./answers.js";
import { isSuccess } from "./answers.js";
import { headerKind } from "./result-type.js";

/** The runtime's `Operation`: what goes on the wire, as data. Defaults are left out. */
export function descriptorValue(
  models: ModelIndex,
  operation: Operation,
  answers: readonly DeclaredAnswer[],
): ObjectValue {
  const { id, method, path, parameters, body, servers } = operation;
  return objectValue(
    [
      ["id", id],
      ["method", method],
      ["path", path],
      ["parameters", nonEmpty(parameters.map(parameterValue))],
      ["body", body && bodyValue(body)],
      ["responses", responsesValue(models, answers)],
      ["security", nonEmpty(securityValue(operation))],
      ["servers", servers?.map(serverValue)],
      [
        "pagination",
        operation.pagination && paginationValue(operation.pagination),
      ],
      ["retrySafe", operation.retrySafe || undefined],
      ["webSocket", operation.webSocket && true],
    ],
    true,
  );
}

function parameterValue(parameter: Parameter): ObjectValue {
  const { name, key, style, content } = parameter;
  const inStyle = ["query", "cookie"].includes(parameter.in)
    ? "form"
    : "simple";
  const plain = content !== undefined;
  const explode = parameter.explode === (style === "form");
  return objectValue([
    ["name", name],
    ["in", parameter.in],
    ["key", key === name ? undefined : key],
    ["required", parameter.required || undefined],
    ["style", plain || style === inStyle ? undefined : style],
    ["explode", plain || explode ? undefined : parameter.explode],
    ["allowReserved", parameter.allowReserved || undefined],
    ["content", content],
    ["secret", parameter.secret || undefined],
  ]);
}

function bodyValue({ required, content }: RequestBody): ObjectValue {
  const media = content.map(
    ({ mediaType, kind, encoding }) =>
      [
        mediaType,
        objectValue([
          ["kind", kind],
          ["encoding", encodingsValue(encoding)],
        ]),
      ] as const,
  );
  return objectValue([
    ["required", required || undefined],
    ["content", objectValue(media)],
  ]);
}

function encodingsValue(encodings: readonly Encoding[]): Value | undefined {
  if (encodings.length === 0) return undefined;
  return objectValue(
    encodings.map(
      ({ property, contentType, style, explode, allowReserved }) => [
        property,
        objectValue([
          ["contentType", contentType],
          ["style", style],
          ["explode", explode],
          ["allowReserved", allowReserved || undefined],
        ]),
      ],
    ),
  );
}

function responsesValue(
  models: ModelIndex,
  answers: readonly DeclaredAnswer[],
): Value {
  return objectValue(
    answers.map((answer) => [
      answer.status,
      objectValue([
        ["content", contentValue(answer)],
        ["headers", headersValue(models, answer)],
      ]),
    ]),
    true,
  );
}

function contentValue({ content, assumed }: DeclaredAnswer): Value | undefined {
  if (assumed) return objectValue(asItComes);
  if (content.length === 0) return undefined;
  return objectValue(content.map(({ mediaType, kind }) => [mediaType, kind]));
}

const asItComes = [
  ["text/*", "text"],
  ["application/json", "json"],
  ["*/*", "binary"],
] as const;

/** Only those that a result is typed with. */
function headersValue(
  models: ModelIndex,
  { status, headers }: DeclaredAnswer,
): Value | undefined {
  if (headers.length === 0 || !(isSuccess(status) || status === "default"))
    return undefined;
  return objectValue(
    headers.map(({ name, schema }) => [
      name,
      headerKind(models.resolve(schema)),
    ]),
  );
}

function securityValue({ security }: Operation): Value[] {
  return security.map(({ schemes }) =>
    objectValue(schemes.map(({ name, scopes }) => [name, scopes])),
  );
}

export function serverValue({ url, variables }: Server): ObjectValue {
  const entries = variables.map(
    (variable) =>
      [
        variable.name,
        objectValue([
          ["default", variable.default],
          ["enum", variable.enum],
        ]),
      ] as const,
  );
  return objectValue([
    ["url", url],
    ["variables", entries.length === 0 ? undefined : objectValue(entries)],
  ]);
}

function paginationValue(pagination: Pagination): ObjectValue {
  const names = Object.entries(pagination).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return objectValue(names);
}
