import { createFetchClient } from "@userapis/tiledb/openapi-fetch";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

const auth = { ApiKeyAuth: "not-a-real-key" };

test("the path-style client sends the credential of the operation", async () => {
  await using server = await startStubServer({ json: { username: "ada" } });
  const client = createFetchClient({ baseUrl: server.url, auth });

  const { data } = await client.GET("/users/{username}", {
    params: { path: { username: "ada" } },
  });
  await client.POST("/user", { body: { username: "grace" } });

  expect(data).toEqual({ username: "ada" });
  expect(
    server.seen.map(({ target, headers }) => [
      target,
      headers["x-tiledb-rest-api-key"],
    ]),
  ).toEqual([
    ["/users/ada", "not-a-real-key"],
    ["/user", undefined],
  ]);
});

test("the path-style client refuses a dot segment, and encodes the rest", async () => {
  await using server = await startStubServer({ status: 204 });
  const client = createFetchClient({ baseUrl: server.url, auth });

  await expect(
    client.DELETE("/tokens/{token}", { params: { path: { token: ".." } } }),
  ).rejects.toThrow("dot segment");
  await client.DELETE("/tokens/{token}", {
    params: { path: { token: "a/b" } },
  });

  expect(server.seen.map(({ target }) => target)).toEqual(["/tokens/a%2Fb"]);
});
