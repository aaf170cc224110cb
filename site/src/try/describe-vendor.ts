import {
  indexModels,
  sampleInput,
  sampleToValue,
  sampleValue,
} from "@userapis/generator";
import type {
  ApiModel,
  Operation,
  Parameter,
  Schema,
  Tag,
} from "@userapis/generator";
import type { Vendor } from "../pages/read-vendors.js";
import { splitApiPage } from "../pages/split-api-page.js";
import { describeAnswers } from "./describe-answers.js";
import { jsonText } from "./json-text.js";
import type {
  TryBody,
  TryField,
  TryOperation,
  TryVendor,
} from "./try-vendor.js";

/** A package as the page "Try it" has it. Operations whose body is neither JSON nor a text are left out: there is no field to write one in. */
export function describeVendor(vendor: Vendor): TryVendor {
  const { name, packageName, clientName, model } = vendor;
  return {
    name,
    packageName,
    clientName,
    variable: clientVariable(vendor),
    schemes: model.securitySchemes.map((one) => ({
      name: one.name,
      isBasic: one.scheme.type === "basic",
    })),
    serverVariables: placeholdersOf(model),
    operations: model.tags.flatMap((tag) =>
      tag.operations
        .filter(isWritable)
        .map((operation) => describeOperation(model, tag, operation)),
    ),
  };
}

function placeholdersOf({ servers }: ApiModel): Record<string, string> {
  const variables = servers[0]?.variables ?? [];
  return Object.fromEntries(
    variables
      .filter(({ placeholder }) => placeholder)
      .map((variable) => [variable.name, variable.default]),
  );
}

/** As the package's own examples have it. */
function clientVariable({ api, model, clientName }: Vendor): string {
  const [first] = splitApiPage(api, model).operations;
  return first?.section.title.split(".")[0] ?? clientName.toLowerCase();
}

function isWritable({ body }: Operation): boolean {
  const kind = body?.content[0]?.kind;
  return kind === undefined || kind === "json" || kind === "text";
}

function describeOperation(
  model: ApiModel,
  tag: Tag,
  operation: Operation,
): TryOperation {
  const { functionName, methodName, method, path, pagination } = operation;
  return {
    functionName,
    tag: tag.propertyName,
    methodName,
    method,
    path,
    summary: operation.summary ?? "",
    fields: operation.parameters.map((one) =>
      describeField(model, operation, one),
    ),
    body: describeBody(model, operation),
    answers: describeAnswers(model, operation),
    security: operation.security.map(({ schemes }) =>
      schemes.map((scheme) => scheme.name),
    ),
    calls:
      operation.webSocket !== undefined
        ? "socket"
        : pagination === undefined
          ? "once"
          : "pages",
    items: pagination?.items,
  };
}

function describeField(
  model: ApiModel,
  operation: Operation,
  parameter: Parameter,
): TryField {
  const { key, required, description, schema } = parameter;
  const type = fieldType(resolved(schema, model));
  const sample = sampleInput(operation, model)[key];
  const value = sample === undefined ? undefined : sampleToValue(sample);
  const text = typeof value === "string" ? value : jsonText(value);
  return {
    key,
    place: parameter.in,
    required,
    description: description ?? schema.description ?? "",
    type,
    choices: choicesOf(resolved(schema, model)),
    value: required ? text : "",
  };
}

function fieldType({ kind }: Schema): TryField["type"] {
  switch (kind) {
    case "string":
      return "text";
    case "number":
    case "integer":
      return "number";
    case "boolean":
      return "boolean";
    case "enum":
      return "choice";
    default:
      return "json";
  }
}

function choicesOf(schema: Schema): readonly string[] {
  return schema.kind === "enum" ? schema.values.map(String) : [];
}

function resolved(schema: Schema, model: ApiModel): Schema {
  if (schema.kind !== "reference") return schema;
  const found = indexModels(model).get(schema.model)?.schema;
  return found === undefined ? schema : resolved(found, model);
}

function describeBody(
  model: ApiModel,
  operation: Operation,
): TryBody | undefined {
  const { body } = operation;
  const [media] = body?.content ?? [];
  if (body === undefined || media === undefined) return undefined;
  const sample =
    sampleInput(operation, model, { body: true })["body"] ??
    sampleValue(media.schema, indexModels(model), { direction: "input" });
  const value = sampleToValue(sample);
  const isText = media.kind === "text";
  return {
    required: body.required,
    mediaType: media.mediaType,
    isText,
    value: isText ? String(value) : jsonText(value),
  };
}
