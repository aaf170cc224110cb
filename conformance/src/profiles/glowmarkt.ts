import { Glowmarkt } from "@userapis/glowmarkt";
import type { GlowmarktAuth } from "@userapis/glowmarkt";
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

const appKeys = { username: "app", password: "glowmarkt-secret-app-key" };
const orgAppKeys = { username: "org", password: "glowmarkt-secret-org-key" };
const applicationId = "glowmarkt-application-1";
const devUserToken = "glowmarkt-secret-dev-token";
const userToken = "glowmarkt-secret-user-token";

const userId = "3f6c2a9e-8d41-4b7f-9c55-0e1d2f3a4b5c";
const user = { userId, status: "active", active: true };
const newUser = { username: "grace", directoryId: "directory-1" };
const verification = {
  token: "glowmarkt-body-token",
  username: "ada",
  password: "glowmarkt-body-password",
  applicationId: "application-1",
};

const path: RoleSource<Glowmarkt> = {
  method: "GET",
  path: "/user/{userId}",
  target: "/user/{value}",
  value: userId,
  status: 200,
  sample: user,
  call: (client, options, id) =>
    plainCall(client.user.getUserById({ userId: id }, options)),
};

const read: RoleSource<Glowmarkt> = { ...path, target: `/user/${userId}` };

const roles: VendorRoleSources<Glowmarkt> = {
  path,
  read,
  secured: read,
  "text-error": { ...read, errorStatus: 404 },
  open: {
    method: "PUT",
    path: "/user/verify",
    target: "/user/verify",
    body: verification,
    status: 200,
    sample: { valid: true },
    call: (client, options) =>
      plainCall(client.user.verifyUser({ body: verification }, options)),
  },
  create: {
    method: "POST",
    path: "/user",
    target: "/user",
    body: newUser,
    status: 200,
    sample: user,
    call: (client, options) =>
      plainCall(client.user.createUser({ body: newUser }, options)),
  },
  "json-error": {
    errorStatus: 400,
    method: "POST",
    path: "/user",
    target: "/user",
    body: newUser,
    status: 200,
    sample: user,
    call: (client, options) =>
      plainCall(client.user.createUser({ body: newUser }, options)),
  },
  change: {
    method: "PUT",
    path: "/user/verify",
    target: "/user/verify",
    body: verification,
    status: 200,
    sample: { valid: true },
    call: (client, options) =>
      plainCall(client.user.verifyUser({ body: verification }, options)),
  },
  remove: {
    method: "DELETE",
    path: "/user/{userId}",
    target: `/user/${userId}`,
    status: 200,
    sample: { valid: true },
    call: (client, options) =>
      plainCall(client.user.deleteUserById({ userId }, options)),
  },
  query: {
    method: "GET",
    path: "/user",
    target: "/user?username={value}",
    value: "ada",
    status: 200,
    sample: user,
    call: (client, options, username) =>
      plainCall(client.user.getUserByUsername({ username }, options)),
  },
  optional: "its operations need a credential or take none",
  patch: "it has no PATCH",
  "retry-safe": "its document calls no operation safe to repeat",
  nothing: "each of its successes has a body",
  "secret-path": "no path holds a secret",
  "secret-body": "an error that echoes a body is not known",
  "optional-query": "its only query parameter is required",
  "without-query": "its only query parameter is required",
  list: "each of its answers is an object",
  paged: "it has no lists",
  socket: "it has no web socket",
  "bare-error": "its errors have bodies",
  "typed-headers": "it declares no headers of answers",
};

const credentials: VendorCredentialSources<GlowmarktAuth> = {
  all: {
    auth: { appKeys, orgAppKeys, applicationId, devUserToken, userToken },
    sends: { authorization: basicHeader(appKeys) },
  },
  second: {
    auth: { orgAppKeys, applicationId },
    sends: {
      authorization: basicHeader(orgAppKeys),
      applicationid: applicationId,
    },
  },
  last: {
    auth: { devUserToken, userToken, applicationId },
    sends: { token: devUserToken, applicationid: applicationId },
  },
  half: { auth: { orgAppKeys, devUserToken }, sends: {} },
  "half-and-whole": {
    auth: { userToken, devUserToken, applicationId },
    sends: { token: devUserToken, applicationid: applicationId },
  },
  provider: {
    auth: { appKeys: () => Promise.resolve(appKeys) },
    sends: { authorization: basicHeader(appKeys) },
  },
  thrower: {
    auth: {
      appKeys: () => Promise.reject(new Error("there is no keys")),
    },
    sends: {},
  },
  "gives-nothing": {
    auth: { devUserToken: () => "", applicationId },
    sends: {},
  },
  unicode: {
    auth: { appKeys: unicodeCredential },
    sends: { authorization: unicodeHeader },
  },
  "line-break": {
    auth: { devUserToken: `${devUserToken}\r\nx-evil: 1`, applicationId },
    sends: {},
  },
};

export const glowmarkt = defineProfile<Glowmarkt, GlowmarktAuth>({
  name: "glowmarkt",
  secrets: [
    appKeys.password,
    orgAppKeys.password,
    devUserToken,
    userToken,
    unicodeCredential.password,
  ],
  credentialHeaders: ["authorization", "token", "applicationid"],
  connect: (settings, auth) =>
    new Glowmarkt(auth === undefined ? settings : { ...settings, auth }),
  credentials,
  roles,
});
