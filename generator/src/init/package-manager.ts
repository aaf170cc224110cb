import type { JsonObject } from "../spec/spec-document.js";
import { UsageError } from "../support/usage-error.js";

/** `yarn-classic` is Yarn 1. */
export type PackageManager = "npm" | "pnpm" | "yarn" | "yarn-classic";

export interface ManagerSigns {
  readonly manifest: JsonObject | undefined;
  /** Names of the files at the top of the project. */
  readonly present: ReadonlySet<string>;
  /** The text of `yarn.lock`, if there is one. */
  readonly yarnLock: string | undefined;
  /** How the command was started, as package managers say it in `npm_config_user_agent`: `pnpm/10.4.1 …`. */
  readonly userAgent: string | undefined;
}

/**
 * The package manager of a project: as it says, as its lock file says, or the one that started the command.
 *
 * @throws UsageError where it is Bun.
 */
export function detectPackageManager(signs: ManagerSigns): PackageManager {
  const { manifest, present, yarnLock, userAgent } = signs;
  const declared = manifest?.["packageManager"];
  if (typeof declared === "string") {
    if (declared.startsWith("bun@")) throw unsupported("Bun");
    return managerOf(declared, "@");
  }
  if (present.has("pnpm-lock.yaml") || present.has("pnpm-workspace.yaml"))
    return "pnpm";
  const isNpm = present.has("package-lock.json");
  if (present.has(".yarnrc.yml") && (yarnLock !== undefined || !isNpm))
    return "yarn";
  if (yarnLock !== undefined)
    return /^__metadata:/m.test(yarnLock) ? "yarn" : "yarn-classic";
  if (!isNpm && (present.has("bun.lock") || present.has("bun.lockb")))
    throw unsupported("Bun");
  if (manifest !== undefined || isNpm) return "npm";
  return managerOf(userAgent ?? "npm", "/");
}

function unsupported(name: string): UsageError {
  return new UsageError(
    `This is a project of ${name}, and init knows the package managers npm, pnpm and Yarn only`,
    `Nothing was written. What is generated runs under ${name} all the same, and only init depends on the package manager. Write the package alone:

  userapis generate --spec petstore.yaml --output packages/petstore --package-name @acme/petstore

Or run init in a folder of its own, outside of this project.`,
  );
}

function managerOf(text: string, separator: string): PackageManager {
  const [name, version = ""] = text.split(separator);
  if (name === "pnpm") return "pnpm";
  if (name !== "yarn") return "npm";
  return version.startsWith("1.") ? "yarn-classic" : "yarn";
}

/** Whether installed packages are in archives, as Yarn has them unless its configuration, whose text is `settings`, says otherwise. */
export function usesPlugAndPlay(
  manager: PackageManager,
  settings: string | undefined,
): boolean {
  return (
    manager === "yarn" &&
    !/^nodeLinker:\s*["']?(?:node-modules|pnpm)\b/m.test(settings ?? "")
  );
}

export interface ManagerCommands {
  /** The program. */
  readonly program: "npm" | "pnpm" | "yarn";
  /** Installs exactly what the lock file says, for CI. */
  readonly cleanInstall: string;
  /** Runs a program of a dependency. */
  readonly execute: string;
}

export function commandsOf(manager: PackageManager): ManagerCommands {
  switch (manager) {
    case "npm":
      return { program: "npm", cleanInstall: "npm ci", execute: "npx" };
    case "pnpm":
      return {
        program: "pnpm",
        cleanInstall: "pnpm install --frozen-lockfile",
        execute: "pnpm exec",
      };
    case "yarn":
      return {
        program: "yarn",
        cleanInstall: "yarn install --immutable",
        execute: "yarn",
      };
    case "yarn-classic":
      return {
        program: "yarn",
        cleanInstall: "yarn install --frozen-lockfile",
        execute: "yarn",
      };
  }
}
