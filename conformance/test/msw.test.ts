import { Alsid } from "@userapis/alsid";
import * as alsid from "@userapis/alsid/msw";
import { Cloudsmith, NotFoundError } from "@userapis/cloudsmith";
import * as cloudsmith from "@userapis/cloudsmith/msw";
import * as glowmarkt from "@userapis/glowmarkt/msw";
import { Pieces } from "@userapis/pieces";
import * as pieces from "@userapis/pieces/msw";
import * as tiledb from "@userapis/tiledb/msw";
import { WebSocketHandler } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

const server = setupServer();
beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

describe.each(Object.entries({ alsid, cloudsmith, glowmarkt, pieces, tiledb }))(
  "%s",
  (_, { examples, handlers, handler }) => {
    test("has an example and a handler for every operation", () => {
      expect(Object.keys(examples).sort()).toEqual(Object.keys(handler).sort());
      expect(handlers()).toHaveLength(Object.keys(handler).length);
    });
  },
);

test("every server of the document gives the examples", async () => {
  server.use(...cloudsmith.handlers());
  for (const index of [0, 1] as const) {
    const client = new Cloudsmith({
      server: index,
      auth: { apikey: "not-a-real-key" },
    });
    expect(await client.user.self()).toMatchObject({ slug: "ada-example" });
    const keys = [];
    for await (const token of client.user.tokensList()) {
      keys.push(token.slug_perm);
    }
    expect(keys).toEqual(["tOkeNexample"]);
  }
});

test("an answer of one's own goes before the example", async () => {
  server.use(...cloudsmith.handlers());
  server.use(
    cloudsmith.handler.tokensRefresh({
      status: 404,
      body: { detail: "Not found." },
    }),
  );
  const client = new Cloudsmith({ auth: { apikey: "not-a-real-key" } });

  await expect(
    client.user.tokensRefresh({ slug_perm: "tOkeNexample" }),
  ).rejects.toThrow(NotFoundError);
});

test("a base URL of one's own", async () => {
  const baseUrl = "http://localhost:3000/alsid";
  server.use(...alsid.handlers({ baseUrl }));
  const client = new Alsid({ baseUrl, auth: { ApiKey: "not-a-real-key" } });

  expect((await client.user.list()).map(({ name }) => name)).toEqual([
    "Ada",
    "Grace",
  ]);
});

// Node 20 has no WebSocket that MSW could stand in for.
test.skipIf(!("WebSocket" in globalThis))(
  "a web socket plays its messages",
  async () => {
    server.use(...pieces.handlers());
    const seen = [];
    for await (const message of new Pieces({ retries: 0 }).user.stream()) {
      seen.push(message.kind);
    }
    expect(seen).toEqual(["json"]);
  },
);

test("the handler of a web socket is one of MSW's", () => {
  expect(pieces.handler.stream()).toBeInstanceOf(WebSocketHandler);
});
