import type { SpecPosition, SpecRange } from "./spec-problem.js";

/** A JSON value as it stands in a document. */
export type JsonValue =
  null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/**
 * An OpenAPI document and every file it refers to, read but not interpreted.
 *
 * Objects of the tree are the identity of a place: the same object is always reached from the same place in the same file.
 */
export interface SpecDocument {
  /** The entry file, as the user named it. */
  readonly file: string;
  /** The tree of the entry file. */
  readonly root: JsonObject;
  /** `3.0` or `3.1`; 3.2 documents are read as 3.1. */
  readonly dialect: "3.0" | "3.1";
  /** The entry file first, then the files it refers to in the order of discovery. */
  readonly files: readonly SpecFile[];
  /**
   * Follows the `$ref` of `object`, and the `$ref`s that one leads to, within and across files.
   * A chain ends early at an object that says more beside its `$ref` than a description (`nullable`, `properties` …), so that nothing is lost.
   * Gives `undefined` where it leads nowhere or in a circle; `checkSpec` has reported that already.
   */
  resolve(object: JsonObject): ResolvedReference | undefined;
  /** Where a value stands: the key of a property, or the item of an array. Computed when first asked for. */
  positionOf(place: Place): SpecPosition;
  /** From where a value stands to its end; where the text has no such value, the nearest place above. Computed when first asked for. */
  rangeOf(place: Place): SpecRange;
  /** What is written there: from the key of a property, or the item of an array, to the end of the value. `undefined` where the text has no such value. */
  sourceOf(place: Place): string | undefined;
}

export interface SpecFile {
  /** As shown to users. */
  readonly file: string;
  readonly text: string;
  readonly tree: JsonValue;
}

/** A place in one of the files. */
export interface Place {
  readonly file: string;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
}

export interface ResolvedReference {
  readonly value: JsonValue;
  readonly place: Place;
}
