import { Pieces } from "@userapis/pieces";
import type { PiecesAuth } from "@userapis/pieces";
import { defineProfile, plainCall } from "../profile.js";
import type { RoleSource } from "../profile.js";
import type {
  VendorCredentialSources,
  VendorRoleSources,
} from "../vendor-profile.js";

const auth0 = "pieces-secret-access-token";

const profile = {
  id: "5f2b8a1c-7d3e-4f60-9a8b-1c2d3e4f5a6b",
  aesthetics: { theme: { dark: true }, font: { size: 14 } },
};

const account = { user_id: "auth0|1", email: "ada@example.com" };

const read: RoleSource<Pieces> = {
  method: "GET",
  path: "/user",
  target: "/user",
  status: 200,
  sample: { user: profile },
  call: (client, options) => plainCall(client.user.snapshot({}, options)),
};

const roles: VendorRoleSources<Pieces> = {
  read,
  open: read,
  secured: {
    method: "POST",
    path: "/user/select",
    target: "/user/select",
    body: account,
    status: 200,
    sample: { user: profile },
    call: (client, options) =>
      plainCall(client.user.select({ body: account }, options)),
  },
  create: {
    method: "POST",
    path: "/user/update",
    target: "/user/update",
    body: profile,
    status: 200,
    sample: profile,
    call: (client, options) =>
      plainCall(client.user.update({ body: profile }, options)),
  },
  nothing: {
    method: "POST",
    path: "/user/clear",
    target: "/user/clear",
    status: 204,
    call: (client, options) => plainCall(client.user.clear({}, options)),
  },
  "text-error": {
    errorStatus: 404,
    method: "POST",
    path: "/user/update/vanity",
    target: "/user/update/vanity",
    body: profile,
    status: 200,
    sample: profile,
    call: (client, options) =>
      plainCall(client.user.updateVanityName({ body: profile }, options)),
  },
  socket: {
    method: "GET",
    path: "/user/stream",
    target: "/user/stream",
    status: 101,
    sample: profile,
    call: (client, options) => ({
      items: () => client.user.stream({}, options),
    }),
  },
  optional: "its operations need a credential or take none",
  change: "it has no PUT",
  patch: "it has no PATCH",
  "retry-safe": "its document calls no operation safe to repeat",
  remove: "it has no DELETE",
  path: "it has no path parameters",
  "secret-path": "it has no path parameters",
  "secret-body": "it takes no secrets in a body",
  query: "it has no query parameters",
  "optional-query": "it has no query parameters",
  "without-query": "it has no query parameters",
  list: "each of its answers is an object",
  paged: "it has no lists",
  "json-error": "its errors are plain text",
  "bare-error": "its errors have bodies",
  "typed-headers": "it declares no headers of answers",
};

const credentials: VendorCredentialSources<PiecesAuth> = {
  all: { auth: { auth0 }, sends: { authorization: `Bearer ${auth0}` } },
  second: "its operations have one alternative",
  last: "its operations have one alternative",
  half: "no alternative needs two schemes",
  "half-and-whole": "no alternative needs two schemes",
  provider: {
    auth: { auth0: () => Promise.resolve(auth0) },
    sends: { authorization: `Bearer ${auth0}` },
  },
  thrower: {
    auth: { auth0: () => Promise.reject(new Error("there is no token")) },
    sends: {},
  },
  "gives-nothing": { auth: { auth0: () => "" }, sends: {} },
  unicode: "it has no user names and passwords",
  "line-break": { auth: { auth0: `${auth0}\r\nx-evil: 1` }, sends: {} },
};

export const pieces = defineProfile<Pieces, PiecesAuth>({
  name: "pieces",
  secrets: [auth0],
  credentialHeaders: ["authorization"],
  connect: (settings, auth) =>
    new Pieces(auth === undefined ? settings : { ...settings, auth }),
  credentials,
  roles,
});
