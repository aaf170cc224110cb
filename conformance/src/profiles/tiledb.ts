import { TileDB } from "@userapis/tiledb";
import type { TileDBAuth } from "@userapis/tiledb";
import { defineProfile, plainCall } from "../profile.js";
import type { RoleSource } from "../profile.js";
import type {
  VendorCredentialSources,
  VendorRoleSources,
} from "../vendor-profile.js";
import {
  basicHeader,
  unicodeCredential,
  unicodeHeader,
} from "./basic-header.js";

const ApiKeyAuth = "tiledb-secret-key-4711";
const BasicAuth = { username: "ada", password: "tiledb-secret-password" };
const secretToken = "tiledb-path-secret";
const newPassword = "tiledb-body-secret";

const user = { username: "ada", company: "Analytical Engines" };
const scopes = { name: "laptop", scope: "user:read" };

const read: RoleSource<TileDB> = {
  method: "GET",
  path: "/user",
  target: "/user",
  status: 200,
  sample: user,
  call: (client, options) => plainCall(client.user.getUser({}, options)),
};

const path: RoleSource<TileDB> = {
  method: "GET",
  path: "/users/{username}",
  target: "/users/{value}",
  value: "ada",
  status: 200,
  sample: user,
  call: (client, options, username) =>
    plainCall(client.user.getUserWithUsername({ username }, options)),
};

const remove: RoleSource<TileDB> = {
  method: "DELETE",
  path: "/users/{username}",
  target: "/users/ada",
  status: 204,
  call: (client, options) =>
    plainCall(client.user.deleteUser({ username: "ada" }, options)),
};

const roles: VendorRoleSources<TileDB> = {
  read,
  secured: read,
  path,
  "bare-error": { ...path, errorStatus: 404 },
  "json-error": { ...read, errorStatus: 400 },
  remove,
  nothing: remove,
  open: {
    method: "POST",
    path: "/user",
    target: "/user",
    body: { username: "grace" },
    status: 204,
    call: (client, options) =>
      plainCall(
        client.user.createUser({ body: { username: "grace" } }, options),
      ),
  },
  create: {
    method: "POST",
    path: "/token",
    target: "/token",
    body: scopes,
    status: 200,
    sample: { name: "laptop" },
    call: (client, options) =>
      plainCall(client.user.requestToken({ body: scopes }, options)),
  },
  patch: {
    method: "PATCH",
    path: "/users/{username}",
    target: "/users/ada",
    body: user,
    status: 204,
    call: (client, options) =>
      plainCall(
        client.user.updateUser({ username: "ada", body: user }, options),
      ),
  },
  "retry-safe": {
    method: "PATCH",
    path: "/organizations/{organization}/{username}",
    target: "/organizations/engines/ada",
    body: { role: "admin" },
    status: 204,
    call: (client, options) =>
      plainCall(
        client.user.updateUserInOrganization(
          { organization: "engines", username: "ada", body: { role: "admin" } },
          options,
        ),
      ),
  },
  "secret-path": {
    method: "DELETE",
    path: "/tokens/{token}",
    target: "/tokens/{value}",
    value: secretToken,
    status: 204,
    call: (client, options, token) =>
      plainCall(client.user.revokeToken({ token }, options)),
  },
  "secret-body": {
    method: "POST",
    path: "/user/password_reset",
    target: "/user/password_reset",
    body: { password: newPassword },
    status: 204,
    call: (client, options) =>
      plainCall(
        client.user.resetUserPassword(
          { body: { password: newPassword } },
          options,
        ),
      ),
  },
  "optional-query": {
    method: "GET",
    path: "/session",
    target: "/session?remember_me={value}",
    value: "true",
    status: 200,
    sample: { name: "session" },
    call: (client, options, remember_me) =>
      plainCall(client.user.getSession({ remember_me }, options)),
  },
  "without-query": {
    method: "GET",
    path: "/session",
    target: "/session",
    status: 200,
    sample: { name: "session" },
    call: (client, options) => plainCall(client.user.getSession({}, options)),
  },
  list: {
    method: "GET",
    path: "/tokens",
    target: "/tokens",
    status: 200,
    sample: [{ name: "laptop" }],
    call: (client, options) => plainCall(client.user.listTokens({}, options)),
  },
  optional: "its operations need a credential or take none",
  change: "it has no PUT",
  query: "its only query takes a boolean",
  paged: "its lists come whole",
  socket: "it has no web socket",
  "text-error": "its errors are JSON or have no body",
  "typed-headers": "it declares no headers of answers",
};

const credentials: VendorCredentialSources<TileDBAuth> = {
  all: {
    auth: { ApiKeyAuth, BasicAuth },
    sends: { authorization: basicHeader(BasicAuth) },
  },
  second: {
    auth: { ApiKeyAuth },
    sends: { "x-tiledb-rest-api-key": ApiKeyAuth },
  },
  last: {
    auth: { ApiKeyAuth },
    sends: { "x-tiledb-rest-api-key": ApiKeyAuth },
  },
  half: "no alternative needs two schemes",
  "half-and-whole": "no alternative needs two schemes",
  provider: {
    auth: { BasicAuth: () => Promise.resolve(BasicAuth) },
    sends: { authorization: basicHeader(BasicAuth) },
  },
  thrower: {
    auth: {
      BasicAuth: () => Promise.reject(new Error("there is no password")),
    },
    sends: {},
  },
  "gives-nothing": { auth: { ApiKeyAuth: () => "" }, sends: {} },
  unicode: {
    auth: { BasicAuth: unicodeCredential },
    sends: { authorization: unicodeHeader },
  },
  "line-break": {
    auth: { ApiKeyAuth: `${ApiKeyAuth}\r\nx-evil: 1` },
    sends: {},
  },
};

export const tiledb = defineProfile<TileDB, TileDBAuth>({
  name: "tiledb",
  secrets: [
    ApiKeyAuth,
    BasicAuth.password,
    btoa(`${BasicAuth.username}:${BasicAuth.password}`),
    secretToken,
    newPassword,
    unicodeCredential.password,
  ],
  credentialHeaders: ["authorization", "x-tiledb-rest-api-key"],
  connect: (settings, auth) =>
    new TileDB(auth === undefined ? settings : { ...settings, auth }),
  credentials,
  roles,
});
