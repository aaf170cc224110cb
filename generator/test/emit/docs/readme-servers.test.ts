import { expect, test } from "vitest";
import { emitted } from "../emitted.js";
import { readmeSection } from "./section.js";

const me = `
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
paths:
  /me: { get: { operationId: me, security: [{ key: [] }], responses: { "204": { description: ok } } } }
`;

function servers(document: string): Promise<string> {
  return readmeSection("Servers", document + me);
}

test("one server", async () => {
  expect(await servers("servers: [{ url: https://example.com }]"))
    .toBe(`Calls go to this server, unless the option \`baseUrl\` names another place:

- \`https://example.com\`
`);
});

test("the example keeps to defaults, and to what is free", async () => {
  expect(
    await servers(`
servers:
  - url: "{protocol}://{host}"
    variables: { protocol: { default: https, enum: [https, http] }, host: { default: example.com } }
`),
  ).toContain(
    `const example = new Example({ serverVariables: { host: "example.com" } });`,
  );
});

const placeholder = `
servers:
  - url: https://{tenant}.example.com
    variables: { tenant: { default: acme, x-placeholder: true } }
`;

test("a placeholder must be given", async () => {
  const text = await servers(placeholder);
  expect(text).toContain("- `tenant`, such as `acme`\n");
  expect(text).toContain(
    "`tenant` is a value that only you know: it must be given in `serverVariables`, or a `baseUrl` in place of the whole.",
  );
  expect(await readmeSection("Quick start", placeholder + me)).toContain(
    "In place of `acme` give your own `tenant`.",
  );
  expect(await readmeSection("Authentication", placeholder + me)).toContain(
    "every client must be given `tenant`, or a `baseUrl`",
  );
});

test("and is, by every client of every example", async () => {
  const files = await emitted(placeholder + me, { openapiFetch: true });
  const pages = ["README.md", "api.md"].map((path) => files.get(path) ?? "");
  const clients = pages
    .join("\n")
    .match(/(?:new Example|create\w*Client)\([^;]*;/g);
  expect(clients?.length).toBeGreaterThan(6);
  expect(clients?.filter((one) => !one.includes(`tenant: "acme"`))).toEqual([]);
});

test.each([
  ["http://example.com", true],
  ["https://example.com", false],
  ["http://localhost:1000", false],
  ["http://127.0.0.1", false],
  ["/v1", false],
])("credentials over plain http to %s: %s", async (url, wanted) => {
  const text = await readmeSection(
    "Retries, timeouts and other options",
    `servers: [{ url: "${url}" }]${me}`,
  );
  expect(text.includes("`allowInsecureHttp`")).toBe(wanted);
});

test("a variable may make it plain http", async () => {
  const text = await readmeSection(
    "Retries, timeouts and other options",
    `servers: [{ url: "{scheme}://example.com", variables: { scheme: { default: https, enum: [https, http] } } }]${me}`,
  );
  expect(text).toContain("`allowInsecureHttp`");
});
