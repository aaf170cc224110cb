import { describe, expect, it } from "vitest";
import {
  ApiClient,
  call,
  fillServerVariables,
  InputError,
} from "../src/index.js";
import type { Api, ClientOptions, Server } from "../src/index.js";
import { baseUrlOf, joinUrl } from "../src/server-url.js";
import { operation, testApi } from "./support/call-operation.js";

const servers: readonly Server[] = [
  { url: "https://api.example.com/v1" },
  {
    url: "{protocol}://{host}/api",
    variables: {
      protocol: { default: "https", enum: ["https", "http"] },
      host: { default: "self.example.com" },
    },
    fill: fillServerVariables,
  },
];

const create = (options: ClientOptions, list = servers) => {
  const api: Api = { ...testApi, servers: list };
  return new ApiClient(api, options);
};

describe("the base URL", () => {
  it.each<[ClientOptions, string]>([
    [{}, "https://api.example.com/v1"],
    [{ server: 1 }, "https://self.example.com/api"],
    [
      {
        server: 1,
        serverVariables: { protocol: "http", host: "a.example:8080" },
      },
      "http://a.example:8080/api",
    ],
    [{ server: 1, baseUrl: "https://b.example" }, "https://b.example/"],
    [{ baseUrl: new URL("https://b.example/x/") }, "https://b.example/x/"],
  ])("%j", (options, wanted) => {
    expect(baseUrlOf(servers, options).href).toBe(wanted);
  });

  it.each<[ClientOptions, string]>([
    [{ server: 2 }, "there is no server 2; the document has 2, counted from 0"],
    [
      { server: 1, serverVariables: { protocol: "ftp" } },
      'the server\'s variable "protocol" is "ftp"; it may be "https", "http"',
    ],
    [
      { server: 1, serverVariables: { host: "" } },
      'the server\'s variable "host" has no value',
    ],
    [
      { server: 1, serverVariables: { host: "https://a.example" } },
      'the server\'s variable "host" is "https://a.example"; it is part of the host, which is written without scheme and path',
    ],
    [{ baseUrl: "/v1" }, "the base URL is not an absolute URL"],
    [{ baseUrl: "ftp://a.example" }, "the base URL begins with ftp:"],
    [
      { baseUrl: "https://user:s3cret@a.example" },
      "the base URL holds a user name or password",
    ],
  ])("%j is refused by the constructor", (options, message) => {
    expect(() => create(options)).toThrow(InputError);
    expect(() => create(options)).toThrow(message);
    expect(() => create(options)).not.toThrow("s3cret");
  });

  it("has to come from somewhere", () => {
    expect(() => create({}, [])).toThrow(
      "the document names no server; pass the option `baseUrl`",
    );
  });
});

describe("fillServerVariables", () => {
  const [, server = { url: "" }] = servers;

  it("takes the values given, and the defaults for the others", () => {
    expect(fillServerVariables(server, { host: "a.example" })).toBe(
      "https://a.example/api",
    );
    expect(fillServerVariables(server, { host: undefined })).toBe(
      "https://self.example.com/api",
    );
  });

  it("refuses a variable that the server does not describe", () => {
    const odd = { url: "https://{host}.example.com" };
    expect(() => fillServerVariables(odd, {})).toThrow(
      'the server\'s variable "host" has no value; pass it in the option `serverVariables`',
    );
    expect(fillServerVariables(odd, { host: "$&" })).toBe(
      "https://$&.example.com",
    );
  });

  it.each(["a/b", "a\\b", "a?b", "a#b", "a@b", "a b"])(
    "refuses %j in the host",
    (host) => {
      expect(() => fillServerVariables(server, { host })).toThrow(
        `the server's variable "host" is ${JSON.stringify(host)}; it is part of the host`,
      );
    },
  );

  it.each([
    [
      "https://a.example/{base}/x",
      { base: "v1/b@c" },
      "https://a.example/v1/b@c/x",
    ],
    ["{origin}/v1", { origin: "https://a.example" }, "https://a.example/v1"],
    ["{scheme}://a.example", { scheme: "http" }, "http://a.example"],
  ])("takes such a value elsewhere: %s", (url, values, wanted) => {
    expect(fillServerVariables({ url }, values)).toBe(wanted);
  });
});

describe("joinUrl", () => {
  it.each([
    ["https://a.example", "/x", [], "https://a.example/x"],
    ["https://a.example/", "/x", ["a=1"], "https://a.example/x?a=1"],
    ["https://a.example/v1", "/x/", [], "https://a.example/v1/x/"],
    ["https://a.example/v1/", "/x", [], "https://a.example/v1/x"],
    [
      "https://a.example/v1?key=1",
      "/x",
      ["a=1", "b=2"],
      "https://a.example/v1/x?key=1&a=1&b=2",
    ],
    [
      "https://a.example/v1/?key=1#frag",
      "/",
      [],
      "https://a.example/v1/?key=1",
    ],
  ])("%s + %s %j", (...[base, path, query, wanted]) => {
    expect(joinUrl(new URL(base), path, query).href).toBe(wanted);
  });
});

describe("an operation with its own servers", () => {
  const own = operation({ servers: [{ url: "https://upload.example.com" }] });

  async function hostOf(
    options: ClientOptions,
    sent = own,
  ): Promise<string | undefined> {
    const seen: string[] = [];
    const transport = ({ url }: { url: URL }) => {
      seen.push(url.host);
      return Promise.resolve(Response.json({}));
    };
    const client = create({ ...options, transport });
    await call(client, sent, { input: {}, options: {} });
    return seen[0];
  }

  it("goes there, unless the client has a base URL", async () => {
    expect(await hostOf({ server: 1 })).toBe("upload.example.com");
    expect(await hostOf({ baseUrl: "https://b.example" })).toBe("b.example");
  });

  it("has their variables filled in", async () => {
    const regional = operation({
      servers: [
        {
          url: "https://{region}.example.com",
          variables: { region: { default: "eu" } },
          fill: fillServerVariables,
        },
      ],
    });
    expect(await hostOf({}, regional)).toBe("eu.example.com");
    const serverVariables = { region: "us" };
    expect(await hostOf({ serverVariables }, regional)).toBe("us.example.com");
  });
});
