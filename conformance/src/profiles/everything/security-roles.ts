import {
  basic,
  basicOperation,
  bearer,
  bearerOperation,
  both,
  bothOperation,
  cookieKey,
  cookieKeyOperation,
  headerKey,
  headerKeyOperation,
  mutualTls,
  mutualTlsAndKey,
  mutualTlsAndKeyOperation,
  mutualTlsOperation,
  oauth2,
  oauth2Operation,
  oauth2Write,
  oauth2WriteOperation,
  otherScheme,
  otherSchemeOperation,
  queryKey,
  queryKeyOperation,
} from "@userapis/everything/operations";
import { plainCall } from "../../profile.js";
import { factsOf } from "./role.js";
import type { EverythingRole } from "./role.js";

/** Each security scheme. */
export const securityRoles = {
  "header-key": {
    ...factsOf(headerKeyOperation),
    call: (client, options) => plainCall(headerKey(client, {}, options)),
  },
  "query-key": {
    ...factsOf(queryKeyOperation, {
      target: "/security/query?page=1&key={value}",
    }),
    call: (client, options) =>
      plainCall(queryKey(client, { page: 1 }, options)),
  },
  "cookie-key": {
    ...factsOf(cookieKeyOperation),
    call: (client, options) =>
      plainCall(cookieKey(client, { color: "blue" }, options)),
  },
  basic: {
    ...factsOf(basicOperation),
    call: (client, options) => plainCall(basic(client, {}, options)),
  },
  bearer: {
    ...factsOf(bearerOperation),
    call: (client, options) => plainCall(bearer(client, {}, options)),
  },
  "other-scheme": {
    ...factsOf(otherSchemeOperation),
    call: (client, options) => plainCall(otherScheme(client, {}, options)),
  },
  oauth2: {
    ...factsOf(oauth2Operation),
    call: (client, options) => plainCall(oauth2(client, {}, options)),
  },
  "oauth2-write": {
    ...factsOf(oauth2WriteOperation),
    call: (client, options) => plainCall(oauth2Write(client, {}, options)),
  },
  both: {
    ...factsOf(bothOperation, { target: "/security/both{value}" }),
    call: (client, options) => plainCall(both(client, {}, options)),
  },
  "mutual-tls": {
    ...factsOf(mutualTlsOperation),
    call: (client, options) => plainCall(mutualTls(client, {}, options)),
  },
  "mutual-tls-and-key": {
    ...factsOf(mutualTlsAndKeyOperation),
    call: (client, options) => plainCall(mutualTlsAndKey(client, {}, options)),
  },
} satisfies Readonly<Record<string, EverythingRole>>;
