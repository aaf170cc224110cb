import type { SourceFile } from "../emit/source-file.js";
import { isObject } from "../spec/json-value.js";
import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import { ownVersion } from "../support/own-version.js";
import { editJson } from "./edit-json.js";
import type { JsonEdit } from "./edit-json.js";
import { appendItem, printYaml } from "./edit-yaml.js";
import type { InitSettings } from "./init-settings.js";
import type { PackageManager } from "./package-manager.js";
import type { Manifest, Project } from "./project.js";
import { isCovered, workspacePatterns } from "./workspaces.js";

const generator = "@userapis/generator";
/** The newest that runs on all Nodes that a package supports. */
const vitestVersion = "^4.1.12";

/** A file that people own, and its new text. */
export interface EditedFile extends SourceFile {
  readonly previous: string;
}

export interface ProjectFiles {
  readonly create: readonly SourceFile[];
  readonly edit: readonly EditedFile[];
  /** Written where there is nothing of the name, and left alone otherwise. */
  readonly optional: readonly SourceFile[];
}

/** What a project needs around its package: nothing in a folder that is the package itself. */
export function projectFiles(
  project: Project,
  settings: InitSettings,
): ProjectFiles {
  const ignored = ["node_modules/", "dist/", "*.tgz"];
  const ignore = (path: string, lines: readonly string[]): SourceFile => ({
    path,
    text: `${lines.join("\n")}\n`,
  });
  if (settings.layout === "single")
    return { create: [], edit: [], optional: [ignore(".gitignore", ignored)] };
  const { manifest } = project;
  if (manifest === undefined)
    return {
      create: newWorkspace(project, settings),
      edit: [],
      optional: [ignore(".gitignore", ignored)],
    };
  const ownIgnore = `${settings.output}/.gitignore`;
  return {
    ...changedProject(project, manifest, settings),
    optional: [ignore(ownIgnore, ["dist/", "*.tgz"])],
  };
}

function newWorkspace(project: Project, settings: InitSettings): SourceFile[] {
  const { manager } = project;
  const pattern = settings.output.replace(/\/[^/]+$/, "/*");
  const manifest = {
    private: true,
    type: "module",
    ...(manager === "pnpm" ? {} : { workspaces: [pattern] }),
    scripts: {
      generate: "userapis generate",
      build: inAllPackages(manager, "build"),
      test: inAllPackages(manager, "test"),
    },
    devDependencies: { [generator]: ownVersion() },
  };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const pnpm = {
    path: "pnpm-workspace.yaml",
    text: printYaml({ packages: [pattern] }),
  };
  const files = [{ path: "package.json", text }];
  return manager === "pnpm" && project.pnpmWorkspace === undefined
    ? [...files, pnpm]
    : files;
}

function inAllPackages(manager: PackageManager, script: string): string {
  switch (manager) {
    case "npm":
      return `npm run ${script} --workspaces`;
    case "pnpm":
      return `pnpm -r run ${script}`;
    case "yarn":
      return `yarn workspaces foreach -A run ${script}`;
    case "yarn-classic":
      return `yarn workspaces run ${script}`;
  }
}

function changedProject(
  project: Project,
  manifest: Manifest,
  { output }: InitSettings,
): Pick<ProjectFiles, "create" | "edit"> {
  const { manager, pnpmWorkspace } = project;
  const isListed = isCovered(output, workspacePatterns(project));
  const edits = [
    ...(isListed || manager === "pnpm" ? [] : [listed(manifest, output)]),
    ...generateScript(manifest.tree),
    ...generatorDependency(manifest.tree),
  ];
  const text = editJson(manifest.text, edits);
  const changed = { path: "package.json", text, previous: manifest.text };
  if (isListed || manager !== "pnpm") return { create: [], edit: [changed] };
  const file = pnpmFile(pnpmWorkspace ?? "", output);
  return pnpmWorkspace === undefined
    ? { create: [file], edit: [changed] }
    : { create: [], edit: [changed, { ...file, previous: pnpmWorkspace }] };
}

function pnpmFile(before: string, output: string): SourceFile {
  return {
    path: "pnpm-workspace.yaml",
    text: appendItem(before, "packages", output),
  };
}

function listed({ tree }: Manifest, output: string): JsonEdit {
  const path = isObject(tree["workspaces"])
    ? ["workspaces", "packages"]
    : ["workspaces"];
  const isList = Array.isArray(valueAt(tree, path));
  return isList
    ? { path, value: output, append: true }
    : { path, value: [output] };
}

function valueAt(
  tree: JsonObject,
  path: readonly string[],
): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (value, key) => (isObject(value) ? value[key] : undefined),
    tree,
  );
}

/** `generate` may be taken by something else. */
function generateScript(tree: JsonObject): JsonEdit[] {
  const scripts = isObject(tree["scripts"]) ? tree["scripts"] : {};
  const runs = Object.values(scripts).some(
    (script) =>
      typeof script === "string" && /\buserapis generate\b/.test(script),
  );
  if (runs) return [];
  const name =
    scripts["generate"] === undefined ? "generate" : "generate:clients";
  return [{ path: ["scripts", name], value: "userapis generate" }];
}

function generatorDependency(tree: JsonObject): JsonEdit[] {
  const kinds = ["dependencies", "devDependencies"];
  const has = kinds.some(
    (kind) => valueAt(tree, [kind, generator]) !== undefined,
  );
  const path = ["devDependencies", generator];
  return has ? [] : [{ path, value: ownVersion() }];
}

/** What the configuration says about the package's own `package.json`, on top of what it says about all. */
export function packageJsonOf(
  project: Project,
  layout: InitSettings["layout"],
): JsonObject {
  const shared = objectOrNone(project.shared["packageJson"]);
  const own = layout === "single";
  const devDependencies = project.manifest?.tree["devDependencies"];
  const vitest = isObject(devDependencies)
    ? devDependencies["vitest"]
    : undefined;
  return {
    ...shared,
    scripts: {
      ...objectOrNone(shared["scripts"]),
      ...(own ? { generate: "userapis generate" } : {}),
      test: "tsc -p test && vitest run",
    },
    devDependencies: {
      ...objectOrNone(shared["devDependencies"]),
      ...(own ? { [generator]: ownVersion() } : {}),
      vitest: typeof vitest === "string" ? vitest : vitestVersion,
    },
  };
}

function objectOrNone(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
