import { describe, expect, it } from "vitest";
import { modelOf, operationOf, operationsOf } from "./model-of.js";
import { printSchema } from "./print-model.js";

describe("parameters", () => {
  it("of the path come first; the operation's own replace them", async () => {
    const { parameters } = await operationOf(`
paths:
  /users/{id}:
    parameters:
      - { name: id, in: path, schema: { type: string } }
      - { name: limit, in: query, schema: { type: string } }
    get:
      parameters:
        - { $ref: '#/components/parameters/page' }
        - { name: limit, in: query, required: true, deprecated: true, description: Most., schema: { type: integer } }
        - { name: filter, in: query, content: { application/json: { schema: { type: object }, example: { a: 1 } } } }
        - { name: X-Trace, in: header, x-secret: true, schema: { type: array, items: { type: string } }, examples: { one: { $ref: '#/components/examples/trace' } } }
        - { name: c, in: cookie, style: form, explode: false, schema: { x-secret: true } }
components:
  parameters: { page: { name: page, in: query, style: pipeDelimited, allowReserved: true, schema: { type: array } } }
  examples: { trace: { value: [abc] } }
`);
    expect(
      parameters.map((one) => ({
        ...one,
        schema: printSchema(one.schema),
        source: undefined,
      })),
    ).toMatchObject([
      {
        name: "id",
        in: "path",
        required: true,
        style: "simple",
        explode: false,
        schema: "string",
      },
      {
        name: "limit",
        in: "query",
        required: true,
        deprecated: true,
        description: "Most.",
        style: "form",
        explode: true,
        schema: "integer",
      },
      {
        name: "page",
        in: "query",
        required: false,
        style: "pipeDelimited",
        explode: false,
        allowReserved: true,
        schema: "[unknown]",
      },
      {
        name: "filter",
        in: "query",
        content: "application/json",
        schema: "{  }",
        example: { a: 1 },
      },
      {
        name: "X-Trace",
        in: "header",
        secret: true,
        style: "simple",
        schema: "[string]",
        example: ["abc"],
      },
      { name: "c", in: "cookie", secret: true, style: "form", explode: false },
    ]);
  });

  it("have keys of their own where names clash", async () => {
    const { parameters } = await operationOf(`
paths:
  /a/{id}:
    post:
      requestBody: { content: { text/plain: {} } }
      parameters:
        - { name: id, in: path, required: true, schema: {} }
        - { name: id, in: query, schema: {} }
        - { name: query_id, in: query, schema: {} }
        - { name: body, in: query, schema: {} }
        - { name: contentType, in: header, schema: {} }
        - { name: __proto__, in: query, schema: {} }
`);
    expect(parameters.map(({ key }) => key)).toEqual([
      "id",
      "query_query_id",
      "query_id",
      "query_body",
      "header_contentType",
      "__proto__",
    ]);
  });

  it("are left out where a credential or OpenAPI itself takes their place", async () => {
    const model = await modelOf(`
security: [{ key: [] }]
paths:
  /a:
    get:
      parameters: &all
        - { name: x-api-key, in: header, required: true, schema: { type: string } }
        - { name: token, in: query, schema: { type: string } }
        - { name: authorization, in: header, schema: { type: string } }
        - { name: Accept, in: header, schema: { type: string } }
        - { name: content-type, in: header, schema: { type: string } }
    put:
      security: [{ token: [] }]
      parameters:
        - { name: x-api-key, in: header, schema: { type: string } }
        - { name: token, in: query, schema: { type: string } }
    post:
      security: []
      parameters:
        - { name: X-API-Key, in: header, schema: { type: string } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-API-Key }
    token: { $ref: '#/components/securitySchemes/shared' }
    shared: { type: apiKey, in: query, name: token }
`);
    expect(
      operationsOf(model).map(({ parameters }) =>
        parameters.map(({ name }) => name),
      ),
    ).toEqual([["token"], ["x-api-key"], ["X-API-Key"]]);
  });
});

describe("bodies", () => {
  it.each([
    ["application/json", "{ type: object }", "json {  }"],
    [
      "application/vnd.api+json; charset=utf-8",
      "{ type: object }",
      "json {  }",
    ],
    ["application/json", "{ type: string, format: binary }", "binary binary"],
    ["application/x-www-form-urlencoded", "{ type: object }", "form {  }"],
    ["multipart/form-data", "{ type: object }", "multipart {  }"],
    ["text/plain", "{ type: string }", "text string"],
    ["application/xml", "{ type: string }", "text string"],
    ["application/octet-stream", "{}", "binary binary"],
    ["image/*", "{ type: string, format: binary }", "binary binary"],
    ["'*/*'", "{ type: string, format: binary }", "binary binary"],
    ["'*/*'", "{ type: object }", "json {  }"],
    ["'*/*'", "{ type: string }", "text string"],
    ["application/vnd.vendor", "{ type: object }", "json {  }"],
  ])("%s of %s", async (mediaType, schema, wanted) => {
    const { body } = await operationOf(
      `paths: { /a: { post: { requestBody: { content: { ${mediaType}: { schema: ${schema} } } } } } }`,
    );
    expect(
      body?.content.map((one) => `${one.kind} ${printSchema(one.schema)}`),
    ).toEqual([wanted]);
  });

  it("put JSON first and keep the encoding of parts", async () => {
    const { body } = await operationOf(`
paths:
  /a:
    post:
      requestBody:
        required: true
        description: All of it.
        content:
          multipart/form-data:
            schema: { type: object }
            encoding: { file: { contentType: image/png }, tags: { style: form, explode: false, allowReserved: true } }
          application/json: { schema: { type: object }, example: { a: 1 } }
`);
    expect(body).toMatchObject({
      required: true,
      description: "All of it.",
      content: [
        {
          mediaType: "application/json",
          kind: "json",
          example: { a: 1 },
          encoding: [],
        },
        {
          mediaType: "multipart/form-data",
          kind: "multipart",
          encoding: [
            {
              property: "file",
              contentType: "image/png",
              style: undefined,
              explode: undefined,
              allowReserved: false,
            },
            {
              property: "tags",
              contentType: undefined,
              style: "form",
              explode: false,
              allowReserved: true,
            },
          ],
        },
      ],
    });
  });

  it("that have no content are none", async () => {
    const { body } = await operationOf(
      "paths: { /a: { post: { requestBody: { content: {} } } } }",
    );
    expect(body).toBeUndefined();
  });
});

describe("responses", () => {
  it.each([
    ["application/json", "{ type: object }", "json {  }"],
    ["application/problem+json", "{}", "json unknown"],
    ["text/html", "{ type: string }", "text string"],
    ["text/event-stream", "{ type: object }", "events {  }"],
    ["text/event-stream; charset=utf-8", "{}", "events unknown"],
    ["application/x-ndjson", "{ type: object }", "lines {  }"],
    ["application/jsonl", "{ type: integer }", "lines integer"],
    ["application/json-seq", "{ type: integer }", "lines integer"],
    ["application/geo+json-seq", "{ type: integer }", "lines integer"],
    [
      "application/jsonl",
      "{ type: string, format: binary }",
      "stream string:binary",
    ],
    ["application/pdf", "{ type: string, format: binary }", "binary binary"],
    ["application/zip", "{}", "binary binary"],
    ["application/json", "{ type: string, format: binary }", "binary binary"],
  ])("%s of %s", async (mediaType, schema, wanted) => {
    const { responses } = await operationOf(
      `paths: { /a: { get: { responses: { "200": { description: x, content: { ${mediaType}: { schema: ${schema} } } } } } } }`,
    );
    expect(
      responses[0]?.content.map(
        (one) => `${one.kind} ${printSchema(one.schema)}`,
      ),
    ).toEqual([wanted]);
  });

  it("have ranges, headers and evidence", async () => {
    const { responses } = await operationOf(`
paths:
  /a:
    get:
      responses:
        "200":
          description: Fine.
          x-evidence: { kind: observed, source: [one, two], note: n }
          headers:
            X-Count: { required: true, description: How many., schema: { type: integer } }
            Link: { $ref: '#/components/headers/Link' }
            Content-Type: { schema: { type: string } }
          content: { application/json: {}, text/plain: {} }
        4xx: { $ref: '#/components/responses/Failure' }
        default: { description: Else. }
        x-note: none
components:
  headers: { Link: { content: { text/plain: { schema: { type: string } } } } }
  responses: { Failure: { description: No. } }
`);
    expect(
      responses.map(
        ({ status, description }) => `${status} ${description ?? ""}`,
      ),
    ).toEqual(["200 Fine.", "4XX No.", "default Else."]);
    expect(responses[0]).toMatchObject({
      evidence: { kind: "observed", source: "one; two", note: "n" },
      headers: [
        {
          name: "X-Count",
          required: true,
          description: "How many.",
          schema: { kind: "integer" },
        },
        { name: "Link", required: false, schema: { kind: "string" } },
      ],
      content: [
        {
          mediaType: "application/json",
          kind: "json",
          schema: { kind: "unknown" },
        },
        { mediaType: "text/plain", kind: "text", schema: { kind: "string" } },
      ],
    });
  });

  it("are anything where none is documented", async () => {
    const { responses } = await operationOf("paths: { /a: { get: {} } }");
    expect(responses).toMatchObject([{ status: "default", content: [] }]);
  });
});

describe("an operation", () => {
  it("says what the document says of it", async () => {
    const operation = await operationOf(`
paths:
  /a:
    servers: [{ url: https://path.example }]
    post:
      operationId: doIt
      tags: [one, two]
      summary: Short.
      description: Long.
      deprecated: true
      x-retry-safe: true
      x-evidence: { kind: documented, source: page, name: DoIt }
      security: [{ a: [], b: [read, write] }, {}]
      x-websocket: { message: { properties: { text: { type: string } } }, description: Each. }
`);
    expect(operation).toMatchObject({
      id: "doIt",
      vendorName: "DoIt",
      method: "POST",
      path: "/a",
      summary: "Short.",
      description: "Long.",
      deprecated: true,
      retrySafe: true,
      evidence: { kind: "documented", source: "page", note: undefined },
      security: [
        {
          schemes: [
            { name: "a", scopes: [] },
            { name: "b", scopes: ["read", "write"] },
          ],
        },
        { schemes: [] },
      ],
      servers: [
        { url: "https://path.example", description: undefined, variables: [] },
      ],
      webSocket: {
        message: { kind: "reference", model: "doIt message" },
        description: "Each.",
      },
      source: { file: "api.yaml", pointer: "/paths/~1a/post" },
    });
  });

  it("is in its first tag, and behind the $ref of its path", async () => {
    const model = await modelOf(`
tags: [{ name: b, description: Second. }, { name: a }]
paths:
  /a: { get: { operationId: one, tags: [a, b] } }
  /b: { $ref: '#/components/pathItems/shared' }
  /c: { trace: { operationId: three } }
components: { pathItems: { shared: { put: { operationId: two, tags: [b] } } } }
`);
    expect(
      model.tags.map(({ name, description, operations }) => [
        name,
        description,
        ...operations.map(({ method, id }) => `${method} ${id}`),
      ]),
    ).toEqual([
      ["b", "Second.", "PUT two"],
      ["a", undefined, "GET one"],
      ["default", undefined, "TRACE three"],
    ]);
  });
});

describe("webhooks and callbacks", () => {
  it("have types of their own", async () => {
    const model = await modelOf(`
webhooks:
  new-pet: { post: { summary: Came., requestBody: { content: { application/json: { schema: { properties: { a: { type: string } } } } } } } }
  both: { post: {}, put: {} }
paths:
  /a:
    post:
      operationId: subscribe
      callbacks:
        onEvent: { "{$request.body#/url}": { post: {} } }
        shared: { $ref: '#/components/callbacks/shared' }
components: { callbacks: { shared: { "{$url}": { post: {} }, "{$other}": { post: {} } } } }
`);
    expect(
      model.webhooks.map(
        ({ name, typeName, method }) => `${method} ${name} ${typeName}`,
      ),
    ).toEqual([
      "POST new-pet NewPetWebhook",
      "POST both BothPostWebhook",
      "PUT both BothPutWebhook",
    ]);
    expect(model.models.map(({ typeName }) => typeName)).toEqual([
      "NewPetWebhookBody",
    ]);
    expect(
      operationsOf(model).flatMap(({ callbacks }) =>
        callbacks.map(({ name, typeName }) => `${name}: ${typeName}`),
      ),
    ).toEqual([
      "onEvent {$request.body#/url}: SubscribeOnEventCallback",
      "shared {$url}: SubscribeSharedUrlCallback",
      "shared {$other}: SubscribeSharedOtherCallback",
    ]);
  });
});

describe("paths", () => {
  it("are not what extends them", async () => {
    const model = await modelOf(
      "paths: { /a: { get: { responses: {} } }, x-note: { get: { responses: {} } } }",
    );
    expect(operationsOf(model).map(({ path }) => path)).toEqual(["/a"]);
  });
});
