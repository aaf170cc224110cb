import { describe, expect, it } from "vitest";
import { deepObjectStyle, writeParameters } from "../../src/index.js";
import type { Parameter } from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

async function sent(
  parameters: readonly Parameter[],
  input: object,
  path = "/things",
) {
  await using server = await startServer([json({})]);
  await callOperation({
    url: server.url,
    operation: operation({
      parameters: { write: writeParameters, list: parameters },
      path,
    }),
    input,
  });
  const [request] = server.requests;
  return {
    url: request?.url,
    cookie: request?.headers.cookie,
    header: request?.headers["x-list"],
  };
}

describe("parameters on the wire", () => {
  it("go where the document says", async () => {
    const parameters: readonly Parameter[] = [
      { name: "id", in: "path", required: true },
      { name: "page size", in: "query" },
      { name: "filter", in: "query", style: deepObjectStyle, explode: true },
      { name: "X-List", in: "header" },
      { name: "theme", in: "cookie" },
      { name: "tags", in: "cookie" },
      { name: "id", in: "query", key: "query_id" },
    ];
    const input = {
      id: "a b",
      "page size": 2,
      filter: { a: 1 },
      "X-List": ["x", "y z"],
      theme: "dark; x",
      tags: [1, 2],
      query_id: 7,
    };
    expect(await sent(parameters, input, "/things/{id}")).toEqual({
      url: "/things/a%20b?page%20size=2&filter%5Ba%5D=1&id=7",
      header: "x,y z",
      cookie: "theme=dark%3B%20x; tags=1; tags=2",
    });
  });

  it("that are absent leave nothing behind", async () => {
    const parameters: readonly Parameter[] = [
      { name: "a", in: "query" },
      { name: "X-List", in: "header" },
      { name: "c", in: "cookie" },
    ];
    expect(await sent(parameters, { a: undefined })).toEqual({
      url: "/things",
      header: undefined,
      cookie: undefined,
    });
  });

  it("are read from the input itself, not from its prototype", async () => {
    const names = ["constructor", "toString", "__proto__"];
    const parameters = names.map((name) => ({ name, in: "query" }) as const);
    expect((await sent(parameters, {})).url).toBe("/things");
    const input: unknown = JSON.parse('{"__proto__":"p","constructor":"c"}');
    expect((await sent(parameters, input as object)).url).toBe(
      "/things?constructor=c&__proto__=p",
    );
  });

  it.each(["query", "header", "cookie"] as const)(
    "that are required in %s are asked for",
    async (location) => {
      const failing = sent([{ name: "a", in: location, required: true }], {});
      expect(await errorOf(failing)).toMatchObject({
        name: "InputError",
        message: `GET /things: ${location} parameter "a" is missing`,
      });
    },
  );

  it("in a header cannot add another", async () => {
    await expect(
      sent([{ name: "X-List", in: "header" }], {
        "X-List": ["a\r\nX-Evil: 1"],
      }),
    ).rejects.toThrow('header "X-List" holds a line break');
  });

  it.each([" a", "a\t", " "])(
    "in a header are refused where an end would not arrive: %j",
    async (value) => {
      const failing = sent([{ name: "X-List", in: "header" }], {
        "X-List": value,
      });
      expect(await errorOf(failing)).toMatchObject({
        name: "InputError",
        message:
          'GET /things: header parameter "X-List" begins or ends with a space',
      });
    },
  );
});

describe("User-Agent", () => {
  it("is the package and its version, unless the caller takes it out", async () => {
    await using server = await startServer([json({})]);
    await callOperation({ url: server.url });
    await callOperation({
      url: server.url,
      options: { headers: { "user-agent": "mine/1" } },
    });
    expect(server.requests.map(({ headers }) => headers["user-agent"])).toEqual(
      ["userapis-test/1.2.3", "mine/1"],
    );
  });
});
