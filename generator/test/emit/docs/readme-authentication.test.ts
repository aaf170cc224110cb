import { expect, test } from "vitest";
import { readmeSection } from "./section.js";

const schemes = `
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    login: { type: http, scheme: basic }
`;

function paths(security: readonly string[]): string {
  const items = security.map(
    (one, index) =>
      `  /${index}: { get: { operationId: get${index}, tags: [it], security: ${one}, responses: { "204": { description: ok } } } }\n`,
  );
  return `${schemes}paths:\n${items.join("")}`;
}

function authentication(...security: string[]): Promise<string> {
  return readmeSection("Authentication", paths(security));
}

test("every combination says which operations take it, and what takes none", async () => {
  const text = await authentication(
    "[{ login: [] }, { key: [] }]",
    "[{ login: [] }]",
    "[]",
  );
  expect(
    text.split("\n").filter((line) => /^(- `|With|No )/.test(line)),
  ).toEqual([
    "- `login`, username and password (HTTP Basic)",
    "- `key`, the header `X-Key`",
    "With `login`, for [`example.it.get0`](./api.md#exampleitget0) and [`example.it.get1`](./api.md#exampleitget1):",
    "With `key`, for [`example.it.get0`](./api.md#exampleitget0):",
    "No credential is sent by [`example.it.get2`](./api.md#exampleitget2).",
  ]);
});

test("beyond six there is a count", async () => {
  const seven = (one: string): string[] => Array<string>(7).fill(one);
  const text = await authentication(...seven("[{ key: [] }]"), ...seven("[]"));
  expect(text).toContain(
    "With `key`, for 7 of 14 operations ([api.md](./api.md#operations) says which):",
  );
  expect(text).toContain("The other 7 operations send no credential.");
});

test("what all operations take needs no list", async () => {
  const text = await authentication("[{ key: [] }]", "[{ key: [] }, {}]");
  expect(text).toContain("\nWith `key`:\n");
  expect(text).not.toContain("send");
});

test("schemes that no operation takes are none", async () => {
  expect(await authentication("[]")).toBe("No operation takes a credential.\n");
});
