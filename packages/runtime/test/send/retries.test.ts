import { describe, expect, it } from "vitest";
import {
  binaryBody,
  jsonBody,
  multipartBody,
  RateLimitError,
  writeBody,
} from "../../src/index.js";
import type {
  CallOptions,
  Operation,
  RequestBody,
  Transport,
} from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import type { TestCall } from "../support/call-operation.js";
import type { Reply } from "../support/recording-server.js";
import { json, startServer } from "../support/recording-server.js";

const now = { "retry-after": "0" };

/** How many requests a call makes, and how it ends. */
async function run(
  replies: readonly Reply[],
  test: Omit<TestCall, "url"> = {},
) {
  await using server = await startServer(replies);
  const result = await callOperation({ url: server.url, ...test }).result();
  return { requests: server.requests, result };
}

const method = (name: string, changes: Partial<Operation> = {}) =>
  operation({ method: name, ...changes });

describe("a failed attempt", () => {
  it.each([408, 429, 500, 502, 503, 504])(
    "with %d is repeated",
    async (status) => {
      const { requests, result } = await run([
        json({}, status, now),
        json({}, status, now),
        json({ a: 1 }),
      ]);
      expect(requests).toHaveLength(3);
      expect(result).toMatchObject({ ok: true, data: { a: 1 } });
    },
  );

  it("is repeated twice by default, and told", async () => {
    const { requests, result } = await run([json({}, 503, now)]);
    expect(requests).toHaveLength(3);
    const attempt = { status: 503, failure: undefined };
    expect(result).toMatchObject({
      ok: false,
      exception: {
        name: "ServerError",
        attempts: [
          { ...attempt, wait: 0 },
          { ...attempt, wait: 0 },
          { ...attempt, wait: undefined },
        ],
      },
    });
  });

  it.each([400, 401, 403, 404, 409, 422])(
    "with %d is not repeated",
    async (status) => {
      const { requests } = await run([json({}, status, now)]);
      expect(requests).toHaveLength(1);
    },
  );

  it("is repeated as often as the options say, the call's first", async () => {
    const client = { retries: 1 };
    expect((await run([json({}, 503, now)], { client })).requests).toHaveLength(
      2,
    );
    expect(
      (await run([json({}, 503, now)], { client, options: { retries: 0 } }))
        .requests,
    ).toHaveLength(1);
    expect(
      (await run([json({}, 503, now)], { client, options: { retries: 3 } }))
        .requests,
    ).toHaveLength(4);
  });

  it("by a lost connection is repeated", async () => {
    const broken = {
      headers: { "content-type": "application/json", "content-length": "9" },
      body: "[1",
      cut: true,
    };
    const { requests, result } = await run([broken, json({ a: 1 })]);
    expect(requests).toHaveLength(2);
    expect(result).toMatchObject({ ok: true, data: { a: 1 } });
  });

  it("is not repeated where the answer is not what it claims", async () => {
    const { requests, result } = await run([
      { headers: { "content-type": "application/json" }, body: "<" },
    ]);
    expect(requests).toHaveLength(1);
    expect(result).toMatchObject({ exception: { name: "DecodeError" } });
  });
});

describe("which methods", () => {
  it.each([
    ["GET", 3],
    ["HEAD", 3],
    ["PUT", 3],
    ["DELETE", 3],
    ["OPTIONS", 3],
    ["POST", 1],
    ["PATCH", 1],
  ])("%s is sent %d times", async (name, times) => {
    expect(
      (await run([json({}, 503, now)], { operation: method(name) })).requests,
    ).toHaveLength(times);
  });

  it("QUERY is safe to repeat", async () => {
    const methods: string[] = [];
    const transport: Transport = (request) => {
      methods.push(request.method);
      const status = methods.length < 3 ? 503 : 200;
      return Promise.resolve(Response.json({}, { status, headers: now }));
    };
    await callOperation({
      url: "https://a.example",
      operation: method("QUERY"),
      client: { transport },
    });
    expect(methods).toEqual(["QUERY", "QUERY", "QUERY"]);
  });

  it("no PUT that the document says is not safe, unless the caller says so", async () => {
    const unsafe = method("PUT", { retrySafe: false });
    const count = async (options: CallOptions): Promise<number> => {
      const test = { operation: unsafe, options };
      return (await run([json({}, 503, now)], test)).requests.length;
    };
    expect(await count({})).toBe(1);
    expect(await count({ retrySafe: true })).toBe(3);
  });

  it("POST where the document or the caller says that it is safe", async () => {
    const safe = method("POST", { retrySafe: true });
    expect(
      (await run([json({}, 503, now)], { operation: safe })).requests,
    ).toHaveLength(3);
    expect(
      (
        await run([json({}, 503, now)], {
          operation: safe,
          options: { retrySafe: false },
        })
      ).requests,
    ).toHaveLength(1);
    expect(
      (
        await run([json({}, 503, now)], {
          operation: method("POST"),
          options: { retrySafe: true },
        })
      ).requests,
    ).toHaveLength(3);
  });
});

describe("the body", () => {
  const body: RequestBody = {
    write: writeBody,
    content: {
      "application/json": { kind: jsonBody },
      "multipart/form-data": { kind: multipartBody },
      "text/plain": { kind: binaryBody },
    },
  };
  const put = method("PUT", { body });

  it("is the same in every attempt", async () => {
    for (const input of [
      { body: { a: 1 } },
      { body: { a: "x" }, contentType: "multipart/form-data" },
      { body: new Blob(["b"]), contentType: "text/plain" },
    ]) {
      const { requests } = await run([json({}, 503, now), json({})], {
        operation: put,
        input,
      });
      expect(requests).toHaveLength(2);
      expect(requests[1]?.body).toBe(requests[0]?.body);
      expect(requests[1]?.headers["content-type"]).toBe(
        requests[0]?.headers["content-type"],
      );
    }
  });

  it("that is a stream is sent once", async () => {
    const stream = new Blob(["s"]).stream();
    const { requests, result } = await run([json({}, 503, now), json({})], {
      operation: put,
      input: { body: stream, contentType: "text/plain" },
    });
    expect(requests.map((request) => request.body)).toEqual(["s"]);
    expect(result).toMatchObject({ exception: { name: "ServerError" } });
  });
});

describe("a server that asks for too long a wait", () => {
  it("gets no second attempt, and the error says how long", async () => {
    const { requests, result } = await run([
      json({ detail: "slow down" }, 429, { "retry-after": "3600" }),
    ]);
    expect(requests).toHaveLength(1);
    const error = result.ok ? undefined : result.exception;
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({
      message: "429 GET /things: slow down",
      retryAfter: 3_600_000,
    });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      status: 429,
      retryAfter: 3_600_000,
    });
  });
});

describe("no server", () => {
  it("is a ConnectionError that says where, and why", async () => {
    const server = await startServer([]);
    await server[Symbol.asyncDispose]();
    const error = await errorOf(
      callOperation({ url: server.url, client: { retries: 0 } }),
    );
    expect(error).toMatchObject({
      name: "ConnectionError",
      message: expect.stringMatching(
        /^GET \/things: no answer from 127\.0\.0\.1:\d+ \(fetch failed: connect ECONNREFUSED/,
      ) as string,
      attempts: [
        { status: undefined, failure: "ConnectionError", wait: undefined },
      ],
      cause: { message: "fetch failed" },
    });
  });
});

describe("an answer that breaks off", () => {
  it("is a ConnectionError that says so", async () => {
    await using server = await startServer([
      { body: "[1", cut: true, headers: { "content-length": "9" } },
    ]);
    const error = await errorOf(
      callOperation({ url: server.url, client: { retries: 0 } }),
    );
    expect(error).toMatchObject({
      name: "ConnectionError",
      message: expect.stringMatching(
        /^GET \/things: no whole answer from 127\.0\.0\.1:\d+ \(terminated/,
      ) as string,
    });
  });
});
