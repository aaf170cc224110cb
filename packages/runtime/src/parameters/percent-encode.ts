import { InvalidInput } from "../invalid-input.js";

/** Writes a text so that it stands in its place and ends nothing. */
export type Encode = (text: string) => string;

/** Encodes everything but the unreserved characters of RFC 3986, section 2.3. */
export function percentEncode(text: string): string {
  try {
    return encodeURIComponent(text).replace(/[!'()*]/g, percentForm);
  } catch {
    // A lone surrogate has no UTF-8 form.
    throw new InvalidInput("a text holds half of a surrogate pair");
  }
}

/**
 * For `allowReserved` in a query: leaves the reserved characters that cannot end or split the query.
 * `#`, `&`, `+`, `[`, `]` and `%` stay encoded, so that every value arrives as it was given.
 */
export function percentEncodeReserved(text: string): string {
  return percentEncode(text).replace(
    /%(?:2[14789ACF]|3[ABDF]|40)/g,
    decodeURIComponent,
  );
}

export function percentForm(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
