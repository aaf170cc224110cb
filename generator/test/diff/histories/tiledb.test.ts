import { expect, test } from "vitest";
import { historyOf } from "./history.js";

const tiledb = historyOf("tiledb");

/** Of version 2.17.51 against 2.2.19, without the gateway's answer. */
const wanted = [
  "breaking call response schema-type-changed: the type of `Token.scope` is `array`, was `string` (GET /session, POST /token)",
  "breaking call request schema-type-changed: the type of `TokenRequest.scope` is `array`, was `string` (POST /token)",
  "breaking call both schema-nullable-added: `User.logo` may be null (GET /user, PATCH /users/{username})",
  "breaking call both schema-type-widened: the type of `User.default_s3_path_credentials_name` is wider: `any`, was `string` (GET /user, PATCH /users/{username})",
  "risky exhaustive response schema-enum-value-added: `TokenScope` may be `organization:read` (GET /tokens/scopes)",
  "risky exhaustive response schema-enum-value-added: `TokenScope` may be `organization:read-write` (GET /tokens/scopes)",
  "risky exhaustive response schema-enum-value-added: `TokenScope` may be `organization:admin` (GET /tokens/scopes)",
  "risky exhaustive response schema-enum-value-added: `TokenScope` may be `group:read` (GET /tokens/scopes)",
  "risky exhaustive response schema-enum-value-added: `TokenScope` may be `group:read-write` (GET /tokens/scopes)",
  "risky exhaustive response schema-enum-value-added: `TokenScope` may be `group:admin` (GET /tokens/scopes)",
  "risky call response schema-property-removed-optional: `User.last_activity_date` is gone (GET /user)",
  "risky none request schema-default-removed: `TokenRequest.scope` has no default any more, was `*` (POST /token)",
  "safe import names - model-input-removed: requests take the same type as answers hold, and `UserInput` is gone (GET /user, PATCH /users/{username})",
  "safe none request parameter-added: query parameter `expires` of GET /session is new (GET /session)",
  "safe none response schema-default-removed: `Token.scope` has no default any more, was `*` (GET /session, POST /token)",
  "safe none - model-input-added: requests take a type of their own, `TokenScopeInput`, besides `TokenScope` (GET /session, POST /token, GET /tokens/scopes)",
  "safe none both schema-property-added-optional: `User.asset_locations` is new (GET /user, PATCH /users/{username})",
  "safe none both schema-property-added-optional: `User.default_region` is new (GET /user, PATCH /users/{username})",
  "safe none - document-version-changed: the version of the document is `2.17.51`, was `2.2.19`",
];

const operations = [
  "GET /session",
  "POST /token",
  "GET /tokens/scopes",
  "GET /user",
  "PATCH /users/{username}",
];

test("what scopes, users and sessions became", async () => {
  const changes = await tiledb.changes();
  const others = changes.filter((line) => !line.includes("502"));
  expect(others.sort()).toEqual([...wanted].sort());
});

const gateway = async () => {
  const changes = await tiledb.changes();
  return changes.filter((line) => line.includes("502"));
};

test("every call may end at the gateway, without the body that any failure had", async () => {
  const lines = await gateway();
  const verdicts = lines.map((line) => line.replace(/: .+ \((.+)\)$/, " ($1)"));
  expect(verdicts).toEqual([
    `risky call response response-body-removed (${operations.join(", ")})`,
    ...operations.map(
      (name) => `safe none response response-status-specified (${name})`,
    ),
  ]);
  expect(lines[0]).toContain("the body of the 502 answer");
});

test("the command lets nobody overlook it", async () => {
  const text = await tiledb.command();
  expect(text.code).toBe(1);
  expect(text.err).toBe("");
  expect(text.out).toContain("Breaking on the wire: 4 changes");
  expect(text.out).toContain("`Token.scope` is `array`, was `string`");

  const bump = await tiledb.command("--format", "bump", "--fail-on", "none");
  expect(bump).toEqual({ code: 0, out: "major\n", err: "" });
});

test("the compiler agrees with every verdict on types", async () => {
  const byRules = await tiledb.command("--format", "json");
  const byCompiler = await tiledb.command(
    ...["--format", "json", "--types", "compile"],
  );
  expect(byCompiler).toEqual(byRules);
});
