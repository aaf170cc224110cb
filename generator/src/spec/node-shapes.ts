import type { NodeKind } from "./spec-node.js";

/** What stands under a key: one object, a map of names to objects, or a list of them. */
export interface ChildShape {
  readonly as: "one" | "map" | "list";
  readonly kind: NodeKind;
}

export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

function one(kind: NodeKind): ChildShape {
  return { as: "one", kind };
}

function map(kind: NodeKind): ChildShape {
  return { as: "map", kind };
}

function list(kind: NodeKind): ChildShape {
  return { as: "list", kind };
}

type Shape = ReadonlyMap<string, ChildShape>;

function shape(children: { readonly [key: string]: ChildShape }): Shape {
  return new Map(Object.entries(children));
}

const described = shape({
  schema: one("schema"),
  content: map("media-type"),
  examples: map("example"),
});

/** OpenAPI 3.1.1, section 4.8. What is not here has no objects of its own. */
export const nodeShapes: { readonly [kind in NodeKind]?: Shape } = {
  document: shape({
    info: one("info"),
    servers: list("server"),
    paths: map("path-item"),
    webhooks: map("path-item"),
    components: one("components"),
    security: list("requirement"),
    tags: list("tag"),
  }),
  components: shape({
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: map("example"),
    requestBodies: map("request-body"),
    headers: map("header"),
    securitySchemes: map("security-scheme"),
    links: map("link"),
    callbacks: map("callback"),
    pathItems: map("path-item"),
  }),
  "path-item": shape({
    ...Object.fromEntries(methods.map((method) => [method, one("operation")])),
    servers: list("server"),
    parameters: list("parameter"),
  }),
  operation: shape({
    parameters: list("parameter"),
    requestBody: one("request-body"),
    responses: map("response"),
    callbacks: map("callback"),
    security: list("requirement"),
    servers: list("server"),
  }),
  server: shape({ variables: map("server-variable") }),
  parameter: described,
  header: described,
  "request-body": shape({ content: map("media-type") }),
  response: shape({
    headers: map("header"),
    content: map("media-type"),
    links: map("link"),
  }),
  "media-type": shape({
    schema: one("schema"),
    itemSchema: one("schema"),
    examples: map("example"),
    encoding: map("encoding"),
  }),
  encoding: shape({ headers: map("header") }),
  schema: shape({
    $defs: map("schema"),
    definitions: map("schema"),
    properties: map("schema"),
    patternProperties: map("schema"),
    dependentSchemas: map("schema"),
    items: one("schema"),
    prefixItems: list("schema"),
    contains: one("schema"),
    unevaluatedItems: one("schema"),
    additionalProperties: one("schema"),
    unevaluatedProperties: one("schema"),
    propertyNames: one("schema"),
    allOf: list("schema"),
    anyOf: list("schema"),
    oneOf: list("schema"),
    not: one("schema"),
    if: one("schema"),
    then: one("schema"),
    else: one("schema"),
  }),
};
