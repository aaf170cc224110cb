const cloudsmith = `import { createClient, self } from "@userapis/cloudsmith/operations";
export const client = createClient({ auth: { apikey: "key" } });
export const run = () => self(client);`;

const tenOfTiledb = [
  "addAWSAccessCredentials",
  "checkAWSAccessCredentials",
  "checkAWSAccessCredentialsByName",
  "getOrganizationUser",
  "updateUserInOrganization",
  "getSession",
  "listTokens",
  "revokeToken",
  "createUser",
  "getUser",
];

/** A document whose only answer is of the given kind. */
const streaming = (kind, mediaType) =>
  `import { ApiClient, call, ${kind} } from "@userapis/runtime";
const api = { name: "@userapis/streams", version: "0.1.0", servers: [{ url: "https://api.example.com" }], securitySchemes: {} };
const operation = { id: "watch", method: "GET", path: "/watch", responses: { "200": { content: { "${mediaType}": ${kind} } } }, security: [] };
export const client = new ApiClient(api, {});
export const run = () => call(client, operation, { input: {}, options: {} });`;

const oauth = `import { ApiClient, call, jsonAnswer, oauth2Credential } from "@userapis/runtime";
const api = { name: "@userapis/oauth", version: "0.1.0", servers: [{ url: "https://api.example.com" }], securitySchemes: { oauth: { kind: oauth2Credential, tokenUrl: "https://api.example.com/token" } } };
const operation = { id: "read", method: "GET", path: "/read", responses: { "200": { content: { "application/json": jsonAnswer } } }, security: [{ oauth: ["read"] }] };
export const client = new ApiClient(api, { auth: { oauth: { clientId: "id", clientSecret: "secret" } } });
export const run = () => call(client, operation, { input: {}, options: {} });`;

const everything = ["paging", "web sockets", "streams", "OAuth 2"];

/**
 * What is bundled. `carries`: the part of the runtime that the bundle is there to show; `without`: parts of the runtime that the bundle must not carry; `most`: bytes that it may have, minified and gzipped.
 */
export const ourEntries = [
  {
    id: "one-call",
    name: "ours: one call (Cloudsmith)",
    code: cloudsmith,
    without: everything,
    most: 5_500,
  },
  {
    id: "one-call-tiledb",
    name: "ours: one call (TileDB)",
    code: `import { createClient, getUser } from "@userapis/tiledb/operations";
export const client = createClient({ auth: { ApiKeyAuth: "key" } });
export const run = () => getUser(client);`,
    without: everything,
    most: 5_500,
  },
  {
    id: "ten-calls",
    name: "ours: ten calls (TileDB)",
    code: `import { createClient, ${tenOfTiledb.join(", ")} } from "@userapis/tiledb/operations";
export const client = createClient({ auth: { ApiKeyAuth: "key" } });
export const run = { ${tenOfTiledb.join(", ")} };`,
    without: everything,
  },
  {
    id: "one-paged-call",
    name: "ours: one call with pages (Cloudsmith)",
    carries: "paging",
    code: `import { createClient, tokensList } from "@userapis/cloudsmith/operations";
export const client = createClient({ auth: { apikey: "key" } });
export const run = () => tokensList(client);`,
    without: ["web sockets", "streams", "OAuth 2"],
  },
  {
    id: "one-oauth-call",
    name: "ours: one call with OAuth 2",
    code: oauth,
    carries: "OAuth 2",
    without: ["paging", "web sockets", "streams"],
  },
  {
    id: "one-socket-call",
    name: "ours: one web socket (Pieces)",
    carries: "web sockets",
    code: `import { createClient, stream } from "@userapis/pieces/operations";
export const client = createClient({ auth: {} });
export const run = () => stream(client);`,
    without: ["paging", "streams"],
  },
  {
    id: "one-event-stream",
    name: "ours: one call with server-sent events",
    carries: "streams",
    code: streaming("eventStreamAnswer", "text/event-stream"),
    without: ["paging", "web sockets", "OAuth 2"],
  },
  {
    id: "one-json-lines",
    name: "ours: one call with JSON lines",
    carries: "streams",
    code: streaming("jsonLinesAnswer", "application/jsonl"),
    without: ["paging", "web sockets", "OAuth 2"],
  },
  {
    id: "class-tiledb",
    name: "ours: class of 22 operations (TileDB)",
    code: `import { TileDB } from "@userapis/tiledb";
export const client = new TileDB({ auth: { ApiKeyAuth: "key" } });`,
    without: everything,
  },
  {
    id: "class-alsid",
    name: "ours: class of 12 operations (Alsid)",
    code: `import { Alsid } from "@userapis/alsid";
export const client = new Alsid({});`,
    without: everything,
  },
  {
    id: "class-cloudsmith",
    name: "ours: class of 5 operations, one with pages (Cloudsmith)",
    code: `import { Cloudsmith } from "@userapis/cloudsmith";
export const client = new Cloudsmith({ auth: { apikey: "key" } });`,
    without: ["web sockets", "streams", "OAuth 2"],
  },
];

/** The same of others: `modules` are the files that were fetched. */
export function peerEntries({ heyApiCloudsmith, heyApiTiledb, ky }) {
  const heyApi = (
    module,
    names,
  ) => `import { ${names.join(", ")} } from ${JSON.stringify(module)};
import { client } from ${JSON.stringify(module.replace("index.ts", "client.gen.ts"))};
client.setConfig({ auth: () => "key" });
export const run = { ${names.join(", ")} };`;
  const openapiFetch = `import createClient from "openapi-fetch";
const client = createClient({ baseUrl: "https://api.example.com", headers: { "x-api-key": "key" } });
`;
  return [
    {
      id: "openapi-fetch-one",
      name: "openapi-fetch: one call",
      code: `${openapiFetch}export const run = () => client.GET("/user/self/");`,
    },
    {
      id: "openapi-fetch-ten",
      name: "openapi-fetch: ten calls",
      code: `${openapiFetch}export const run = [${tenOfTiledb
        .map((name) => `() => client.GET("/${name}")`)
        .join(", ")}];`,
    },
    {
      id: "hey-api-one",
      name: "hey-api: one call (Cloudsmith)",
      code: heyApi(heyApiCloudsmith, ["userSelf"]),
    },
    {
      id: "hey-api-ten",
      name: "hey-api: ten calls (TileDB)",
      code: heyApi(
        heyApiTiledb,
        tenOfTiledb.map((name) => name.replace("AWS", "Aws")),
      ),
    },
    {
      id: "ky-one",
      name: "ky: one call",
      code: `import ky from ${JSON.stringify(ky)};
const client = ky.create({ prefixUrl: "https://api.example.com", headers: { "x-api-key": "key" } });
export const run = () => client.get("user/self/").json();`,
    },
  ];
}
