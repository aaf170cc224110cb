import { expect, test } from "vitest";
import { emitted } from "../emitted.js";

/** `src/config.ts` of a document with this one security scheme. */
async function config(scheme: string): Promise<string> {
  const files = await emitted(
    `paths: {}\ncomponents: { securitySchemes: { it: ${scheme} } }\n`,
  );
  return files.get("src/config.ts") ?? "";
}

test.each([
  [
    "{ type: apiKey, in: header, name: X-Key }",
    '{ kind: apiKeyCredential, name: "X-Key" }',
  ],
  [
    "{ type: apiKey, in: query, name: key }",
    '{ kind: apiKeyCredential, in: inQuery, name: "key" }',
  ],
  [
    "{ type: apiKey, in: cookie, name: key }",
    '{ kind: apiKeyCredential, in: inCookie, name: "key" }',
  ],
  ["{ type: http, scheme: Basic }", "{ kind: basicCredential }"],
  ["{ type: http, scheme: Bearer }", "{ kind: httpCredential }"],
  [
    "{ type: http, scheme: digest }",
    '{ kind: httpCredential, scheme: "digest" }',
  ],
  [
    "{ type: oauth2, flows: { clientCredentials: { tokenUrl: https://a/token, scopes: {} } } }",
    '{ kind: oauth2Credential, tokenUrl: "https://a/token" }',
  ],
  [
    "{ type: oauth2, flows: { password: { tokenUrl: https://a/token, scopes: {} } } }",
    "{ kind: httpCredential }",
  ],
  [
    "{ type: openIdConnect, openIdConnectUrl: https://a }",
    "{ kind: httpCredential }",
  ],
  ["{ type: mutualTLS }", "{}"],
])("%s", async (scheme, wanted) => {
  expect(await config(scheme)).toContain(
    `securitySchemes: {\n    it: ${wanted},\n  },`,
  );
});

test("OAuth2 takes a token, or a client where the document has a flow for it", async () => {
  const client =
    "{ type: oauth2, flows: { clientCredentials: { tokenUrl: https://a/token, scopes: {} } } }";
  expect(await config(client))
    .toContain(`  /** An access token, sent as \`Authorization: Bearer\`, or a client's id and secret, for which the client fetches tokens from \`https://a/token\` and renews them. */
  readonly it?:
    Credential<string> | Credential<OAuth2ClientCredentials> | undefined;`);
  expect(await config("{ type: oauth2, flows: {} }")).toContain(
    "  readonly it?: Credential<string> | undefined;",
  );
});
