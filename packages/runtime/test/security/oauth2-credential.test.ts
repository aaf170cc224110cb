import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AbortedError } from "../../src/index.js";
import type { HttpRequest, Transport } from "../../src/index.js";
import { tokenOperation } from "../../src/security/oauth2/token-operation.js";
import { createFetchTransport } from "../../src/send/fetch-transport.js";
import {
  clientSecret,
  credentials,
  facts,
  textOf,
} from "../support/credential-facts.js";
import { json, startServer } from "../support/recording-server.js";
import type {
  Recorded,
  RecordingServer,
  Reply,
} from "../support/recording-server.js";

/** T1, T2 … */
function numberedTokens(
  fields: object = { expires_in: 3600 },
): Promise<RecordingServer> {
  let count = 0;
  return startServer(() =>
    json({ access_token: `T${(count += 1)}`, token_type: "Bearer", ...fields }),
  );
}

function fieldsOf(request: Recorded | undefined): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request?.body));
}

describe("an access token", () => {
  it("is sent as it is, and nothing is asked", async () => {
    await using server = await numberedTokens();
    expect(await textOf(facts(server), "given")).toBe("Bearer given");
    expect(
      await textOf(facts(server, { rejected: "Bearer given" }), "given"),
    ).toBe("Bearer given");
    expect(server.requests).toEqual([]);
  });
});

describe("the request for a token", () => {
  it("is the grant of RFC 6749, section 4.4.2", async () => {
    await using server = await numberedTokens();
    const source = facts(server, { scopes: ["write", "read", "write"] });
    expect(
      await textOf(source, { clientId: "app", clientSecret: "secret" }),
    ).toBe("Bearer T1");
    const [request] = server.requests;
    expect(request).toMatchObject({
      method: "POST",
      url: "/oauth/token",
      headers: {
        accept: "application/json",
        authorization: "Basic YXBwOnNlY3JldA==",
        "content-type": "application/x-www-form-urlencoded",
        "user-agent": "userapis-test/1.2.3",
      },
      body: "grant_type=client_credentials&scope=read+write",
    });
  });

  it("form-encodes id and secret before Basic (section 2.3.1)", async () => {
    await using server = await numberedTokens();
    await textOf(facts(server));
    const header = String(server.requests[0]?.headers["authorization"]);
    expect(Buffer.from(header.replace("Basic ", ""), "base64").toString()).toBe(
      "app%3A1:s3cret+%26+%C3%BCmlaut",
    );
  });

  it("has id and secret in the form by option, with further fields, and never another grant", async () => {
    await using server = await numberedTokens();
    await textOf(facts(server, { scopes: ["read"] }), {
      ...credentials,
      clientAuthentication: "body",
      scopes: [],
      parameters: {
        audience: "https://api.example.com",
        grant_type: "password",
      },
    });
    const [request] = server.requests;
    expect(request?.headers).not.toHaveProperty("authorization");
    expect(fieldsOf(request)).toEqual({
      grant_type: "client_credentials",
      client_id: "app:1",
      client_secret: clientSecret,
      audience: "https://api.example.com",
    });
  });

  it.each([
    ["/oauth/token", undefined, "/oauth/token"],
    ["token?tenant=1", undefined, "/v1/token?tenant=1"],
    ["/oauth/token", "/mine", "/mine"],
    [undefined, "/mine", "/mine"],
  ])(
    "goes to %s of the document, or to %s of the credential",
    async (tokenUrl, own, wanted) => {
      await using server = await numberedTokens();
      await textOf(facts(server, { tokenUrl }), {
        ...credentials,
        ...(own !== undefined && { tokenUrl: own }),
      });
      expect(server.requests.map(({ url }) => url)).toEqual([wanted]);
    },
  );

  it("is told apart from the API's own by its operation", async () => {
    await using server = await numberedTokens();
    const seen: HttpRequest[] = [];
    const transport: Transport = (request) => {
      seen.push(request);
      return createFetchTransport(undefined)(request);
    };
    await textOf(facts(server, { transport }));
    expect(seen.map(({ operation }) => operation)).toEqual([tokenOperation]);
  });
});

describe("a token", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is shared by the calls of one client with the same scopes and credential", async () => {
    await using server = await numberedTokens();
    const client = {};
    const take = (
      changes: Parameters<typeof facts>[1] = {},
      credential: object = credentials,
    ) =>
      textOf(facts(server, { client, scopes: ["a", "b"], ...changes }), {
        ...credential,
      });
    expect([
      await take(),
      await take({ scopes: ["b", "a"] }),
      await take({ scopes: ["a"] }),
      await take({ scopes: ["a"] }, { ...credentials, scopes: ["a", "b"] }),
      await take({}, { ...credentials, clientSecret: "other" }),
      await take({ name: "oauth2" }),
      await take({ client: {} }),
      await take({ tokenUrl: "/elsewhere" }),
      await take(),
    ]).toEqual(
      ["T1", "T1", "T2", "T1", "T3", "T4", "T5", "T6", "T1"].map(
        (token) => `Bearer ${token}`,
      ),
    );
    expect(server.requests).toHaveLength(6);
  });

  it.each([
    { expires_in: 3600, wanted: 3_540_000, when: "a minute before its end" },
    { expires_in: 10, wanted: 9_000, when: "a tenth of a short life before" },
    { expires_in: "10", wanted: 9_000, when: "by a lifetime that is a text" },
  ])("is renewed $when", async ({ expires_in, wanted }) => {
    await using server = await numberedTokens({ expires_in });
    const source = facts(server);
    expect(await textOf(source)).toBe("Bearer T1");
    vi.setSystemTime(wanted - 1);
    expect(await textOf(source)).toBe("Bearer T1");
    vi.setSystemTime(wanted);
    expect(await textOf(source)).toBe("Bearer T2");
    expect(await textOf(source)).toBe("Bearer T2");
  });

  it.each([{}, { expires_in: null }, { expires_in: "soon" }])(
    "of no known end (%j) is kept",
    async (fields) => {
      await using server = await numberedTokens(fields);
      const source = facts(server);
      await textOf(source);
      vi.setSystemTime(1e12);
      expect(await textOf(source)).toBe("Bearer T1");
    },
  );

  it("that has ended at once is for those who wait for it only", async () => {
    await using server = await numberedTokens({ expires_in: 0 });
    const source = facts(server);
    expect(await Promise.all([textOf(source), textOf(source)])).toEqual([
      "Bearer T1",
      "Bearer T1",
    ]);
    expect(await textOf(source)).toBe("Bearer T2");
  });

  it("is asked for again when there are more than a thousand others", async () => {
    const asked: (string | null)[] = [];
    const transport: Transport = ({ headers }) => {
      asked.push(headers.get("authorization"));
      return Promise.resolve(Response.json({ access_token: "T1" }));
    };
    const url = "https://auth.example.com";
    const client = {};
    const take = (clientSecret: string) =>
      textOf(facts({ url }, { client, transport }), {
        clientId: "app",
        clientSecret,
      });
    await take("first");
    for (let user = 2; user <= 1_000; user += 1) await take(`user ${user}`);
    await take("first");
    expect(asked).toHaveLength(1_000);
    await take("user 1001");
    await take("user 1000");
    expect(asked).toHaveLength(1_001);
    await take("first");
    expect(asked).toHaveLength(1_002);
  });

  it("that cannot be renewed is used to its end, and the server is not pestered", async () => {
    await using server = await startServer([
      json({ access_token: "T1", token_type: "bearer", expires_in: 100 }),
      json({}, 503),
    ]);
    const source = facts(server);
    const tokens: string[] = [];
    for (const now of [0, 90_000, 94_999, 95_000, 97_499]) {
      vi.setSystemTime(now);
      tokens.push(await textOf(source));
    }
    expect(new Set(tokens)).toEqual(new Set(["Bearer T1"]));
    expect(server.requests).toHaveLength(3);
    vi.spyOn(Math, "random").mockReturnValue(0);
    vi.setSystemTime(100_000);
    await expect(textOf(source)).rejects.toThrow("503");
    vi.restoreAllMocks();
  });
});

describe("a token that the API refused", () => {
  it("is replaced once for all calls that it was refused for", async () => {
    await using server = await numberedTokens();
    const source = facts(server);
    expect(await textOf(source)).toBe("Bearer T1");
    const { client } = source;
    const again = () =>
      textOf(facts(server, { client, rejected: "Bearer T1" }));
    const others = await Promise.all(Array.from({ length: 20 }, again));
    expect(new Set(others)).toEqual(new Set(["Bearer T2"]));
    expect(await again()).toBe("Bearer T2");
    expect(await textOf(source)).toBe("Bearer T2");
    expect(server.requests).toHaveLength(2);
  });

  it("is not used where no other comes", async () => {
    await using server = await startServer([
      json({ access_token: "T1", token_type: "bearer", expires_in: 3600 }),
      json({ error: "invalid_client" }, 401),
    ]);
    const source = facts(server);
    await textOf(source);
    await expect(textOf({ ...source, rejected: "Bearer T1" })).rejects.toThrow(
      "invalid_client",
    );
    await expect(textOf(source)).rejects.toThrow("invalid_client");
    expect(server.requests).toHaveLength(3);
  });
});

/** A transport that sends once `open` is called. */
function gatedTransport() {
  const seen: HttpRequest[] = [];
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const transport: Transport = async (request) => {
    seen.push(request);
    await opened;
    return createFetchTransport(undefined)(request);
  };
  return { transport, seen, open };
}

describe("callers that wait for a token", () => {
  it("share one request", async () => {
    await using server = await numberedTokens();
    const client = {};
    const all = Array.from({ length: 20 }, () =>
      textOf(facts(server, { client })),
    );
    expect(new Set(await Promise.all(all))).toEqual(new Set(["Bearer T1"]));
    expect(server.requests).toHaveLength(1);
  });

  it("go one by one, and the others get theirs", async () => {
    await using server = await numberedTokens();
    const { transport, seen, open } = gatedTransport();
    const caller = new AbortController();
    const source = facts(server, { transport });
    const reason = new AbortedError("the caller went");
    const gone = textOf({
      ...source,
      request: { ...source.request, signal: caller.signal },
    });
    const staying = textOf(source);
    caller.abort(reason);
    await expect(gone).rejects.toBe(reason);
    expect(seen.map(({ signal }) => signal.aborted)).toEqual([false]);
    open();
    expect(await staying).toBe("Bearer T1");
    expect(server.requests).toHaveLength(1);
  });

  it("leave no listener on the signal of the call", async () => {
    await using server = await numberedTokens();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await textOf(facts(server, { signal }));
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });

  it("get a token of their own after a failure", async () => {
    const replies: readonly Reply[] = [
      json({ error: "invalid_scope" }, 400),
      json({ access_token: "T1", token_type: "bearer" }),
    ];
    await using server = await startServer(replies);
    const source = facts(server);
    const settled = await Promise.allSettled([textOf(source), textOf(source)]);
    expect(settled.map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
    ]);
    expect(await textOf(source)).toBe("Bearer T1");
    expect(server.requests).toHaveLength(2);
  });
});
