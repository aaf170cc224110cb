import type {
  ApiModel,
  Model,
  Operation,
  Parameter,
  Property,
  RequestBody,
  Response,
  Schema,
  Tag,
} from "../../src/model/api-model.js";

/** Pieces of an `ApiModel` for tests: say what matters, the rest is plain. */

const source = { file: "api.yaml", pointer: "" };

const plain = {
  nullable: false,
  title: undefined,
  description: undefined,
  deprecated: false,
  default: undefined,
  example: undefined,
  secret: false,
  constraints: {},
  source,
};

type Base = Partial<Omit<Schema, "kind">>;

export function string(base: Base & { format?: string } = {}): Schema {
  return { ...plain, format: undefined, ...base, kind: "string" };
}

export function integer(base: Base = {}): Schema {
  return { ...plain, format: undefined, ...base, kind: "integer" };
}

export function number(base: Base = {}): Schema {
  return { ...plain, format: undefined, ...base, kind: "number" };
}

export function boolean(base: Base = {}): Schema {
  return { ...plain, ...base, kind: "boolean" };
}

export function binary(base: Base = {}): Schema {
  return { ...plain, ...base, kind: "binary" };
}

export function never(base: Base = {}): Schema {
  return { ...plain, ...base, kind: "never" };
}

export function enumOf(
  values: readonly (string | number | boolean)[],
  base: Base = {},
): Schema {
  return { ...plain, ...base, kind: "enum", values, open: true };
}

export function reference(model: string, base: Base = {}): Schema {
  return { ...plain, ...base, kind: "reference", model };
}

export function array(items: Schema, base: Base = {}): Schema {
  return { ...plain, ...base, kind: "array", items };
}

export function union(
  members: readonly Schema[],
  discriminator?: Extract<Schema, { kind: "union" }>["discriminator"],
): Schema {
  return { ...plain, kind: "union", members, discriminator };
}

export function intersection(...members: readonly Schema[]): Schema {
  return { ...plain, kind: "intersection", members };
}

export function object(
  properties: readonly Property[],
  base: Base & { additional?: Schema | boolean } = {},
): Schema {
  return {
    ...plain,
    additional: undefined,
    ...base,
    kind: "object",
    properties,
  };
}

export function required(
  name: string,
  schema: Schema,
  more: Partial<Property> = {},
): Property {
  return {
    name,
    required: true,
    readOnly: false,
    writeOnly: false,
    schema,
    evidence: undefined,
    ...more,
  };
}

export function optional(
  name: string,
  schema: Schema,
  more: Partial<Property> = {},
): Property {
  return { ...required(name, schema), required: false, ...more };
}

export function model(
  id: string,
  schema: Schema,
  more: Partial<Model> = {},
): Model {
  return {
    id,
    vendorName: undefined,
    typeName: id,
    inputName: id,
    directions: ["output"],
    valuesName: undefined,
    schema,
    evidence: undefined,
    source,
    ...more,
  };
}

export function parameter(
  name: string,
  where: Parameter["in"],
  more: Partial<Parameter> = {},
): Parameter {
  return {
    name,
    in: where,
    key: name,
    required: where === "path",
    deprecated: false,
    description: undefined,
    style: where === "query" || where === "cookie" ? "form" : "simple",
    explode: where === "query" || where === "cookie",
    allowReserved: false,
    content: undefined,
    schema: string(),
    secret: false,
    idempotencyKey: false,
    example: undefined,
    evidence: undefined,
    source,
    ...more,
  };
}

export function jsonBody(
  schema: Schema,
  more: Partial<RequestBody> = {},
): RequestBody {
  return {
    required: true,
    description: undefined,
    content: [
      {
        mediaType: "application/json",
        kind: "json",
        schema,
        encoding: [],
        example: undefined,
      },
    ],
    evidence: undefined,
    ...more,
  };
}

export function answer(
  status: string,
  schema: Schema | undefined,
  more: Partial<Response> = {},
): Response {
  return {
    status,
    description: undefined,
    content:
      schema === undefined
        ? []
        : [
            {
              mediaType: "application/json",
              kind: "json",
              schema,
              example: undefined,
            },
          ],
    headers: [],
    evidence: undefined,
    ...more,
  };
}

/** `operation("GET /users", { … })`, with the names a tag gives it. */
export function operation(
  request: `${string} /${string}`,
  methodName: string,
  more: Partial<Operation> = {},
): Operation {
  const [method = "", path = ""] = request.split(" ");
  return {
    id: methodName,
    vendorName: undefined,
    methodName,
    functionName: methodName,
    typeName: methodName.charAt(0).toUpperCase() + methodName.slice(1),
    method,
    path,
    summary: undefined,
    description: undefined,
    deprecated: false,
    parameters: [],
    body: undefined,
    responses: [answer("204", undefined)],
    security: [],
    servers: undefined,
    pagination: undefined,
    retrySafe: undefined,
    webSocket: undefined,
    callbacks: [],
    evidence: undefined,
    source,
    ...more,
  };
}

export function tag(name: string, operations: readonly Operation[]): Tag {
  return {
    name,
    description: undefined,
    propertyName: name,
    className: `${name.charAt(0).toUpperCase()}${name.slice(1)}Api`,
    fileName: name,
    operations,
  };
}

export function api(more: Partial<ApiModel> = {}): ApiModel {
  return {
    title: "Example",
    version: "1",
    description: undefined,
    sourceSdk: undefined,
    servers: [
      {
        url: "https://api.example.com",
        description: undefined,
        variables: [],
      },
    ],
    securitySchemes: [],
    tags: [],
    models: [],
    webhooks: [],
    ...more,
  };
}
