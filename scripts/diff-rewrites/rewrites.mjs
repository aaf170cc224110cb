// Ways to write a document differently that change nothing of what it means.

/** @typedef {{ readonly [key: string]: unknown }} JsonObject */

/** Every rewrite by its name; each takes a document and gives another. */
export const rewrites = {
  itself: (document) => document,
  "keys shuffled": (document) => shuffleKeys(document, 1),
  "schemas written out": inlineSchemas,
  "references wrapped in allOf": wrapReferences,
  "3.0 turned to 3.1": toVersion31,
};

/** Extensions are left alone, since nobody knows what they hold. Lists keep their order; a linear congruential generator makes each run the same. */
function shuffleKeys(value, seed) {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, seed));
  if (!isObject(value)) return value;
  let state = seed;
  const keyed = Object.entries(value).map(([key, inner]) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return { order: state, key, inner };
  });
  keyed.sort((one, other) => one.order - other.order);
  return Object.fromEntries(
    keyed.map(({ key, inner }) => [key, shuffleKeys(inner, seed)]),
  );
}

/** Each reference to a schema from outside the components is replaced by the schema; references within stay, so that it ends. */
function inlineSchemas(document) {
  const schemas = document.components?.schemas ?? {};
  const inline = (value) => {
    if (Array.isArray(value)) return value.map(inline);
    if (!isObject(value)) return value;
    const target = value.$ref;
    const name =
      typeof target === "string" && Object.keys(value).length === 1
        ? /^#\/components\/schemas\/([^/~%]+)$/.exec(target)?.[1]
        : undefined;
    if (name !== undefined && isObject(schemas[name])) return schemas[name];
    return mapEntries(value, (inner, key) =>
      key.startsWith("x-") ? inner : inline(inner),
    );
  };
  const { components, ...rest } = document;
  const { schemas: kept, ...others } = components ?? {};
  return { ...inline(rest), components: { ...inline(others), schemas: kept } };
}

function wrapReferences(document) {
  return mapSchemas(document, (schema) => {
    const isBare = typeof schema.$ref === "string";
    return isBare && Object.keys(schema).length === 1
      ? { allOf: [schema] }
      : schema;
  });
}

/** `nullable`, boolean exclusive bounds and `example`, as JSON Schema 2020-12 has them. */
function toVersion31(document) {
  if (!String(document.openapi).startsWith("3.0")) return document;
  const rewritten = mapSchemas(document, (schema) => {
    if (typeof schema.$ref === "string") return { $ref: schema.$ref };
    return withExamples(withBounds(withNull(schema)));
  });
  return { ...rewritten, openapi: "3.1.0" };
}

function withNull({ nullable, ...schema }) {
  if (nullable !== true) return schema;
  if (schema.type === undefined) {
    const isComposed = ["allOf", "oneOf", "anyOf"].some((key) => schema[key]);
    return isComposed ? { anyOf: [schema, { type: "null" }] } : schema;
  }
  const values = Array.isArray(schema.enum) && {
    enum: [...new Set([...schema.enum, null])],
  };
  return { ...schema, type: [schema.type, "null"], ...values };
}

function withBounds(schema) {
  const bounds = { ...schema };
  for (const [limit, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ]) {
    if (typeof bounds[exclusive] !== "boolean") continue;
    if (bounds[exclusive] && typeof bounds[limit] === "number") {
      bounds[exclusive] = bounds[limit];
      delete bounds[limit];
    } else delete bounds[exclusive];
  }
  return bounds;
}

function withExamples({ example, ...schema }) {
  return example === undefined ? schema : { ...schema, examples: [example] };
}

const schemaMaps = ["properties", "patternProperties"];
const schemaLists = ["allOf", "oneOf", "anyOf", "prefixItems"];
const singleSchemas = ["items", "additionalProperties", "not", "contains"];

/** Applies `change` to every schema of a document, inner ones first. */
function mapSchemas(document, change) {
  const schema = (value) => {
    if (!isObject(value)) return value;
    const inner = { ...value };
    for (const key of schemaMaps)
      if (isObject(inner[key])) inner[key] = mapValues(inner[key], schema);
    for (const key of schemaLists)
      if (Array.isArray(inner[key])) inner[key] = inner[key].map(schema);
    for (const key of singleSchemas)
      if (isObject(inner[key])) inner[key] = schema(inner[key]);
    return change(inner);
  };
  const visit = (value, key) => {
    if (key === "example" || key === "examples" || key?.startsWith("x-"))
      return value;
    if (Array.isArray(value)) return value.map((item) => visit(item));
    if (!isObject(value)) return value;
    return mapEntries(value, (inner, name) =>
      name === "schema" ? schema(inner) : visit(inner, name),
    );
  };
  const schemas = document.components?.schemas;
  const rest = { ...document, components: { ...document.components } };
  delete rest.components.schemas;
  const visited = visit(rest);
  if (schemas) visited.components.schemas = mapValues(schemas, schema);
  return visited;
}

function mapValues(object, change) {
  return mapEntries(object, (value) => change(value));
}

function mapEntries(object, change) {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
