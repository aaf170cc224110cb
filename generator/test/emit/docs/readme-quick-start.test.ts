import { expect, test } from "vitest";
import { readmeSection } from "./section.js";

interface Call {
  readonly request?: string;
  readonly security?: string;
  readonly answer?: string;
}

function document(calls: Readonly<Record<string, Call>>): string {
  const paths = Object.entries(calls).map(
    ([
      id,
      { request = "get", security = "[{ key: [] }]", answer = "string" },
    ]) =>
      `  /${id}: { ${request}: { operationId: ${id}, tags: [it], security: ${security}, responses: { "200": { description: ok, content: { application/json: { schema: { type: ${answer} } } } } } } }\n`,
  );
  return `
servers: [{ url: https://pets.example }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    other: { type: apiKey, in: header, name: X-Other }
paths:
${paths.join("")}`;
}

function code(calls: Readonly<Record<string, Call>>): Promise<string> {
  return readmeSection("Quick start", document(calls));
}

const withKey = `const example = new Example({ auth: { key: process.env.EXAMPLE_KEY ?? "" } });`;

test("it shows an operation with the usual credentials", async () => {
  const text = await code({
    health: { security: "[]" },
    list: {},
    other: { security: "[{ other: [] }]" },
  });
  expect(text).toContain(`${withKey}\n\nconst data = await example.it.list();`);
});

test("it shows no credential where most operations send none", async () => {
  const text = await code({
    keyed: {},
    one: { security: "[]" },
    two: { security: "[]" },
  });
  expect(text).toContain(
    "const example = new Example();\n\nconst data = await example.it.one();",
  );
});

const secret =
  "object, properties: { token: { type: string, x-secret: true } }";
const password =
  "object, properties: { it: { type: string, format: password } }";

test.each([secret, `array, items: { type: ${password} }`])(
  "it prints no secret: %s",
  async (answer) => {
    const text = await code({ session: { answer }, list: {} });
    expect(text).toContain("await example.it.list()");
  },
);

test("nor one of a model within a model", async () => {
  const models = `
  schemas:
    Page: { type: object, properties: { next: { $ref: "#/components/schemas/Page" }, token: { $ref: "#/components/schemas/Token" } } }
    Token: { type: ${secret} }
`;
  const calls = document({ session: { answer: "Page" }, list: {} })
    .replace("{ type: Page }", '{ $ref: "#/components/schemas/Page" }')
    .replace("\npaths:", `${models}paths:`);
  expect(await readmeSection("Quick start", calls)).toContain(
    "await example.it.list()",
  );
});

test("it changes nothing for the sake of that", async () => {
  const text = await code({
    session: { answer: secret },
    clear: { request: "delete" },
  });
  expect(text).toContain("await example.it.session()");
});

test.each([
  ["", "https://api.example.com"],
  ["servers: [{ url: /v1 }]", "https://api.example.com/v1"],
  [
    "servers: [{ url: '/{version}', variables: { version: { default: v2 } } }]",
    "https://api.example.com/v2",
  ],
])(
  "it says where the API lives, where the document does not: %s",
  async (servers, baseUrl) => {
    const paths = `
paths:
  /me: { get: { operationId: me, tags: [it], security: [], responses: { "204": { description: ok } } } }
`;
    const text = await readmeSection("Quick start", `${servers}${paths}`);
    expect(text).toContain(
      `const example = new Example({ baseUrl: "${baseUrl}" });`,
    );
    expect(text).toContain(
      `In place of \`${baseUrl}\` give the address of the API.`,
    );
  },
);
