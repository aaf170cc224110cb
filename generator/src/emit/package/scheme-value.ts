import type { SecurityScheme } from "../../model/api-model.js";
import type { NameValue, ObjectValue } from "../value-layout.js";
import { objectValue, runtimeName } from "../value-layout.js";

type Scheme = SecurityScheme["scheme"];
type ApiKeyPlace = Extract<Scheme, { type: "apiKey" }>["in"];

/** The runtime's `SecurityScheme`. Its defaults are left out: a header, `Authorization` and `Bearer`. */
export function schemeValue(scheme: Scheme): ObjectValue {
  switch (scheme.type) {
    case "apiKey":
      return objectValue([
        ["kind", runtimeName("apiKeyCredential")],
        ["in", placeValue(scheme.in)],
        ["name", scheme.name],
      ]);
    case "basic":
      return objectValue([["kind", runtimeName("basicCredential")]]);
    case "http":
      return objectValue([
        ["kind", runtimeName("httpCredential")],
        ["scheme", scheme.scheme === "bearer" ? undefined : scheme.scheme],
      ]);
    case "oauth2":
    case "openIdConnect":
      return tokenValue(tokenUrlOf(scheme));
    case "mutualTLS":
      return objectValue([]);
  }
}

function placeValue(place: ApiKeyPlace): NameValue | undefined {
  if (place === "header") return undefined;
  return runtimeName(place === "query" ? "inQuery" : "inCookie");
}

function tokenValue(tokenUrl: string | undefined): ObjectValue {
  const kind = tokenUrl === undefined ? "httpCredential" : "oauth2Credential";
  return objectValue([
    ["kind", runtimeName(kind)],
    ["tokenUrl", tokenUrl],
  ]);
}

/** Where a client gets tokens by itself: only where the document has OAuth2's client credentials flow (RFC 6749, section 4.4). */
export function tokenUrlOf(scheme: Scheme): string | undefined {
  return scheme.type === "oauth2" ? scheme.tokenUrl : undefined;
}

/** An HTTP authentication scheme as the runtime writes it. Its case does not matter (RFC 9110, section 11.1), but `Bearer` is what servers know. */
export function authorizationName(scheme: string): string {
  return scheme === "bearer" ? "Bearer" : scheme;
}
