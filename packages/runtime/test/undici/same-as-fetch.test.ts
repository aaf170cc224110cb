import { textAnswer } from "../../src/index.js";
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { undiciTransport } from "../../src/undici.js";
import { callOperation, operation } from "../support/call-operation.js";
import type { ClientOptions, HttpRequest, Transport } from "../../src/index.js";
import { httpRequest, overFetch } from "./http-request.js";
import { answerText, headText, startSocketServer } from "./socket-server.js";
import type { Answer } from "./socket-server.js";

const overUndici = undiciTransport();
afterAll(() => overUndici.close());

interface Seen {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly url: string;
  readonly hasBody: boolean;
  readonly text: string;
}

async function seenOver(
  transport: Transport,
  request: HttpRequest,
): Promise<Seen> {
  const response = await transport(request);
  const { status, statusText, headers, url } = response;
  return {
    status,
    statusText,
    headers: [...headers],
    url,
    hasBody: response.body !== null,
    text: await response.text(),
  };
}

function coded(coding: string, body: Buffer): Buffer {
  const head = headText("200 OK", [
    "Content-Type: text/plain",
    `Content-Encoding: ${coding}`,
    `Content-Length: ${body.length}`,
  ]);
  return Buffer.concat([Buffer.from(head), body]);
}

const answers: Readonly<Record<string, Answer>> = {
  "a body with its length": answerText("hello"),
  "a status text": answerText("no", { status: "404 Nothing Here" }),
  "no status text": answerText("yes", { status: "200 " }),
  "an unusual status": answerText("?", { status: "599 Odd" }),
  "a redirect, which is not followed": answerText("there", {
    status: "302 Found",
    headers: ["Location: /elsewhere"],
  }),
  "a body in chunks": `${headText("200 OK", ["Transfer-Encoding: chunked"])}3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n`,
  "chunks with a trailer": `${headText("200 OK", ["Transfer-Encoding: chunked", "Trailer: X-Sum"])}3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n`,
  "a body that ends with the connection": (socket) => {
    socket.end(`${headText("200 OK", ["Connection: close"])}until the end`);
  },
  "204": headText("204 No Content", []),
  "205 without a body": headText("205 Reset Content", ["Content-Length: 0"]),
  "304": headText("304 Not Modified", ['ETag: "1"', "Content-Length: 12"]),
  "103 before the answer":
    headText("103 Early Hints", ["Link: </a>; rel=preload"]) +
    answerText("after"),
  "two cookies": answerText("", {
    headers: ["X-A: 1", "Set-Cookie: a=1; Path=/", "Set-Cookie: b=2"],
  }),
  "a header twice": answerText("", { headers: ["X-A: 1", "x-a: 2"] }),
  "an empty header": answerText("", { headers: ["X-A:", "X-B: "] }),
  "a header after blanks": answerText("", { headers: ["X-A: \t a  b"] }),
  "a header in Latin-1": answerText("", {
    headers: ["X-Name: J\u00e9r\u00f4me"],
  }),
  "a header in UTF-8": answerText("", {
    headers: [`X-Name: ${Buffer.from("日本").toString("latin1")}`],
  }),
  "a hundred headers": answerText("", {
    headers: Array.from({ length: 100 }, (_, index) => `X-${index}: ${index}`),
  }),
  "UTF-8": answerText(Buffer.from("é日本😀").toString("latin1")),
  "a byte order mark": answerText("\u00ef\u00bb\u00bf{}"),
  "bytes that are no UTF-8": answerText("a\u00ffb\u00c3(\u00e2\u0082"),
  "a character cut by a chunk": `${headText("200 OK", ["Transfer-Encoding: chunked"])}2\r\n\u00e2\u0082\r\n1\r\n\u00ac\r\n0\r\n\r\n`,
  gzip: coded("gzip", gzipSync("packed")),
  "x-gzip": coded("x-gzip", gzipSync("packed")),
  "GZIP in capitals": coded("GZIP", gzipSync("packed")),
  deflate: coded("deflate", deflateSync("packed")),
  "deflate without its header": coded("deflate", deflateRawSync("packed")),
  br: coded("br", brotliCompressSync("packed")),
  "br in gzip": coded("br, gzip", gzipSync(brotliCompressSync("packed"))),
  "an unknown coding": coded("zip", Buffer.from("as it is")),
  "a known coding in an unknown one": coded(
    "gzip, zip",
    Buffer.from("as it is"),
  ),
  "a coding of nothing": coded("gzip", Buffer.alloc(0)),
};

test.each(Object.entries(answers))("an answer: %s", async (_, answer) => {
  await using server = await startSocketServer(answer);
  const request = httpRequest(`${server.url}/a?b=c#d`);
  const seen = await seenOver(overUndici, request);
  const wanted = await seenOver(overFetch, request);
  const isEmpty = wanted.headers.some(
    ([name, value]) => name === "content-length" && value === "0",
  );
  expect(seen).toEqual({ ...wanted, hasBody: wanted.hasBody && !isEmpty });
});

test("an answer to HEAD", async () => {
  const answer = headText("200 OK", ["X-A: 1", "Content-Length: 12"]);
  await using server = await startSocketServer(answer);
  const request = httpRequest(server.url, { method: "HEAD" });
  expect(await seenOver(overUndici, request)).toEqual(
    await seenOver(overFetch, request),
  );
});

const faults: Readonly<Record<string, Answer>> = {
  "the connection is closed": (socket) => {
    socket.end();
  },
  "the connection is reset": (socket) => {
    socket.resetAndDestroy();
  },
  "half a head": (socket) => {
    socket.end("HTTP/1.1 200 OK\r\nContent-");
  },
  "half a body": (socket) => {
    socket.end(`${headText("200 OK", ["Content-Length: 10"])}half`);
  },
  "half a chunk": (socket) => {
    socket.end(
      `${headText("200 OK", ["Transfer-Encoding: chunked"])}a\r\nhalf`,
    );
  },
  "a body without its last chunk": (socket) => {
    socket.end(
      `${headText("200 OK", ["Transfer-Encoding: chunked"])}2\r\nab\r\n`,
    );
  },
  "a chunk's length that is none": `${headText("200 OK", ["Transfer-Encoding: chunked"])}xyz\r\n`,
  "another protocol": "SSH-2.0-OpenSSH_9.6\r\n",
  "two lengths": `${headText("200 OK", ["Content-Length: 2", "Content-Length: 3"])}abc`,
  "an upgrade that nobody asked for": headText("101 Switching Protocols", [
    "Upgrade: websocket",
    "Connection: Upgrade",
  ]),
  "a body that is not what its coding says": coded(
    "gzip",
    Buffer.from("plain"),
  ),
};

const textOperation = operation({
  responses: { "200": { content: { "*/*": textAnswer } } },
});

async function outcomeOver(
  url: string,
  client: ClientOptions,
): Promise<unknown> {
  const result = await callOperation({
    url,
    operation: textOperation,
    client: { retries: 0, ...client },
  }).result();
  if (result.ok) return result.data;
  const { exception } = result;
  return [exception.name, exception.cause instanceof Error];
}

test.each(Object.entries(faults))("a fault: %s", async (_, answer) => {
  await using server = await startSocketServer(answer);
  const seen = await outcomeOver(server.url, { transport: overUndici });
  expect(seen).toEqual(["ConnectionError", true]);
  expect(seen).toEqual(await outcomeOver(server.url, {}));
});

test("one byte order mark is taken off, and no more", async () => {
  const mark = "\u00ef\u00bb\u00bf";
  await using server = await startSocketServer(answerText(`${mark}${mark}a`));
  const response = await overUndici(httpRequest(server.url));
  expect(await response.text()).toBe("\uFEFFa");
});

test("nobody listens", async () => {
  const server = await startSocketServer("");
  await server[Symbol.asyncDispose]();
  const seen = await outcomeOver(server.url, { transport: overUndici });
  expect(seen).toEqual(["ConnectionError", true]);
  expect(seen).toEqual(await outcomeOver(server.url, {}));
});

test("a compressed body that breaks off is an error, where `fetch` gives what came", async () => {
  const half = gzipSync("packed").subarray(0, -8);
  await using server = await startSocketServer(coded("gzip", half));
  expect(await outcomeOver(server.url, { transport: overUndici })).toEqual([
    "ConnectionError",
    true,
  ]);
  expect(await outcomeOver(server.url, {})).toBe("packed");
});
