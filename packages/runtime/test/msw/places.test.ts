import { describe, expect, test } from "vitest";
import type { Api, Operation, Server } from "../../src/index.js";
import { Places } from "../../src/msw/places.js";

function places(
  operations: readonly Operation[],
  servers: readonly Server[],
  baseUrl?: string,
): Places {
  const api: Api = { name: "a", version: "1", servers, securitySchemes: {} };
  return new Places(api, operations, baseUrl);
}

function get(path: string, more: Partial<Operation> = {}): Operation {
  return { id: path, method: "GET", path, responses: {}, ...more };
}

const users = get("/users/{id}");

/** MSW asks the pattern first. */
function isFor(where: Places, operation: Operation, text: string): boolean {
  const url = new URL(text);
  const matches = where.patternOf(operation).test(url.origin + url.pathname);
  return matches && where.isFor(operation, "GET", url);
}

describe("a request is for an operation", () => {
  const version = { url: "https://a.example/v1" };
  const region = {
    url: "https://{region}.a.example/{base}",
    variables: {
      region: { default: "eu", enum: ["eu", "u.s"] },
      base: { default: "api/v1" },
    },
  };
  const cases: readonly (readonly [Server, string, boolean])[] = [
    [version, "https://a.example/v1/users/7", true],
    [version, "https://a.example/v1/users/7?x=1", true],
    [version, "https://a.example/v1/users/a%2Fb", true],
    [version, "https://a.example/v1/users/%FF", true],
    [version, "https://a.example/v1/users/7/", false],
    [version, "https://a.example/v1/users", false],
    [version, "https://a.example/v2/users/7", false],
    [version, "http://a.example/v1/users/7", false],
    [version, "https://aXexample/v1/users/7", false],
    [version, "https://b.example/https://a.example/v1/users/7", false],
    [
      { url: "HTTPS://A.example:443/v1/" },
      "https://a.example/v1/users/7",
      true,
    ],
    [{ url: "https://a.example" }, "https://a.example/users/7", true],
    [region, "https://eu.a.example/api/v1/users/7", true],
    [region, "https://u.s.a.example/x/users/7", true],
    [region, "https://uxs.a.example/x/users/7", false],
    [{ url: "/api" }, "http://localhost:3000/api/users/7", true],
    [{ url: "/api" }, "http://localhost:3000/users/7", false],
    [{ url: "//a.example/api" }, "http://a.example/api/users/7", true],
  ];
  test.each(cases)("%o %s %s", (server, url, wanted) => {
    expect(isFor(places([users], [server]), users, url)).toBe(wanted);
  });

  test("at the root of any origin, where the document names no server", () => {
    const where = places([users], []);
    expect(isFor(where, users, "https://any.example/users/7")).toBe(true);
    expect(isFor(where, users, "https://any.example/v1/users/7")).toBe(false);
  });

  test("at its own server, unless there is a base URL", () => {
    const own = get("/me", { servers: [{ url: "https://own.example" }] });
    const at = (base: string) => `${base}/me`;
    const where = places([own], [version]);
    const moved = places([own], [version], "https://test.example/x/");

    expect(isFor(where, own, at("https://own.example"))).toBe(true);
    expect(isFor(where, own, at(version.url))).toBe(false);
    expect(isFor(moved, own, at("https://test.example/x"))).toBe(true);
    expect(isFor(moved, own, at("https://own.example"))).toBe(false);
  });

  test("at the server that fits, whatever the order", () => {
    const servers = [{ url: "https://a.example" }, version];
    const where = places([users], servers);
    expect(isFor(where, users, "https://a.example/v1/users/7")).toBe(true);
  });
});

describe("a path", () => {
  test.each([
    ["/a.b(c)/:id*+{x}", "/a.b(c)/:id*+1", true],
    ["/a.b", "/a-b", false],
    ["/grün/{x}", "/gr%C3%BCn/1", true],
    ["/files/{name}.json", "/files/a.json", true],
    ["/files/{name}.json", "/files/a.xml", false],
  ])("of %s is %s: %s", (template, path, wanted) => {
    const operation = get(template);
    const where = places([operation], [{ url: "https://a.example" }]);
    expect(isFor(where, operation, `https://a.example${path}`)).toBe(wanted);
  });

  test("belongs to the template that says most of it", () => {
    const me = get("/users/me");
    const where = places([users, me], [{ url: "https://a.example" }]);
    const url = "https://a.example/users/me";
    expect([isFor(where, users, url), isFor(where, me, url)]).toEqual([
      false,
      true,
    ]);
  });
});

test("a socket's scheme is that of web sockets", () => {
  const watch = get("/watch", { webSocket: true });
  const where = places([watch], [{ url: "https://a.example" }]);
  expect(isFor(where, watch, "wss://a.example/watch")).toBe(true);
  expect(isFor(where, watch, "https://a.example/watch")).toBe(false);
});
