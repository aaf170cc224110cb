import { expect, test } from "vitest";
import {
  runtimeDeclarations,
  runtimeTypeNames,
} from "../../../src/diff/types/runtime-declarations.js";
import { typeErrors } from "../../emit/check-types.js";

test("the values that go through the runtime's types go through ours", () => {
  const declared = runtimeDeclarations.slice(
    runtimeDeclarations.indexOf("declare namespace"),
  );
  expect(
    typeErrors(
      new Map([
        ["src/ours.d.ts", declared],
        ["src/check.ts", check],
      ]),
    ),
  ).toEqual([]);
});

test("what packages import is declared, or can be anything of that name", () => {
  expect([...runtimeTypeNames]).toEqual(
    expect.arrayContaining(["Call", "PagedCall", "NoInput", "BinaryBody"]),
  );
});

const check = `import type * as theirs from "@userapis/runtime";
declare function given<T>(): T;
export const input: $runtime.NoInput = given<theirs.NoInput>();
export const inputBack: theirs.NoInput = given<$runtime.NoInput>();
export const bytes: $runtime.BinaryBody = given<theirs.BinaryBody>();
export const bytesBack: theirs.BinaryBody = given<$runtime.BinaryBody>();
export const basic: $runtime.BasicCredential = given<theirs.BasicCredential>();
export const basicBack: theirs.BasicCredential = given<$runtime.BasicCredential>();
export const client: $runtime.OAuth2ClientCredentials = given<theirs.OAuth2ClientCredentials>();
export const clientBack: theirs.OAuth2ClientCredentials = given<$runtime.OAuth2ClientCredentials>();
export const data: string = given<Awaited<$runtime.Call<string, never>>>();
export const call: theirs.Call<string, number>["result"] = given<$runtime.Call<string, number>["result"]>();
export const pages: AsyncIterable<string> = given<ReturnType<theirs.PagedCall<string, number, never>["pages"]>>();
export const pagesBack: AsyncIterable<string> = given<ReturnType<$runtime.PagedCall<string, number, never>["pages"]>>();
export const items: AsyncIterable<number> = given<theirs.PagedCall<string, number, never>>();
export const lines: AsyncIterable<{ a: 1 }> = given<theirs.JsonLines<{ a: 1 }>>();
export const linesBack: AsyncIterable<{ a: 1 }> = given<$runtime.JsonLines<{ a: 1 }>>();
`;
