import { expect, test } from "vitest";
import { emitted } from "../emitted.js";
import { readmeSection } from "./section.js";

const sockets = `
servers: [{ url: https://pets.example }]
components: { securitySchemes: { key: { type: apiKey, in: query, name: key } } }
paths:
  /me: { get: { operationId: me, tags: [it], responses: { "204": { description: ok } } } }
  /watch: { get: { operationId: watch, tags: [it], security: [{ key: [] }], x-websocket: { message: {} }, responses: { "101": { description: ok } } } }
`;

test("the README gives the client a WebSocket before it opens one", async () => {
  const text = await readmeSection("Web socket", sockets);
  const client = text.indexOf(`const example = new Example({
  WebSocket,
  auth: { key: process.env.EXAMPLE_KEY ?? "" },
});`);
  expect(client).toBeGreaterThan(0);
  expect(text.indexOf("for await")).toBeGreaterThan(client);
});

test("and so does api.md", async () => {
  const page = (await emitted(sockets)).get("api.md") ?? "";
  const [, section = ""] = page.split("### example.it.watch\n");
  const note = section.indexOf("`new Example({ WebSocket })`");
  expect(note).toBeGreaterThan(0);
  expect(section.indexOf("for await")).toBeGreaterThan(note);
});

test("what Node 20 lacks is said where it is installed and where it is tested", async () => {
  expect(await readmeSection("Install", sockets)).toContain("`npm install ws`");
  const testing = await readmeSection("Testing", sockets, { msw: true });
  expect(testing).toContain('`{ messages: [{ kind: "json", data }] }`');
  expect(testing).toContain("`Object.assign(globalThis, { WebSocket })`");
});
