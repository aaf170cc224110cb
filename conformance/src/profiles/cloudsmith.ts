import { Cloudsmith } from "@userapis/cloudsmith";
import type { CloudsmithAuth } from "@userapis/cloudsmith";
import { defineProfile, pagedCall, plainCall } from "../profile.js";
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

const apikey = "cloudsmith-secret-key-4711";
const basic = { username: "ada", password: "cloudsmith-secret-password" };

const self = { authenticated: true, email: "ada@example.com", slug: "ada" };
const token = { slug_perm: "perm1", created: "2026-01-01T00:00:00Z" };
const page = { results: [token] };
const login = { email: "ada@example.com", password: "cloudsmith-body-secret" };

const read: RoleSource<Cloudsmith> = {
  method: "GET",
  path: "/user/self/",
  target: "/user/self/",
  status: 200,
  sample: self,
  call: (client, options) => plainCall(client.user.self({}, options)),
};

const list: RoleSource<Cloudsmith> = {
  method: "GET",
  path: "/user/tokens/",
  target: "/user/tokens/",
  status: 200,
  sample: page,
  call: (client, options) => pagedCall(client.user.tokensList({}, options)),
};

const roles: VendorRoleSources<Cloudsmith> = {
  read,
  optional: read,
  "typed-headers": read,
  "json-error": { ...read, errorStatus: 400 },
  secured: list,
  "without-query": list,
  paged: {
    ...list,
    call: (client, options, size) =>
      pagedCall(
        client.user.tokensList(
          size === "" ? {} : { page_size: Number(size) },
          options,
        ),
      ),
  },
  "optional-query": {
    ...list,
    target: "/user/tokens/?page_size={value}",
    call: (client, options, value) =>
      pagedCall(
        client.user.tokensList(
          { page: undefined, page_size: Number(value) },
          options,
        ),
      ),
    value: "1",
  },
  create: {
    method: "POST",
    path: "/user/token/",
    target: "/user/token/",
    body: login,
    status: 201,
    sample: { token: "signed-in" },
    call: (client, options) =>
      plainCall(client.user.tokenCreate({ body: login }, options)),
  },
  path: {
    method: "PUT",
    path: "/user/tokens/{slug_perm}/refresh/",
    target: "/user/tokens/{value}/refresh/",
    value: "perm1",
    status: 200,
    sample: token,
    call: (client, options, slug_perm) =>
      plainCall(client.user.tokensRefresh({ slug_perm }, options)),
  },
  open: "each of its operations takes a credential, if only where there is one",
  change: "its only PUT has no body",
  patch: "it has no PATCH",
  "retry-safe": "its document calls no operation safe to repeat",
  remove: "it has no DELETE",
  nothing: "each of its successes has a body",
  "secret-path": "no path holds a secret",
  "secret-body": "an answer to its login that echoes the password is not known",
  query: "its query takes numbers only",
  list: "each of its answers is an object",
  socket: "it has no web socket",
  "text-error": "its errors are JSON",
  "bare-error": "its errors have bodies",
};

const credentials: VendorCredentialSources<CloudsmithAuth> = {
  all: { auth: { apikey, basic }, sends: { "x-api-key": apikey } },
  second: { auth: { basic }, sends: { authorization: basicHeader(basic) } },
  last: { auth: { basic }, sends: { authorization: basicHeader(basic) } },
  half: "no alternative needs two schemes",
  "half-and-whole": "no alternative needs two schemes",
  provider: {
    auth: { apikey: () => Promise.resolve(apikey), basic: () => basic },
    sends: { "x-api-key": apikey },
  },
  thrower: {
    auth: { apikey: () => Promise.reject(new Error("there is no key")) },
    sends: {},
  },
  "gives-nothing": { auth: { apikey: () => "" }, sends: {} },
  unicode: {
    auth: { basic: unicodeCredential },
    sends: { authorization: unicodeHeader },
  },
  "line-break": { auth: { apikey: `${apikey}\r\nx-evil: 1` }, sends: {} },
};

export const cloudsmith = defineProfile<Cloudsmith, CloudsmithAuth>({
  name: "cloudsmith",
  secrets: [
    apikey,
    basic.password,
    btoa(`${basic.username}:${basic.password}`),
    unicodeCredential.password,
  ],
  credentialHeaders: ["authorization", "x-api-key"],
  connect: (settings, auth) =>
    new Cloudsmith(auth === undefined ? settings : { ...settings, auth }),
  credentials,
  roles,
});
