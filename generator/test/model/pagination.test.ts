import { describe, expect, it } from "vitest";
import { SpecError } from "../../src/spec/spec-problem.js";
import { operationOf } from "./model-of.js";

function paged(pagination: string): string {
  return `
paths:
  /users:
    get:
      operationId: list
      x-pagination: ${pagination}
      parameters:
        - { name: page, in: query, schema: { type: integer } }
        - { name: size, in: query, schema: { type: integer } }
        - { name: id, in: header, schema: { type: string } }
      responses:
        "200":
          description: x
          headers: { X-Total: { schema: { type: integer } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } }
components:
  schemas:
    Page:
      allOf:
        - { $ref: '#/components/schemas/Meta' }
        - { properties: { results: { $ref: '#/components/schemas/Users' } } }
    Meta: { properties: { meta: { properties: { next: { type: string }, pages: { type: integer } } } } }
    Users: { type: array, items: { $ref: '#/components/schemas/User' } }
    User: { properties: { id: { type: string } } }
`;
}

describe("x-pagination", () => {
  it.each([
    [
      "{ style: page, items: results, page: page, totalPagesHeader: x-total, totalPages: meta.pages }",
      {
        style: "page",
        page: "page",
        totalPagesHeader: "x-total",
        totalPages: "meta.pages",
      },
    ],
    [
      "{ style: offset, items: results, offset: page, limit: size }",
      { style: "offset", offset: "page", limit: "size", total: undefined },
    ],
    [
      "{ style: cursor, items: results, cursor: page, next: meta.next }",
      { style: "cursor", cursor: "page", next: "meta.next" },
    ],
    ["{ style: link, items: results }", { style: "link" }],
    [
      "{ style: total, items: results, page: page, size: size, totalHeader: X-Total }",
      { style: "total", page: "page", size: "size", totalHeader: "X-Total" },
    ],
  ])("%s", async (pagination, wanted) => {
    const operation = await operationOf(paged(pagination));
    expect(operation.pagination).toMatchObject({
      items: "results",
      itemSchema: { kind: "reference", model: "User" },
      ...wanted,
    });
  });

  it("takes the answer itself where it is the list", async () => {
    const { pagination } = await operationOf(`
paths:
  /users:
    get:
      x-pagination: { style: link, items: "" }
      responses: { "200": { description: x, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
`);
    expect(pagination).toMatchObject({
      items: "",
      itemSchema: { kind: "string" },
    });
  });

  it.each([
    [
      "{ style: page, items: results, page: pge }",
      "api.yaml:8:52",
      "`x-pagination` names the query parameter `pge`, which `list` does not have.",
    ],
    [
      "{ style: page, items: results, page: id }",
      "api.yaml:8:52",
      "`x-pagination` names the query parameter `id`, which `list` does not have.",
    ],
    [
      "{ style: page, items: meta, page: page }",
      "api.yaml:8:36",
      "`meta` is no list in any successful answer of `list`, as `x-pagination` has it.",
    ],
    [
      "{ style: link }",
      "api.yaml:8:7",
      "The answer itself is no list in any successful answer of `list`, as `x-pagination` has it.",
    ],
    [
      "{ style: page, items: results, page: page, totalPagesHeader: X-Pages }",
      "api.yaml:8:64",
      "`x-pagination` names the header `X-Pages`, which no successful answer of `list` declares.",
    ],
    [
      "{ style: cursor, items: results, cursor: page, next: meta.nxt }",
      "api.yaml:8:68",
      "`x-pagination` names the property `meta.nxt`, which no successful answer of `list` has.",
    ],
    [
      "{ style: offset, items: results, offset: page }",
      "api.yaml:8:7",
      "`x-pagination` of style `offset` needs `limit`.",
    ],
    [
      "{ style: pages, items: results }",
      "api.yaml:8:7",
      "`x-pagination` has the unknown style `pages`.",
    ],
  ])("%s is a problem", async (pagination, position, message) => {
    const error: unknown = await operationOf(paged(pagination)).catch(
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof SpecError)) throw new Error("It was accepted.");
    const [problem] = error.problems;
    const { file, line, column } = problem?.position ?? {};
    expect([`${file}:${line}:${column}`, problem?.message]).toEqual([
      position,
      message,
    ]);
  });
});
