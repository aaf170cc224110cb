/** A file of a package, as text that prettier would not change. */
export interface SourceFile {
  /** Relative to the package's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}
