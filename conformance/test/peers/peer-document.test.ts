import { expect, test } from "vitest";
import { peerDocuments, peerRequest } from "../../src/peers/peer-document.js";

test("a role is called with what its document names", () => {
  const facts = {
    method: "PATCH",
    path: "/organizations/{organization}/{username}",
    target: "/organizations/engines/{value}?dry_run={value}",
    body: { role: "admin" },
    status: 204,
  };

  expect(peerRequest(facts, "a/b")).toEqual({
    method: "PATCH",
    path: "/organizations/{organization}/{username}",
    pathParameters: { organization: "engines", username: "a/b" },
    query: { dry_run: "a/b" },
    body: { role: "admin" },
  });
});

test("each document has a key and a password of its own", () => {
  expect(
    peerDocuments.map(({ own, apiKey, basic }) => [own.name, apiKey, basic]),
  ).toEqual([
    [
      "cloudsmith",
      "cloudsmith-secret-key-4711",
      "ada:cloudsmith-secret-password",
    ],
    ["tiledb", "tiledb-secret-key-4711", "ada:tiledb-secret-password"],
  ]);
});
