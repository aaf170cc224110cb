import type { RepositorySetting } from "../config/package-settings.js";

/** Everything that a new package is made by, decided. */
export interface InitSettings {
  /** Short name in the configuration. */
  readonly name: string;
  readonly packageName: string;
  readonly clientName: string;
  /** SPDX expression; `undefined`: as the configuration says, if it does. */
  readonly license: string | undefined;
  /** `single`: the project is the package. `workspace`: the package is a folder of it. */
  readonly layout: Layout;
  /** The package's folder, relative to the project, with `/`; `.` is the project itself. */
  readonly output: string;
  /** `elsewhere`: GitHub runs no workflow from here, since the folder is not the top of its repository. */
  readonly ci: "github" | "none" | "elsewhere";
  /** Where the source is, and the package in it; `undefined`: not known, or as the configuration says. */
  readonly repository: RepositorySetting | undefined;
}

export type Layout = "single" | "workspace";

/** What was said about them; the rest is guessed. */
export interface GivenSettings {
  readonly packageName?: string | undefined;
  readonly clientName?: string | undefined;
  readonly license?: string | undefined;
  readonly layout?: Layout | undefined;
  /** Relative to `folder`, or absolute. */
  readonly output?: string | undefined;
  readonly ci: "github" | "none";
}
