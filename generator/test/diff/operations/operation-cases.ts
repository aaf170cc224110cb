import { asking, getting } from "./compare-documents.js";
import type { OperationCase } from "./compare-documents.js";

const ok = 'responses: { "200": { description: x } }';

function sunset(date: string): string {
  return asking(`operationId: a, x-sunset: "${date}"`);
}

const nothing = "paths: {}";
const text = "schema: { type: string }";

const inPath = `parameters: [{ name: id, in: path, required: true, ${text} }]`;

const comingsAndGoings: readonly OperationCase[] = [
  {
    name: "an operation",
    base: nothing,
    revision: asking("operationId: a"),
    forth: ["operation-added - safe none"],
    back: ["operation-removed - breaking call"],
  },
  {
    name: "a deprecated operation",
    base: nothing,
    revision: asking("deprecated: true"),
    forth: ["operation-added-deprecated - safe none"],
    back: ["operation-removed-deprecated - breaking call"],
  },
  {
    name: "an operation with a sunset to come",
    base: nothing,
    revision: sunset("2026-06-01"),
    forth: ["operation-added-before-sunset - safe none"],
    back: ["operation-removed-before-sunset - breaking call"],
  },
  {
    name: "an operation whose sunset has passed",
    base: nothing,
    revision: sunset("2025-06-01"),
    forth: ["operation-added-after-sunset - safe none"],
    back: ["operation-removed-after-sunset - risky call"],
  },
];

const addresses: readonly OperationCase[] = [
  {
    name: "an operation at another path",
    base: asking("operationId: a"),
    revision: `paths: { /b: { get: { operationId: a, ${ok} } } }`,
    forth: ["operation-moved - breaking none"],
    back: ["operation-moved - breaking none"],
  },
  {
    name: "an operation of another method, and what is in it",
    base: asking("operationId: a"),
    revision: `paths: { /a: { post: { operationId: a, deprecated: true, ${ok} } } }`,
    forth: [
      "operation-moved - breaking none",
      "operation-deprecated - safe none",
    ],
    back: [
      "operation-moved - breaking none",
      "operation-undeprecated - safe none",
    ],
  },
  {
    name: "an operation at a path with a parameter, which has the old URL in it",
    base: `paths: { /a/b: { get: { operationId: a, ${ok} } } }`,
    revision: `paths: { "/a/{id}": { get: { operationId: a, ${inPath}, ${ok} } } }`,
    forth: ["operation-moved - risky call"],
    back: ["operation-moved - breaking call"],
  },
  {
    name: "a path parameter that is in the query now",
    base: `paths: { "/a/{id}": { get: { operationId: a, ${inPath}, ${ok} } } }`,
    revision: asking(
      `operationId: a, parameters: [{ name: id, in: query, required: true, ${text} }]`,
    ),
    forth: ["operation-moved - breaking none"],
    back: ["operation-moved - breaking none"],
  },
  {
    name: "an operation at another path of the same parameters, and what is in one",
    base: `paths: { "/a/{id}": { get: { operationId: a, ${inPath}, ${ok} } } }`,
    revision: `paths: { "/b/{id}": { get: { operationId: a, parameters: [{ name: id, in: path, required: true, schema: { type: string, maxLength: 9 } }], ${ok} } } }`,
    forth: [
      "operation-moved - breaking none",
      "schema-max-length-added request breaking none",
    ],
    back: [
      "operation-moved - breaking none",
      "schema-max-length-removed request safe none",
    ],
  },
  {
    name: "the declaration of a path parameter",
    base: `paths: { "/a/{id}": { get: { ${ok} } } }`,
    revision: `paths: { "/a/{id}": { get: { ${inPath}, ${ok} } } }`,
    forth: ["parameter-added-required request safe call"],
    back: ["parameter-removed-required request safe call"],
  },
  {
    name: "the name of a path parameter",
    base: `paths: { "/a/{id}": { parameters: [{ name: id, in: path, required: true, ${text} }], get: { operationId: a, ${ok} }, put: { operationId: b, ${ok} } } }`,
    revision: `paths: { "/a/{key}": { parameters: [{ name: key, in: path, required: true, ${text} }], get: { operationId: a, ${ok} }, put: { operationId: b, ${ok} } } }`,
    forth: ["path-parameter-renamed - safe call"],
    back: ["path-parameter-renamed - safe call"],
  },
  {
    name: "the operationId",
    base: asking("operationId: a"),
    revision: asking("operationId: b"),
    forth: ["operation-id-changed - safe none"],
    back: ["operation-id-changed - safe none"],
  },
  {
    name: "x-sdk-name",
    base: asking("x-sdk-name: a"),
    revision: asking("x-sdk-name: b"),
    forth: ["sdk-name-changed - safe none"],
    back: ["sdk-name-changed - safe none"],
  },
  {
    name: "tags behind the first",
    base: asking("tags: [one]"),
    revision: asking("tags: [one, two]"),
    forth: ["operation-tags-changed - safe none"],
    back: ["operation-tags-changed - safe none"],
  },
];

const aging: readonly OperationCase[] = [
  {
    name: "deprecated",
    base: asking(""),
    revision: asking("deprecated: true"),
    forth: ["operation-deprecated - safe none"],
    back: ["operation-undeprecated - safe none"],
  },
  {
    name: "a sunset",
    base: asking("operationId: a"),
    revision: sunset("2030-01-01"),
    forth: ["operation-sunset-added - safe none"],
    back: ["operation-sunset-removed - safe none"],
  },
  {
    name: "an earlier sunset",
    base: sunset("2030-01-01"),
    revision: sunset("2029-01-01"),
    forth: ["operation-sunset-moved-earlier - risky none"],
    back: ["operation-sunset-moved-later - safe none"],
  },
  {
    name: "a sunset that is no date",
    base: sunset("2030-01-01"),
    revision: sunset("soon"),
    forth: ["operation-sunset-changed - risky none"],
    back: ["operation-sunset-changed - risky none"],
  },
];

const prose: readonly OperationCase[] = [
  {
    name: "what an operation says of itself",
    base: asking("summary: one, description: a"),
    revision: asking(
      "summary: two, description: b, externalDocs: { url: 'https://a.test' }",
    ),
    forth: [
      "operation-external-docs-changed - safe none",
      "operation-summary-changed - safe none",
      "operation-description-changed - safe none",
    ],
    back: [
      "operation-external-docs-changed - safe none",
      "operation-summary-changed - safe none",
      "operation-description-changed - safe none",
    ],
  },
  {
    name: "extensions",
    base: asking("x-a: 1, x-b: 1"),
    revision: asking("x-b: 2, x-c: 1"),
    forth: [
      "extension-removed - safe none",
      "extension-changed - safe none",
      "extension-added - safe none",
    ],
    back: [
      "extension-removed - safe none",
      "extension-changed - safe none",
      "extension-added - safe none",
    ],
  },
];

const list =
  'responses: { "200": { description: x, content: { application/json: { schema: { type: array, items: { type: string } } } } } }';
const page =
  "parameters: [{ name: page, in: query, schema: { type: integer } }, { name: at, in: query, schema: { type: integer } }]";

const hidden: readonly OperationCase[] = [
  {
    name: "an extension among the paths",
    base: `paths: { /a: { get: { ${ok} } } }`,
    revision: `paths: { /a: { get: { ${ok} } }, x-b: { get: { ${ok} } } }`,
    forth: ["extension-added - safe none"],
    back: ["extension-removed - safe none"],
  },
  {
    name: "a path that is an extension now",
    base: `paths: { /a: { get: { ${ok} } } }`,
    revision: `paths: { x-/a: { get: { ${ok} } } }`,
    forth: ["operation-removed - breaking call", "extension-added - safe none"],
    back: ["operation-added - safe none", "extension-removed - safe none"],
  },
];

const behaviour: readonly OperationCase[] = [
  {
    name: "paging",
    base: getting(`${page}, ${list}`),
    revision: getting(
      `${page}, x-pagination: { style: page, items: "", page: page }, ${list}`,
    ),
    forth: ["pagination-added - safe none"],
    back: ["pagination-removed - safe call"],
  },
  {
    name: "how pages are asked for",
    base: getting(
      `${page}, x-pagination: { style: page, items: "", page: page }, ${list}`,
    ),
    revision: getting(
      `${page}, x-pagination: { style: page, items: "", page: at }, ${list}`,
    ),
    forth: ["pagination-changed - risky none"],
    back: ["pagination-changed - risky none"],
  },
  {
    name: "retries",
    base: `paths: { /a: { post: { ${ok} } } }`,
    revision: `paths: { /a: { post: { x-retry-safe: true, ${ok} } } }`,
    forth: ["retry-safe-added - safe none"],
    back: ["retry-safe-removed - risky none"],
  },
  {
    name: "a GET that says what GET promises",
    base: asking(""),
    revision: asking("x-retry-safe: true"),
    forth: [],
    back: [],
  },
  {
    name: "a GET that must not be repeated",
    base: asking(""),
    revision: asking("x-retry-safe: false"),
    forth: ["retry-safe-removed - risky none"],
    back: ["retry-safe-added - safe none"],
  },
  {
    name: "a web socket",
    base: asking(""),
    revision: asking("x-websocket: { message: { type: string } }"),
    forth: ["websocket-added - breaking call"],
    back: ["websocket-removed - breaking call"],
  },
  {
    name: "what a web socket sends",
    base: asking("x-websocket: { message: { type: string } }"),
    revision: asking("x-websocket: { message: { type: integer } }"),
    forth: ["schema-type-changed response breaking call"],
    back: ["schema-type-changed response breaking call"],
  },
];

export const operationCases = [
  ...comingsAndGoings,
  ...addresses,
  ...aging,
  ...prose,
  ...hidden,
  ...behaviour,
];

export const sameOperations: readonly (readonly [
  name: string,
  base: string,
  revision: string,
])[] = [
  [
    "the summary of the path",
    `paths: { /a: { get: { summary: one, ${ok} } } }`,
    `paths: { /a: { summary: one, get: { ${ok} } } }`,
  ],
  [
    "the order of keys",
    `paths: { /a: { get: { summary: one, deprecated: true, ${ok} } } }`,
    `paths: { /a: { get: { ${ok}, deprecated: true, summary: one } } }`,
  ],
  [
    "a path by reference",
    `paths: { /a: { get: { ${ok} } } }`,
    `paths: { /a: { $ref: '#/components/pathItems/A' } }
components: { pathItems: { A: { get: { ${ok} } } } }`,
  ],
  [
    "the dates of one day",
    asking('x-sunset: "2030-01-01"'),
    asking('x-sunset: "2030-01-01T00:00:00Z"'),
  ],
];
