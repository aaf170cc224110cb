import type { ModelOptions } from "../../model/build-model.js";

/** Where processes run and how they are configured. */
export interface SideSurroundings {
  /** The working directory: paths are relative to it. */
  readonly folder: string;
  /** Environment of `git` and `npm`; default: that of this process. */
  readonly env?: NodeJS.ProcessEnv | undefined;
}

/** One of the two documents, as a user asks for it. */
export interface SideRequest extends SideSurroundings {
  /**
   * A file, a folder of a package, `git:<ref>:<path>` (or `<ref>:<path>` where no such file exists), `npm:<package>[@<version or tag>]`,
   * `tarball:<file>` (or a path that ends in `.tgz`), or `-`, which is standard input.
   */
  readonly text: string;
  /** All of standard input. */
  readonly readStdin?: (() => Promise<string>) | undefined;
  /** How the model is built. */
  readonly model?: ModelOptions | undefined;
}
