import { InvalidInput } from "../invalid-input.js";
import type { CredentialKind } from "./credential-kind.js";

/** The text as it is, such as an API key. */
export const apiKeyCredential: CredentialKind = (credential, { name }) =>
  textOf(credential, name);

/** `Bearer <token>`, or another HTTP authentication scheme before its credential. */
export const httpCredential: CredentialKind = (credential, source) =>
  `${source.scheme ?? "Bearer"} ${textOf(credential, source.name)}`;

/** RFC 7617, with UTF-8. */
export const basicCredential: CredentialKind = (
  credential,
  { name, secrets },
) => {
  if (!isBasic(credential)) {
    throw new InvalidInput(
      `credential ${JSON.stringify(name)} is not { username, password }`,
    );
  }
  const { username, password } = credential;
  secrets.add(password);
  if (username.includes(":")) {
    throw new InvalidInput(
      `credential ${JSON.stringify(name)}: a user name in basic authentication cannot hold a colon`,
    );
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
};

function textOf(credential: unknown, name: string): string {
  if (typeof credential === "string") return credential;
  throw new InvalidInput(
    `credential ${JSON.stringify(name)} is not a text but ${typeof credential}`,
  );
}

function isBasic(
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
