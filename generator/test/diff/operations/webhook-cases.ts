import { asking } from "./compare-documents.js";
import type { OperationCase } from "./compare-documents.js";

const text = "schema: { type: string }";
const json = `content: { application/json: { ${text} } }`;

function sending(members: string, method = "post"): string {
  return `paths: {}\nwebhooks: { ping: { ${method}: { ${members} } } }`;
}

function calling(callbacks: string): string {
  return asking(`callbacks: { ${callbacks} }`);
}

const ok = 'responses: { "200": { description: x } }';

const comings: readonly OperationCase[] = [
  {
    name: "a webhook",
    base: "paths: {}",
    revision: sending(ok),
    forth: ["webhook-added - safe none"],
    back: ["webhook-removed - breaking import"],
  },
  {
    name: "the method of a webhook",
    base: sending(ok),
    revision: sending(ok, "put"),
    forth: ["webhook-method-changed - breaking none"],
    back: ["webhook-method-changed - breaking none"],
  },
  {
    name: "a callback",
    base: asking(""),
    revision: calling(`done: { "{$request.body#/url}": { post: { ${ok} } } }`),
    forth: ["callback-added - safe none"],
    back: ["callback-removed - breaking import"],
  },
  {
    name: "where a callback goes",
    base: calling(`done: { "{$request.body#/url}": { post: { ${ok} } } }`),
    revision: calling(`done: { "{$request.query.url}": { post: { ${ok} } } }`),
    forth: ["callback-expression-changed - breaking none"],
    back: ["callback-expression-changed - breaking none"],
  },
  {
    name: "the key of a callback",
    base: calling(`done: { "{$request.query.url}": { post: { ${ok} } } }`),
    revision: calling(`ended: { "{$request.query.url}": { post: { ${ok} } } }`),
    forth: ["callback-renamed - safe import"],
    back: ["callback-renamed - safe import"],
  },
  {
    name: "another callback that goes to the same place",
    base: calling(`done: { "{$request.query.url}": { post: { ${ok} } } }`),
    revision: calling(
      `ended: { "{$request.query.url}": { post: { requestBody: { ${json} }, ${ok} } } }`,
    ),
    forth: ["callback-removed - breaking import", "callback-added - safe none"],
    back: ["callback-removed - breaking import", "callback-added - safe none"],
  },
  {
    name: "the method of a callback",
    base: calling(`done: { "{$request.query.url}": { post: { ${ok} } } }`),
    revision: calling(`done: { "{$request.query.url}": { put: { ${ok} } } }`),
    forth: ["callback-method-changed - breaking none"],
    back: ["callback-method-changed - breaking none"],
  },
  {
    name: "the prose of a webhook",
    base: sending(`summary: one, description: a, ${ok}`),
    revision: sending(`summary: two, description: b, ${ok}`),
    forth: [
      "webhook-summary-changed - safe none",
      "webhook-description-changed - safe none",
    ],
    back: [
      "webhook-summary-changed - safe none",
      "webhook-description-changed - safe none",
    ],
  },
  {
    name: "a webhook that is deprecated, and may go",
    base: sending(ok),
    revision: sending(`deprecated: true, x-sunset: "2030-01-01", ${ok}`),
    forth: [
      "webhook-deprecated - safe none",
      "webhook-sunset-added - safe none",
    ],
    back: [
      "webhook-sunset-removed - safe none",
      "webhook-undeprecated - safe none",
    ],
  },
  {
    name: "an earlier sunset of a webhook",
    base: sending(`x-sunset: "2030-01-01", ${ok}`),
    revision: sending(`x-sunset: "2029-01-01", ${ok}`),
    forth: ["webhook-sunset-moved-earlier - risky none"],
    back: ["webhook-sunset-moved-later - safe none"],
  },
  {
    name: "a sunset of a webhook that is no date",
    base: sending(`x-sunset: "2030-01-01", ${ok}`),
    revision: sending(`x-sunset: soon, ${ok}`),
    forth: ["webhook-sunset-changed - risky none"],
    back: ["webhook-sunset-changed - risky none"],
  },
];

const received: readonly OperationCase[] = [
  {
    name: "a parameter of a webhook",
    base: sending(ok),
    revision: sending(
      `parameters: [{ name: X-Id, in: header, required: true, ${text} }], ${ok}`,
    ),
    forth: ["parameter-added-required response safe none"],
    back: ["parameter-removed-required response breaking call"],
  },
  {
    name: "an optional parameter of a webhook",
    base: sending(`parameters: [{ name: X-Id, in: header, ${text} }], ${ok}`),
    revision: sending(
      `parameters: [{ name: X-Id, in: header, required: true, ${text} }], ${ok}`,
    ),
    forth: ["parameter-became-required response safe mock"],
    back: ["parameter-became-optional response breaking call"],
  },
  {
    name: "the body of a webhook",
    base: sending(ok),
    revision: sending(`requestBody: { required: true, ${json} }, ${ok}`),
    forth: ["request-body-added-required response safe none"],
    back: ["request-body-removed-required response breaking call"],
  },
  {
    name: "one more media type of the body of a webhook",
    base: sending(`requestBody: { ${json} }, ${ok}`),
    revision: sending(
      `requestBody: { content: { application/json: { ${text} }, application/xml: { ${text} } } }, ${ok}`,
    ),
    forth: ["media-type-added response risky none"],
    back: ["media-type-removed response safe mock"],
  },
  {
    name: "another media type of the body of a webhook",
    base: sending(`requestBody: { ${json} }, ${ok}`),
    revision: sending(
      `requestBody: { content: { application/xml: { ${text} } } }, ${ok}`,
    ),
    forth: [
      "media-type-added response breaking none",
      "media-type-removed response safe mock",
    ],
    back: [
      "media-type-added response breaking none",
      "media-type-removed response safe mock",
    ],
  },
  {
    name: "what the body of a webhook holds",
    base: sending(`requestBody: { ${json} }, ${ok}`),
    revision: sending(
      `requestBody: { content: { application/json: { schema: { type: string, maxLength: 9 } } } }, ${ok}`,
    ),
    forth: ["schema-max-length-added response safe none"],
    back: ["schema-max-length-removed response breaking none"],
  },
  {
    name: "how a webhook shows who it is",
    base: sending(ok),
    revision: `${sending(`security: [{ key: [] }], ${ok}`)}
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }`,
    forth: [
      "security-added response safe none",
      "security-scheme-added - safe none",
    ],
    back: [
      "security-removed response risky none",
      "security-scheme-removed - safe call",
    ],
  },
];

const answered: readonly OperationCase[] = [
  {
    name: "an answer to a webhook",
    base: sending(ok),
    revision: sending(
      'responses: { "200": { description: x }, "202": { description: x } }',
    ),
    forth: ["response-added-success request safe none"],
    back: ["response-removed-success request breaking call"],
  },
  {
    name: "a range of answers to a webhook",
    base: sending(ok),
    revision: sending("responses: { 2XX: { description: x } }"),
    forth: [
      "response-added-success request safe none",
      "response-status-generalised request safe none",
    ],
    back: [
      "response-removed-success request breaking call",
      "response-status-specified request safe none",
    ],
  },
  {
    name: "what a callback is answered with",
    base: calling(
      `done: { "{$url}": { post: { responses: { "200": { description: x, ${json} } } } } }`,
    ),
    revision: calling(
      'done: { "{$url}": { post: { responses: { "200": { description: x, content: { application/json: { schema: { type: string, maxLength: 9 } } } } } } } }',
    ),
    forth: ["schema-max-length-added request breaking none"],
    back: ["schema-max-length-removed request safe none"],
  },
  {
    name: "a required header of an answer to a webhook",
    base: sending(ok),
    revision: sending(
      `responses: { "200": { description: x, headers: { X-Seen: { required: true, ${text} } } } }`,
    ),
    forth: ["header-added-required request breaking none"],
    back: ["header-removed-required request risky none"],
  },
];

export const webhookCases = [...comings, ...received, ...answered];
