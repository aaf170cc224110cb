import { Alsid } from "@userapis/alsid";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

const auth = { ApiKey: "not-a-real-key" };

test("the key that is declared twice is configured once and sent once", async () => {
  await using server = await startStubServer({ json: [] });

  await new Alsid({ baseUrl: server.url, auth }).user.list();

  expect(server.seen[0]?.headers["x-api-key"]).toBe("not-a-real-key");
});

test("bodies and answers that are arrays stay arrays", async () => {
  const user = { name: "Ada", email: "ada@example.com", password: "secret" };
  await using server = await startStubServer({ status: 201, json: [] });

  const created = await new Alsid({ baseUrl: server.url, auth }).user.create({
    body: [user],
  });

  expect(created).toEqual([]);
  expect(JSON.parse(server.seen[0]?.body ?? "")).toEqual([user]);
});

test("logging out gives nothing, whatever the headers say", async () => {
  await using server = await startStubServer({
    status: 204,
    headers: { "content-type": "application/json" },
  });

  expect(
    await new Alsid({ baseUrl: server.url, auth }).user.logout(),
  ).toBeUndefined();
});

test("a server is its template with the variables filled in", () => {
  expect(
    () => new Alsid({ serverVariables: { host: "ad.example" } }),
  ).not.toThrow();
  expect(() => {
    // @ts-expect-error -- the document lists https and http
    new Alsid({ serverVariables: { protocol: "gopher" } });
  }).toThrow(/protocol/);
});
