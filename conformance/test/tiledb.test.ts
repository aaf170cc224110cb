import { NotFoundError, TileDB } from "@userapis/tiledb";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

const auth = {
  ApiKeyAuth: "not-a-real-key",
  BasicAuth: { username: "ada", password: "not-a-real-password" },
};

test("signing up sends no credential, whatever is configured", async () => {
  await using server = await startStubServer({ status: 204 });
  const { user } = new TileDB({ baseUrl: server.url, auth });

  const answer = await user.createUser({ body: { username: "grace" } });

  expect(answer).toBeUndefined();
  expect(server.seen[0]?.headers).not.toHaveProperty("authorization");
  expect(server.seen[0]?.headers).not.toHaveProperty("x-tiledb-rest-api-key");
});

test("of two alternatives, exactly one is sent", async () => {
  await using server = await startStubServer({ json: { username: "ada" } });

  await new TileDB({ baseUrl: server.url, auth }).user.getUser();

  const headers = server.seen[0]?.headers;
  expect([headers?.authorization, headers?.["x-tiledb-rest-api-key"]]).toEqual([
    `Basic ${Buffer.from("ada:not-a-real-password").toString("base64")}`,
    undefined,
  ]);
});

test("a token in the path is encoded, and kept out of every error", async () => {
  await using server = await startStubServer({
    status: 401,
    json: { message: "no such token a/b?secret" },
  });
  const { user } = new TileDB({ baseUrl: server.url, auth });

  const error: unknown = await user
    .revokeToken({ token: "a/b?secret" })
    .catch((reason: unknown) => reason);

  expect(server.seen[0]?.target).toBe("/tokens/a%2Fb%3Fsecret");
  expect(error).toMatchObject({ status: 401 });
  expect(String(error)).not.toContain("a/b?secret");
  expect(inspect(error, { depth: 9 })).not.toContain("a%2Fb%3Fsecret");
});

test("an exact status without a body beats the default with one", async () => {
  await using server = await startStubServer(
    { status: 404 },
    { status: 409, json: { code: 7, message: "taken" } },
  );
  const { user } = new TileDB({ baseUrl: server.url, auth, retries: 0 });

  const missing = await user.getUserWithUsername({ username: "eve" }).result();
  const taken = await user.getUserWithUsername({ username: "eve" }).result();

  expect(missing).toMatchObject({ ok: false, status: 404, error: undefined });
  expect(missing.ok ? undefined : missing.exception).toBeInstanceOf(
    NotFoundError,
  );
  expect(taken).toMatchObject({
    ok: false,
    status: 409,
    error: { code: 7, message: "taken" },
  });
});

test("a fixed path and a template that overlap stay apart", async () => {
  await using server = await startStubServer({ json: [] });
  const { user } = new TileDB({ baseUrl: server.url, auth });

  await user.getTokenScopes();
  await user.listSessionTokens();

  expect(server.seen.map(({ target }) => target)).toEqual([
    "/tokens/scopes",
    "/tokens/session",
  ]);
});
