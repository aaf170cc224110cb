import { Cloudsmith, UnauthorizedError } from "@userapis/cloudsmith";
import * as cloudsmithOperations from "@userapis/cloudsmith/operations";
import { createFetchClient } from "@userapis/cloudsmith/openapi-fetch";
import { examples } from "@userapis/cloudsmith/msw";
import { Pieces } from "@userapis/pieces";
import * as piecesOperations from "@userapis/pieces/operations";
import { testTransport } from "@userapis/runtime/testing";
import { expect, test } from "vitest";

const auth = { apikey: "not-a-real-key" };

test("a client answers from the table, and the table keeps what was sent", async () => {
  const transport = testTransport(cloudsmithOperations, {
    tokenCreate: { status: 201, body: { token: "not-a-real-token" } },
  });
  const cloudsmith = new Cloudsmith({ transport });

  const { token } = await cloudsmith.user.tokenCreate({
    body: { email: "ada@example.com", password: "not-a-real-password" },
  });

  expect(token).toBe("not-a-real-token");
  expect(transport.requests).toMatchObject([
    {
      name: "tokenCreate",
      operationId: "user_token_create",
      method: "POST",
      path: "/v1/user/token/",
      body: { email: "ada@example.com", password: "not-a-real-password" },
    },
  ]);
});

test("an error of the document is the client's own error", async () => {
  const transport = testTransport(cloudsmithOperations, {
    self: { status: 401, body: { detail: "Invalid API key." } },
  });
  const cloudsmith = new Cloudsmith({ transport, auth });

  await expect(cloudsmith.user.self()).rejects.toThrow(UnauthorizedError);
  expect(transport.requests[0]?.headers["x-api-key"]).toBe(auth.apikey);
});

test("all pages come from the table", async () => {
  const transport = testTransport(cloudsmithOperations, {
    tokensList: ({ query }) => ({
      status: 200,
      body: { results: [{ key: String(query["page"] ?? 1) }] },
      headers: { "X-Pagination-PageTotal": 3 },
    }),
  });
  const cloudsmith = new Cloudsmith({ transport, auth });
  const keys = [];
  for await (const { key } of cloudsmith.user.tokensList()) keys.push(key);

  expect(keys).toEqual(["1", "2", "3"]);
});

test("the path-style client goes the same way", async () => {
  const transport = testTransport(cloudsmithOperations, examples);
  const paths = createFetchClient({ transport, auth });

  const { data } = await paths.GET("/user/self/");

  expect(data?.slug).toBe("ada-example");
  expect(transport.requests.map(({ name }) => name)).toEqual(["self"]);
});

test("a web socket plays its messages", async () => {
  const profile = {
    id: "7",
    email: "ada@example.com",
    aesthetics: { theme: { dark: true }, font: { size: 14 } },
  };
  const transport = testTransport(piecesOperations, {
    stream: {
      messages: [
        { kind: "json", data: profile },
        { kind: "text", text: "signed out" },
      ],
    },
  });
  const { WebSocket } = transport;
  const pieces = new Pieces({ transport, WebSocket });
  const seen = [];
  for await (const message of pieces.user.stream()) seen.push(message);

  expect(seen).toEqual([
    { kind: "json", data: profile },
    { kind: "text", text: "signed out" },
  ]);
});
