import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build-model.js";
import { diffSpecs } from "../../../src/diff/diff-specs.js";
import type { ApiChange } from "../../../src/diff/api-change.js";
import { loadTexts } from "../../spec/load-texts.js";
import { changesBetween } from "./compare-documents.js";

const shared = `paths:
  /a:
    get:
      parameters: [{ $ref: '#/components/parameters/Page' }]
      responses: { "404": { $ref: '#/components/responses/Missing' } }
    put:
      parameters: [{ $ref: '#/components/parameters/Page' }]
      responses: { "404": { $ref: '#/components/responses/Missing' } }
components:
  parameters:
    Page: { name: page, in: query, required: false }
  responses:
    Missing: { description: x, headers: { X-Why: { required: true } } }
`;

describe("a change of what operations share", () => {
  it("is found once, where it stands", async () => {
    const revision = shared
      .replace("required: false", "required: true")
      .replace("required: true } }", "required: false } }");
    expect(placesOf(await changesBetween(shared, revision))).toEqual([
      "parameter-became-required /components/parameters/Page/required 13 (GET /a, PUT /a)",
      "header-became-optional /components/responses/Missing/headers/X-Why/required 15 (GET /a, PUT /a)",
    ]);
  });

  it("is found once for a path", async () => {
    const base =
      'paths: { "/a/{id}": { get: {}, put: {} }, "/a/{id}/b": { get: {} } }';
    const changes = await changesBetween(
      base,
      base.replaceAll("{id}", "{key}"),
    );
    expect(placesOf(changes)).toEqual([
      "path-parameter-renamed /paths/~1a~1{key} 3 (GET /a/{key}, PUT /a/{key})",
      "path-parameter-renamed /paths/~1a~1{key}~1b 3 (GET /a/{key}/b)",
    ]);
  });

  it("is found once for the security and the servers of the document", async () => {
    const base = `paths: { /a: { get: {}, put: {} }, /b: { get: { security: [], servers: [{ url: "https://b.test" }] } } }
security: [{ key: [] }]
servers: [{ url: "https://a.test" }]
`;
    const revision = base
      .replace("[{ key: [] }]", "[{ key: [], id: [] }]")
      .replace("a.test", "c.test");
    expect(placesOf(await changesBetween(base, revision))).toEqual([
      "security-requirement-added /security/0/id 4 (GET /a, PUT /a)",
      "server-url-changed /servers/0/url 5 (GET /a, PUT /a)",
    ]);
  });
});

describe("what a change says", () => {
  it("names the parameter and the operation", async () => {
    const changes = await changesBetween(
      "paths: { /a: { get: {} } }",
      "paths: { /a: { get: { parameters: [{ name: page, in: query, required: true }] } } }",
    );
    expect(messagesOf(changes)).toEqual([
      "query parameter `page` of GET /a is new and required; pass query parameter `page` of GET /a",
    ]);
  });

  it("names a moved operation by its id, and both addresses", async () => {
    const changes = await changesBetween(
      "paths: { /a: { get: { operationId: list } } }",
      "paths: { /b: { get: { operationId: list } } }",
    );
    expect(messagesOf(changes)).toEqual([
      "`list` is `GET /b` now, was `GET /a`; undefined",
    ]);
  });

  it("names the answer and what is in it", async () => {
    const changes = await changesBetween(
      'paths: { /a: { get: { responses: { "200": { description: x, content: { text/csv: {}, text/plain: {} }, headers: { X-A: {} } } } } } }',
      'paths: { /a: { get: { responses: { "200": { description: x, content: { text/csv: {} } } } } } }',
    );
    expect(messagesOf(changes)).toEqual([
      "media type `text/plain` of the 200 answer of GET /a is gone; undefined",
      "header `X-A` of the 200 answer of GET /a is gone; do without header `X-A` of the 200 answer of GET /a",
    ]);
  });

  it("names what lets callers in", async () => {
    const base = "paths: { /a: { get: { security: [{ a: [] }] } } }";
    const changes = await changesBetween(
      base,
      base.replace("[{ a: [] }]", "[{ a: [x] }, { b: [], c: [] }]"),
    );
    expect(messagesOf(changes)).toEqual([
      "scope `x` of the security scheme `a` is needed; ask for tokens with scope `x` of the security scheme `a`",
      "`b` with `c` is another way to be let in; undefined",
    ]);
  });

  it("names the operation whose own security let callers in", async () => {
    const base =
      "security: [{ a: [] }]\npaths: { /a: { get: { security: [] } } }";
    const changes = await changesBetween(
      base,
      base.replace("security: [] ", ""),
    );
    expect(messagesOf(changes)).toEqual([
      "GET /a asks for credentials, and did not before; give the client its `auth`",
    ]);
  });

  it("names callbacks by their operation", async () => {
    const changes = await changesBetween(
      'paths: { /a: { get: { callbacks: { done: { "{$url}": { post: {} } } } } } }',
      "paths: { /a: { get: {} } }",
    );
    expect(messagesOf(changes)).toEqual([
      "callback `done` of GET /a is gone; do without callback `done` of GET /a",
    ]);
  });
});

describe("what encloses a change on the side that lacks it", () => {
  it("is the operation that was moved, and not the parameter that stands there", async () => {
    const changes = await changesBetween(
      "paths: { /a: { get: { operationId: a, parameters: [{ name: p, in: query }] } } }",
      "paths: { /b: { get: { operationId: a, parameters: [{ name: q, in: query }, { name: p, in: query }] } } }",
    );
    expect(changes.map(({ id, base }) => `${id} ${base.pointer}`)).toEqual([
      "operation-moved /paths/~1a/get",
      "parameter-added /paths/~1a/get/parameters",
    ]);
  });

  it("is the file that stands where the other does", async () => {
    const head = `openapi: 3.1.0
info: { title: T, version: "1" }
paths: { /a: { get: { responses: { "200": { $ref: r.json } } } } }
`;
    const answer = (content: string) => `{ "content": { ${content} } }`;
    const json = '"application/json": {}';
    const sideOf = async (folder: string, content: string) => {
      const document = await loadTexts({
        [`${folder}/api.yaml`]: head,
        [`${folder}/r.json`]: answer(content),
      });
      return { label: folder, document, model: buildModel(document) };
    };
    const [change] = diffSpecs({
      base: await sideOf("old", `${json}, "application/xml": {}`),
      revision: await sideOf("new", json),
    });
    expect(change?.message).toBe(
      "media type `application/xml` of `r.json` is gone",
    );
    expect(change?.revision).toMatchObject({
      file: "new/r.json",
      pointer: "/content",
      exact: false,
    });
  });
});

function placesOf(changes: readonly ApiChange[]): string[] {
  return changes.map(
    ({ id, revision, usedBy }) =>
      `${id} ${revision.pointer} ${revision.line} (${usedBy.join(", ")})`,
  );
}

function messagesOf(changes: readonly ApiChange[]): string[] {
  return changes.map(({ message, migration }) => `${message}; ${migration}`);
}
