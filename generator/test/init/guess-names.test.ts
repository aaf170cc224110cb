import { describe, expect, test } from "vitest";
import {
  guessClientName,
  guessPackageName,
  newPackageProblem,
  shortName,
  tellingWords,
} from "../../src/init/guess-names.js";

describe("the package is named after what the title says beside being an API", () => {
  test.each([
    ["Box Platform API", "box-platform", "BoxPlatform"],
    ["Swagger Petstore - OpenAPI 3.0", "petstore", "Petstore"],
    ["GitHub v3 REST API", "github", "GitHub"],
    ["The TileDB Cloud API (v2)", "tiledb-cloud", "TileDBCloud"],
    ["Ünï's Pets", "unis-pets", "UnisPets"],
    ["1Password Connect", "1password-connect", "Api1passwordConnect"],
    ["HTTP", "zoo", "Zoo"],
    ["動物園", "zoo", "Zoo"],
    ["Crypto API", "crypto-client", "CryptoClient"],
    ["Vitest", "vitest-client", "VitestClient"],
  ])("%s: %s, %s", (title, packageName, clientName) => {
    const words = tellingWords(title, "specs/zoo.yaml");
    expect(guessPackageName(words, undefined)).toBe(packageName);
    expect(guessClientName(words, packageName)).toBe(clientName);
  });
});

test("where neither title nor file says anything", () => {
  expect(guessPackageName(tellingWords("", "openapi.json"), undefined)).toBe(
    "api-client",
  );
});

test("in the scope of the project, where the names of others are free", () => {
  expect(guessPackageName(["Crypto"], "@acme")).toBe("@acme/crypto");
});

test("a class for a package with another name than the title", () => {
  expect(guessClientName(["Box"], "@acme/file-store")).toBe("FileStore");
});

test.each(["Petstore", "pet store", "http", "node_modules", "pet~", "vitest"])(
  "npm refuses %s",
  (name) => {
    expect(newPackageProblem(name)).toContain(`"${name}"`);
  },
);

test("npm takes a scoped name", () => {
  expect(newPackageProblem("@acme/http")).toBeUndefined();
  expect(shortName("@acme/http")).toBe("http");
});
