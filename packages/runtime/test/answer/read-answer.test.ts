import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  ApiError,
  binaryAnswer,
  booleanHeader,
  byteStreamAnswer,
  DecodeError,
  jsonAnswer,
  jsonHeader,
  NotFoundError,
  numberHeader,
  ServerError,
  textAnswer,
  textHeader,
} from "../../src/index.js";
import type { Operation } from "../../src/index.js";
import type { AnyResult } from "../support/call-operation.js";
import { callOperation, operation } from "../support/call-operation.js";
import type { Reply } from "../support/recording-server.js";
import { json, startServer } from "../support/recording-server.js";

type Responses = Operation["responses"];

async function read(
  responses: Responses,
  reply: Reply,
  method = "GET",
): Promise<AnyResult> {
  await using server = await startServer([reply]);
  return await callOperation({
    url: server.url,
    operation: operation({ responses, method }),
    client: { retries: 0 },
  }).result();
}

const jsonContent = { content: { "application/json": jsonAnswer } } as const;
const ok: Responses = { "200": jsonContent };

describe("data", () => {
  it.each([
    ["an object", json({ a: 1 }), { a: 1 }],
    ["null", json(null), null],
    ["0", json(0), 0],
    ["an empty text", json(""), ""],
    [
      "a BOM",
      { headers: { "content-type": "application/json" }, body: "\uFEFF[1]" },
      [1],
    ],
    [
      "a charset",
      {
        headers: { "content-type": 'Application/JSON; charset="utf-8"' },
        body: "[1]",
      },
      [1],
    ],
    [
      "+json",
      { headers: { "content-type": "application/vnd.x+json" }, body: "[1]" },
      [1],
    ],
    ["no content type", { body: "[1]" }, [1]],
    [
      "an empty body",
      { headers: { "content-type": "application/json" }, body: "" },
      undefined,
    ],
    [
      "an empty body of another type",
      { headers: { "content-type": "text/html" }, body: "" },
      undefined,
    ],
  ])("with %s", async (_, reply, data) => {
    expect(await read(ok, reply)).toMatchObject({
      ok: true,
      status: 200,
      data,
    });
  });

  it.each([204, 205, 304])(
    "is undefined for %d whatever is declared",
    async (status) => {
      const result = await read(
        { [status]: jsonContent },
        { status, headers: { "content-type": "application/json" } },
      );
      expect(result).toMatchObject({ ok: true, status, data: undefined });
    },
  );

  it("is undefined for HEAD", async () => {
    const result = await read(ok, json({ a: 1 }), "HEAD");
    expect(result).toMatchObject({ ok: true, data: undefined });
  });

  it("is undefined where the document declares no content", async () => {
    const result = await read(
      { "200": {} },
      { headers: { "content-type": "text/html" }, body: "<p>done</p>" },
    );
    expect(result).toMatchObject({ ok: true, data: undefined });
  });

  it("is text, decoded by its charset", async () => {
    const responses = {
      "200": { content: { "text/plain": textAnswer } },
    } as const;
    const latin = {
      headers: { "content-type": "text/plain; charset=iso-8859-1" },
      body: Uint8Array.of(0xe9),
    };
    expect(await read(responses, latin)).toMatchObject({ data: "é" });
    const unknown = {
      headers: { "content-type": "text/plain; charset=nonsense" },
      body: "a",
    };
    expect(await read(responses, unknown)).toMatchObject({ data: "a" });
  });

  it("is a Blob or a stream of bytes", async () => {
    const reply = { headers: { "content-type": "image/png" }, body: "bytes" };
    const blob = await read(
      { "200": { content: { "image/*": binaryAnswer } } },
      reply,
    );
    expect(
      blob.ok && blob.data instanceof Blob ? await blob.data.text() : blob,
    ).toBe("bytes");
    await using server = await startServer([reply]);
    const responses = {
      "200": { content: { "*/*": byteStreamAnswer } },
    } as const;
    const data = await callOperation({
      url: server.url,
      operation: operation({ responses }),
    });
    expect(await new Response(data as ReadableStream).text()).toBe("bytes");
  });
});

describe("which media type", () => {
  const responses: Responses = {
    "200": {
      content: {
        "*/*": binaryAnswer,
        "text/*": textAnswer,
        "application/json": jsonAnswer,
        "text/plain; v=2": jsonAnswer,
      },
    },
  };

  it.each([
    ["application/json", "json"],
    ["application/hal+json", "json"],
    ["text/csv", "text"],
    ["text/plain; v=2", "json"],
    ["text/plain; v=1", "text"],
  ])("%s is read as %s", async (type, kind) => {
    const result = await read(responses, {
      headers: { "content-type": type },
      body: "[1]",
    });
    expect(result).toMatchObject({ data: kind === "json" ? [1] : "[1]" });
  });
});

describe("which status", () => {
  const responses: Responses = {
    "200": jsonContent,
    "404": jsonContent,
    "4XX": { content: { "text/plain": textAnswer } },
    default: jsonContent,
  };

  it("exact beats range beats default", async () => {
    expect(await read(responses, json("gone", 404))).toMatchObject({
      ok: false,
      status: 404,
      error: "gone",
    });
    const text = {
      status: 418,
      headers: { "content-type": "text/plain" },
      body: "teapot",
    };
    expect(await read(responses, text)).toMatchObject({
      ok: false,
      status: 418,
      error: "teapot",
    });
    expect(await read(responses, json({ a: 1 }, 500))).toMatchObject({
      ok: false,
      status: 500,
      error: { a: 1 },
    });
  });

  it("default beside a declared success is for errors", async () => {
    expect(await read(responses, json({}, 202))).toMatchObject({
      ok: false,
      status: undefined,
    });
    expect(
      await read({ default: jsonContent }, json({ a: 1 }, 202)),
    ).toMatchObject({ ok: true, status: 202, data: { a: 1 } });
  });

  it("a range of successes is a success with its own status", async () => {
    expect(await read({ "2XX": jsonContent }, json(1, 201))).toMatchObject({
      ok: true,
      status: 201,
      data: 1,
    });
  });

  it("another is unexpected, and its error has everything", async () => {
    const result = await read(
      ok,
      json({ message: "no such thing" }, 404, { "x-request-id": "r-1" }),
    );
    expect(result).toMatchObject({ ok: false, status: undefined });
    const error = result.ok ? undefined : result.exception;
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      message: "404 GET /things: no such thing",
      status: 404,
      body: { message: "no such thing" },
      requestId: "r-1",
      operationId: "things",
      attempts: [{ status: 404 }],
    });
  });
});

describe("an error's body", () => {
  it.each([0, "", null, false])("may be %j", async (value) => {
    const result = await read({ "400": jsonContent }, json(value, 400));
    expect(result).toMatchObject({
      ok: false,
      status: 400,
      error: value,
      exception: { body: value, name: "BadRequestError" },
    });
  });

  it("is kept for the exception where the document declares none", async () => {
    const result = await read({ "400": {} }, json({ detail: "bad name" }, 400));
    expect(result).toMatchObject({
      status: 400,
      error: undefined,
      exception: {
        message: "400 GET /things: bad name",
        body: { detail: "bad name" },
      },
    });
  });

  it("that is HTML is readable", async () => {
    const reply = {
      status: 502,
      headers: { "content-type": "text/html" },
      body: "<!doctype html><title>502\nBad Gateway</title>",
    };
    const result = await read(
      { "200": jsonContent, "502": jsonContent },
      reply,
    );
    expect(result).toMatchObject({
      status: undefined,
      error: { message: "502 GET /things: 502 Bad Gateway", body: reply.body },
    });
    expect(result.ok ? undefined : result.exception).toBeInstanceOf(
      ServerError,
    );
  });

  it("that claims to be JSON and is not is kept as text", async () => {
    const reply = {
      status: 400,
      headers: { "content-type": "application/json" },
      body: "oops",
    };
    expect(await read({ "400": jsonContent }, reply)).toMatchObject({
      status: undefined,
      error: {
        name: "BadRequestError",
        body: "oops",
        message: "400 GET /things: oops",
      },
    });
  });

  it.each([
    { statusText: "", body: "", said: "no body" },
    { statusText: "", body: '{"code":7}', said: "no message in its body" },
    { statusText: "", body: '{"message":"taken"}', said: "taken" },
    { statusText: "Conflict", body: '{"code":7}', said: "Conflict" },
  ])("has a sentence: $said", async ({ statusText, body, said }) => {
    const headers = { "content-type": "application/json" };
    const response = new Response(body, { status: 409, statusText, headers });
    const result = await callOperation({
      url: "http://127.0.0.1",
      operation: operation({ responses: { "409": jsonContent } }),
      client: { fetch: () => Promise.resolve(response) },
    }).result();
    expect(result.ok ? undefined : result.exception.message).toBe(
      `409 GET /things: ${said}`,
    );
  });

  it("cannot forge lines of a log", async () => {
    const result = await read(
      ok,
      json({ message: "a\r\nERROR forged\u001b[31m" }, 400),
    );
    expect(result).toMatchObject({
      error: { message: "400 GET /things: a ERROR forged [31m" },
    });
  });
});

describe("a success that is not what it claims", () => {
  it.each([
    [
      "HTML",
      { headers: { "content-type": "text/html" }, body: "<p>login</p>" },
      'the answer is text/html, not what the document declares for 200; it begins "<p>login</p>"',
    ],
    [
      "broken JSON",
      { headers: { "content-type": "application/json" }, body: "<p>login</p>" },
      'the answer is not JSON, not what the document declares for 200; it begins "<p>login</p>"',
    ],
  ])("is a DecodeError: %s", async (_, reply, message) => {
    const result = await read(ok, reply);
    expect(result).toMatchObject({ ok: false, status: undefined });
    const error = result.ok ? undefined : result.exception;
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      message: `GET /things: ${message}`,
      status: 200,
      firstBytes: "<p>login</p>",
    });
    expect(error).not.toBeInstanceOf(ApiError);
  });

  it("is a ConnectionError where it breaks off", async () => {
    const reply = {
      headers: { "content-type": "application/json", "content-length": "100" },
      body: "[1",
      cut: true,
    };
    expect(await read(ok, reply)).toMatchObject({
      error: { name: "ConnectionError" },
    });
  });
});

describe("headers", () => {
  it("are parsed by their kind, under their declared names", async () => {
    const responses: Responses = {
      "200": {
        headers: {
          "X-Total": numberHeader,
          "X-Last": booleanHeader,
          "X-Info": jsonHeader,
          "X-Name": textHeader,
          "X-Wrong": numberHeader,
          "X-None": textHeader,
        },
      },
    };
    const reply = {
      headers: {
        "x-total": "42",
        "x-last": "True",
        "x-info": '{"a":1}',
        "x-name": "7",
        "x-wrong": "many",
      },
    };
    const result = await read(responses, reply);
    expect(result.ok && result.headers).toEqual({
      "X-Total": 42,
      "X-Last": true,
      "X-Info": { a: 1 },
      "X-Name": "7",
    });
  });

  it("are all in the answer, and in no error's console form", async () => {
    const result = await read(
      ok,
      json({ secretish: 1 }, 404, { "set-cookie": "session=abc" }),
    );
    const error = result.ok ? undefined : result.exception;
    expect(error instanceof ApiError && error.headers.get("set-cookie")).toBe(
      "session=abc",
    );
    expect(inspect(error) + JSON.stringify(error)).not.toMatch(
      /session=abc|secretish/,
    );
  });
});

describe("Accept", () => {
  it("is what the operation says, and JSON where it says nothing", async () => {
    await using server = await startServer([json({})]);
    const { url } = server;
    const accept = "application/json, text/plain";
    await callOperation({ url, operation: operation({ accept }) });
    await callOperation({ url });
    expect(server.requests.map(({ headers }) => headers.accept)).toEqual([
      accept,
      "application/json",
    ]);
  });
});
