import { InvalidInput } from "../invalid-input.js";
import type { SecurityScheme } from "../operation.js";

/** Where on the wire a credential goes. */
export interface Slot {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
}

/** `undefined` for mutual TLS: the transport presents that certificate. */
export function slotOf(scheme: SecurityScheme): Slot | undefined {
  switch (scheme.type) {
    case "apiKey":
      return { in: scheme.in, name: scheme.name };
    case "mutualTLS":
      return undefined;
    default:
      return { in: "header", name: "Authorization" };
  }
}

/** The text that goes into the slot. */
export function credentialText(
  scheme: SecurityScheme,
  value: unknown,
  name: string,
): string {
  if (scheme.type === "basic") return basicText(value, name);
  if (typeof value !== "string") {
    throw new InvalidInput(
      `credential ${JSON.stringify(name)} is not a text but ${typeof value}`,
    );
  }
  switch (scheme.type) {
    case "http":
      return `${schemeName(scheme.scheme)} ${value}`;
    case "oauth2":
    case "openIdConnect":
      return `Bearer ${value}`;
    default:
      return value;
  }
}

function schemeName(scheme: string): string {
  return scheme.toLowerCase() === "bearer" ? "Bearer" : scheme;
}

/** RFC 7617, with UTF-8. */
function basicText(value: unknown, name: string): string {
  if (!isBasic(value)) {
    throw new InvalidInput(
      `credential ${JSON.stringify(name)} is not { username, password }`,
    );
  }
  if (value.username.includes(":")) {
    throw new InvalidInput(
      `credential ${JSON.stringify(name)}: a user name in basic authentication cannot hold a colon`,
    );
  }
  const bytes = new TextEncoder().encode(`${value.username}:${value.password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

export function isBasic(
  value: unknown,
): value is { readonly username: string; readonly password: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "username" in value &&
    typeof value.username === "string" &&
    "password" in value &&
    typeof value.password === "string"
  );
}
