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
/** The newest that run on all Nodes that a package supports. */
const tools = { typescript: "^7.0.2", vitest: "^4.1.12" };

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
  const { manifest } = project;
  const { layout, output } = settings;
  if (layout === "single")
    return { create: [], edit: [], optional: newRepository(".") };
  if (manifest === undefined)
    return {
      create: newWorkspace(project, settings),
      edit: [],
      optional: newRepository(output),
    };
  return {
    ...changedProject(project, manifest, settings),
    optional: [linesFile(`${output}/.gitignore`, ["dist/", "*.tgz"])],
  };
}

/** What git and GitHub are to know of a package in a repository of its own. */
function newRepository(output: string): SourceFile[] {
  const prefix = output === "." ? "" : `${output}/`;
  const generated = ["src/**", "api.md", "README.md", "openapi.json"].map(
    (path) => `${prefix}${path} linguist-generated`,
  );
  return [
    linesFile(".gitignore", ["node_modules/", "dist/", "*.tgz"]),
    linesFile(".gitattributes", generated),
  ];
}

function linesFile(path: string, lines: readonly string[]): SourceFile {
  return { path, text: `${lines.join("\n")}\n` };
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
      ...tools,
      ...sameTools(project),
    },
  };
}

/** What the project has of the tools already, in its own versions. */
function sameTools({ manifest }: Project): JsonObject {
  const has = objectOrNone(manifest?.tree["devDependencies"]);
  const names = Object.keys(tools).filter((name) => has[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, has[name] ?? null]));
}

function objectOrNone(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
