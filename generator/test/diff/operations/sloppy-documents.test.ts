import { describe, expect, it } from "vitest";
import { SpecError } from "../../../src/spec/spec-problem.js";
import { buildModel } from "../../../src/model/build-model.js";
import { loadTexts } from "../../spec/load-texts.js";
import { changesBetween, verdictsBetween } from "./compare-documents.js";

const tidy = `paths:
  /a:
    parameters: [{ name: p, in: query, schema: { type: string } }]
    get:
      operationId: a
      security: [{ s: [x] }]
      requestBody: { content: { application/json: { schema: { type: string } } } }
      responses: { "200": { description: x, headers: { H: { schema: { type: string } } } } }
      callbacks: { c: { "{$url}": { post: { responses: {} } } } }
servers: [{ url: "https://{v}.test", variables: { v: { default: a } } }]
tags: [{ name: t }]
webhooks: { w: { post: { responses: { "200": { description: x } } } } }
components: { securitySchemes: { s: { type: oauth2, flows: { implicit: { authorizationUrl: u, scopes: { x: y } } } } } }
`;

const sloppy: readonly (readonly [name: string, body: string])[] = [
  ["no paths", "servers: []"],
  ["nothing where things should be", "paths:\nservers:\ntags:\ncomponents:"],
  ["texts for objects", "info: d\npaths: a\nservers: b\ntags: c\nwebhooks: e"],
  ["lists for objects", "info: []\npaths: []\ncomponents: []\nwebhooks: []"],
  ["a path without anything", "paths: { /a: , /b: x, /c: [] }"],
  ["operations without anything", "paths: { /a: { get: , put: x, post: {} } }"],
  [
    "one operationId twice",
    "paths: { /a: { get: { operationId: a }, put: { operationId: a } }, /b: { get: { operationId: a } } }",
  ],
  [
    "two paths of one shape",
    'paths: { "/a/{x}": { get: {} }, "/a/{y}": { get: {} } }',
  ],
  [
    "parts that are none",
    "paths: { /a: { parameters: x, get: { parameters: [1, null, {}, { name: a }, { in: query }, { name: a, in: query }], requestBody: x, responses: [], callbacks: x, security: x, servers: x, tags: x } } }",
  ],
  [
    "parts without parts",
    'paths: { /a: { get: { requestBody: {}, responses: { "200": , 404: {}, x: { content: x, headers: { H: }, links: x } }, callbacks: { c: , d: { e: } }, security: [x, {}, { s: }, { s: x }], servers: [x, {}, { url: "x", variables: { v: , w: { enum: x } } }] } } }',
  ],
  [
    "references to nowhere",
    "paths: { /a: { get: { parameters: [{ $ref: '#/x' }], requestBody: { $ref: '#/x' }, responses: { '200': { $ref: '#/x' } }, callbacks: { c: { $ref: '#/x' } } } }, /b: { $ref: '#/x' } }",
  ],
  [
    "references in a circle",
    "paths: { /a: { get: { parameters: [{ $ref: '#/components/parameters/A' }] } } }\ncomponents: { parameters: { A: { $ref: '#/components/parameters/A' } } }",
  ],
  [
    "schemes without details",
    "components: { securitySchemes: { s: { type: oauth2, flows: { implicit: } }, a: { type: apiKey }, n: , x: { type: x } } }\nsecurity: [{ s: [1, null, { a: b }] }, { a: [] }]\npaths: { /a: { get: {} } }",
  ],
  [
    "names that objects have",
    "paths: { /a: { get: { operationId: constructor, tags: [__proto__], parameters: [{ name: toString, in: query }], responses: { '200': { headers: { constructor: {} } } } } } }\ncomponents: { securitySchemes: { constructor: {} } }",
  ],
];

describe("sloppy documents", () => {
  it.each(sloppy)("%s", async (_, body) => {
    await expect(changesBetween(tidy, body)).resolves.toBeDefined();
    await expect(changesBetween(body, tidy)).resolves.toBeDefined();
    expect(await verdictsBetween(body, body)).toEqual([]);
  });

  it("find an operation by an operationId only where it is unique", async () => {
    const twice =
      "paths: { /a: { get: { operationId: a } }, /b: { get: { operationId: a } } }";
    const once = "paths: { /c: { get: { operationId: a } } }";
    expect(await verdictsBetween(twice, once)).toEqual([
      "operation-added - safe none",
      "operation-removed - breaking call",
      "operation-removed - breaking call",
    ]);
  });
});

describe("a model of what a package can't express", () => {
  it("is built without it where the problem is taken", async () => {
    const document = await loadTexts({
      "api.yaml":
        "openapi: 3.1.0\npaths: { /a: { get: { x-pagination: { style: link }, responses: {} } } }",
    });
    const problems: SpecError[] = [];
    const model = buildModel(document, {
      onProblem: (problem) => problems.push(problem),
    });
    expect(model.tags[0]?.operations[0]?.pagination).toBeUndefined();
    expect(problems.map(({ message }) => message.split("\n")[0])).toEqual([
      "api.yaml:2:23  error  pagination-unknown-name  The answer itself is no list in any successful answer of `GET /a`, as `x-pagination` has it.",
    ]);
    expect(() => buildModel(document)).toThrow(SpecError);
  });
});
