import { inspect } from "node:util";
import { expect, test } from "vitest";
import { WireHeaders } from "../../src/undici/wire-headers.js";
import type { RawHeaders } from "../../src/undici/wire-headers.js";

const texts = [
  "X-A",
  "1 \t",
  "Set-Cookie",
  "a=1",
  "x-a",
  "2",
  "SET-cookie",
  "b",
];

const forms: Readonly<Record<string, RawHeaders>> = {
  bytes: texts.map((text) => Buffer.from(text, "latin1")),
  texts,
  lists: ["x-a", ["1 \t", Buffer.from("2")], "set-cookie", ["a=1", "b"]],
};

test.each(Object.entries(forms))("looked up as %s", (_, raw) => {
  const headers = new WireHeaders(raw);
  expect([
    headers.get("X-a"),
    headers.get("set-cookie"),
    headers.get("x-b"),
    headers.has("x-A"),
    headers.has("x-b"),
  ]).toEqual(["1, 2", "a=1, b", null, true, false]);
});

test.each(Object.entries(forms))("read as a whole, as %s", (_, raw) => {
  const pairs = [
    ["set-cookie", "a=1"],
    ["set-cookie", "b"],
    ["x-a", "1, 2"],
  ];
  const names = pairs.map(([name]) => name);
  const values = pairs.map(([, value]) => value);
  const seen: string[][] = [];
  new WireHeaders(raw).forEach((value, name) => seen.push([name, value]));
  expect(seen).toEqual(pairs);
  expect([...new WireHeaders(raw)]).toEqual(pairs);
  expect([...new WireHeaders(raw).entries()]).toEqual(pairs);
  expect([...new WireHeaders(raw).keys()]).toEqual(names);
  expect([...new WireHeaders(raw).values()]).toEqual(values);
  expect([...new Headers(new WireHeaders(raw))]).toEqual(pairs);
  expect(new WireHeaders(raw).getSetCookie()).toEqual(["a=1", "b"]);
  const response = new Response("", { headers: new WireHeaders(raw) });
  expect(response.headers.get("x-a")).toBe("1, 2");
});

test("they can be changed like any others", () => {
  const set = new WireHeaders(texts);
  set.set("x-a", "3");
  const appended = new WireHeaders(texts);
  appended.append("X-A", "3");
  const deleted = new WireHeaders(texts);
  deleted.delete("X-A");
  expect([set, appended, deleted].map((headers) => headers.get("x-a"))).toEqual(
    ["3", "1, 2, 3", null],
  );
});

test("they are `Headers`, and look like them", () => {
  const headers = new WireHeaders(["x-a", "1"]);
  expect(headers).toBeInstanceOf(Headers);
  expect(inspect(headers)).toBe(inspect(new Headers({ "x-a": "1" })));
});
