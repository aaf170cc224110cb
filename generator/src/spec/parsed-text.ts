import type { JsonValue } from "./spec-document.js";

/** What a YAML or JSON text says, and where it says it. */
export interface ParsedText {
  readonly kind: "parsed";
  readonly tree: JsonValue;
  /** Where the property's key or the array's item begins; the nearest place above, where the text has no such value. */
  offsetOf(segments: readonly string[]): number;
  /** From there to the end of the value. */
  spanOf(segments: readonly string[]): TextSpan;
}

/** A part of a text, by offsets in UTF-16 code units; the end is exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  /** Whether it is what was asked for, not what encloses it. */
  readonly exact: boolean;
}

/** Why a text could not be read, in the order of the text. */
export interface ParseFailure {
  readonly kind: "failure";
  readonly errors: readonly TextError[];
}

export interface TextError {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}
