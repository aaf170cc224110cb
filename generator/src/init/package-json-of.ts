import { defaultLicense } from "../config/package-settings.js";
import { isObject } from "../spec/json-value.js";
import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import { ownVersion } from "../support/own-version.js";
import type { InitSettings } from "./init-settings.js";
import type { Project } from "./project.js";

export const generator = "@userapis/generator";
/** The newest that run on all Nodes that a package supports. */
const tools = { typescript: "^7.0.2", vitest: "^4.1.12" };
/** The newest that finds packages in Yarn's archives: Yarn patches the compiler for that, and can no longer patch the next one. */
const patchedTypescript = "~5.9.3";

/** What the configuration says about the package's own `package.json`, on top of what it says about all. */
export function packageJsonOf(
  project: Project,
  settings: InitSettings,
): JsonObject {
  const shared = objectOrNone(project.shared["packageJson"]);
  const own = settings.layout === "single";
  return {
    ...(isUnlicensed(project, settings) ? { private: true } : {}),
    ...shared,
    scripts: {
      version: versionScript(project, settings),
      ...objectOrNone(shared["scripts"]),
      ...(own ? { generate: "userapis generate" } : {}),
      test: "tsc -p test && vitest run",
    },
    devDependencies: {
      ...objectOrNone(shared["devDependencies"]),
      ...(own ? { [generator]: ownVersion() } : {}),
      ...toolsFor(project),
    },
  };
}

/** Whether nobody may use it but its owner, so that npm must not publish it, least of all for everyone. */
export function isUnlicensed(
  { shared }: Project,
  { license }: InitSettings,
): boolean {
  return (license ?? shared["license"] ?? defaultLicense) === defaultLicense;
}

/** The sources say the version too. npm commits what this adds with the new version, and runs it outside of git repositories as well. */
function versionScript(
  { manager }: Project,
  { layout, name }: InitSettings,
): string {
  // Yarn puts the programs of a workspace nowhere that npm or a package of it would look.
  const program = manager === "yarn" ? "yarn run -T userapis" : "userapis";
  const generate =
    layout === "single" ? `${program} generate` : `${program} generate ${name}`;
  return `${generate} && (git add --update . || exit 0)`;
}

/** What the project has of the tools already, in its own versions, unless they cannot work there. */
function toolsFor({ manifest, plugAndPlay }: Project): JsonObject {
  const own = objectOrNone(manifest?.tree["devDependencies"]);
  const typescript = own["typescript"] ?? tools.typescript;
  return {
    typescript:
      plugAndPlay && isUnpatched(typescript) ? patchedTypescript : typescript,
    vitest: own["vitest"] ?? tools.vitest,
  };
}

function isUnpatched(version: JsonValue): boolean {
  return (
    typeof version === "string" && /^[\^~>=v\s]*(?:[6-9]|\d\d)/.test(version)
  );
}

function objectOrNone(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
