import type { SourceFile } from "../emit/source-file.js";

/** What writing a package would change; made without changing anything. */
export interface WritePlan {
  /** The package's folder, absolute. */
  readonly folder: string;
  readonly create: readonly SourceFile[];
  readonly update: readonly (SourceFile & { readonly previous: string })[];
  /** Generated files that the package no longer has, with the text they hold; only files with our header. */
  readonly remove: readonly SourceFile[];
  /** Files that are in the way and are not ours: nothing is written while there is one. */
  readonly blocked: readonly string[];
  readonly unchanged: number;
}
