import type { TypesVerdict } from "../../../src/diff/api-change.js";

/** Two small documents and what the compiler is to say about them. */
export interface TypePair {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly wanted: TypesVerdict;
}

type Row = readonly [
  name: string,
  base: string,
  revision: string,
  wanted: TypesVerdict,
];

const head = 'openapi: 3.1.0\ninfo: { title: Things, version: "1" }\n';

/** `Thing`, as an answer holds it. */
function answering(schema: string): string {
  return `${head}paths:
  /thing:
    get: { operationId: getThing, responses: { 200: { description: Good, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } } }
components:
  schemas:
    Thing: ${schema}
    Other: { type: object, properties: { a: { type: string } }, required: [a] }
`;
}

/** `Thing`, as a request holds it. */
function taking(schema: string): string {
  return `${head}paths:
  /thing:
    post: { operationId: addThing, requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }, responses: { 204: { description: Good } } }
components:
  schemas:
    Thing: ${schema}
    Other: { type: object, properties: { a: { type: string } }, required: [a] }
`;
}

/** An operation with these keys beside its id. */
function calling(operation: string, path = "/thing"): string {
  return `${head}paths:\n  ${path}:\n    get: { operationId: getThing, ${operation} }\n`;
}

function pairs(
  write: (text: string) => string,
  rows: readonly Row[],
): TypePair[] {
  return rows.map(([name, base, revision, wanted]) => ({
    name,
    base: write(base),
    revision: write(revision),
    wanted,
  }));
}

/** An answer that is an object, in these media types. */
function inMedia(...mediaTypes: readonly string[]): string {
  const content = mediaTypes.map(
    (type) => `${type}: { schema: ${object("id: { type: string }", "id")} }`,
  );
  return `responses: { 200: { description: Good, content: { ${content.join(", ")} } } }`;
}

function withoutSchema(mediaType: string): string {
  return `responses: { 200: { description: Good, content: { "${mediaType}": {} } } }`;
}

function object(properties: string, required = ""): string {
  return `{ type: object, properties: { ${properties} }, required: [${required}] }`;
}

const id = "id: { type: string }";
const status = (values: string) => `status: { enum: [${values}] }`;

const answers = pairs(answering, [
  ["the same", object(id), object(id), "none"],
  [
    "other words",
    object(id),
    object("id: { type: string, description: Of the thing }"),
    "none",
  ],
  [
    "optional property added",
    object(id),
    object(`${id}, a: { type: string }`),
    "none",
  ],
  [
    "required property added",
    object(id),
    object(`${id}, a: { type: string }`, "a"),
    "mock",
  ],
  [
    "optional property removed",
    object(`${id}, a: { type: string }`),
    object(id),
    "call",
  ],
  [
    "required property removed",
    object(`${id}, a: { type: string }`, "a"),
    object(id),
    "call",
  ],
  ["optional to required", object(id), object(id, "id"), "mock"],
  ["required to optional", object(id, "id"), object(id), "call"],
  [
    "becomes nullable",
    object(id),
    object("id: { type: [string, 'null'] }"),
    "call",
  ],
  [
    "not nullable any more",
    object("id: { type: [string, 'null'] }"),
    object(id),
    "mock",
  ],
  ["type replaced", object(id), object("id: { type: integer }"), "call"],
  [
    "integer to number",
    object("n: { type: integer }"),
    object("n: { type: number }"),
    "none",
  ],
  [
    "union member added",
    object(id),
    object("id: { type: [string, integer] }"),
    "call",
  ],
  [
    "union member removed",
    object("id: { type: [string, integer] }"),
    object(id),
    "mock",
  ],
  [
    "scalar to array",
    object(id),
    object("id: { type: array, items: { type: string } }"),
    "call",
  ],
  [
    "items become nullable",
    object("l: { type: array, items: { type: string } }"),
    object("l: { type: array, items: { type: [string, 'null'] } }"),
    "call",
  ],
  [
    "property of items removed",
    object(
      `l: { type: array, items: ${object(`${id}, a: { type: string }`)} }`,
    ),
    object(`l: { type: array, items: ${object(id)} }`),
    "call",
  ],
  [
    "enum value added",
    object(status("a, b")),
    object(status("a, b, c")),
    "exhaustive",
  ],
  [
    "enum value removed",
    object(status("a, b, c")),
    object(status("a, b")),
    "exhaustive",
  ],
  [
    "named enum value added",
    "{ enum: [a, b] }",
    "{ enum: [a, b, c] }",
    "exhaustive",
  ],
  [
    "enum widened to string",
    object(status("a, b")),
    object("status: { type: string }"),
    "import",
  ],
  [
    "string narrowed to enum",
    object("status: { type: string }"),
    object(status("a, b")),
    "none",
  ],
  [
    "constant replaced",
    object("kind: { const: a }", "kind"),
    object("kind: { const: b }", "kind"),
    "call",
  ],
  [
    "format added",
    object(id),
    object("id: { type: string, format: uuid }"),
    "none",
  ],
  [
    "maximum lowered",
    object("n: { type: integer, maximum: 9 }"),
    object("n: { type: integer, maximum: 8 }"),
    "none",
  ],
  [
    "readOnly added",
    object(id),
    object("id: { type: string, readOnly: true }"),
    "none",
  ],
  [
    "writeOnly added",
    object(`${id}, a: { type: string }`),
    object(`${id}, a: { type: string, writeOnly: true }`),
    "call",
  ],
  [
    "additional properties typed",
    object(id),
    "{ type: object, properties: { id: { type: string } }, additionalProperties: { type: string } }",
    "mock",
  ],
  [
    "wrapped in nullable",
    object(id),
    `{ oneOf: [${object(id)}, { type: 'null' }] }`,
    "call",
  ],
  [
    "inline to a reference",
    object(`o: ${object("a: { type: string }", "a")}`),
    object('o: { $ref: "#/components/schemas/Other" }'),
    "none",
  ],
  [
    "moved into allOf",
    object("a: { type: string }", "a"),
    '{ allOf: [{ $ref: "#/components/schemas/Other" }] }',
    "none",
  ],
  [
    "single to oneOf",
    '{ $ref: "#/components/schemas/Other" }',
    `{ oneOf: [{ $ref: "#/components/schemas/Other" }, ${object("b: { type: integer }", "b")}] }`,
    "call",
  ],
  [
    "recursive, property removed deep within",
    object(`${id}, next: { $ref: "#/components/schemas/Thing" }`),
    object('next: { $ref: "#/components/schemas/Thing" }'),
    "call",
  ],
  ["anything becomes an object", "{}", object(id), "mock"],
  ["object becomes anything", object(id), "{}", "call"],
]);

const requests = pairs(taking, [
  [
    "optional property added",
    object(id),
    object(`${id}, a: { type: string }`),
    "none",
  ],
  [
    "required property added",
    object(id),
    object(`${id}, a: { type: string }`, "a"),
    "call",
  ],
  [
    "optional property removed",
    object(`${id}, a: { type: string }`),
    object(id),
    "call",
  ],
  [
    "required property removed",
    object(`${id}, a: { type: string }`, "a"),
    object(id),
    "call",
  ],
  ["optional to required", object(id), object(id, "id"), "call"],
  ["required to optional", object(id, "id"), object(id), "exhaustive"],
  [
    "becomes nullable",
    object(id),
    object("id: { type: [string, 'null'] }"),
    "exhaustive",
  ],
  [
    "not nullable any more",
    object("id: { type: [string, 'null'] }"),
    object(id),
    "call",
  ],
  ["type replaced", object(id), object("id: { type: integer }"), "call"],
  [
    "enum value added",
    object(status("a, b")),
    object(status("a, b, c")),
    "exhaustive",
  ],
  ["enum value removed", object(status("a, b")), object(status("a")), "call"],
  [
    "string narrowed to enum",
    object("status: { type: string }"),
    object(status("a, b")),
    "call",
  ],
  [
    "maxLength lowered",
    object("id: { type: string, maxLength: 9 }"),
    object("id: { type: string, maxLength: 8 }"),
    "none",
  ],
  [
    "pattern set",
    object(id),
    object("id: { type: string, pattern: ^a }"),
    "none",
  ],
  [
    "readOnly added",
    object(`${id}, a: { type: string }`),
    object(`${id}, a: { type: string, readOnly: true }`),
    "call",
  ],
  [
    "writeOnly added",
    object(id),
    object("id: { type: string, writeOnly: true }"),
    "none",
  ],
  [
    "property of items removed",
    object(
      `l: { type: array, items: ${object(`${id}, a: { type: string }`)} }`,
    ),
    object(`l: { type: array, items: ${object(id)} }`),
    "call",
  ],
  [
    "property of a member of a union removed",
    `{ oneOf: [${object(`kind: { const: a }, ${id}, n: { type: string }`, "kind")}, ${object("kind: { const: b }, m: { type: string }", "kind")}] }`,
    `{ oneOf: [${object(`kind: { const: a }, ${id}`, "kind")}, ${object("kind: { const: b }, m: { type: string }", "kind")}] }`,
    "call",
  ],
]);

const good =
  "responses: { 200: { description: Good, content: { application/json: { schema: { type: string } } } } }";
const query = (keys: string) =>
  `parameters: [{ name: page, in: query, ${keys} }], ${good}`;
const responses = (more: string) =>
  `responses: { 200: { description: Good, content: { application/json: { schema: { type: string } } } }, ${more} }`;
const body = (keys: string) =>
  `requestBody: { ${keys} content: { application/json: { schema: { type: string } } } }, ${good}`;
const text = "content: { application/json: { schema: { type: string } } }";

const operations = pairs(calling, [
  [
    "optional parameter added",
    good,
    query("schema: { type: integer }"),
    "none",
  ],
  [
    "required parameter added",
    good,
    query("required: true, schema: { type: integer }"),
    "call",
  ],
  ["parameter removed", query("schema: { type: integer }"), good, "call"],
  [
    "parameter becomes required",
    query("schema: { type: integer }"),
    query("required: true, schema: { type: integer }"),
    "call",
  ],
  [
    "parameter becomes optional",
    query("required: true, schema: { type: integer }"),
    query("schema: { type: integer }"),
    "exhaustive",
  ],
  [
    "parameter's type replaced",
    query("schema: { type: integer }"),
    query("schema: { type: string }"),
    "call",
  ],
  [
    "parameter's default changed",
    query("schema: { type: integer, default: 1 }"),
    query("schema: { type: integer, default: 2 }"),
    "none",
  ],
  [
    "parameter's style changed",
    query("schema: { type: array, items: { type: string } }"),
    query("explode: false, schema: { type: array, items: { type: string } }"),
    "none",
  ],
  ["body added, required", good, body("required: true,"), "call"],
  ["body added, optional", good, body(""), "none"],
  ["body becomes required", body(""), body("required: true,"), "call"],
  [
    "error status added",
    good,
    responses(`404: { description: Gone, ${text} }`),
    "exhaustive",
  ],
  [
    "error status removed",
    responses(`404: { description: Gone, ${text} }`),
    good,
    "call",
  ],
  [
    "error body replaced",
    responses(`404: { description: Gone, ${text} }`),
    responses(
      "404: { description: Gone, content: { application/json: { schema: { type: integer } } } }",
    ),
    "call",
  ],
  [
    "a second success status with another body",
    good,
    responses(
      "202: { description: Later, content: { application/json: { schema: { type: integer } } } }",
    ),
    "call",
  ],
  [
    "a status of `default` is said apart, alike",
    responses(`default: { description: Bad, ${text} }`),
    responses(
      `default: { description: Bad, ${text} }, 404: { description: Gone, ${text} }`,
    ),
    "none",
  ],
  [
    "a header added, optional",
    good,
    "responses: { 200: { description: Good, headers: { rate: { schema: { type: integer } } }, content: { application/json: { schema: { type: string } } } } }",
    "none",
  ],
  [
    "a header removed",
    "responses: { 200: { description: Good, headers: { rate: { schema: { type: integer } } }, content: { application/json: { schema: { type: string } } } } }",
    good,
    "call",
  ],
  [
    "answer's body removed",
    good,
    "responses: { 200: { description: Good } }",
    "call",
  ],
  [
    "media type of the answer: text instead of JSON",
    good,
    "responses: { 200: { description: Good, content: { text/plain: { schema: { type: string } } } } }",
    "none",
  ],
  [
    "media type of the answer: XML instead of JSON",
    inMedia("application/json"),
    inMedia("application/xml"),
    "call",
  ],
  [
    "media type of the answer: a stream instead of JSON",
    inMedia("application/json"),
    inMedia("application/jsonl"),
    "call",
  ],
  [
    "media type of the answer: XML beside JSON",
    inMedia("application/json"),
    inMedia("application/json", "application/xml"),
    "none",
  ],
  [
    "media type of the answer: JSON of a vendor",
    inMedia("application/json"),
    inMedia("application/vnd.acme+json"),
    "none",
  ],
  [
    "media type of the answer: any instead of JSON, without a schema",
    withoutSchema("application/json"),
    withoutSchema("*/*"),
    "mock",
  ],
  [
    "media type of the answer: JSON instead of any, without a schema",
    withoutSchema("*/*"),
    withoutSchema("application/json"),
    "call",
  ],
  [
    "answer becomes bytes",
    good,
    "responses: { 200: { description: Good, content: { application/pdf: {} } } }",
    "call",
  ],
  ["deprecated", good, `deprecated: true, ${good}`, "none"],
]);

const whole: TypePair[] = [
  {
    name: "the path changes, the id stays",
    base: calling(good),
    revision: calling(good, "/things"),
    wanted: "none",
  },
  {
    name: "a path parameter is renamed",
    base: calling(
      `parameters: [{ name: id, in: path, required: true, schema: { type: string } }], ${good}`,
      "/thing/{id}",
    ),
    revision: calling(
      `parameters: [{ name: key, in: path, required: true, schema: { type: string } }], ${good}`,
      "/thing/{key}",
    ),
    wanted: "call",
  },
  {
    name: "operationId renamed",
    base: calling(good),
    revision: calling(good).replace("getThing", "readThing"),
    wanted: "call",
  },
  {
    name: "moved to another tag",
    base: calling(`tags: [a], ${good}`),
    revision: calling(`tags: [b], ${good}`),
    wanted: "call",
  },
  {
    name: "operation removed",
    base: calling(good),
    revision: `${head}paths: {}\n`,
    wanted: "call",
  },
  {
    name: "operation added",
    base: `${head}paths: {}\n`,
    revision: calling(good),
    wanted: "none",
  },
  {
    name: "schema renamed, same shape",
    base: answering(object(id)),
    revision: answering(object(id))
      .replaceAll("Thing", "Item")
      .replace("getItem", "getThing"),
    wanted: "import",
  },
  {
    name: "schema that nothing uses removed",
    base: answering(object(id)),
    revision: answering(object(id)).replace(/ {4}Other: .*\n/, ""),
    wanted: "import",
  },
];

/** A webhook whose body has these properties. */
function calledBack(properties: string, more = ""): string {
  const schema = object(properties);
  return `${head}paths: {}
webhooks:
  born: { post: { requestBody: { required: true, content: { application/json: { schema: ${schema} } } }, responses: { 204: { description: Good } ${more} } } }
`;
}

/** The same body, as a callback has it. */
function calledBackBy(properties: string): string {
  return calling(
    `callbacks: { done: { "{$request.query.url}": { post: { requestBody: { required: true, content: { application/json: { schema: ${object(properties)} } } }, responses: { 204: { description: Good } } } } } }, ${good}`,
  );
}

function securedBy(schemes: string): string {
  return `${calling(good)}components: { securitySchemes: { ${schemes} } }\n`;
}

const basic = "basic: { type: http, scheme: basic }";
const key = "key: { type: apiKey, in: header, name: X-Key }";

const others: TypePair[] = [
  {
    name: "webhook: property removed that the API sends",
    base: calledBack(`${id}, a: { type: string }`),
    revision: calledBack(id),
    wanted: "call",
  },
  {
    name: "webhook: optional property added that the API sends",
    base: calledBack(id),
    revision: calledBack(`${id}, a: { type: string }`),
    wanted: "none",
  },
  {
    name: "callback: property removed that the API sends",
    base: calledBackBy(`${id}, a: { type: string }`),
    revision: calledBackBy(id),
    wanted: "call",
  },
  {
    name: "security scheme removed",
    base: securedBy(`${basic}, ${key}`),
    revision: securedBy(key),
    wanted: "call",
  },
  {
    name: "security scheme added",
    base: securedBy(key),
    revision: securedBy(`${basic}, ${key}`),
    wanted: "none",
  },
  {
    name: "server removed",
    base: `${calling(good)}servers: [{ url: https://a.example }, { url: https://b.example }]\n`,
    revision: `${calling(good)}servers: [{ url: https://a.example }]\n`,
    wanted: "call",
  },
  {
    name: "models are called like types of TypeScript and of the runtime",
    base: answering(object('b: { $ref: "#/components/schemas/Blob" }')).concat(
      `    Blob: ${object('c: { $ref: "#/components/schemas/Call" }')}\n    Call: ${object("n: { type: integer }", "n")}\n`,
    ),
    revision: answering(
      object('b: { $ref: "#/components/schemas/Blob" }'),
    ).concat(
      `    Blob: ${object('c: { $ref: "#/components/schemas/Call" }')}\n    Call: ${object("n: { type: integer }")}\n`,
    ),
    wanted: "call",
  },
  {
    name: "the items of pages get another type",
    base: calling(
      `parameters: [{ name: page, in: query, schema: { type: integer } }], x-pagination: { style: page, items: "", page: page, totalPagesHeader: X-Pages }, ${good.replace("{ type: string }", "{ type: array, items: { type: string } }").replace("content:", "headers: { X-Pages: { schema: { type: integer } } }, content:")}`,
    ),
    revision: calling(
      `parameters: [{ name: page, in: query, schema: { type: integer } }], x-pagination: { style: page, items: "", page: page, totalPagesHeader: X-Pages }, ${good.replace("{ type: string }", "{ type: array, items: { type: integer } }").replace("content:", "headers: { X-Pages: { schema: { type: integer } } }, content:")}`,
    ),
    wanted: "call",
  },
  {
    name: "messages of a web socket get another type",
    base: calling(
      `x-websocket: { message: { type: string } }, responses: { 101: { description: Open } }`,
    ),
    revision: calling(
      `x-websocket: { message: { type: integer } }, responses: { 101: { description: Open } }`,
    ),
    wanted: "call",
  },
];

function named(prefix: string, list: readonly TypePair[]): TypePair[] {
  return list.map((pair) => ({ ...pair, name: `${prefix}: ${pair.name}` }));
}

export const typePairs: readonly TypePair[] = [
  ...named("answer", answers),
  ...named("request", requests),
  ...named("operation", operations),
  ...whole,
  ...others,
];
