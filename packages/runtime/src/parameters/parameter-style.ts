import type { Encode } from "./percent-encode.js";

/**
 * Writes a value by the tables of OpenAPI 3.1.1, section 4.8.12.5: for a query or a cookie `name=value` pairs, for a path or a header
 * pieces that stand one behind the other. Nothing where the value is absent. Only a document that uses a style imports it.
 *
 * Throws `InvalidInput` where the value has no form in this style.
 */
export type ParameterStyle = (
  value: unknown,
  settings: StyleSettings,
) => readonly string[];

export interface StyleSettings {
  readonly name: string;
  readonly explode: boolean;
  /** Whether the place takes `name=value` pairs: a query or a cookie. */
  readonly inPairs: boolean;
  readonly encodeName: Encode;
  readonly encode: Encode;
}
