import { describe, expect, it } from "vitest";
import {
  ApiClient,
  jsonBody,
  logger,
  openDoor,
  writeBody,
  writeParameters,
} from "../src/index.js";
import type { Operation } from "../src/index.js";
import { errorOf, operation, testApi } from "./support/call-operation.js";
import { json, startServer } from "./support/recording-server.js";

const post: Operation = operation({
  method: "POST",
  path: "/things/{token}/of/{owner}.json",
  parameters: {
    write: writeParameters,
    list: [
      { name: "owner", in: "path" },
      { name: "token", in: "path", secret: true },
      { name: "pin", in: "query", secret: true },
      { name: "X-Pass", in: "header", secret: true },
      { name: "sid", in: "cookie", secret: true },
    ],
  },
  secretProperties: ["password"],
  body: {
    write: writeBody,
    content: { "application/json": { kind: jsonBody } },
  },
});

interface Sent {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
}

/** What is seen of a request, in log lines and in the error that quotes what the server answers. */
async function logged({ path, headers, body }: Sent, echo: string) {
  await using server = await startServer([
    { headers: { "content-type": "text/plain" }, body: `no ${echo}` },
  ]);
  const lines: string[] = [];
  const write = (line: string, record: unknown) => {
    lines.push(line, JSON.stringify(record));
  };
  const sink = { debug: write, info: write, warn: write, error: write };
  const client = new ApiClient(testApi, {
    baseUrl: `${server.url}/v1`,
    layers: [logger(sink, { headers: true })],
  });
  const url = `${server.url}/v1${path ?? "/things/a/of/b.json"}`;
  const init = { method: "POST", headers: headers ?? {}, body: body ?? null };
  const error = await errorOf(openDoor(client, [post])(new Request(url, init)));
  expect(server.requests).toHaveLength(1);
  return { shown: `${lines.join()} ${String(error)}`, base: server.url };
}

const formData = new FormData();
formData.set("password", "s3cret-form");

describe("what the document calls secret in a built request", () => {
  it.each<[string, Sent, string]>([
    ["path", { path: "/things/s3cret-path/of/b.json" }, "s3cret-path"],
    ["encoded path", { path: "/things/s3%63ret%2Fx/of/b.json" }, "s3cret/x"],
    [
      "list in a path",
      { path: "/things/s3cret-a,s3cret-b/of/b.json" },
      "s3cret-b",
    ],
    ["query", { path: "/things/a/of/b.json?pin=s3cret-pin" }, "s3cret-pin"],
    [
      "query in brackets",
      { path: "/things/a/of/b.json?pin[a]=s3cret-pin" },
      "s3cret-pin",
    ],
    ["header", { headers: { "X-Pass": "s3cret-pass" } }, "s3cret-pass"],
    ["cookie", { headers: { Cookie: "a=b; sid=s3cret-sid" } }, "s3cret-sid"],
    [
      "JSON body",
      {
        headers: { "content-type": "application/json" },
        body: '{"a":[{"password":"s3cret-json"}]}',
      },
      "s3cret-json",
    ],
    [
      "form",
      { body: new URLSearchParams({ password: "s3cret-form" }) },
      "s3cret-form",
    ],
    ["multipart form", { body: formData }, "s3cret-form"],
  ])("is in no log line and no error: %s", async (_, sent, echo) => {
    const { shown } = await logged(sent, echo);
    expect(shown).not.toContain("s3");
    expect(shown).toContain('it begins "no ***"');
  });

  it("leaves the rest of the URL", async () => {
    const { shown, base } = await logged(
      { path: "/things/s3cret-a/of/b.json?a=1&pin=2" },
      "other",
    );
    expect(shown).toContain(`${base}/v1/things/***/of/b.json?a=1&pin=***`);
  });

  it("does not mind a path, nor a body, that cannot be read", async () => {
    const { shown } = await logged(
      {
        path: "/things/%zz-s3cret/of/b.json",
        headers: { "content-type": "application/json" },
        body: "{",
      },
      "other",
    );
    expect(shown).not.toContain("s3cret");
  });

  it("is not in the URL of an answer", async () => {
    await using server = await startServer([json({})]);
    const client = new ApiClient(testApi, { baseUrl: server.url });
    const request = new Request(`${server.url}/things/s3cret/of/b.json`, {
      method: "POST",
    });
    const { url } = await openDoor(client, [post])(request);
    expect(url).toBe(`${server.url}/things/***/of/b.json`);
  });
});
