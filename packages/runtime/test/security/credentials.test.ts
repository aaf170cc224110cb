import { describe, expect, it } from "vitest";
import { InputError, MissingCredentialError } from "../../src/index.js";
import type { ClientOptions, Operation } from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

type Auth = NonNullable<ClientOptions["auth"]>;
type Security = NonNullable<Operation["security"]>;

interface Case {
  readonly security?: Security;
  readonly auth?: Auth;
  readonly client?: ClientOptions;
  readonly headers?: Record<string, string | null>;
}

/** The parts of the one request that carry credentials. */
async function sent({ security, auth = {}, client, headers = {} }: Case) {
  await using server = await startServer([json({})]);
  await callOperation({
    url: server.url,
    operation: operation(security === undefined ? {} : { security }),
    client: { auth, ...client },
    options: { headers },
  });
  const [request] = server.requests;
  const { authorization, cookie, "x-api-key": key } = request?.headers ?? {};
  return { authorization, cookie, key, url: request?.url };
}

const nothing = {
  authorization: undefined,
  cookie: undefined,
  key: undefined,
  url: "/things",
};
const all: Auth = {
  key: "k",
  queryKey: "q",
  cookieKey: "c",
  basic: { username: "u", password: "p" },
  bearer: "b",
  oauth: "o",
};

describe("each scheme", () => {
  it.each([
    ["key", { key: "k" }],
    ["queryKey", { url: "/things?api_key=q" }],
    ["cookieKey", { cookie: "session=c" }],
    ["basic", { authorization: "Basic dTpw" }],
    ["bearer", { authorization: "Bearer b" }],
    ["oauth", { authorization: "Bearer o" }],
    ["tls", {}],
  ])("%s", async (scheme, wanted) => {
    expect(await sent({ security: [{ [scheme]: [] }], auth: all })).toEqual({
      ...nothing,
      ...wanted,
    });
  });

  it("writes basic as UTF-8", async () => {
    const basic = { username: "jürgen", password: "пароль:1" };
    const { authorization } = await sent({
      security: [{ basic: [] }],
      auth: { basic },
    });
    expect(
      Buffer.from(String(authorization).slice(6), "base64").toString("utf8"),
    ).toBe("jürgen:пароль:1");
  });

  it("encodes what goes into the query or a cookie", async () => {
    const security = [{ queryKey: [], cookieKey: [] }];
    expect(
      await sent({ security, auth: { queryKey: "a&b=c", cookieKey: "x; y" } }),
    ).toEqual({
      ...nothing,
      url: "/things?api_key=a%26b%3Dc",
      cookie: "session=x%3B%20y",
    });
  });
});

describe("an OR of ANDs", () => {
  it.each<[string, Security, Auth, object]>([
    [
      "the first complete alternative only",
      [{ key: [] }, { basic: [] }],
      all,
      { key: "k" },
    ],
    [
      "the first complete one, not the first",
      [{ key: [], bearer: [] }, { basic: [] }],
      { key: "k", basic: { username: "u", password: "p" } },
      { authorization: "Basic dTpw" },
    ],
    [
      "all schemes of an alternative",
      [{ key: [], bearer: [] }],
      all,
      { key: "k", authorization: "Bearer b" },
    ],
    [
      "one of two that share a header",
      [{ bearer: [] }, { basic: [] }],
      all,
      { authorization: "Bearer b" },
    ],
    ["nothing where none is needed", [], all, {}],
    ["nothing where `{}` makes it optional", [{ key: [] }, {}], {}, {}],
    [
      "a credential although `{}` comes first",
      [{}, { key: [] }],
      all,
      { key: "k" },
    ],
    [
      "a credential rather than the certificate alone",
      [{ tls: [] }, { key: [] }],
      all,
      { key: "k" },
    ],
    [
      "what goes with the certificate",
      [{ tls: [], bearer: [] }],
      all,
      { authorization: "Bearer b" },
    ],
  ])("sends %s", async (...[, security, auth, wanted]) => {
    expect(await sent({ security, auth })).toEqual({ ...nothing, ...wanted });
  });

  it("sends nothing where the document says nothing", async () => {
    expect(await sent({ auth: all })).toEqual(nothing);
  });

  it.each<[string, Auth]>([
    ["an empty text", { key: "" }],
    [
      "an empty user name and password",
      { basic: { username: "", password: "" } },
    ],
    [
      "what a provider gives empty",
      { basic: () => ({ username: "", password: "" }) },
    ],
    [
      "a client without id and secret",
      { oauth: { clientId: "", clientSecret: "" } },
    ],
  ])("takes %s for no credential", async (_, auth) => {
    const security = [
      { key: [] },
      { basic: [] },
      { oauth: [] },
      { bearer: [] },
    ];
    expect(await sent({ security, auth: { ...auth, bearer: "b" } })).toEqual({
      ...nothing,
      authorization: "Bearer b",
    });
  });

  it("sends a user name without a password", async () => {
    const auth = { basic: { username: "key", password: "" } };
    expect(await sent({ security: [{ basic: [] }], auth })).toEqual({
      ...nothing,
      authorization: "Basic a2V5Og==",
    });
  });

  it("names the alternatives where none is complete, before anything is sent", async () => {
    await using server = await startServer([json({})]);
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({
          security: [{ key: [], bearer: [] }, { basic: [] }],
        }),
        client: { auth: { key: "k" } },
      }),
    );
    expect(error).toBeInstanceOf(MissingCredentialError);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message:
        "GET /things: no complete credential; the operation takes key and bearer, or basic (option `auth` has key)",
    });
    expect(server.requests).toEqual([]);
  });

  it.each<[string, Auth, string]>([
    ["nothing", {}, "none"],
    ["an empty text", { key: "" }, "key, which is empty"],
    [
      "empty texts",
      { basic: { username: "", password: "" } },
      "basic, which is empty",
    ],
    ["a function", { key: () => "" }, "key, whose function gave nothing"],
    [
      "several",
      { key: "", basic: { username: "", password: "" }, bearer: "b" },
      "key, which is empty, and basic, which is empty, and bearer",
    ],
  ])("tells what it has where that is %s", async (_, auth, has) => {
    const security = [{ key: [] }, { basic: [] }];
    await expect(sent({ security, auth })).rejects.toThrow(
      `GET /things: no complete credential; the operation takes key, or basic (option \`auth\` has ${has})`,
    );
  });

  it("refuses two values for one header in one alternative", async () => {
    await expect(
      sent({ security: [{ bearer: [], basic: [] }], auth: all }),
    ).rejects.toThrow(
      "two credentials of one alternative belong into Authorization; set that header yourself in the option `headers`",
    );
  });

  it("takes what the caller sets for two values of one header", async () => {
    const headers = { Authorization: "Bearer mine" };
    expect(
      await sent({ security: [{ bearer: [], basic: [] }], headers }),
    ).toMatchObject({ authorization: "Bearer mine" });
  });
});

describe("a provider", () => {
  it("is asked once for each request, sync or async", async () => {
    let asked = 0;
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}),
    ]);
    await callOperation({
      url: server.url,
      operation: operation({
        security: [{ key: [], bearer: [] }, { key: [] }],
      }),
      client: { auth: { key: () => Promise.resolve(`k${(asked += 1)}`) } },
    });
    expect(server.requests.map(({ headers }) => headers["x-api-key"])).toEqual([
      "k1",
      "k2",
    ]);
  });

  it("that has nothing is a missing credential", async () => {
    const key = () => process.env["USERAPIS_NO_SUCH_VARIABLE"] ?? "";
    const auth = { key };
    await expect(sent({ security: [{ key: [] }], auth })).rejects.toThrow(
      MissingCredentialError,
    );
    expect(
      await sent({
        security: [{ key: [] }, { bearer: [] }],
        auth: { ...auth, bearer: "b" },
      }),
    ).toEqual({ ...nothing, authorization: "Bearer b" });
  });

  it("that fails is told apart", async () => {
    const cause = new Error("vault is closed");
    const failing = sent({
      security: [{ key: [] }],
      auth: { key: () => Promise.reject<string>(cause) },
    });
    expect(await errorOf(failing)).toMatchObject({
      name: "CredentialError",
      message: 'GET /things: the provider of credential "key" failed',
      cause,
    });
  });
});

describe("the caller's headers", () => {
  it("take the place of a credential's", async () => {
    const security = [{ bearer: [] }];
    expect(
      await sent({
        security,
        auth: all,
        headers: { authorization: "Bearer mine" },
      }),
    ).toMatchObject({ authorization: "Bearer mine" });
    expect(
      await sent({ security, headers: { Authorization: "Bearer mine" } }),
    ).toMatchObject({ authorization: "Bearer mine" });
  });

  it("take a credential out with null", async () => {
    expect(
      await sent({
        security: [{ bearer: [] }],
        auth: all,
        headers: { AUTHORIZATION: null },
      }),
    ).toEqual(nothing);
    expect(
      await sent({
        security: [{ bearer: [] }],
        headers: { Authorization: null },
      }),
    ).toEqual(nothing);
  });

  it("of the call win over the client's", async () => {
    const client = { headers: { "X-Api-Key": "client" } };
    expect(await sent({ client })).toMatchObject({ key: "client" });
    expect(
      await sent({ client, headers: { "x-api-key": "call" } }),
    ).toMatchObject({ key: "call" });
    expect(await sent({ client, headers: { "x-api-key": null } })).toEqual(
      nothing,
    );
  });

  it.each(["a\r\nX-Evil: 1", "a\nb", "a\0b", "💥"])(
    "with %j are refused, and not shown",
    async (value) => {
      const error = await errorOf(sent({ headers: { "X-Note": value } }));
      expect(error).toMatchObject({
        name: "InputError",
        message: expect.stringContaining(
          'header "x-note" holds a line break',
        ) as string,
      });
      expect(String(error)).not.toContain(value);
      await expect(
        sent({ security: [{ key: [] }], auth: { key: value } }),
      ).rejects.toThrow('header "X-Api-Key" holds');
    },
  );

  it("must have names that HTTP allows", async () => {
    await expect(sent({ headers: { "X Note": "a" } })).rejects.toThrow(
      '"x note" is not the name of a header',
    );
  });
});

describe("plain http", () => {
  const send = (baseUrl: string, client: ClientOptions = {}) => {
    const seen: string[] = [];
    const transport = ({ url }: { url: URL }) => {
      seen.push(url.protocol);
      return Promise.resolve(Response.json({}));
    };
    const call = callOperation({
      url: baseUrl,
      operation: operation({ security: [{ key: [] }, {}] }),
      client: { transport, ...client },
    });
    return call.then(() => seen);
  };
  const auth = { key: "k-secret" };

  it.each([
    "http://localhost:1",
    "http://api.localhost",
    "http://127.0.0.1",
    "http://127.9.9.9",
    "http://[::1]:8",
  ])("is fine to %s", async (url) => {
    expect(await send(url, { auth })).toEqual(["http:"]);
  });

  it.each([
    "http://api.example.com",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://10.0.0.1",
    "http://1127.0.0.1.a",
  ])("to %s is refused with a credential", async (url) => {
    await expect(send(url, { auth })).rejects.toThrow(
      /^GET \/things: credentials would go to .* over plain http; use https, or pass the option `allowInsecureHttp: true`$/,
    );
    await expect(
      send(url, { headers: { authorization: "Bearer x" } }),
    ).rejects.toThrow("over plain http");
  });

  it("is fine without a credential, by option, and over https", async () => {
    expect(await send("http://api.example.com")).toEqual(["http:"]);
    expect(
      await send("http://api.example.com", { auth, allowInsecureHttp: true }),
    ).toEqual(["http:"]);
    expect(await send("https://api.example.com", { auth })).toEqual(["https:"]);
  });
});
