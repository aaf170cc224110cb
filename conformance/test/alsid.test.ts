import { Alsid } from "@userapis/alsid";
import { expect, test } from "vitest";

test("a server is its template with the variables filled in", () => {
  expect(
    () => new Alsid({ serverVariables: { host: "ad.example" } }),
  ).not.toThrow();
  expect(() => {
    // @ts-expect-error -- the document lists https and http
    new Alsid({ serverVariables: { protocol: "gopher" } });
  }).toThrow(/protocol/);
});
