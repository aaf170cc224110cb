import type { BasicCredential } from "@userapis/cloudsmith";

/** RFC 7617, for ASCII. */
export function basicHeader({ username, password }: BasicCredential): string {
  return `Basic ${btoa(`${username}:${password}`)}`;
}

/** RFC 7617, section 2.1: letters beyond ASCII as UTF-8. The header was worked out by hand. */
export const unicodeCredential = {
  username: "zoë",
  password: "pässwörd-☂",
} as const;
export const unicodeHeader = "Basic em/Dqzpww6Rzc3fDtnJkLeKYgg==";
