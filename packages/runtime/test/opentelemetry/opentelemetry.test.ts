import { metrics, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";
import {
  afterAll,
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { writeParameters } from "../../src/index.js";
import type { Layer } from "../../src/index.js";
import { openTelemetry } from "../../src/opentelemetry.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";
import { keepingMeterProvider, startApplication } from "./application.js";
import type { Measured } from "./application.js";

// Made before the application sets its providers, as happens to clients at the top of a module.
const layers = [openTelemetry()];
const { exporter, tracerProvider, stop } = startApplication();
beforeEach(() => {
  exporter.reset();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(stop);

const getUser = operation({
  id: "getUser",
  path: "/users/{id}",
  parameters: { write: writeParameters, list: [{ name: "id", in: "path" }] },
});

function shown({ name, kind, status, attributes, events }: ReadableSpan) {
  return {
    name,
    kind,
    status,
    attributes,
    events: events.map((event) => [event.name, event.attributes]),
  };
}

describe("a span", () => {
  it("is made for each attempt, by the conventions", async () => {
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}),
    ]);
    await callOperation({
      url: server.url,
      operation: getUser,
      input: { id: "7" },
      client: { layers },
    });
    const attributes = {
      "http.request.method": "GET",
      "server.address": "127.0.0.1",
      "server.port": Number(new URL(server.url).port),
      "url.full": `${server.url}/users/7`,
      "url.template": "/users/{id}",
    };
    const span = { name: "GET /users/{id}", kind: SpanKind.CLIENT, events: [] };
    expect(exporter.getFinishedSpans().map(shown)).toEqual([
      {
        ...span,
        status: { code: SpanStatusCode.ERROR },
        attributes: {
          ...attributes,
          "http.response.status_code": 503,
          "error.type": "503",
        },
      },
      {
        ...span,
        status: { code: SpanStatusCode.UNSET },
        attributes: {
          ...attributes,
          "http.response.status_code": 200,
          "http.request.resend_count": 1,
        },
      },
    ]);
  });

  it.each([
    [201, SpanStatusCode.UNSET, undefined],
    [304, SpanStatusCode.UNSET, undefined],
    [404, SpanStatusCode.ERROR, "404"],
    [500, SpanStatusCode.ERROR, "500"],
  ])("of a %s has status %s and error.type %s", async (status, code, type) => {
    await using server = await startServer([{ status }]);
    await callOperation({
      url: server.url,
      client: { layers, retries: 0 },
    }).result();
    const [span] = exporter.getFinishedSpans();
    expect(span?.status).toEqual({ code });
    expect(span?.attributes["error.type"]).toBe(type);
  });

  it("tells why there was no answer", async () => {
    const reset = new TypeError("fetch failed", {
      cause: new Error("read ECONNRESET"),
    });
    await errorOf(
      callOperation({
        url: "https://a.example",
        client: {
          layers,
          transport: () => Promise.reject(reset),
          retries: 0,
        },
      }),
    );
    const message =
      "GET /things: no answer from a.example (fetch failed: read ECONNRESET)";
    expect(exporter.getFinishedSpans().map(shown)).toEqual([
      {
        name: "GET /things",
        kind: SpanKind.CLIENT,
        status: { code: SpanStatusCode.ERROR, message },
        attributes: {
          "http.request.method": "GET",
          "server.address": "a.example",
          "server.port": 443,
          "url.full": "https://a.example/things",
          "url.template": "/things",
          "error.type": "ConnectionError",
        },
        events: [
          [
            "exception",
            {
              "exception.type": "ConnectionError",
              "exception.message": message,
            },
          ],
        ],
      },
    ]);
  });

  it("tells the caller's abort and a timeout apart", async () => {
    const controller = new AbortController();
    await using server = await startServer(() => {
      controller.abort();
      return undefined;
    });
    const client = { layers, retries: 0 };
    const { signal } = controller;
    await errorOf(
      callOperation({ url: server.url, client, options: { signal } }),
    );
    await errorOf(
      callOperation({ url: server.url, client, options: { timeout: 20 } }),
    );
    await expect
      .poll(() =>
        exporter
          .getFinishedSpans()
          .map(({ attributes }) => attributes["error.type"]),
      )
      .toEqual(["AbortedError", "TimeoutError"]);
  });

  it("calls a method that the conventions do not know _OTHER", async () => {
    await using server = await startServer([json({})]);
    await callOperation({
      url: server.url,
      operation: operation({ method: "PURGE" }),
      client: { layers },
    });
    const [span] = exporter.getFinishedSpans();
    expect(span?.name).toBe("HTTP /things");
    expect(span?.attributes).toMatchObject({
      "http.request.method": "_OTHER",
      "http.request.method_original": "PURGE",
    });
  });

  it.each([
    ["http://[::1]:8080", "::1", 8080],
    ["http://localhost", "localhost", 80],
    ["https://a.example", "a.example", 443],
  ])("names the server of %s", async (url, address, port) => {
    await callOperation({
      url,
      client: { layers, transport: () => Promise.resolve(Response.json({})) },
    });
    const [span] = exporter.getFinishedSpans();
    expect(span?.attributes).toMatchObject({
      "server.address": address,
      "server.port": port,
    });
  });

  it("is a child of the caller's span", async () => {
    await using server = await startServer([json({})]);
    const tracer = trace.getTracer("application");
    await tracer.startActiveSpan("work", async (work) => {
      await callOperation({ url: server.url, client: { layers } });
      work.end();
    });
    const [client, work] = exporter.getFinishedSpans();
    expect(work?.name).toBe("work");
    expect(client?.parentSpanContext?.spanId).toBe(work?.spanContext().spanId);
  });

  it("is the parent of what the transport does", async () => {
    const seen: unknown[] = [];
    await callOperation({
      url: "https://a.example",
      client: {
        layers,
        transport: () => {
          seen.push(trace.getActiveSpan()?.spanContext().spanId);
          return Promise.resolve(Response.json({}));
        },
      },
    });
    const [span] = exporter.getFinishedSpans();
    expect(seen).toEqual([span?.spanContext().spanId]);
  });

  it("goes to a provider of one's own", async () => {
    const own = new InMemorySpanExporter();
    const provider = new BasicTracerProvider({
      spanProcessors: [new SimpleSpanProcessor(own)],
    });
    await using server = await startServer([json({})]);
    await callOperation({
      url: server.url,
      client: { layers: [openTelemetry({ tracerProvider: provider })] },
    });
    expect(own.getFinishedSpans()).toHaveLength(1);
    expect(exporter.getFinishedSpans()).toEqual([]);
    await provider.shutdown();
  });

  it("shows no secret", async () => {
    const secret = "s3cret/key+1";
    await errorOf(
      callOperation({
        url: "https://a.example",
        operation: operation({
          path: "/things/{token}",
          parameters: {
            write: writeParameters,
            list: [
              { name: "token", in: "path", secret: true },
              { name: "pin", in: "query", secret: true },
              { name: "copy", in: "query" },
            ],
          },
          security: [{ queryKey: [], bearer: [] }],
        }),
        input: { token: secret, pin: "1234-pin", copy: "k3y-copy" },
        client: {
          auth: { queryKey: "k3y-copy", bearer: secret },
          layers,
          transport: ({ url, headers }) =>
            Promise.reject(
              new Error(
                `no route to ${url.href} with ${headers.get("authorization") ?? ""}`,
              ),
            ),
          retries: 0,
        },
      }),
    );
    const text = JSON.stringify(exporter.getFinishedSpans().map(shown));
    expect(text).toContain(
      '"url.full":"https://a.example/things/***?pin=***&copy=***"',
    );
    expect(text).not.toMatch(/s3cret|1234-pin|k3y-copy/);
  });
});

describe("the trace's context", () => {
  it("goes along, anew for each attempt", async () => {
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}),
    ]);
    await callOperation({ url: server.url, client: { layers } });
    const spans = exporter.getFinishedSpans();
    expect(
      server.requests.map(({ headers }) => headers["traceparent"]),
    ).toEqual(
      spans
        .map((span) => span.spanContext())
        .map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`),
    );
    expect(spans).toHaveLength(2);
  });

  it("stays at home where that is wished", async () => {
    await using server = await startServer([json({})]);
    await callOperation({
      url: server.url,
      client: { layers: [openTelemetry({ propagate: false })] },
    });
    expect(server.requests[0]?.headers).not.toHaveProperty("traceparent");
    expect(exporter.getFinishedSpans()).toHaveLength(1);
  });
});

describe("the duration", () => {
  it("is recorded in seconds for each attempt", async () => {
    const measured: Measured[] = [];
    const meterProvider = keepingMeterProvider(measured);
    vi.useFakeTimers({ toFake: ["performance"] });
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}),
    ]);
    const taking =
      (milliseconds: number): Layer =>
      (next) =>
      (request) => {
        vi.advanceTimersByTime(milliseconds);
        return next(request);
      };
    await callOperation({
      url: server.url,
      operation: getUser,
      input: { id: "7" },
      client: {
        layers: [openTelemetry({ tracerProvider, meterProvider }), taking(250)],
      },
    });
    const attributes = {
      "http.request.method": "GET",
      "server.address": "127.0.0.1",
      "server.port": Number(new URL(server.url).port),
      "url.template": "/users/{id}",
    };
    const metric = {
      name: "http.client.request.duration",
      options: {
        description: "Duration of HTTP client requests.",
        unit: "s",
        advice: {
          explicitBucketBoundaries: [
            0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5,
            7.5, 10,
          ],
        },
      },
    };
    expect(
      measured.map(({ name, options, attributes: given }) => ({
        name,
        options,
        attributes: given,
      })),
    ).toEqual([
      {
        ...metric,
        attributes: {
          ...attributes,
          "http.response.status_code": 503,
          "error.type": "503",
        },
      },
      {
        ...metric,
        attributes: { ...attributes, "http.response.status_code": 200 },
      },
    ]);
    expect(measured.map(({ value }) => value)).toEqual([0.25, 0.25]);
  });

  it("of an attempt without an answer has the error's name", async () => {
    const measured: Measured[] = [];
    const meterProvider = keepingMeterProvider(measured);
    await errorOf(
      callOperation({
        url: "https://a.example",
        client: {
          layers: [openTelemetry({ meterProvider })],
          transport: () => Promise.reject(new Error("reset")),
          retries: 0,
        },
      }),
    );
    expect(measured).toMatchObject([
      { attributes: { "error.type": "ConnectionError" } },
    ]);
  });

  it("goes to the global provider of the moment", async () => {
    const measured: Measured[] = [];
    const transport = () => Promise.resolve(Response.json({}));
    const call = () =>
      callOperation({
        url: "https://a.example",
        client: { layers, transport },
      });
    await call();
    metrics.setGlobalMeterProvider(keepingMeterProvider(measured));
    try {
      await call();
      expect(measured).toHaveLength(1);
    } finally {
      metrics.disable();
    }
  });
});
