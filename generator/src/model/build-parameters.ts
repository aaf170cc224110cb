import type { JsonObject } from "../spec/spec-document.js";
import type {
  Parameter,
  ParameterLocation,
  Schema,
  SecurityRequirement,
} from "./api-model.js";
import { buildSchema } from "./build-schema.js";
import { lastName } from "./discriminator-mapping.js";
import {
  asObject,
  childAt,
  entriesAt,
  follow,
  itemsAt,
  sourceOf,
  stringAt,
} from "./located.js";
import type { Located } from "./located.js";
import type { NameOwner } from "./model-registry.js";
import type { OperationScope, PartRole } from "./operation-scope.js";
import { readEvidence } from "./read-evidence.js";
import { readExample } from "./read-example.js";
import { emptyBase } from "./schema-base.js";

export interface ParameterPlaces {
  readonly path: Located<JsonObject>;
  readonly pathOwner: NameOwner;
  readonly operation: Located<JsonObject>;
  readonly owner: NameOwner;
  /** What is sent for this operation already. */
  readonly security: readonly SecurityRequirement[];
  readonly hasBody: boolean;
}

/** All parameters of an operation: those of its path, each in its place replaced by the operation's own of that name, then the others. */
export function buildParameters(
  scope: OperationScope,
  places: ParameterPlaces,
): readonly Parameter[] {
  const merged = new Map<string, Parameter>();
  const add = (at: Located<JsonObject>, owner: NameOwner) => {
    for (const item of itemsAt(at, "parameters")) {
      const parameter = buildParameter(scope, item, owner);
      if (parameter !== undefined)
        merged.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  };
  add(places.path, places.pathOwner);
  add(places.operation, places.owner);
  const sent = sentBySecurity(scope, places.security);
  const asked = [...merged.values()].filter(
    (parameter) => !sent.has(wireKey(parameter.in, parameter.name)),
  );
  return withKeys(asked, places.hasBody);
}

function buildParameter(
  scope: OperationScope,
  item: Located,
  owner: NameOwner,
): Parameter | undefined {
  const at = follow(scope.document, item);
  const own = asObject(item);
  if (at === undefined || own === undefined) return undefined;
  const reference = stringAt(own.value, "$ref");
  if (reference === undefined) {
    const words = [stringAt(at.value, "name") ?? ""];
    return readParameter(scope, at, { owner, words });
  }
  if (!scope.parameters.has(at.value)) {
    const id = lastName(reference);
    const words = /param(eter)?$/i.test(id) ? [] : ["parameter"];
    const role: PartRole = { owner: { kind: "text", id }, words };
    scope.parameters.set(at.value, readParameter(scope, at, role));
  }
  return scope.parameters.get(at.value);
}

const LOCATIONS: readonly ParameterLocation[] = [
  "path",
  "query",
  "header",
  "cookie",
];

function readParameter(
  scope: OperationScope,
  at: Located<JsonObject>,
  role: PartRole,
): Parameter | undefined {
  const { value } = at;
  const name = stringAt(value, "name");
  const place = LOCATIONS.find((known) => known === value["in"]);
  if (name === undefined || place === undefined) return undefined;
  const isForm = place === "query" || place === "cookie";
  const style = stringAt(value, "style") ?? (isForm ? "form" : "simple");
  const [content] = entriesAt(at, "content");
  const media = content && follow(scope.document, content[1]);
  const schema = parameterSchema(scope, media ?? at, role);
  return {
    name,
    in: place,
    key: name,
    required: place === "path" || value["required"] === true,
    deprecated: value["deprecated"] === true,
    description: stringAt(value, "description"),
    style,
    explode:
      typeof value["explode"] === "boolean"
        ? value["explode"]
        : style === "form",
    allowReserved: value["allowReserved"] === true,
    content: content?.[0],
    schema,
    secret: value["x-secret"] === true || schema.secret,
    idempotencyKey: false,
    example:
      readExample(scope.document, at) ??
      (media && readExample(scope.document, media)),
    evidence: readEvidence(value),
    source: sourceOf(at),
  };
}

function parameterSchema(
  scope: OperationScope,
  at: Located<JsonObject>,
  role: PartRole,
): Schema {
  const schema = childAt(at, "schema");
  if (schema === undefined) return { kind: "unknown", ...emptyBase(at) };
  return buildSchema(scope.registry, schema, {
    role: { ...role, names: "all" },
    owner: undefined,
    inheritedType: undefined,
    bytes: false,
    depth: 0,
  });
}

/** Header parameters that OpenAPI itself ignores (3.1.1, section 4.8.12.1), and those that a credential is sent in. */
function sentBySecurity(
  scope: OperationScope,
  security: readonly SecurityRequirement[],
): ReadonlySet<string> {
  const sent = new Set(
    ["Accept", "Content-Type", "Authorization"].map((name) =>
      wireKey("header", name),
    ),
  );
  for (const { schemes } of security)
    for (const { name } of schemes) {
      const scheme = scope.securitySchemes.get(name)?.scheme;
      if (scheme?.type === "apiKey") sent.add(wireKey(scheme.in, scheme.name));
    }
  return sent;
}

/** Names of headers are case-insensitive. */
function wireKey(place: ParameterLocation, name: string): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

/** The first parameter of a name has it as its key; a later one is led by its place. */
function withKeys(
  parameters: readonly Parameter[],
  hasBody: boolean,
): readonly Parameter[] {
  const names = new Set(parameters.map(({ name }) => name));
  const used = new Set(hasBody ? ["body", "contentType"] : []);
  return parameters.map((parameter) => {
    let key = parameter.name;
    while (used.has(key) || (key !== parameter.name && names.has(key)))
      key = `${parameter.in}_${key}`;
    used.add(key);
    return key === parameter.name ? parameter : { ...parameter, key };
  });
}
