import { describe, expect, it } from "vitest";
import { findOperation } from "../src/index.js";
import { operation } from "./support/call-operation.js";

const operations = [
  "/tokens/{token}",
  "/tokens/scopes",
  "/tokens/{token}.json",
  "/{kind}/scopes",
  "/tokens",
  "/",
  "/a b/{x}",
  "/files/{name}.{ext}",
].map((path) => operation({ path }));

describe("findOperation", () => {
  it.each([
    ["/tokens/scopes", "/tokens/scopes"],
    ["/tokens/abc", "/tokens/{token}"],
    ["/tokens/abc.json", "/tokens/{token}.json"],
    ["/users/scopes", "/{kind}/scopes"],
    ["/tokens", "/tokens"],
    ["/", "/"],
    ["/a%20b/c", "/a b/{x}"],
    ["/files/a.b.c", "/files/{name}.{ext}"],
    ["/tokens/", undefined],
    ["/tokens/a/b", undefined],
    ["/files/a", undefined],
    ["/Tokens", undefined],
  ])("%s is %s", (path, wanted) => {
    expect(findOperation(operations, "get", path)?.path).toBe(wanted);
    expect(findOperation([...operations].reverse(), "GET", path)?.path).toBe(
      wanted,
    );
    expect(findOperation(operations, "POST", path)).toBeUndefined();
  });
});
