import { InvalidInput } from "../invalid-input.js";

/** Encodes everything but the unreserved characters of RFC 3986, section 2.3. */
export type Encode = (text: string) => string;

export function percentEncode(text: string): string {
  refuseLoneSurrogates(text);
  return encodeURIComponent(text).replace(/[!'()*]/g, hex);
}

/**
 * For `allowReserved` in a query: leaves the reserved characters that cannot end or split the query.
 * `#`, `&`, `+`, `[`, `]` and `%` stay encoded, so that every value arrives as it was given.
 */
export function percentEncodeReserved(text: string): string {
  return percentEncode(text).replace(
    /%(?:21|24|27|28|29|2A|2C|2F|3A|3B|3D|3F|40)/g,
    decodeURIComponent,
  );
}

/** A lone surrogate has no UTF-8 form. */
function refuseLoneSurrogates(text: string): void {
  if (/\p{Surrogate}/u.test(text)) {
    throw new InvalidInput("a text holds half of a surrogate pair");
  }
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
