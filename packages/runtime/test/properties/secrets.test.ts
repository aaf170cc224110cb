import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ApiClient,
  byPageNumber,
  call,
  formBody,
  isUserapisError,
  jsonAnswer,
  jsonBody,
  logger,
  pagedCall,
  socketCall,
  writeBody,
  writeParameters,
} from "../../src/index.js";
import type {
  ClientOptions,
  HttpRequest,
  Operation,
  Parameter,
  Transport,
  WebSocketLike,
} from "../../src/index.js";
import { Secrets } from "../../src/secrets.js";
import { errorOf, operation, testApi } from "../support/call-operation.js";
import type { AnyResult } from "../support/call-operation.js";
import { echoes, serveEcho } from "./echo-server.js";
import type { EchoServer, Echo } from "./echo-server.js";
import { all } from "../support/stream-answer.js";
import { wellFormedText } from "./texts.js";

/**
 * At least eight characters, five of them different: shorter ones stand in any stack trace by chance. White space around it is no part of
 * a header's value, so no server knows it.
 */
function secretOf(unit: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .string({ unit, minLength: 8, maxLength: 40 })
    .filter((text) => text.trim() === text && new Set(text).size >= 5);
}

const latin1 = fc.oneof(
  { arbitrary: fc.integer({ min: 0x20, max: 0x7e }), weight: 5 },
  { arbitrary: fc.integer({ min: 0xa0, max: 0xff }), weight: 1 },
);

/** RFC 9110, section 5.5. */
const inHeader = secretOf(latin1.map((unit) => String.fromCharCode(unit)));

/** Encoded, a URL or a body holds any text. */
const anywhere = secretOf(
  wellFormedText.map((text) => Array.from(text)[0] ?? "x"),
);

const schemes = ["key", "queryKey", "cookieKey", "basic", "bearer"] as const;

interface Secret {
  readonly scheme: (typeof schemes)[number];
  readonly credential: string;
  readonly anywhere: string;
  /** Whether the caller sets `Authorization`, which is then the bearer's. */
  readonly isOwn: boolean;
  readonly inHeader: string;
  readonly inPath: string;
  readonly inQuery: string;
  readonly inCookie: string;
  readonly inBody: string;
  readonly asForm: boolean;
}

const secrets: fc.Arbitrary<Secret> = fc.record({
  scheme: fc.constantFrom(...schemes),
  credential: inHeader,
  anywhere,
  isOwn: fc.boolean(),
  inHeader,
  inPath: anywhere,
  inQuery: anywhere,
  inCookie: anywhere,
  inBody: anywhere,
  asForm: fc.boolean(),
});

const parameters: readonly Parameter[] = [
  { in: "path", name: "inPath", secret: true },
  { in: "query", name: "inQuery", secret: true },
  { in: "header", name: "inHeader", secret: true },
  { in: "cookie", name: "inCookie", secret: true },
];

function credentialOf({ scheme, credential, anywhere }: Secret): string {
  return scheme === "key" || scheme === "bearer" ? credential : anywhere;
}

function optionsOf(secret: Secret): ClientOptions {
  const text = credentialOf(secret);
  const isOwn = secret.isOwn && secret.scheme === "bearer";
  return {
    auth: {
      [secret.scheme]:
        secret.scheme === "basic" ? { username: "ada", password: text } : text,
    },
    ...(isOwn && { headers: { Authorization: `Bearer ${text}` } }),
    retries: 0,
  };
}

function secured(secret: Secret, changes: Partial<Operation> = {}): Operation {
  return operation({
    method: "POST",
    path: "/things/{inPath}",
    parameters: { write: writeParameters, list: parameters },
    security: [{ [secret.scheme]: [] }],
    secretProperties: ["pass word"],
    body: {
      write: writeBody,
      content: secret.asForm
        ? { "application/x-www-form-urlencoded": { kind: formBody } }
        : { "application/json": { kind: jsonBody } },
    },
    ...changes,
  });
}

function inputOf(secret: Secret): object {
  const { inPath, inQuery, inHeader, inCookie, inBody } = secret;
  const body = { name: "ann", "pass word": inBody };
  return { inPath, inQuery, inHeader, inCookie, body };
}

/** Every text that must not come to light, in all the forms in which a server or a transport has met it. */
function formsOf(secret: Secret): readonly string[] {
  const text = credentialOf(secret);
  const { inPath, inQuery, inHeader, inCookie, inBody } = secret;
  const bytes = Buffer.from(`ada:${text}`).toString("base64");
  const texts = [text, bytes, inPath, inQuery, inHeader, inCookie, inBody];
  return texts.flatMap((plain) => [
    plain,
    encodeURIComponent(plain),
    new URLSearchParams([["", plain]]).toString().slice(1),
    JSON.stringify(plain).slice(1, -1),
  ]);
}

/** Every way in which an error comes to light. */
function facesOf(error: unknown): string {
  const faces = [
    String(error),
    JSON.stringify(error),
    inspect(error, { depth: 10, showHidden: false }),
    JSON.stringify(Object.entries(error as object)),
  ];
  let link = error;
  while (link instanceof Error) {
    faces.push(link.name, link.message, link.stack ?? "");
    link = link.cause;
  }
  return faces.join("\n");
}

interface Lines {
  readonly log: NonNullable<ClientOptions["layers"]>[number];
  readonly written: string[];
}

function collectLines(): Lines {
  const written: string[] = [];
  const write = (message: string, record: unknown): void => {
    written.push(message, JSON.stringify(record), inspect(record));
  };
  const sink = { debug: write, info: write, warn: write, error: write };
  return { log: logger(sink, { level: "debug", headers: true }), written };
}

/** The error is one of the family, and neither it nor the log shows a secret. */
function expectClean(secret: Secret, error: unknown, lines: Lines): void {
  expect(isUserapisError(error)).toBe(true);
  const shown = `${facesOf(error)}\n${lines.written.join("\n")}`;
  expect(formsOf(secret).filter((form) => shown.includes(form))).toEqual([]);
  expect(lines.written).not.toEqual([]);
}

interface Attempt {
  readonly secret: Secret;
  readonly url: string;
  readonly client?: ClientOptions;
  readonly signal?: AbortSignal;
  readonly changes?: Partial<Operation>;
}

async function failWith(attempt: Attempt): Promise<void> {
  const { secret, url, client, signal, changes } = attempt;
  const lines = collectLines();
  const options = {
    baseUrl: url,
    ...optionsOf(secret),
    ...client,
    layers: [lines.log, ...(client?.layers ?? [])],
  };
  const input = inputOf(secret);
  const failing = call<unknown, AnyResult>(
    new ApiClient(testApi, options),
    secured(secret, changes),
    { input, options: signal === undefined ? {} : { signal } },
  );
  const result = await failing.result();
  if (!result.ok) expectClean(secret, result.exception, lines);
}

const echo: fc.Arbitrary<Echo> = fc.record({
  status: fc.constantFrom(200, 302, 400, 401, 418, 429, 500),
  format: fc.constantFrom(...echoes),
  what: fc.nat(20),
  before: fc.oneof(fc.constant(0), fc.nat(220)),
  cutAt: fc.integer({ min: 1, max: 2_000 }),
  ends: fc.constantFrom("whole", "reset", "never"),
});

describe("no secret comes to light", { timeout: 60_000 }, () => {
  it("whatever the server echoes, and however it ends", async () => {
    await using server: EchoServer = await serveEcho();
    await fc.assert(
      fc.asyncProperty(secrets, echo, async (secret, answer) => {
        server.answerWith(answer);
        await failWith({
          secret,
          url: server.url,
          client: { timeout: answer.ends === "never" ? 10 : 10_000 },
          // So that a success is one that cannot be read.
          changes: { responses: { "201": {}, "200": declaredJson } },
        });
      }),
      { numRuns: 400 },
    );
  });

  it("however short it is, where it stands alone", () => {
    const beside = fc.constantFrom("", " ", '"', "=", "/", ":", "\n", "_");
    const texts = fc.tuple(
      beside,
      fc.stringMatching(/^[a-z0-9]{1,3}$/),
      beside,
    );
    fc.assert(
      fc.property(texts, ([before, short, after]) => {
        const secrets = new Secrets();
        secrets.add(short);
        const text = `${before}${short}${after}`;
        expect(secrets.redact(text)).toBe(`${before}***${after}`);
        expect(secrets.redact(`Å${text}`)).toBe(
          before === "" ? `Å${text}` : `Å${before}***${after}`,
        );
      }),
    );
  });

  it("whatever the transport throws", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, thrower, async (secret, throws) => {
        const transport: Transport = (request) => throws(request);
        const url = "https://api.example.com";
        await failWith({ secret, url, client: { transport } });
      }),
      { numRuns: 300 },
    );
  });

  it("whatever a layer throws", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, thrower, async (secret, throws) => {
        await failWith({
          secret,
          url: "https://api.example.com",
          client: { layers: [() => throws] },
        });
      }),
      { numRuns: 100 },
    );
  });

  it("when the caller ends the call or its time is over", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, fc.boolean(), async (secret, isAbort) => {
        await failWith({
          secret,
          url: "https://api.example.com",
          client: {
            transport: () => new Promise(() => undefined),
            timeout: isAbort ? 1_000 : 1,
          },
          ...(isAbort && { signal: AbortSignal.timeout(1) }),
        });
      }),
      { numRuns: 40 },
    );
  });

  it("when a page is not what it should be", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, fc.boolean(), async (secret, isList) => {
        const lines = collectLines();
        const transport: Transport = ({ url, headers }) => {
          const text = `${url.href} ${JSON.stringify([...headers])}`;
          return Promise.resolve(
            url.searchParams.has("page") || !isList
              ? Response.json({ items: text })
              : Response.json({ items: [1] }),
          );
        };
        const pages = pagedCall<unknown, unknown, unknown>(
          new ApiClient(testApi, {
            baseUrl: "https://api.example.com",
            ...optionsOf(secret),
            transport,
            layers: [lines.log],
          }),
          secured(secret, {
            parameters: {
              write: writeParameters,
              list: [...parameters, { in: "query", name: "page" }],
            },
            pagination: { items: "items", style: byPageNumber, names: {} },
          }),
          { input: inputOf(secret), options: {} },
        );
        expectClean(secret, await errorOf(all(pages)), lines);
      }),
      { numRuns: 60 },
    );
  });

  it("when a socket does not open or is lost", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, socketFailure, async (given, fail) => {
        // A socket takes a credential in its URL only.
        const secret: Secret = { ...given, scheme: "queryKey" };
        const { inPath, inQuery } = secret;
        const WebSocket = failingSocket(fail);
        const messages = socketCall(
          new ApiClient(testApi, {
            baseUrl: "https://api.example.com",
            ...optionsOf(secret),
            WebSocket,
          }),
          secured(secret, {
            method: "GET",
            webSocket: true,
            parameters: {
              write: writeParameters,
              list: parameters.slice(0, 2),
            },
          }),
          { input: { inPath, inQuery }, options: {} },
        );
        const error = await errorOf(messages[Symbol.asyncIterator]().next());
        expectClean(secret, error, { ...collectLines(), written: ["none"] });
      }),
      { numRuns: 100 },
    );
  });
});

const declaredJson = { content: { "application/json": jsonAnswer } };

type Throws = (request: HttpRequest) => never;

/** What HTTP libraries hang on their errors. */
const thrower: fc.Arbitrary<Throws> = fc
  .tuple(fc.nat(9), fc.nat(5))
  .map(([kind, depth]): Throws => (request) => {
    const { url, headers, body } = request;
    const text = `${url.href} ${JSON.stringify([...headers])} ${JSON.stringify(body)}`;
    throw nested(thrownAs(kind, text, request), depth);
  });

function thrownAs(kind: number, text: string, request: HttpRequest): unknown {
  const plain = new Error("no route");
  switch (kind) {
    case 0:
      return new Error(`no route for ${text}`);
    case 1:
      return new Error("no route", { cause: new Error(text) });
    case 2:
      return Object.assign(plain, {
        config: { headers: [...request.headers] },
      });
    case 3:
      return Object.assign(plain, { request });
    case 4:
      return Object.assign(plain, { seen: new Set([text]), [text]: 1 });
    case 5:
      return Object.assign(plain, {
        sent: new URLSearchParams([[text, text]]),
      });
    case 6:
      return new DOMException(text, "NetworkError");
    case 7:
      return new AggregateError([new Error(text)], "all of them");
    case 8:
      return text;
    default:
      plain.stack = `Error: ${text}\n    at nowhere`;
      return plain;
  }
}

function nested(thrown: unknown, depth: number): unknown {
  let link = thrown;
  for (let level = 0; level < depth; level += 1) {
    link = new Error("fetch failed", { cause: { reason: link } });
  }
  return link;
}

type SocketFailure = (url: string, listeners: Listeners) => void;
type Listeners = Map<string, (event: { readonly data: unknown }) => void>;

const socketFailure: fc.Arbitrary<SocketFailure> = fc.constantFrom(
  (url: string) => {
    throw new SyntaxError(`${url} is not a URL`);
  },
  (url: string, listeners: Listeners) => {
    const event = Object.assign(new Event("error"), { message: `at ${url}` });
    listeners.get("error")?.(Object.assign(event, { data: undefined }));
  },
  (url: string, listeners: Listeners) => {
    const facts = { code: 4000, reason: `no more of ${url}`, data: undefined };
    listeners.get("close")?.(facts);
  },
);

function failingSocket(
  fail: SocketFailure,
): new (url: string) => WebSocketLike {
  return class implements WebSocketLike {
    readonly #listeners: Listeners = new Map();

    constructor(url: string) {
      if (fail.length < 2) fail(url, this.#listeners);
      else setImmediate(fail, url, this.#listeners);
    }

    close(): void {
      this.#listeners.clear();
    }

    addEventListener(
      type: string,
      listener: (event: { readonly data: unknown }) => void,
    ): void {
      this.#listeners.set(type, listener);
    }
  };
}
