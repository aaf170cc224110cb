import { getting } from "./compare-documents.js";
import type { OperationCase } from "./compare-documents.js";

function answering(responses: string): string {
  return getting(`responses: { ${responses} }`);
}

const text = "schema: { type: string }";
const json = `content: { application/json: { ${text} } }`;
const number = "content: { application/json: { schema: { type: integer } } }";
const ok = `"200": { description: x, ${json} }`;

function header(members: string): string {
  return answering(
    `"200": { description: x, headers: { X-Total: { ${members} } } }`,
  );
}

const none = answering('"200": { description: x }');
const map = "schema: { type: object, properties: { k: { type: string } } }";

const statuses: readonly OperationCase[] = [
  {
    name: "a success with another body",
    base: answering(ok),
    revision: answering(`${ok}, "201": { description: x, ${number} }`),
    forth: ["response-added-success response risky call"],
    back: ["response-removed-success response breaking call"],
  },
  {
    name: "a success with the same body",
    base: answering(ok),
    revision: answering(`${ok}, "201": { description: x, ${json} }`),
    forth: ["response-added-success response risky exhaustive"],
    back: ["response-removed-success response breaking call"],
  },
  {
    name: "a failure",
    base: answering(ok),
    revision: answering(`${ok}, "404": { description: x }`),
    forth: ["response-added-error response safe exhaustive"],
    back: ["response-removed-error response risky call"],
  },
  {
    name: "a redirect",
    base: answering(ok),
    revision: answering(`${ok}, "302": { description: x }`),
    forth: ["response-added-other response risky call"],
    back: ["response-removed-other response risky call"],
  },
  {
    name: "a default",
    base: answering(ok),
    revision: answering(`${ok}, default: { description: x }`),
    forth: ["response-added-default response safe exhaustive"],
    back: ["response-removed-default response risky call"],
  },
  {
    name: "another success",
    base: answering(ok),
    revision: answering(`"201": { description: x, ${json} }`),
    forth: ["response-success-replaced response breaking call"],
    back: ["response-success-replaced response breaking call"],
  },
  {
    name: "all successes",
    base: answering(ok),
    revision: answering(`2XX: { description: x, ${json} }`),
    forth: [
      "response-added-success response risky exhaustive",
      "response-status-generalised response safe none",
    ],
    back: [
      "response-removed-success response safe call",
      "response-status-specified response safe none",
    ],
  },
  {
    name: "a default for the one success",
    base: answering(ok),
    revision: answering(`default: { description: x, ${json} }`),
    forth: [
      "response-added-default response safe exhaustive",
      "response-status-generalised response risky none",
    ],
    back: [
      "response-removed-default response safe call",
      "response-status-specified response safe none",
    ],
  },
  {
    name: "a range of failures for one of them",
    base: answering(`${ok}, "404": { description: x, ${json} }`),
    revision: answering(`${ok}, 4XX: { description: x, ${json} }`),
    forth: [
      "response-added-error response safe exhaustive",
      "response-status-generalised response safe none",
    ],
    back: [
      "response-removed-error response safe call",
      "response-status-specified response safe none",
    ],
  },
  {
    name: "a failure of a range",
    base: answering(`${ok}, 4XX: { description: x, ${json} }`),
    revision: answering(
      `${ok}, 4XX: { description: x, ${json} }, "404": { description: x, ${json} }`,
    ),
    forth: ["response-status-specified response safe none"],
    back: ["response-status-generalised response safe none"],
  },
  {
    name: "a failure without the body of the default",
    base: answering(`${ok}, default: { description: x, ${json} }`),
    revision: answering(
      `${ok}, "404": { description: x }, default: { description: x, ${json} }`,
    ),
    forth: [
      "response-body-removed response risky call",
      "response-status-specified response safe none",
    ],
    back: [
      "response-body-added response safe mock",
      "response-status-generalised response safe none",
    ],
  },
  {
    name: "a failure of a range with another body",
    base: answering(`${ok}, 4xx: { description: x, ${json} }`),
    revision: answering(
      `${ok}, 4XX: { description: x, ${json} }, "404": { description: x, ${number} }`,
    ),
    forth: [
      "schema-type-changed response breaking call",
      "response-status-specified response safe none",
    ],
    back: [
      "schema-type-changed response breaking call",
      "response-status-generalised response safe none",
    ],
  },
];

function inMedia(mediaType: string): string {
  return `"200": { description: x, content: { ${mediaType}: { schema: { type: object, properties: { a: { type: string } } } } } }`;
}

const bodies: readonly OperationCase[] = [
  {
    name: "a body",
    base: none,
    revision: answering(ok),
    forth: ["response-body-added response safe mock"],
    back: ["response-body-removed response breaking call"],
  },
  {
    name: "a media type with another schema",
    base: answering(ok),
    revision: answering(
      `"200": { description: x, content: { application/json: { ${text} }, text/csv: { schema: { type: string, format: csv } } } }`,
    ),
    forth: ["media-type-added response safe call"],
    back: ["media-type-removed response breaking mock"],
  },
  {
    name: "another media type, decoded to something else",
    base: answering(inMedia("application/json")),
    revision: answering(inMedia("application/xml")),
    forth: [
      "media-type-added response safe call",
      "media-type-removed response breaking call",
    ],
    back: [
      "media-type-added response safe call",
      "media-type-removed response breaking call",
    ],
  },
  {
    name: "another media type, decoded to the same",
    base: answering(inMedia("application/json")),
    revision: answering(inMedia("text/json")),
    forth: [
      "media-type-added response safe none",
      "media-type-removed response breaking mock",
    ],
    back: [
      "media-type-added response safe none",
      "media-type-removed response breaking mock",
    ],
  },
  {
    name: "a media type with the same schema",
    base: answering(ok),
    revision: answering(
      `"200": { description: x, content: { application/json: { ${text} }, text/json: { ${text} } } }`,
    ),
    forth: ["media-type-added response safe none"],
    back: ["media-type-removed response breaking mock"],
  },
  {
    name: "a range of media types",
    base: answering(ok),
    revision: answering(
      `"200": { description: x, content: { "*/*": { ${text} } } }`,
    ),
    forth: ["media-type-widened response breaking none"],
    back: ["media-type-narrowed response safe none"],
  },
  {
    name: "descriptions",
    base: answering('"200": { description: one, summary: a }'),
    revision: answering('"200": { description: two, summary: b }'),
    forth: [
      "response-description-changed - safe none",
      "response-summary-changed - safe none",
    ],
    back: [
      "response-description-changed - safe none",
      "response-summary-changed - safe none",
    ],
  },
  {
    name: "a link",
    base: none,
    revision: answering(
      '"200": { description: x, links: { next: { operationId: b } } }',
    ),
    forth: ["link-added - safe none"],
    back: ["link-removed - safe none"],
  },
  {
    name: "where a link leads",
    base: answering(
      '"200": { description: x, links: { next: { operationId: b } } }',
    ),
    revision: answering(
      '"200": { description: x, links: { next: { operationId: c } } }',
    ),
    forth: ["link-changed - safe none"],
    back: ["link-changed - safe none"],
  },
];

const headers: readonly OperationCase[] = [
  {
    name: "an optional header",
    base: none,
    revision: header(text),
    forth: ["header-added response safe none"],
    back: ["header-removed response risky call"],
  },
  {
    name: "a required header",
    base: none,
    revision: header(`required: true, ${text}`),
    forth: ["header-added-required response safe mock"],
    back: ["header-removed-required response breaking call"],
  },
  {
    name: "a header that is always there",
    base: header(text),
    revision: header(`required: true, ${text}`),
    forth: ["header-became-required response safe mock"],
    back: ["header-became-optional response breaking call"],
  },
  {
    name: "the spelling of a header",
    base: header(text),
    revision: answering(
      `"200": { description: x, headers: { x-total: { ${text} } } }`,
    ),
    forth: ["header-respelled response safe call"],
    back: ["header-respelled response safe call"],
  },
  {
    name: "explode of a header that is a map",
    base: header(map),
    revision: header(`explode: true, ${map}`),
    forth: ["header-explode-changed response breaking none"],
    back: ["header-explode-changed response breaking none"],
  },
  {
    name: "a header as JSON",
    base: header(map),
    revision: header(`content: { application/json: { ${map} } }`),
    forth: ["header-content-changed response breaking none"],
    back: ["header-content-changed response breaking none"],
  },
  {
    name: "a header that is deprecated, and may go",
    base: header(text),
    revision: header(`deprecated: true, x-sunset: "2030-01-01", ${text}`),
    forth: ["header-deprecated - safe none", "header-sunset-added - safe none"],
    back: [
      "header-sunset-removed - safe none",
      "header-undeprecated - safe none",
    ],
  },
  {
    name: "an earlier sunset of a header",
    base: header(`x-sunset: "2030-01-01", ${text}`),
    revision: header(`x-sunset: "2029-01-01", ${text}`),
    forth: ["header-sunset-moved-earlier - risky none"],
    back: ["header-sunset-moved-later - safe none"],
  },
  {
    name: "a sunset of a header that is no date",
    base: header(`x-sunset: "2030-01-01", ${text}`),
    revision: header(`x-sunset: soon, ${text}`),
    forth: ["header-sunset-changed - risky none"],
    back: ["header-sunset-changed - risky none"],
  },
  {
    name: "the prose of a header",
    base: header(`description: one, example: a, ${text}`),
    revision: header(`description: two, example: b, ${text}`),
    forth: [
      "header-description-changed - safe none",
      "header-example-changed - safe none",
    ],
    back: [
      "header-description-changed - safe none",
      "header-example-changed - safe none",
    ],
  },
];

export const responseCases = [...statuses, ...bodies, ...headers];

export const sameResponses: readonly (readonly [
  name: string,
  base: string,
  revision: string,
])[] = [
  [
    "a link by reference",
    answering('"200": { description: x, links: { next: { operationId: b } } }'),
    `${answering('"200": { description: x, links: { next: { $ref: "#/components/links/L" } } }')}
components: { links: { L: { operationId: b } } }`,
  ],
  [
    "ranges in small letters",
    answering("4xx: { description: x }"),
    answering("4XX: { description: x }"),
  ],
  [
    "Content-Type as a header",
    none,
    answering(
      `"200": { description: x, headers: { content-type: { ${text} } } }`,
    ),
  ],
  [
    "an answer by reference",
    answering(ok),
    `${answering('"200": { $ref: "#/components/responses/R" }')}
components: { responses: { R: { description: x, ${json} } } }`,
  ],
];
