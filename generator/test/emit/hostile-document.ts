/** A document whose every name, value and prose would break a careless printer. */
const nasty = "*/ `${x}` ' \" \\ <!-- --> \u2028 \n @deprecated //";

/** Own properties, whatever their names. */
function record(
  entries: readonly (readonly [string, unknown])[],
): Record<string, unknown> {
  return Object.fromEntries(entries);
}

const names = [
  "schema",
  "default",
  "*",
  "user:read-write",
  "jsonAnswer",
  "google-oauth2",
  "x-api-key",
  "__proto__",
  "constructor",
  "delete",
  "1st",
  "a b",
  "日本",
  "",
  nasty,
];

const schemaNames = [
  "schema",
  "default",
  "Blob",
  "Call",
  "Operation",
  "Object",
  "user-read",
  "user_read",
  "Exclude",
  "Record",
];

const everything = {
  type: "object",
  description: nasty,
  required: ["__proto__", "*"],
  properties: record([
    ...names.map((name): [string, unknown] => [
      name,
      { type: "string", description: nasty, default: nasty, pattern: nasty },
    ]),
    ["__proto__", { type: "string", enum: [nasty, "__proto__", ""] }],
    ["secret", { type: "string", "x-secret": true }],
    [`secret ${nasty}`, { type: "string", "x-secret": true }],
    ["constant", { const: nasty }],
    ["object constant", { const: { ["__proto__"]: null, "a-b": [1, nasty] } }],
    ["numbers", { enum: [0, -1, 1e21, 1.5] }],
    ["mixed", { enum: ["a", 1, true, null] }],
  ]),
  additionalProperties: { $ref: "#/components/schemas/Blob" },
};

const operations = names.map((name, index): [string, unknown] => [
  `/${index}/{${name === "" ? "empty" : name.replaceAll(/[/{}?#\n\u2028]/g, "_")}}`,
  {
    post: {
      operationId: `${name}${index > 11 ? index : ""}`,
      tags: [names[index % 5]],
      summary: nasty,
      description: nasty,
      deprecated: true,
      parameters: [
        {
          name:
            name === "" ? "empty" : name.replaceAll(/[/{}?#\n\u2028]/g, "_"),
          in: "path",
          required: true,
          schema: { type: "string" },
        },
        ...["body", "contentType", nasty, "__proto__"].map((parameter) => ({
          name: parameter,
          in: "query",
          description: nasty,
          schema: { $ref: "#/components/schemas/default" },
        })),
        { name: "x-api-key", in: "header", schema: { type: "integer" } },
        { name: "x-api-key", in: "query", schema: { type: "integer" } },
        {
          name: "Idempotency-Key",
          in: "header",
          required: true,
          description: nasty,
        },
        {
          name: "a-very-long-name-of-a-parameter-that-does-not-fit-on-a-line",
          in: "query",
          style: "spaceDelimited",
        },
        { name: "json", in: "cookie", content: { "application/json": {} } },
        { name: "csv", in: "header", content: { "text/csv": {} } },
      ],
      requestBody: {
        description: nasty,
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/Operation" },
          },
          "multipart/form-data": { schema: everything },
          "image/*": {},
        },
      },
      responses: {
        "200": {
          description: nasty,
          headers: {
            [nasty]: { description: nasty },
            __proto__x: {},
            "x-n": { schema: { type: "integer" } },
            "a-very-long-name-of-a-header-that-does-not-fit-on-a-line-with-its":
              { content: { "application/json": {} } },
          },
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/schema" },
            },
            "application/octet-stream": {},
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
              { schema: { type: "string", format: "binary" } },
          },
        },
        "4XX": { description: nasty },
        default: { description: nasty, content: { "text/plain": {} } },
      },
      callbacks: {
        [nasty]: {
          "{$request.body#/url}": {
            post: {
              requestBody: {
                content: { "application/json": { schema: everything } },
              },
              responses: { "200": { description: nasty } },
            },
          },
        },
      },
      security: [
        { "google-oauth2": ["user:read-write", nasty] },
        { "*": [] },
        {},
      ],
    },
  },
]);

export const hostileDocument = {
  openapi: "3.1.0",
  info: { title: nasty, version: nasty, description: nasty },
  servers: [
    {
      url: "https://{x-y}.example.com",
      description: nasty,
      variables: {
        "x-y": { default: nasty, enum: [nasty, "a"], description: nasty },
      },
    },
    { url: "https://b.example.com" },
  ],
  tags: names.slice(0, 5).map((name) => ({ name, description: nasty })),
  paths: record(operations),
  webhooks: {
    [nasty]: {
      post: {
        requestBody: {
          content: { "application/json": { schema: everything } },
        },
        responses: { "200": { description: "ok" } },
      },
    },
  },
  components: {
    schemas: record([
      ...schemaNames.map((name): [string, unknown] => [name, everything]),
      [
        "circle",
        {
          oneOf: [{ $ref: "#/components/schemas/circle" }, { type: "string" }],
        },
      ],
      ["list", { type: "array", items: { $ref: "#/components/schemas/list" } }],
      [
        "nullable",
        { anyOf: [{ $ref: "#/components/schemas/list" }, { type: "null" }] },
      ],
    ]),
    securitySchemes: {
      "google-oauth2": {
        type: "openIdConnect",
        openIdConnectUrl: "https://a.example.com",
        description: nasty,
      },
      "*": { type: "apiKey", in: "header", name: "x-api-key" },
      __proto__x: { type: "http", scheme: "basic" },
      oauth2: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: nasty, scopes: {} } },
      },
      [nasty.replaceAll("\n", " ")]: { type: "mutualTLS" },
    },
  },
};
