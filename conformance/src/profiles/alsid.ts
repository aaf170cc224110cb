import { Alsid } from "@userapis/alsid";
import type { AlsidAuth } from "@userapis/alsid";
import { defineProfile, plainCall } from "../profile.js";
import type { RoleSource } from "../profile.js";
import type {
  VendorCredentialSources,
  VendorRoleSources,
} from "../vendor-profile.js";

const ApiKey = "alsid-secret-key-4711";

const user = {
  id: 7,
  name: "Ada",
  email: "ada@example.com",
  roles: [1],
  identifier: "ada",
  provider: "alsid",
  eulaVersion: 1,
};
const newUser = {
  name: "Grace",
  email: "grace@example.com",
  password: "alsid-body-secret",
};
const login = { email: "ada@example.com", password: "alsid-body-secret" };

const read: RoleSource<Alsid> = {
  method: "GET",
  path: "/api/users/whoami",
  target: "/api/users/whoami",
  status: 200,
  sample: { ...user, internal: false, active: true },
  call: (client, options) => plainCall(client.user.whoami({}, options)),
};

const roles: VendorRoleSources<Alsid> = {
  read,
  secured: read,
  "bare-error": { ...read, errorStatus: 401 },
  open: {
    method: "POST",
    path: "/api/login",
    target: "/api/login",
    body: login,
    status: 200,
    sample: { authToken: "signed-in" },
    call: (client, options) =>
      plainCall(client.user.login({ body: login }, options)),
  },
  create: {
    method: "POST",
    path: "/api/users",
    target: "/api/users",
    body: [newUser],
    status: 201,
    sample: [user],
    call: (client, options) =>
      plainCall(client.user.create({ body: [newUser] }, options)),
  },
  change: {
    method: "PUT",
    path: "/api/users/{id}/roles",
    target: "/api/users/7/roles",
    body: { roles: [1, 2] },
    status: 200,
    sample: { roles: [1, 2] },
    call: (client, options) =>
      plainCall(
        client.user.replaceRoles({ id: "7", body: { roles: [1, 2] } }, options),
      ),
  },
  patch: {
    method: "PATCH",
    path: "/api/users/{id}",
    target: "/api/users/7",
    body: { department: "Engines" },
    status: 200,
    sample: user,
    call: (client, options) =>
      plainCall(
        client.user.update(
          { id: "7", body: { department: "Engines" } },
          options,
        ),
      ),
  },
  remove: {
    method: "DELETE",
    path: "/api/users/{id}",
    target: "/api/users/7",
    status: 204,
    call: (client, options) =>
      plainCall(client.user.delete({ id: "7" }, options)),
  },
  nothing: {
    method: "POST",
    path: "/api/logout",
    target: "/api/logout",
    status: 204,
    call: (client, options) => plainCall(client.user.logout({}, options)),
  },
  path: {
    method: "GET",
    path: "/api/users/{id}",
    target: "/api/users/{value}",
    value: "7",
    status: 200,
    sample: user,
    call: (client, options, id) => plainCall(client.user.get({ id }, options)),
  },
  list: {
    method: "GET",
    path: "/api/users",
    target: "/api/users",
    status: 200,
    sample: [user],
    call: (client, options) => plainCall(client.user.list({}, options)),
  },
  optional: "its operations need a credential or take none",
  "retry-safe": "its document calls no operation safe to repeat",
  "secret-path": "no path holds a secret",
  "secret-body": "none of its errors has a body that could echo one",
  query: "it has no query parameters",
  "optional-query": "it has no query parameters",
  "without-query": "it has no query parameters",
  paged: "its lists come whole",
  socket: "it has no web socket",
  "json-error": "none of its errors has a body",
  "text-error": "none of its errors has a body",
  "typed-headers": "it declares no headers of answers",
};

const credentials: VendorCredentialSources<AlsidAuth> = {
  all: { auth: { ApiKey }, sends: { "x-api-key": ApiKey } },
  second: "its operations have one alternative",
  last: "its operations have one alternative",
  half: "no alternative needs two schemes",
  "half-and-whole": "no alternative needs two schemes",
  provider: {
    auth: { ApiKey: () => Promise.resolve(ApiKey) },
    sends: { "x-api-key": ApiKey },
  },
  thrower: {
    auth: { ApiKey: () => Promise.reject(new Error("there is no key")) },
    sends: {},
  },
  "gives-nothing": { auth: { ApiKey: () => "" }, sends: {} },
  unicode: "it has no user names and passwords",
  "line-break": { auth: { ApiKey: `${ApiKey}\r\nx-evil: 1` }, sends: {} },
};

export const alsid = defineProfile<Alsid, AlsidAuth>({
  name: "alsid",
  secrets: [ApiKey],
  credentialHeaders: ["authorization", "x-api-key"],
  connect: (settings, auth) =>
    new Alsid(auth === undefined ? settings : { ...settings, auth }),
  credentials,
  roles,
});
