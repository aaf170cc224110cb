import {
  ApiClient,
  apiKeyCredential,
  call,
  jsonBody,
  writeBody,
  writeParameters,
} from "../../src/index.js";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logger } from "../../src/observe/logger.js";
import type { LogRecord, LogSink } from "../../src/observe/logger.js";
import { recordFirst } from "../../src/observe/record-first.js";
import type {
  HttpResponse,
  Layer,
  Operation,
  Transport,
} from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
  testApi,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

interface Line {
  readonly level: string;
  readonly message: string;
  readonly record: LogRecord;
}

function memorySink(lines: Line[]): LogSink {
  const write = (level: string) => (message: string, record: LogRecord) => {
    lines.push({ level, message, record });
  };
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
}

/** Durations differ from run to run. */
function steady({ level, message, record }: Line): object {
  const { duration, ...rest } = record;
  expect(duration ?? 1).toBeGreaterThan(0);
  return { level, message: message.replace(/\d+ ms/, "N ms"), record: rest };
}

describe("a logger", () => {
  it("hides the header of a scheme whose name tells nothing", async () => {
    const lines: Line[] = [];
    await using server = await startServer([json({})]);
    const api = {
      ...testApi,
      securitySchemes: { entry: { kind: apiKeyCredential, name: "X-Entry" } },
    };
    const setByLayer: Layer = (next) => (request) => {
      const headers = new Headers(request.headers);
      headers.set("X-Entry", "by a layer");
      return next({ ...request, headers });
    };
    const layers = [setByLayer, logger(memorySink(lines), { headers: true })];
    const client = new ApiClient(api, { baseUrl: server.url, layers });
    await call(client, operation(), { input: {}, options: {} });
    expect(lines.map(({ record }) => record.requestHeaders)).toMatchObject([
      { "x-entry": "***" },
    ]);
  });

  it.each([
    ["/user/{id}", "/user/5", "/user/5"],
    ["/{id}/user", "/user/user", "/***/user"],
    ["/user/{id}.user", "/user/user.user", "/user/***.user"],
    ["/user/a%20b/é/{id}", "/user/a%20b/%C3%A9/5", "/user/a%20b/%C3%A9/5"],
  ])(
    "leaves the template %s as it is where a password is the same word",
    async (path, sent, shown) => {
      const lines: Line[] = [];
      await using server = await startServer([
        { status: 302, headers: { location: "https://user.example" } },
      ]);
      const failing = callOperation({
        url: server.url,
        operation: operation({
          path,
          security: [{ basic: [] }],
          parameters: {
            write: writeParameters,
            list: [{ name: "id", in: "path" }],
          },
        }),
        input: { id: sent.includes("5") ? 5 : "user" },
        client: {
          auth: { basic: { username: "user", password: "user" } },
          retries: 0,
          layers: [logger(memorySink(lines))],
        },
      });
      await errorOf(failing);
      expect(server.requests[0]?.url).toBe(sent);
      const [line] = lines;
      expect(line?.record.url).toBe(`${server.url}${shown}`);
      expect(line?.record.error?.message).toBe(
        `GET ${path}: the server redirects to another origin, https://***.example; credentials are not taken there`,
      );
      expect(line?.message).toContain(`GET ${path}: RedirectError after`);
    },
  );

  it("writes a line and a record for each attempt", async () => {
    const lines: Line[] = [];
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}, 200, { "x-request-id": "r2" }),
    ]);
    await callOperation({
      url: server.url,
      operation: operation({
        id: "getThing",
        path: "/things/{id}",
        parameters: {
          write: writeParameters,
          list: [{ name: "id", in: "path" }],
        },
      }),
      input: { id: "7" },
      client: { layers: [logger(memorySink(lines))] },
    });
    const record = {
      operationId: "getThing",
      method: "GET",
      path: "/things/{id}",
      url: `${server.url}/things/7`,
    };
    expect(lines.map(steady)).toEqual([
      {
        level: "warn",
        message: `GET /things/{id}: 503 in N ms; attempt 1, ${server.url}/things/7`,
        record: { ...record, attempt: 1, status: 503 },
      },
      {
        level: "info",
        message: `GET /things/{id}: 200 in N ms; attempt 2, ${server.url}/things/7, request id r2`,
        record: { ...record, attempt: 2, status: 200, requestId: "r2" },
      },
    ]);
  });

  it("writes the error of an attempt without an answer, on one line", async () => {
    const lines: Line[] = [];
    await errorOf(
      callOperation({
        url: "https://a.example",
        client: {
          layers: [logger(memorySink(lines))],
          transport: () =>
            Promise.reject(new Error("reset\nforged \u2028line")),
          retries: 0,
        },
      }),
    );
    expect(lines.map(steady)).toEqual([
      {
        level: "error",
        message:
          "GET /things: ConnectionError after N ms (no answer from a.example (reset forged  line)); attempt 1, https://a.example/things",
        record: {
          operationId: "things",
          method: "GET",
          path: "/things",
          attempt: 1,
          url: "https://a.example/things",
          error: {
            name: "ConnectionError",
            message:
              "GET /things: no answer from a.example (reset\nforged \u2028line)",
          },
        },
      },
    ]);
  });

  it("writes the caller's abort as information", async () => {
    const lines: Line[] = [];
    const controller = new AbortController();
    await using server = await startServer(() => {
      controller.abort();
      return undefined;
    });
    await errorOf(
      callOperation({
        url: server.url,
        client: { layers: [logger(memorySink(lines))] },
        options: { signal: controller.signal },
      }),
    );
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: "info",
      record: { error: { name: "AbortedError" } },
    });
  });

  it.each([
    ["debug", ["debug", "info", "debug", "warn"]],
    ["info", ["info", "warn"]],
    ["warn", ["warn"]],
    ["error", []],
  ] as const)("of level %s writes %j", async (level, written) => {
    const lines: Line[] = [];
    const layers = [logger(memorySink(lines), { level })];
    await using server = await startServer([json({}), json({}, 404)]);
    await callOperation({ url: server.url, client: { layers } });
    await errorOf(callOperation({ url: server.url, client: { layers } }));
    expect(lines.map((line) => line.level)).toEqual(written);
  });

  it("says at level debug when an attempt starts, without a value of the call", async () => {
    const lines: Line[] = [];
    await using server = await startServer([json({})]);
    await callOperation({
      url: server.url,
      client: { layers: [logger(memorySink(lines), { level: "debug" })] },
    });
    expect(lines[0]).toEqual({
      level: "debug",
      message: "GET /things: sending; attempt 1",
      record: {
        operationId: "things",
        method: "GET",
        path: "/things",
        attempt: 1,
      },
    });
  });

  it("gives the record first to those who want that", async () => {
    const calls: unknown[][] = [];
    const note =
      (level: string) =>
      (...given: unknown[]) => {
        calls.push([level, ...given]);
      };
    const sink = recordFirst({
      debug: note("debug"),
      info: note("info"),
      warn: note("warn"),
      error: note("error"),
    });
    await using server = await startServer([json({}), json({}, 404)]);
    const layers = [logger(sink, { level: "debug" })];
    await callOperation({ url: server.url, client: { layers } });
    await errorOf(callOperation({ url: server.url, client: { layers } }));
    await errorOf(
      callOperation({
        url: "https://a.example",
        client: { layers, transport: () => Promise.reject(new Error()) },
        options: { retries: 0 },
      }),
    );
    const record = expect.objectContaining({ operationId: "things" }) as object;
    const message = expect.stringMatching(/^GET \/things: /) as string;
    expect(calls).toEqual([
      ["debug", record, message],
      ["info", record, message],
      ["debug", record, message],
      ["warn", record, message],
      ["debug", record, message],
      ["error", record, message],
    ]);
  });

  it("calls a sink's methods on the sink", async () => {
    class Sink {
      readonly lines: unknown[] = [];
      debug(): void {
        this.lines.push("debug");
      }
      info(): void {
        this.lines.push("info");
      }
      warn(): void {
        this.lines.push("warn");
      }
      error(): void {
        this.lines.push("error");
      }
    }
    const sink = new Sink();
    await using server = await startServer([json({})]);
    await callOperation({
      url: server.url,
      client: { layers: [logger(sink)] },
    });
    expect(sink.lines).toEqual(["info"]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("disk full");
      },
    ],
    ["rejects", () => Promise.reject(new Error("disk full"))],
  ])("does not let a sink that %s decide on a call", async (_, full) => {
    await using server = await startServer([json({ a: 1 })]);
    const sink = { debug: full, info: full, warn: full, error: full };
    expect(
      await callOperation({
        url: server.url,
        client: { layers: [logger(sink, { level: "debug" })] },
      }),
    ).toEqual({ a: 1 });
    expect(server.requests).toHaveLength(1);
  });
});

describe("the headers of a logger", () => {
  const seen = (lines: readonly Line[]) =>
    lines.map(({ record: { requestHeaders, responseHeaders } }) => ({
      requestHeaders,
      responseHeaders,
    }));

  it("are not written unless asked for", async () => {
    const lines: Line[] = [];
    await using server = await startServer([json({})]);
    await callOperation({
      url: server.url,
      client: { layers: [logger(memorySink(lines))] },
    });
    expect(seen(lines)).toEqual([{}]);
  });

  it("show no secret", async () => {
    const lines: Line[] = [];
    const transport: Transport = ({ headers }) =>
      Promise.resolve(
        Response.json(
          {},
          {
            headers: [
              ["x-echo", `key is ${headers.get("x-api-key") ?? ""}`],
              ["location", "https://a.example/things?pin=other-pin&page=2"],
              ["set-cookie", "a=s3cret"],
              ["x-pin", "9012-pin"],
              ["www-authenticate", 'Bearer realm="things"'],
              ["retry-after", "1"],
            ],
          },
        ),
      );
    await callOperation({
      url: "https://a.example",
      operation: operation({
        parameters: {
          write: writeParameters,
          list: [
            { name: "X-Pin", in: "header", secret: true },
            { name: "pin", in: "query", secret: true },
          ],
        },
        security: [{ key: [] }],
      }),
      input: { "X-Pin": "1234-pin", pin: "5678-pin" },
      options: {
        headers: {
          Authorization: "s3cret",
          "Proxy-Authorization": "s3cret",
          Cookie: "a=s3cret",
          "X-Auth-Token": "s3cret",
          "X-Vendor": "s3cret",
          "X-Note": "1234-pin, too",
          "Idempotency-Key": "i1",
        },
      },
      client: {
        auth: { key: "s3cret-key" },
        transport,
        layers: [
          logger(memorySink(lines), {
            headers: true,
            secretHeaders: ["X-Vendor"],
          }),
        ],
      },
    });
    expect(seen(lines)).toEqual([
      {
        requestHeaders: {
          accept: "application/json",
          authorization: "***",
          cookie: "***",
          "idempotency-key": "i1",
          "proxy-authorization": "***",
          "user-agent": "userapis-test/1.2.3",
          "x-auth-token": "***",
          "x-note": "***, too",
          "x-pin": "***",
          "x-vendor": "***",
        },
        responseHeaders: {
          "content-type": "application/json",
          location: "https://a.example/things?pin=***&page=2",
          "retry-after": "1",
          "set-cookie": "***",
          "www-authenticate": 'Bearer realm="things"',
          "x-echo": "key is ***",
          "x-pin": "***",
        },
      },
    ]);
  });
});

describe("whatever happens, a logger", () => {
  const everywhere: Operation = operation({
    method: "POST",
    path: "/things/{token}",
    parameters: {
      write: writeParameters,
      list: [
        { name: "token", in: "path", secret: true },
        { name: "pin", in: "query", secret: true },
        { name: "X-Pin", in: "header", secret: true },
      ],
    },
    body: {
      write: writeBody,
      content: { "application/json": { kind: jsonBody } },
    },
    security: [{ key: [], queryKey: [], bearer: [] }],
  });

  type Outcome = (request: Parameters<Transport>[0]) => Promise<HttpResponse>;
  const outcomes: Readonly<Record<string, Outcome>> = {
    "an answer that echoes": ({ url, headers }) =>
      Promise.resolve(
        new Response(url.href, {
          status: 400,
          headers: {
            location: url.href,
            "x-request-id": headers.get("x-api-key") ?? "",
            "x-echo": headers.get("authorization") ?? "",
          },
        }),
      ),
    "an error that echoes": ({ url, headers, body }) =>
      Promise.reject(
        new Error(
          `no route to ${url.href} with ${headers.get("x-api-key") ?? ""} and ${headers.get("x-pin") ?? ""}`,
          { cause: new Error(inspect([[...headers], body])) },
        ),
      ),
    "a redirect that leaves": ({ url, headers }) =>
      Promise.resolve(
        new Response(null, {
          status: 307,
          headers: {
            location: `https://b.example/${headers.get("x-api-key") ?? ""}${url.search}`,
          },
        }),
      ),
  };

  /** Long enough to occur in a log only where it leaked; any character that a header may carry. */
  const secret = fc
    .string({
      unit: fc.constantFrom(...Array.from("abcXYZ019-._~$+,;:@/?%&=#[]{}|^")),
      minLength: 6,
      maxLength: 20,
    })
    .map((text) => `s3${text}t`);

  it.each(Object.entries(outcomes))(
    "shows no secret of %s",
    async (_, send) => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            key: secret,
            query: secret,
            bearer: secret,
            own: secret,
          }),
          async ({ key, query, bearer, own }) => {
            const lines: Line[] = [];
            await errorOf(
              callOperation({
                url: "https://a.example",
                operation: everywhere,
                input: { token: own, pin: own, "X-Pin": own, body: { own } },
                client: {
                  auth: { key, queryKey: query, bearer },
                  transport: send,
                  retries: 0,
                  layers: [
                    logger(memorySink(lines), {
                      level: "debug",
                      headers: true,
                    }),
                  ],
                },
              }),
            );
            expect(lines).toHaveLength(2);
            const text = lines
              .flatMap(({ message, record }) => [message, ...texts(record)])
              .join("\n");
            for (const one of [key, query, bearer, own]) {
              expect(text).not.toContain(one);
              expect(decoded(text)).not.toContain(one);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  function texts(value: unknown): readonly string[] {
    if (typeof value !== "object" || value === null) return [String(value)];
    return Object.values(value).flatMap(texts);
  }

  function decoded(text: string): string {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
      decodeURIComponent(bytes),
    );
  }
});
