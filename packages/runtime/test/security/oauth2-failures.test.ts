import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ApiError,
  ConnectionError,
  CredentialError,
  RateLimitError,
  UserapisError,
} from "../../src/index.js";
import type { Transport } from "../../src/index.js";
import { InvalidInput } from "../../src/invalid-input.js";
import {
  clientSecret,
  credentials,
  facts,
  textOf,
} from "../support/credential-facts.js";
import { errorOf } from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";
import type { Reply } from "../support/recording-server.js";

/** What a call ends with, and how often a token was asked for. */
async function failureWith(
  replies: readonly Reply[],
  credential: unknown = credentials,
) {
  await using server = await startServer(replies);
  const source = facts(server);
  const error = await errorOf(textOf(source, credential));
  if (!(error instanceof UserapisError))
    throw new Error("not of the family", { cause: error });
  const message = error.message.replace(new URL(server.url).host, "HOST");
  return { error, message, asked: server.requests.length };
}

const begin = 'GET /things: credential "oauth": no token from HOST: ';

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("a token URL that refuses", () => {
  it.each<[string, Reply, string]>([
    [
      "with a code and a sentence",
      json(
        { error: "invalid_client", error_description: "No such\n client" },
        401,
      ),
      "401 invalid_client: No such client",
    ],
    ["with a code", json({ error: "invalid_scope" }, 400), "400 invalid_scope"],
    [
      "in HTML",
      { status: 403, body: "<!doctype html><title>Blocked</title>" },
      "403 Blocked",
    ],
    ["without a body", { status: 404 }, "404 Not Found"],
  ])("%s says so", async (_, reply, wanted) => {
    const { error, message, asked } = await failureWith([reply]);
    expect(message).toBe(begin + wanted);
    expect(error).toBeInstanceOf(CredentialError);
    expect(error.operationId).toBe("things");
    expect(error.cause).toBeInstanceOf(ApiError);
    expect(error.cause).toMatchObject({ status: reply.status });
    expect(asked).toBe(1);
  });

  it("gives its body in the cause", async () => {
    const body = {
      error: "invalid_client",
      error_uri: "https://docs.example.com",
    };
    const { error } = await failureWith([json(body, 401)]);
    expect(error.cause).toMatchObject({ body });
  });
});

describe("a token URL in trouble", () => {
  const token = json({ access_token: "T1", token_type: "bearer" });

  it.each<[string, Reply]>([
    ["503", json({}, 503)],
    ["429 and Retry-After", json({}, 429, { "retry-after": "0" })],
    [
      "a connection that breaks",
      { body: "{", cut: true, headers: { "content-length": "9" } },
    ],
  ])("is asked again after %s", async (_, reply) => {
    await using server = await startServer([reply, reply, token]);
    expect(await textOf(facts(server))).toBe("Bearer T1");
    expect(server.requests).toHaveLength(3);
  });

  it("is given up after three tries", async () => {
    const { error, message, asked } = await failureWith([
      json({ error: "temporarily_unavailable" }, 503),
    ]);
    expect(message).toBe(`${begin}503 temporarily_unavailable`);
    expect(error).toBeInstanceOf(CredentialError);
    expect(asked).toBe(3);
  });

  it("is not asked again where it wants more than a minute", async () => {
    const { error, asked } = await failureWith([
      json({}, 429, { "retry-after": "61" }),
    ]);
    expect(error.cause).toBeInstanceOf(RateLimitError);
    expect(error.cause).toMatchObject({ retryAfter: 61_000 });
    expect(asked).toBe(1);
  });

  it("that does not answer is a connection error, which the call may repeat", async () => {
    const cause = new TypeError("fetch failed", {
      cause: new Error("connect ECONNREFUSED"),
    });
    const transport: Transport = () => Promise.reject(cause);
    const error = await errorOf(
      textOf(facts({ url: "https://auth.example.com" }, { transport })),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message:
        'GET /things: credential "oauth": no token from auth.example.com: no answer (fetch failed: connect ECONNREFUSED)',
      cause,
    });
  });
});

describe("an answer that is no token", () => {
  it.each<[string, Reply, string]>([
    [
      "a form",
      { body: "access_token=T-secret&token_type=bearer" },
      "its answer is not JSON with an access_token",
    ],
    ["nothing", {}, "its answer is not JSON with an access_token"],
    ["null", json(null), "its answer is not JSON with an access_token"],
    [
      "an empty token",
      json({ access_token: "" }),
      "its answer is not JSON with an access_token",
    ],
    [
      "an object",
      json({ access_token: { T: "T-secret" } }),
      "its answer is not JSON with an access_token",
    ],
    [
      "an error under 200",
      json({ error: "bad_client" }),
      "its answer is not JSON with an access_token, but says bad_client",
    ],
    [
      "another type",
      json({ access_token: "T-secret", token_type: "mac T-secret" }),
      "its token is of type mac ***, not Bearer",
    ],
  ])("%s is a credential error", async (_, reply, wanted) => {
    const { error, message, asked } = await failureWith([reply]);
    expect(message).toBe(begin + wanted);
    expect(error).toBeInstanceOf(CredentialError);
    expect(inspect(error, { depth: 9 })).not.toContain("T-secret");
    expect(asked).toBe(1);
  });

  it.each(["Bearer", "bearer", "BEARER", undefined])(
    "does not mind the type %s",
    async (token_type) => {
      await using server = await startServer([
        json({ access_token: "T1", token_type }),
      ]);
      expect(await textOf(facts(server))).toBe("Bearer T1");
    },
  );

  it.each([301, 302, 303, 307, 308])(
    "is a redirect with %i, and is not followed",
    async (status) => {
      const { message, asked } = await failureWith([
        { status, headers: { location: "/other" } },
      ]);
      expect(message).toBe(
        `${begin}it redirects, and the client secret does not go along; pass the URL that it means as \`tokenUrl\``,
      );
      expect(asked).toBe(1);
    },
  );
});

describe("what cannot be asked for", () => {
  const https = { url: "https://auth.example.com" };
  const unused: Transport = () => {
    throw new Error("something was sent");
  };

  it.each<[string, unknown]>([
    ["a number", 7],
    ["no secret", { clientId: "app" }],
    ["an empty secret", { clientId: "app", clientSecret: "" }],
    ["an empty id", { clientId: "", clientSecret }],
    ["basic", { username: "u", password: "p" }],
  ])("%s is refused", async (_, credential) => {
    const error = await errorOf(
      textOf(facts(https, { transport: unused }), credential),
    );
    expect(error).toBeInstanceOf(InvalidInput);
    expect(error).toMatchObject({
      message:
        'credential "oauth" is neither an access token nor { clientId, clientSecret }, both not empty',
    });
  });

  it.each([
    undefined,
    "https://",
    "ftp://127.0.0.1/token",
    "https://user@auth.example.com/token",
    "https://:hidden@auth.example.com/token",
  ])("the token URL %s is refused", async (tokenUrl) => {
    const error = await errorOf(
      textOf(facts(https, { transport: unused, tokenUrl })),
    );
    expect(error).toBeInstanceOf(InvalidInput);
    expect(error).toMatchObject({
      message:
        'credential "oauth" has no token URL; pass `tokenUrl` with it, https and without a user name',
    });
  });

  it.each(["http://auth.example.com/token", "http://10.0.0.1/token"])(
    "the token URL %s is refused, being plain http",
    async (tokenUrl) => {
      const error = await errorOf(
        textOf(facts(https, { transport: unused, tokenUrl })),
      );
      expect(error).toBeInstanceOf(InvalidInput);
      expect(error).toMatchObject({
        message: `credentials would go to ${new URL(tokenUrl).host} over plain http; use https, or pass the option \`allowInsecureHttp: true\``,
      });
    },
  );

  it("goes over plain http to loopback, or by option", async () => {
    const seen: string[] = [];
    const transport: Transport = ({ url }) => {
      seen.push(url.href);
      return Promise.resolve(Response.json({ access_token: "T1" }));
    };
    const tokenUrl = "http://auth.example.com/token";
    await textOf(
      facts(https, { transport, tokenUrl: "http://localhost/token" }),
    );
    await textOf(
      facts(https, { transport, tokenUrl, allowInsecureHttp: true }),
    );
    expect(seen).toEqual(["http://localhost/token", tokenUrl]);
  });
});

describe("secrets", () => {
  const basic = btoa("app%3A1:s3cret+%26+%C3%BCmlaut");
  const forms = [
    clientSecret,
    "s3cret+%26+%C3%BCmlaut",
    encodeURIComponent(clientSecret),
    basic,
    "T0-secret",
  ];

  /** Everything that a logger may show of an error and its causes. */
  const shown = (error: unknown): string => {
    if (!(error instanceof Error)) return inspect(error, { depth: 9 });
    const body = error instanceof ApiError ? JSON.stringify(error.body) : "";
    return [
      inspect(error, { depth: 9 }),
      JSON.stringify(error),
      String(error),
      error.stack,
      body,
      shown(error.cause),
    ].join("\n");
  };

  it.each<[string, Reply]>([
    [
      "JSON",
      json({ error: forms.join(" "), error_description: forms.join(" ") }, 400),
    ],
    ["text", { status: 400, body: forms.join(" ") }],
    ["a failing server", { status: 500, body: forms.join(" ") }],
    ["success", json({ error: forms.slice(0, 4).join(" ") })],
    [
      "a token of another type",
      json({ access_token: "T0-secret", token_type: forms.join(" ") }),
    ],
  ])("that a server echoes in %s are not shown", async (name, reply) => {
    const { error } = await failureWith([reply]);
    const text = shown(error);
    for (const form of forms.slice(0, 4))
      expect(text, name).not.toContain(form);
  });

  it("that a transport quotes are not shown", async () => {
    const transport: Transport = ({ headers, body }) =>
      Promise.reject(
        new Error(`cannot send ${String(headers.get("authorization"))}`, {
          cause: { body, clientSecret },
        }),
      );
    const text = shown(
      await errorOf(
        textOf(facts({ url: "https://auth.example.com" }, { transport })),
      ),
    );
    for (const form of forms) expect(text).not.toContain(form);
    expect(text).toContain("cannot send Basic ***");
  });

  it("are known to the call before it sends anything", async () => {
    await using server = await startServer([
      json({ access_token: "T0-secret~+/=" }),
    ]);
    const source = facts(server);
    await textOf(source);
    for (const form of [
      ...forms.slice(0, 4),
      "T0-secret~+/=",
      "T0-secret%7E%2B%2F%3D",
    ]) {
      expect(source.secrets.redact(`<${form}>`)).not.toContain(form);
    }
    const again = facts(server, { client: source.client });
    await textOf(again);
    expect(again.secrets.redact("T0-secret~+/=")).toBe("***");
    expect(server.requests).toHaveLength(1);
  });

  it("are in nothing that a client shows", async () => {
    await using server = await startServer([
      json({ access_token: "T0-secret" }),
    ]);
    const client = {};
    await textOf(facts(server, { client }));
    const text = inspect(client, { depth: 9, showHidden: true });
    for (const form of forms) expect(text).not.toContain(form);
  });
});
