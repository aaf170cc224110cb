import { inspect } from "node:util";
import { expect, test } from "vitest";
import { findLeaks } from "../src/find-leaks.js";

const secret = "s3cr3t/key";

const cases = [
  { name: "its message", error: new Error(`bad key ${secret}`) },
  {
    name: "a property",
    error: Object.assign(new Error("no"), { key: secret }),
  },
  {
    name: "a cause of its cause",
    error: new Error("no", { cause: new Error("no", { cause: secret }) }),
  },
  {
    name: "its JSON",
    error: Object.assign(new Error("no"), { toJSON: () => ({ key: secret }) }),
  },
  {
    name: "a URL in it, encoded",
    error: new Error(`GET /tokens/${encodeURIComponent(secret)}`),
  },
];

test.each(cases)("a secret in $name is found", ({ error }) => {
  expect(findLeaks(error, [secret], undefined)).not.toEqual([]);
});

test("a secret that only the platform prints is found", () => {
  const error = new Error("no");
  Object.defineProperty(error, inspect.custom, { value: () => secret });

  expect(findLeaks(error, [secret], undefined)).toEqual([]);
  expect(findLeaks(error, [secret], inspect)).toHaveLength(1);
});

test("an error without a secret has none", () => {
  expect(findLeaks(new Error("bad key ***"), [secret], inspect)).toEqual([]);
});
