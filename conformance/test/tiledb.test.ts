import { NotFoundError, TileDB } from "@userapis/tiledb";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

const auth = { ApiKeyAuth: "not-a-real-key" };

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
