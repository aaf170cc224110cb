import type {
  Encoding,
  Operation,
  Pagination,
  Parameter,
  RequestBody,
  Server,
} from "../../model/api-model.js";
import { isJsonType } from "../../model/media-kind.js";
import type { PackageContext } from "../package-context.js";
import type { ModelIndex } from "../types/model-index.js";
import type { NameValue, ObjectValue, Value } from "../value-layout.js";
import { nonEmpty, objectValue, runtimeName } from "../value-layout.js";
import { acceptOf } from "./accept.js";
import type { DeclaredAnswer } from "./answers.js";
import { contentOf, isSuccess } from "./answers.js";
import {
  answerBehaviours,
  bodyBehaviours,
  headerBehaviours,
  pagingBehaviours,
  styleBehaviours,
} from "./behaviours.js";
import { headerKind } from "./result-type.js";

/** The runtime's `Operation`: what goes on the wire, as data. Defaults are left out; where the document chooses, it is a function by name. */
export function descriptorValue(
  { models, secrets }: PackageContext,
  operation: Operation,
  answers: readonly DeclaredAnswer[],
): ObjectValue {
  const { id, method, path, body, servers } = operation;
  return objectValue(
    [
      ["id", id],
      ["method", method],
      ["path", path],
      ["parameters", parametersValue(operation)],
      ["body", body && bodyValue(body)],
      ["accept", acceptOf(answers)],
      ["responses", responsesValue(models, answers)],
      ["security", nonEmpty(securityValue(operation))],
      ["servers", servers?.map(serverValue)],
      [
        "pagination",
        operation.pagination && paginationValue(operation.pagination),
      ],
      ["retrySafe", operation.retrySafe],
      ["secretProperties", nonEmpty(secrets.of(operation))],
      ["webSocket", operation.webSocket && true],
    ],
    true,
  );
}

/** Also where a template names parameters that the document forgets, for the runtime to refuse. */
function parametersValue({ path, parameters }: Operation): Value | undefined {
  if (parameters.length === 0 && !path.includes("{")) return undefined;
  return objectValue([
    ["write", runtimeName("writeParameters")],
    ["list", parameters.map(parameterValue)],
  ]);
}

function parameterValue(parameter: Parameter): ObjectValue {
  const { name, key, style, explode, content } = parameter;
  const isUsual = content !== undefined || explode === (style === "form");
  return objectValue([
    ["name", name],
    ["in", parameter.in],
    ["key", key === name ? undefined : key],
    ["required", parameter.required || undefined],
    ["style", styleValue(parameter)],
    ["explode", isUsual ? undefined : explode],
    ["allowReserved", parameter.allowReserved || undefined],
    ["secret", parameter.secret || undefined],
    [
      "create",
      parameter.idempotencyKey
        ? runtimeName("createIdempotencyKey")
        : undefined,
    ],
  ]);
}

function styleValue(parameter: Parameter): NameValue | undefined {
  const { content, style } = parameter;
  if (content !== undefined)
    return runtimeName(
      isJsonType(content) ? "jsonContentStyle" : "textContentStyle",
    );
  const isForm = parameter.in === "query" || parameter.in === "cookie";
  const usual = isForm ? "form" : "simple";
  return style === usual ? undefined : styleBehaviours.get(style);
}

function bodyValue({ required, content }: RequestBody): ObjectValue {
  const media = content.map(
    ({ mediaType, kind, encoding }) =>
      [
        mediaType,
        objectValue([
          ["kind", bodyBehaviours[kind]],
          ["encoding", encodingsValue(encoding)],
        ]),
      ] as const,
  );
  return objectValue([
    ["required", required || undefined],
    ["write", runtimeName("writeBody")],
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
          [
            "style",
            style === undefined ? undefined : styleBehaviours.get(style),
          ],
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

function contentValue(answer: DeclaredAnswer): Value | undefined {
  const content = contentOf(answer);
  if (content.length === 0) return undefined;
  return objectValue(
    content.map(({ mediaType, kind }) => [mediaType, answerBehaviours[kind]]),
  );
}

/** Only those that a result is typed with. */
function headersValue(
  models: ModelIndex,
  { status, headers }: DeclaredAnswer,
): Value | undefined {
  if (headers.length === 0 || !(isSuccess(status) || status === "default"))
    return undefined;
  return objectValue(
    headers.map((header) => [
      header.name,
      headerBehaviours[headerKind(models, header)],
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
          ["default", variable.placeholder ? undefined : variable.default],
          ["enum", variable.enum],
        ]),
      ] as const,
  );
  if (entries.length === 0) return objectValue([["url", url]]);
  return objectValue([
    ["url", url],
    ["variables", objectValue(entries)],
    ["fill", runtimeName("fillServerVariables")],
  ]);
}

function paginationValue(pagination: Pagination): ObjectValue {
  const { items, style } = pagination;
  const names = Object.entries(pagination).flatMap(([role, name]) =>
    typeof name === "string" && role !== "items" && role !== "style"
      ? [[role, name] as const]
      : [],
  );
  return objectValue([
    ["items", items],
    ["style", pagingBehaviours[style]],
    ["names", objectValue(names)],
  ]);
}
