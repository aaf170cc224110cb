import type { SourceFile } from "../emit/source-file.js";
import { isObject } from "../spec/json-value.js";
import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import { ownVersion } from "../support/own-version.js";
import { addIgnored } from "./add-ignored.js";
import { editJson } from "./edit-json.js";
import type { JsonEdit } from "./edit-json.js";
import { appendItem, printYaml } from "./edit-yaml.js";
import type { InitSettings } from "./init-settings.js";
import type { PackageManager } from "./package-manager.js";
import { generator } from "./package-json-of.js";
import type { Manifest, Project } from "./project.js";
import { isCovered, workspacePatterns } from "./workspaces.js";

/** A file that people own, and its new text. */
export interface EditedFile extends SourceFile {
  readonly previous: string;
}

export interface ProjectFiles {
  readonly create: readonly SourceFile[];
  readonly edit: readonly EditedFile[];
  /** Written where there is nothing of the name, and left alone otherwise. */
  readonly optional: readonly SourceFile[];
  /** The script of the project that generates its packages. */
  readonly generateScript: string;
}

/** What a project needs around its package: nothing in a folder that is the package itself. */
export function projectFiles(
  project: Project,
  settings: InitSettings,
): ProjectFiles {
  const { manifest } = project;
  const { layout, output } = settings;
  if (layout === "workspace" && manifest !== undefined)
    return {
      ...changedProject(project, manifest, settings),
      optional: [linesFile(`${output}/.gitignore`, ["dist/", "*.tgz"])],
    };
  return {
    create: layout === "single" ? [] : newWorkspace(project, settings),
    edit: changedIgnored(project),
    optional: newRepository(output),
    generateScript: "generate",
  };
}

const ignored = ["node_modules/", "dist/", "*.tgz"];

function changedIgnored({ ignored: previous }: Project): EditedFile[] {
  if (previous === undefined) return [];
  const text = addIgnored(previous, ignored);
  return [{ path: ".gitignore", text, previous }];
}

/** What git and GitHub are to know of a package in a repository of its own. */
function newRepository(output: string): SourceFile[] {
  const prefix = output === "." ? "" : `${output}/`;
  const generated = ["src/**", "api.md", "README.md", "openapi.json"].map(
    (path) => `${prefix}${path} linguist-generated`,
  );
  return [
    linesFile(".gitignore", ignored),
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
): Omit<ProjectFiles, "optional"> {
  const { manager, pnpmWorkspace } = project;
  const script = generateScriptOf(manifest.tree);
  const generateScript = script.name;
  const isListed = isCovered(output, workspacePatterns(project));
  const edits = [
    ...(isListed || manager === "pnpm" ? [] : [listed(manifest, output)]),
    ...script.edits,
    ...generatorDependency(manifest.tree),
  ];
  const text = editJson(manifest.text, edits);
  const changed = { path: "package.json", text, previous: manifest.text };
  if (isListed || manager !== "pnpm")
    return { create: [], edit: [changed], generateScript };
  const file = pnpmFile(pnpmWorkspace ?? "", output);
  return pnpmWorkspace === undefined
    ? { create: [file], edit: [changed], generateScript }
    : {
        create: [],
        edit: [changed, { ...file, previous: pnpmWorkspace }],
        generateScript,
      };
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

/** The script that generates all packages, which may be there; `generate` may be taken by something else. */
function generateScriptOf(tree: JsonObject): {
  readonly name: string;
  readonly edits: readonly JsonEdit[];
} {
  const scripts = isObject(tree["scripts"]) ? tree["scripts"] : {};
  const [present] = Object.entries(scripts).find(
    ([, script]) =>
      typeof script === "string" &&
      /\buserapis generate\s*(?:$|[&|;])/.test(script),
  ) ?? [undefined];
  if (present !== undefined) return { name: present, edits: [] };
  const names = ["generate", "generate:clients", "userapis:generate"];
  const name = names.find((one) => scripts[one] === undefined) ?? "userapis";
  const edit = { path: ["scripts", name], value: "userapis generate" };
  return { name, edits: [edit] };
}

function generatorDependency(tree: JsonObject): JsonEdit[] {
  const kinds = ["dependencies", "devDependencies"];
  const has = kinds.some(
    (kind) => valueAt(tree, [kind, generator]) !== undefined,
  );
  const path = ["devDependencies", generator];
  return has ? [] : [{ path, value: ownVersion() }];
}
