import { InvalidInput } from "../invalid-input.js";

/** The same text; refused where it has no UTF-8 form, since the platform would send U+FFFD for half of a surrogate pair. */
export function wellFormed(text: string): string {
  if (!/\p{Surrogate}/u.test(text)) return text;
  throw new InvalidInput("a text holds half of a surrogate pair");
}
