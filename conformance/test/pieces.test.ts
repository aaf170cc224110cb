import { once } from "node:events";
import { Pieces, isApiError } from "@userapis/pieces";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { startStubServer } from "../src/stub-server.js";

const profile = {
  id: "5f2b8a1c-7d3e-4f60-9a8b-1c2d3e4f5a6b",
  aesthetics: { theme: { dark: true }, font: { size: 14 } },
};

test("a default of the document is never sent unasked", async () => {
  await using server = await startStubServer({ json: profile });

  await new Pieces({ baseUrl: server.url }).user.update({ body: profile });

  expect(JSON.parse(server.seen[0]?.body ?? "")).toEqual(profile);
});

test("an error in plain text is a typed text", async () => {
  await using server = await startStubServer({
    status: 511,
    text: "sign in first",
  });
  const { user } = new Pieces({ baseUrl: server.url, retries: 0 });

  const result = await user
    .setBetaStatus({ body: { user: profile.id } })
    .result();

  expect(result).toMatchObject({
    ok: false,
    status: 511,
    error: "sign in first",
  });
});

test("no body, no content type", async () => {
  await using server = await startStubServer({ status: 204 });

  await new Pieces({ baseUrl: server.url }).user.clear();

  expect(server.seen[0]?.headers).not.toHaveProperty("content-type");
  expect(server.seen[0]?.body).toBe("");
});

test("an enum value that the document does not know survives", async () => {
  const status = { cloud: "HIBERNATING" };
  await using server = await startStubServer({
    json: { ...profile, allocation: { status } },
  });

  const answer = await new Pieces({ baseUrl: server.url }).user.refresh();

  expect(answer.allocation?.status).toEqual(status);
});

test("the stream gives profiles, and text that is not JSON without a crash", async () => {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  server.on("connection", (socket) => {
    socket.send(JSON.stringify(profile));
    socket.send("signed out");
    socket.close(1000);
  });
  await once(server, "listening");
  const address = server.address();
  const port =
    typeof address === "object" && address !== null ? address.port : 0;
  const { user } = new Pieces({
    baseUrl: `http://127.0.0.1:${String(port)}`,
    WebSocket,
  });

  const messages: unknown[] = [];
  for await (const message of user.stream()) messages.push(message);
  server.close();

  expect(messages).toEqual([
    { kind: "json", data: profile },
    { kind: "text", text: "signed out" },
  ]);
});

test("an error of one package is an error of all", async () => {
  await using server = await startStubServer({ status: 500, text: "broken" });
  const { user } = new Pieces({ baseUrl: server.url, retries: 0 });

  const error: unknown = await user
    .refresh()
    .catch((reason: unknown) => reason);

  expect(isApiError(error)).toBe(true);
  expect(String(error)).toContain("500 GET /user/refresh");
});
