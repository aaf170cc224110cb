import { asking } from "./compare-documents.js";
import type { OperationCase } from "./compare-documents.js";

function query(members: string): string {
  return asking(`parameters: [{ name: q, in: query, ${members} }]`);
}

const text = "schema: { type: string }";
const list = "schema: { type: array, items: { type: string } }";
const map = "schema: { type: object, properties: { k: { type: string } } }";

const necessity: readonly OperationCase[] = [
  {
    name: "an optional parameter",
    base: asking(""),
    revision: query(text),
    forth: ["parameter-added request safe none"],
    back: ["parameter-removed request risky call"],
  },
  {
    name: "a required parameter",
    base: asking(""),
    revision: query(`required: true, ${text}`),
    forth: ["parameter-added-required request breaking call"],
    back: ["parameter-removed-required request risky call"],
  },
  {
    name: "a required parameter with a default",
    base: asking(""),
    revision: query("required: true, schema: { type: string, default: x }"),
    forth: ["parameter-added-required-with-default request breaking call"],
    back: ["parameter-removed-required-with-default request risky call"],
  },
  {
    name: "an idempotency key, which the client makes",
    base: asking(""),
    revision: asking(
      `parameters: [{ name: Idempotency-Key, in: header, required: true, ${text} }]`,
    ),
    forth: ["parameter-added-required request breaking none"],
    back: ["parameter-removed-required request risky call"],
  },
  {
    name: "an idempotency key that becomes required",
    base: asking(
      `parameters: [{ name: X-Idempotency-Key, in: header, ${text} }]`,
    ),
    revision: asking(
      `parameters: [{ name: X-Idempotency-Key, in: header, required: true, ${text} }]`,
    ),
    forth: ["parameter-became-required request breaking none"],
    back: ["parameter-became-optional request safe none"],
  },
  {
    name: "required",
    base: query(text),
    revision: query(`required: true, ${text}`),
    forth: ["parameter-became-required request breaking call"],
    back: ["parameter-became-optional request safe exhaustive"],
  },
  {
    name: "a required parameter that is a credential now",
    base: `${asking(`security: [], parameters: [{ name: X-Key, in: header, required: true, ${text} }]`)}
components: { securitySchemes: { key: { type: apiKey, in: header, name: x-key } } }`,
    revision: `${asking(`security: [{ key: [] }]`)}
components: { securitySchemes: { key: { type: apiKey, in: header, name: x-key } } }`,
    forth: ["parameter-replaced-by-credential request safe call"],
    back: ["credential-replaced-by-parameter request safe call"],
  },
  {
    name: "an optional parameter that is a credential now",
    base: `${asking(`security: [], parameters: [{ name: X-Key, in: header, ${text} }]`)}
components: { securitySchemes: { key: { type: apiKey, in: header, name: x-key } } }`,
    revision: `${asking(`security: [{ key: [] }], parameters: [{ name: X-Key, in: header, ${text} }]`)}
components: { securitySchemes: { key: { type: apiKey, in: header, name: x-key } } }`,
    forth: [
      "security-added request breaking none",
      "parameter-replaced-by-credential request safe call",
    ],
    back: [
      "credential-replaced-by-parameter request safe call",
      "security-removed request safe none",
    ],
  },
];

const places: readonly OperationCase[] = [
  {
    name: "another place",
    base: query(`required: true, ${text}`),
    revision: asking(
      `parameters: [{ name: q, in: header, required: true, ${text} }]`,
    ),
    forth: ["parameter-moved request breaking none"],
    back: ["parameter-moved request breaking none"],
  },
  {
    name: "another place of an optional parameter",
    base: query(text),
    revision: asking(`parameters: [{ name: q, in: header, ${text} }]`),
    forth: ["parameter-moved request risky none"],
    back: ["parameter-moved request risky none"],
  },
  {
    name: "style",
    base: query(list),
    revision: query(`style: pipeDelimited, ${list}`),
    forth: ["parameter-style-changed request breaking none"],
    back: ["parameter-style-changed request breaking none"],
  },
  {
    name: "explode of a list",
    base: query(list),
    revision: query(`explode: false, ${list}`),
    forth: ["parameter-explode-changed request breaking none"],
    back: ["parameter-explode-changed request breaking none"],
  },
  {
    name: "style of a string in the path",
    base: `paths: { "/a/{q}": { get: { parameters: [{ name: q, in: path, required: true, ${text} }] } } }`,
    revision: `paths: { "/a/{q}": { get: { parameters: [{ name: q, in: path, required: true, style: label, ${text} }] } } }`,
    forth: ["parameter-style-changed request breaking none"],
    back: ["parameter-style-changed request breaking none"],
  },
  {
    name: "content for a schema",
    base: query(map),
    revision: query(`content: { application/json: { ${map} } }`),
    forth: ["parameter-schema-to-content request breaking none"],
    back: ["parameter-content-to-schema request breaking none"],
  },
  {
    name: "the media type of content",
    base: query(`content: { application/json: { ${map} } }`),
    revision: query(`content: { application/xml: { ${map} } }`),
    forth: ["parameter-media-type-changed request breaking none"],
    back: ["parameter-media-type-changed request breaking none"],
  },
  {
    name: "allowReserved",
    base: query(text),
    revision: query(`allowReserved: true, ${text}`),
    forth: ["parameter-allow-reserved-added request breaking none"],
    back: ["parameter-allow-reserved-removed request breaking none"],
  },
  {
    name: "allowEmptyValue",
    base: query(text),
    revision: query(`allowEmptyValue: true, ${text}`),
    forth: ["parameter-allow-empty-value-added request safe none"],
    back: ["parameter-allow-empty-value-removed request breaking none"],
  },
];

const lists: readonly OperationCase[] = [
  {
    name: "a list where one value was",
    base: query(text),
    revision: query(list),
    forth: ["parameter-became-list request safe call"],
    back: ["parameter-became-single request breaking call"],
  },
  {
    name: "a list of at least two where one value was",
    base: query(text),
    revision: query(
      "schema: { type: array, minItems: 2, items: { type: string } }",
    ),
    forth: ["parameter-became-list request breaking call"],
    back: ["parameter-became-single request breaking call"],
  },
  {
    name: "a list of shorter values where one value was",
    base: query(text),
    revision: query(
      "schema: { type: array, items: { type: string, maxLength: 9 } }",
    ),
    forth: [
      "parameter-became-list request safe call",
      "schema-max-length-added request breaking none",
    ],
    back: [
      "parameter-became-single request breaking call",
      "schema-max-length-removed request safe none",
    ],
  },
  {
    name: "a list that is written with commas",
    base: query(text),
    revision: query(`explode: false, ${list}`),
    forth: ["schema-type-changed request breaking call"],
    back: ["schema-type-changed request breaking call"],
  },
];

const details: readonly OperationCase[] = [
  {
    name: "the spelling of a header",
    base: asking(`parameters: [{ name: X-Trace, in: header, ${text} }]`),
    revision: asking(`parameters: [{ name: x-trace, in: header, ${text} }]`),
    forth: ["header-parameter-respelled request safe call"],
    back: ["header-parameter-respelled request safe call"],
  },
  {
    name: "x-secret",
    base: query(text),
    revision: query(`x-secret: true, ${text}`),
    forth: ["parameter-secret-added - safe none"],
    back: ["parameter-secret-removed - risky none"],
  },
  {
    name: "deprecated",
    base: query(text),
    revision: query(`deprecated: true, ${text}`),
    forth: ["parameter-deprecated - safe none"],
    back: ["parameter-undeprecated - safe none"],
  },
  {
    name: "a sunset",
    base: query(text),
    revision: query(`x-sunset: "2030-01-01", ${text}`),
    forth: ["parameter-sunset-added - safe none"],
    back: ["parameter-sunset-removed - safe none"],
  },
  {
    name: "an earlier sunset",
    base: query(`x-sunset: "2030-01-01", ${text}`),
    revision: query(`x-sunset: "2029-01-01", ${text}`),
    forth: ["parameter-sunset-moved-earlier - risky none"],
    back: ["parameter-sunset-moved-later - safe none"],
  },
  {
    name: "a sunset that is no date",
    base: query(`x-sunset: "2030-01-01", ${text}`),
    revision: query(`x-sunset: soon, ${text}`),
    forth: ["parameter-sunset-changed - risky none"],
    back: ["parameter-sunset-changed - risky none"],
  },
  {
    name: "description, example and extension",
    base: query(`description: one, example: a, ${text}`),
    revision: query(`description: two, example: b, x-note: n, ${text}`),
    forth: [
      "parameter-description-changed - safe none",
      "parameter-example-changed - safe none",
      "extension-added - safe none",
    ],
    back: [
      "extension-removed - safe none",
      "parameter-description-changed - safe none",
      "parameter-example-changed - safe none",
    ],
  },
];

export const parameterCases = [...necessity, ...places, ...lists, ...details];

/** Pairs of what only looks different. */
export const sameParameters: readonly (readonly [
  name: string,
  base: string,
  revision: string,
])[] = [
  [
    "defaults written out",
    query(list),
    query(
      `required: false, deprecated: false, style: form, explode: true, allowReserved: false, allowEmptyValue: false, ${list}`,
    ),
  ],
  ["explode of a string", query(text), query(`explode: false, ${text}`)],
  ["style of a string", query(text), query(`style: spaceDelimited, ${text}`)],
  [
    "explode of a list in a header",
    asking(`parameters: [{ name: h, in: header, ${list} }]`),
    asking(`parameters: [{ name: h, in: header, explode: true, ${list} }]`),
  ],
  [
    "delimited and exploded",
    query(list),
    query(`style: spaceDelimited, explode: true, ${list}`),
  ],
  [
    "parameters of the path",
    asking(`parameters: [{ name: q, in: query, ${text} }]`),
    `paths: { /a: { parameters: [{ name: q, in: query, ${text} }], get: { responses: { "200": { description: x } } } } }`,
  ],
  [
    "a reference",
    query(text),
    `${asking("parameters: [{ $ref: '#/components/parameters/Q' }]")}
components: { parameters: { Q: { name: q, in: query, ${text} } } }`,
  ],
  [
    "headers that OpenAPI ignores",
    asking(""),
    asking(
      `parameters: [{ name: accept, in: header, required: true, ${text} }]`,
    ),
  ],
  [
    "the order of parameters",
    asking(
      `parameters: [{ name: a, in: query, ${text} }, { name: b, in: query, ${text} }]`,
    ),
    asking(
      `parameters: [{ name: b, in: query, ${text} }, { name: a, in: query, ${text} }]`,
    ),
  ],
  [
    "the media type of content in other words",
    query(`content: { application/json: { ${text} } }`),
    query(`content: { "application/JSON; charset=UTF-8": { ${text} } }`),
  ],
  [
    "example and examples",
    query(`example: a, ${text}`),
    query(`examples: { one: { value: a } }, ${text}`),
  ],
  [
    "a path parameter that forgot to be required",
    `paths: { "/a/{q}": { get: { parameters: [{ name: q, in: path, ${text} }] } } }`,
    `paths: { "/a/{q}": { get: { parameters: [{ name: q, in: path, required: true, ${text} }] } } }`,
  ],
];
