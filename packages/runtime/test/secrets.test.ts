import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  ApiClient,
  formBody,
  jsonBody,
  UserapisError,
  writeBody,
  writeParameters,
} from "../src/index.js";
import type { Layer, Operation } from "../src/index.js";
import { Secrets } from "../src/secrets.js";
import {
  callOperation,
  errorOf,
  operation,
  testApi,
} from "./support/call-operation.js";
import { json, startServer } from "./support/recording-server.js";

const secret = "s3cret/key+1";
const auth = {
  key: secret,
  queryKey: secret,
  basic: { username: "u", password: secret },
  bearer: secret,
};

/** Every way in which an error comes to light. */
function faces(error: unknown): string {
  const own = Object.entries(error instanceof Error ? error : {});
  return [
    inspect(error, { depth: 9 }),
    JSON.stringify(error),
    String(error),
    JSON.stringify(own),
  ].join("\n");
}

function expectNoSecret(error: unknown): void {
  expect(error).toBeInstanceOf(UserapisError);
  expect(faces(error)).not.toContain("s3cret");
  expect(faces(error)).not.toContain(btoa(`u:${secret}`));
}

describe("a credential", () => {
  it.each(["key", "queryKey", "basic", "bearer"])(
    "%s that the server echoes is in no error",
    async (scheme) => {
      await using server = await startServer(({ url, headers }) =>
        json(
          {
            message: `what is ${url} with ${JSON.stringify(headers)}`,
            seen: headers,
          },
          400,
          { "x-echo": url },
        ),
      );
      const failing = callOperation({
        url: server.url,
        operation: operation({ security: [{ [scheme]: [] }] }),
        client: { auth },
      });
      const error = await errorOf(failing);
      expectNoSecret(error);
      expect(String(error)).toContain("***");
    },
  );

  it("that the server echoes as broken JSON is in no error", async () => {
    await using server = await startServer(({ headers }) => ({
      headers: { "content-type": "application/json" },
      body: `key=${String(headers["x-api-key"])}`,
    }));
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: { auth },
      }),
    );
    expectNoSecret(error);
    expect(error).toMatchObject({ name: "DecodeError", firstBytes: "key=***" });
  });

  it("that the parser of JSON quotes in part is in no error", async () => {
    const key = `s3cret-${"0123456789".repeat(6)}`;
    await using server = await startServer(({ headers }) => ({
      headers: { "content-type": "application/json" },
      body: String(headers["x-api-key"]),
    }));
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: { auth: { key } },
      }),
    );
    expectNoSecret(error);
    expect(error).toMatchObject({ name: "DecodeError", firstBytes: "***" });
  });

  it("that the server redirects to is in no error", async () => {
    await using server = await startServer(({ headers }) => ({
      status: 302,
      headers: { location: `//${String(headers["x-api-key"])}.example` },
    }));
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: { auth: { key: "s3cret-key" } },
      }),
    );
    expectNoSecret(error);
    expect(String(error)).toContain("to another origin, http://***.example");
  });

  it("that a transport puts into its errors is in none of ours", async () => {
    const transport = ({ url, headers }: { url: URL; headers: Headers }) =>
      Promise.reject(
        Object.assign(new Error(`no route to ${url.href}`), {
          config: { headers: [...headers] },
        }),
      );
    const failing = callOperation({
      url: "https://api.example.com",
      operation: operation({ security: [{ queryKey: [], bearer: [] }] }),
      client: { auth, transport, retries: 0 },
    });
    const error = await errorOf(failing);
    expectNoSecret(error);
    expect(error).toMatchObject({
      cause: {
        name: "Error",
        message: "no route to https://api.example.com/things?api_key=***",
      },
    });
  });

  it("that the server gives back as the request's name is in no error", async () => {
    await using server = await startServer(({ headers }) =>
      json({}, 400, { "x-request-id": `for ${String(headers["x-api-key"])}` }),
    );
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: { auth },
      }),
    );
    expectNoSecret(error);
    expect(error).toMatchObject({ requestId: "for ***" });
  });

  it("that the server gives back as a media type is in no error", async () => {
    await using server = await startServer(({ headers }) => ({
      headers: { "content-type": String(headers["x-api-key"]) },
      body: "?",
    }));
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: { auth },
      }),
    );
    expectNoSecret(error);
    expect(String(error)).toContain("the answer is ***, not");
  });

  it.each([
    ["with white space around it", " s3cret-key ", "s3cret-key"],
    ["with tags in it", "s3cret<b>key", "<html>s3cret<b>key"],
    ["escaped for HTML", `s3cret"&'<key`, "s3cret&quot;&amp;&#39;&lt;key"],
    ["in lower-case percent-encoding", "s3cret/key", "s3cret%2fkey"],
    ["as a form", "s3cret (key)", "s3cret+%28key%29"],
    ["as JSON in ASCII", "s3cret ké", "s3cret k\\u00e9"],
    ["as JSON in JSON", 's3cret"key', 's3cret\\\\\\"key'],
  ])("%s is known", async (_, key, echo) => {
    await using server = await startServer([
      { status: 400, headers: { "content-type": "text/plain" }, body: echo },
    ]);
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: { auth: { key } },
      }),
    );
    expectNoSecret(error);
    expect(String(error)).toContain("***");
  });

  it("that the caller sets with its scheme is known without it", async () => {
    await using server = await startServer([
      json({ message: "s3cret-token is over" }, 401),
    ]);
    const headers = { Authorization: "Bearer s3cret-token" };
    const error = await errorOf(
      callOperation({ url: server.url, options: { headers } }),
    );
    expectNoSecret(error);
    expect(String(error)).toContain("*** is over");
  });

  it.each([
    ["in a set", { seen: new Set([secret]) }],
    ["in a form", { form: new URLSearchParams({ a: secret }) }],
    ["in a key", { [secret]: 1 }],
    ["deep down", { a: { b: { c: { d: { e: { f: secret } } } } } }],
    ["in a stack", { stack: `Error: ${secret}` }],
  ])("%s of what a transport throws is in none of ours", async (_, facts) => {
    const transport = () =>
      Promise.reject(Object.assign(new Error("reset"), facts));
    const failing = callOperation({
      url: "https://api.example.com",
      operation: operation({ security: [{ bearer: [] }] }),
      client: { auth, transport, retries: 0 },
    });
    const error = await errorOf(failing);
    expectNoSecret(error);
    expect(error).toMatchObject({ cause: { name: "Error", message: "reset" } });
  });

  it("leaves a harmless cause as it was", async () => {
    const cause = Object.assign(new Error("reset"), { code: "ECONNRESET" });
    const failing = callOperation({
      url: "https://api.example.com",
      operation: operation({ security: [{ key: [] }] }),
      client: { auth, transport: () => Promise.reject(cause), retries: 0 },
    });
    expect(await errorOf(failing)).toMatchObject({ cause });
    expect(
      (await errorOf(failing)) instanceof Error &&
        ((await errorOf(failing)) as Error).cause,
    ).toBe(cause);
  });

  it("is not in the URL of an answer", async () => {
    await using server = await startServer([json({})]);
    const call = callOperation({
      url: server.url,
      operation: operation({
        security: [{ queryKey: [] }],
        parameters: {
          write: writeParameters,
          list: [{ name: "a", in: "query" }],
        },
      }),
      client: { auth },
      input: { a: "b c" },
    });
    expect((await call.withResponse()).response.url).toMatch(
      /\/things\?a=b\+c&api_key=\*\*\*$/,
    );
  });

  it("is not in the console form of a client", () => {
    const client = new ApiClient(testApi, {
      baseUrl: "https://api.example.com",
      auth,
    });
    expect(inspect(client, { depth: 9 }) + JSON.stringify(client)).toBe(
      "ApiClient {}{}",
    );
  });

  it("is seen by no layer of the user", async () => {
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}),
    ]);
    const seen: string[] = [];
    const spy: Layer = (next) => (request) => {
      seen.push(inspect([...request.headers, request.url.href]));
      return next(request);
    };
    await callOperation({
      url: server.url,
      operation: operation({
        security: [{ key: [], queryKey: [], cookieKey: [] }],
      }),
      client: { auth: { ...auth, cookieKey: secret }, layers: [spy] },
    });
    expect(seen).toHaveLength(2);
    expect(seen.join()).not.toContain("s3cret");
    expect(server.requests[1]?.headers["x-api-key"]).toBe(secret);
  });

  it("does not go where a layer sends the request", async () => {
    await using other = await startServer([json({})]);
    await using server = await startServer([json({})]);
    const away: Layer = (next) => (request) =>
      next({ ...request, url: new URL("/things", other.url) });
    const secured = operation({ security: [{ key: [] }] });
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: secured,
        client: { auth, layers: [away] },
      }),
    );
    expect(error).toMatchObject({
      name: "InputError",
      message: expect.stringContaining("a layer changed the origin") as string,
    });
    expect(other.requests).toEqual([]);
  });
});

describe("a property that the document calls secret", () => {
  const post = operation({
    method: "POST",
    body: {
      write: writeBody,
      content: { "application/json": { kind: jsonBody } },
    },
    secretProperties: ["password", "apiKey"],
  });
  const input = {
    body: {
      name: "ann",
      password: secret,
      nested: [{ apiKey: { value: "s3cret-in-a-map" } }],
    },
  };

  /** The error of a call whose server answers with `body`. */
  async function failed(body: string, status: number): Promise<unknown> {
    const headers = { "content-type": "application/json" };
    await using server = await startServer([{ status, headers, body }]);
    const { url } = server;
    const call = callOperation({ url, operation: post, input });
    const error = await errorOf(call);
    expect(server.requests[0]?.body).toContain(secret);
    return error;
  }

  it("is hidden where the server tells what was sent", async () => {
    const message = `${secret} and s3cret-in-a-map are weak`;
    const error = await failed(
      JSON.stringify({ message, sent: input.body }),
      422,
    );
    expectNoSecret(error);
    expect(error).toMatchObject({
      message: "422 POST /things: *** and *** are weak",
    });
  });

  it.each([
    ["whole", '{"id":7,"apiKey":"s3cret-new"}', '{"id":7,"apiKey":"***"}'],
    ["cut off", '{"id":7,"apiKey":"s3cret-n', '{"id":7,"apiKey":"***"'],
    ["escaped", '{"apiKey": "s3cret\\"-new"', '{"apiKey": "***"'],
    ["a number", '{"apiKey":12345678', '{"apiKey":"***"'],
    ["a list", '{"apiKey":["s3cret-a","s3cret-b', '{"apiKey":"***"'],
    ["a map", '{"apiKey":{"a":"s3cret-a"', '{"apiKey":"***"'],
  ])("is hidden in an error that is no JSON: %s", async (_, sent, shown) => {
    const error = await failed(`!${sent}`, 500);
    expectNoSecret(error);
    expect(error).toMatchObject({ message: `500 POST /things: !${shown}` });
    expect(faces(error)).not.toContain("12345678");
  });

  it("is hidden where the server makes it and its JSON breaks off", async () => {
    const error = await failed('{"id":7,"apiKey":"s3cret-new', 200);
    expectNoSecret(error);
    expect(error).toMatchObject({
      name: "DecodeError",
      firstBytes: '{"id":7,"apiKey":"***"',
    });
  });

  it.each([
    ["an object", { password: "s3cret" }],
    ["URLSearchParams", new URLSearchParams({ password: "s3cret" })],
  ])("is hidden where it was sent as %s", async (_, body) => {
    await using server = await startServer((request) =>
      json({ message: `weak: ${request.body}` }, 400),
    );
    const form = operation({
      ...post,
      body: {
        write: writeBody,
        content: { "application/x-www-form-urlencoded": { kind: formBody } },
      },
    });
    const error = await errorOf(
      callOperation({ url: server.url, operation: form, input: { body } }),
    );
    expectNoSecret(error);
    expect(String(error)).toContain("weak: password=***");
  });

  it("is as it came in the data", async () => {
    await using server = await startServer([json({ apiKey: "s3cret-new" })]);
    expect(
      await callOperation({ url: server.url, operation: post, input }),
    ).toEqual({ apiKey: "s3cret-new" });
  });
});

describe("a parameter that the document calls secret", () => {
  const places: readonly Operation[] = [
    operation({
      path: "/things/{token}",
      parameters: {
        write: writeParameters,
        list: [{ name: "token", in: "path", secret: true }],
      },
    }),
    operation({
      parameters: {
        write: writeParameters,
        list: [{ name: "token", in: "query", secret: true }],
      },
    }),
    operation({
      parameters: {
        write: writeParameters,
        list: [{ name: "token", in: "header", secret: true }],
      },
    }),
    operation({
      parameters: {
        write: writeParameters,
        list: [{ name: "token", in: "cookie", secret: true }],
      },
    }),
  ];

  it.each(places)("$parameters.0.in", async (place) => {
    await using server = await startServer(({ url, headers }) =>
      json({ message: `${url} ${JSON.stringify(headers)}` }, 400),
    );
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: place,
        input: { token: secret },
      }),
    );
    expectNoSecret(error);
    expect(JSON.stringify(server.requests)).toContain("s3cret");
  });

  it("is not in the URL of an answer", async () => {
    await using server = await startServer([json({})]);
    const [inPath] = places;
    const call = callOperation({
      url: server.url,
      ...(inPath && { operation: inPath }),
      input: { token: secret },
    });
    expect((await call.withResponse()).response.url).toBe(
      `${server.url}/things/***`,
    );
  });

  it("that cannot be sent is not shown", async () => {
    const failing = callOperation({
      url: "https://a.example",
      operation: operation({
        parameters: {
          write: writeParameters,
          list: [{ name: "token", in: "header", secret: true }],
        },
      }),
      input: { token: `${secret}\n` },
    });
    expectNoSecret(await errorOf(failing));
  });
});

describe("a header whose name speaks of a secret", () => {
  const setByLayer: Layer = (next) => (request) => {
    const headers = new Headers(request.headers);
    headers.set("X-Vault-Token", secret);
    return next({ ...request, headers });
  };
  const headers = { "X-Vault-Token": secret };

  it.each([
    ["the call", { options: { headers } }],
    ["the client", { client: { headers } }],
    ["a layer", { client: { layers: [setByLayer] } }],
    [
      "a parameter",
      {
        operation: operation({
          parameters: {
            write: writeParameters,
            list: [{ name: "X-Vault-Token", in: "header" }],
          },
        }),
        input: headers,
      },
    ],
  ])("is in no error where %s sets it", async (_, set) => {
    await using server = await startServer((request) =>
      json({ message: `no ${String(request.headers["x-vault-token"])}` }, 400),
    );
    const error = await errorOf(callOperation({ url: server.url, ...set }));
    expectNoSecret(error);
    expect(String(error)).toContain("no ***");
  });

  it("may go over plain http: the name is a guess", async () => {
    const transport = () => Promise.resolve(Response.json("sent"));
    const url = "http://api.example";
    const call = callOperation({ url, client: { transport, headers } });
    expect(await call).toBe("sent");
  });
});

describe("a short secret", () => {
  /** What is left of `message`, which the server sends, with the key `K9`. */
  async function shown(message: string): Promise<unknown> {
    await using server = await startServer([json({ message }, 400)]);
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: { auth: { key: "K9" } },
      }),
    );
    return error instanceof Error ? error.message : error;
  }

  it.each([
    ["K9", "***"],
    ["K9 is over: 'K9', key=K9.", "*** is over: '***', key=***."],
    ["OK9, K90 and éK9é", "OK9, K90 and éK9é"],
  ])("is hidden only where it stands alone: %s", async (message, wanted) => {
    expect(await shown(message)).toBe(`400 GET /things: ${wanted}`);
  });

  it("is hidden within words from four characters on", () => {
    const secrets = new Secrets();
    secrets.add("K999");
    expect(secrets.redact("OK999X")).toBe("O***X");
  });
});
