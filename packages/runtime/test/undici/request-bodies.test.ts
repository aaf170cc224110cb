import { openAsBlob } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { undiciTransport } from "../../src/undici.js";
import type {
  HttpRequest,
  RequestPayload,
  Transport,
} from "../../src/index.js";
import { startServer } from "../support/recording-server.js";
import { httpRequest, overFetch } from "./http-request.js";

const overUndici = undiciTransport();
afterAll(() => overUndici.close());

/** What differs between any two runs, or is `fetch`'s own. */
const ignored = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "sec-fetch-mode",
  "user-agent",
]);

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: Map<string, string | undefined>;
  readonly body: string | undefined;
}

/** What a server receives, with one word in place of the boundary. */
async function received(
  transport: Transport,
  changes: Partial<HttpRequest>,
): Promise<Received> {
  await using server = await startServer([{ body: "ok" }]);
  const response = await transport(
    httpRequest(`${server.url}/a%20b?c=%2F&d`, { method: "POST", ...changes }),
  );
  await response.text();
  const [request] = server.requests;
  const { method, url, headers, body } = request ?? {};
  const boundary = /^--(.+?)(?:--)?\r\n/.exec(body ?? "")?.[1] ?? "boundary";
  const pairs = Object.entries(headers ?? {})
    .filter(([name]) => !ignored.has(name) && name !== "host")
    .map(
      ([name, value]) =>
        [name, value?.toString().replaceAll(boundary, "boundary")] as const,
    );
  return {
    method,
    url,
    headers: new Map(pairs),
    body: body?.replaceAll(boundary, "boundary"),
  };
}

const bytes = new TextEncoder().encode("0123456789");

function formData(): FormData {
  const form = new FormData();
  form.append("plain", "é\n");
  form.append('na"me', "1");
  form.append("plain", "again");
  form.append("file", new File(["data"], 'a "b".txt', { type: "text/csv" }));
  form.append("blob", new Blob(["x"]));
  return form;
}

function streamOf(...chunks: readonly Uint8Array[]): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

const payloads: Readonly<Record<string, () => RequestPayload | undefined>> = {
  nothing: () => undefined,
  text: () => "é",
  "an empty text": () => "",
  URLSearchParams: () => new URLSearchParams({ a: "1 2", b: "é" }),
  "a Blob": () => new Blob(["blob"], { type: "text/csv" }),
  "a Blob without a type": () => new Blob(["blob"]),
  "an empty Blob": () => new Blob([]),
  "a File": () => new File(["file"], "a.txt", { type: "text/plain" }),
  FormData: formData,
  "an empty FormData": () => new FormData(),
  "an ArrayBuffer": () => bytes.slice().buffer,
  "a part of an ArrayBuffer": () => bytes.subarray(2, 5),
  "a DataView": () => new DataView(bytes.buffer, 3, 4),
  "a Uint16Array": () => new Uint16Array([0x4142, 0x4344]),
  "no bytes": () => new Uint8Array(),
  "a stream": () => streamOf(bytes.slice(0, 3), bytes.slice(3)),
  "an empty stream": () => streamOf(),
};

test.each(Object.entries(payloads))("sent as by fetch: %s", async (_, make) => {
  const seen = await received(overUndici, { body: make() });
  expect(seen).toEqual(await received(overFetch, { body: make() }));
});

test.each(Object.entries(payloads))(
  "the request's own content type, with %s",
  async (_, make) => {
    const headers = new Headers({ "Content-Type": "application/x-own" });
    const seen = await received(overUndici, { headers, body: make() });
    expect(seen.headers.get("content-type")).toBe("application/x-own");
    expect(seen).toEqual(await received(overFetch, { headers, body: make() }));
  },
);

test.each(["GET", "HEAD", "DELETE", "OPTIONS", "PUT", "PATCH"])(
  "%s without a body",
  async (method) => {
    const wanted = await received(overFetch, { method });
    // undici ends the connection after HEAD, lest the answer have a body.
    if (method === "HEAD") wanted.headers.set("connection", "close");
    expect(await received(overUndici, { method })).toEqual(wanted);
  },
);

test("no header but those given, `host` and `accept-encoding`", async () => {
  await using server = await startServer([{}]);
  const headers = new Headers([
    ["X-Key", "J\u00e9"],
    ["cookie", "a=1"],
    ["x-twice", "1"],
    ["x-twice", "2"],
  ]);
  await overUndici(httpRequest(server.url, { headers }));
  expect(server.requests[0]?.headers).toEqual({
    host: new URL(server.url).host,
    connection: "keep-alive",
    "accept-encoding": "gzip, deflate, br",
    "x-key": "J\u00e9",
    cookie: "a=1",
    "x-twice": "1, 2",
  });
});

test("a range is asked for as it is, and the caller's word holds", async () => {
  await using server = await startServer([{}]);
  for (const headers of [{ range: "bytes=0-9" }, { "Accept-Encoding": "br" }]) {
    const request = { headers: new Headers(Object.entries(headers)) };
    await overUndici(httpRequest(server.url, request));
  }
  expect(
    server.requests.map((request) => request.headers["accept-encoding"]),
  ).toEqual(["identity", "br"]);
});

test("a file is sent as it is read, with its length", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "upload-")), "large");
  const text = "0123456789".repeat(100_000);
  await writeFile(path, text);
  await using server = await startServer([{}]);
  const body = await openAsBlob(path);
  await overUndici(httpRequest(server.url, { method: "PUT", body }));
  const [request] = server.requests;
  expect(request?.headers["content-length"]).toBe("1000000");
  expect(request?.body === text).toBe(true);
});

test("a stream that fails fails the request with its error", async () => {
  await using server = await startServer([{}]);
  const reason = new Error("the disk is gone");
  const body = new ReadableStream({
    start(controller) {
      controller.error(reason);
    },
  });
  const failing = overUndici(httpRequest(server.url, { method: "POST", body }));
  await expect(failing).rejects.toBe(reason);
});

test("a stream of anything but bytes is refused", async () => {
  await using server = await startServer([{}]);
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue("text");
    },
  });
  const failing = overUndici(httpRequest(server.url, { method: "POST", body }));
  await expect(failing).rejects.toThrow("the body's stream must give bytes");
});

test("a stream that is being read elsewhere is refused", async () => {
  await using server = await startServer([{}]);
  const body = streamOf(bytes);
  body.getReader();
  const failing = overUndici(httpRequest(server.url, { method: "POST", body }));
  await expect(failing).rejects.toBeInstanceOf(TypeError);
  expect(server.requests).toEqual([]);
});
