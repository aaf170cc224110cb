import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import type { SecurityRequirement, SecurityScheme } from "./api-model.js";
import {
  asObject,
  entriesAt,
  entriesOf,
  follow,
  itemsAt,
  objectAt,
  stringAt,
  valueAt,
} from "./located.js";
import type { Located } from "./located.js";

type Scheme = SecurityScheme["scheme"];

/** `components.securitySchemes`. A scheme of a type that OpenAPI does not have is left out; `checkSpec` reports it. */
export function buildSecuritySchemes(
  document: SpecDocument,
  components: Located<JsonObject> | undefined,
): readonly SecurityScheme[] {
  if (components === undefined) return [];
  return entriesAt(components, "securitySchemes").flatMap(([name, item]) => {
    const at = follow(document, item);
    const scheme = at && readScheme(at);
    if (at === undefined || scheme === undefined) return [];
    return [{ name, description: stringAt(at.value, "description"), scheme }];
  });
}

function readScheme(at: Located<JsonObject>): Scheme | undefined {
  const { value } = at;
  switch (value["type"]) {
    case "apiKey":
      return readApiKey(value);
    case "http":
      return readHttp(stringAt(value, "scheme") ?? "bearer");
    case "oauth2":
      return { type: "oauth2", tokenUrl: readTokenUrl(at) };
    case "openIdConnect": {
      const openIdConnectUrl = stringAt(value, "openIdConnectUrl") ?? "";
      return { type: "openIdConnect", openIdConnectUrl };
    }
    case "mutualTLS":
      return { type: "mutualTLS" };
    default:
      return undefined;
  }
}

function readApiKey(value: JsonObject): Scheme | undefined {
  const name = stringAt(value, "name");
  const place = (["header", "query", "cookie"] as const).find(
    (known) => known === value["in"],
  );
  if (name === undefined || place === undefined) return undefined;
  return { type: "apiKey", in: place, name };
}

/** Names of HTTP schemes are case-insensitive (RFC 9110, section 11.1). */
function readHttp(scheme: string): Scheme {
  return scheme.toLowerCase() === "basic"
    ? { type: "basic" }
    : { type: "http", scheme: scheme.toLowerCase() };
}

/**
 * Only the client credentials flow needs no person, so only its URL is of use to a client. One under `.invalid` (RFC 2606, section 2) stands for an
 * address that nobody knows: OpenAPI does not allow to leave it out.
 */
function readTokenUrl(at: Located<JsonObject>): string | undefined {
  const flows = objectAt(at, "flows");
  const flow = flows && objectAt(flows, "clientCredentials");
  const url = flow && stringAt(flow.value, "tokenUrl");
  const isPlaceholder = /^(?:https?:\/\/[^/]+\.invalid(?:[:/]|$)|$)/i;
  return url === undefined || isPlaceholder.test(url) ? undefined : url;
}

/** `security` of the document or of an operation; `undefined` where it says nothing, `[]` where nothing is needed. */
export function buildSecurity(
  at: Located<JsonObject>,
): readonly SecurityRequirement[] | undefined {
  if (!Array.isArray(valueAt(at.value, "security"))) return undefined;
  return itemsAt(at, "security").flatMap((item) => {
    const requirement = asObject(item);
    return requirement === undefined ? [] : [buildRequirement(requirement)];
  });
}

function buildRequirement(at: Located<JsonObject>): SecurityRequirement {
  const schemes = entriesOf(at).map(([name, { value }]) => ({
    name,
    scopes: Array.isArray(value)
      ? value.filter((scope) => typeof scope === "string")
      : [],
  }));
  return { schemes };
}
