import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { findConfig } from "../config/find-config.js";
import { isObject } from "../spec/json-value.js";
import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import { UsageError } from "../support/usage-error.js";
import { PackageTree, unlessMissing } from "../write/package-tree.js";
import { detectPackageManager, usesPlugAndPlay } from "./package-manager.js";
import type { PackageManager } from "./package-manager.js";
import { readRepository } from "./read-repository.js";
import type { Repository } from "./read-repository.js";

/** What stands where a package is to be added. */
export interface Project {
  /** Of the configuration, or where one will be; absolute. */
  readonly folder: string;
  /** The text of `userapis.config.yaml`, if there is one. */
  readonly config: string | undefined;
  /** What that says at its top, for all packages. */
  readonly shared: JsonObject;
  readonly manifest: Manifest | undefined;
  /** The text of `pnpm-workspace.yaml`, if there is one. */
  readonly pnpmWorkspace: string | undefined;
  readonly manager: PackageManager;
  /** Whether Yarn keeps installed packages in archives, where only programs that know of it find them. */
  readonly plugAndPlay: boolean;
  /** Whether there is a README that someone wrote. */
  readonly hasReadme: boolean;
  /** The text of `LICENSE`, here or at the top of the repository, if there is one. */
  readonly licenseText: string | undefined;
  /** The text of `.gitignore`, if there is one. */
  readonly ignored: string | undefined;
  /** `undefined` outside of a git repository. */
  readonly repository: Repository | undefined;
}

/** A `package.json`. */
export interface Manifest {
  readonly text: string;
  readonly tree: JsonObject;
}

/**
 * Looks at `folder`, or at the folder above it that has a configuration.
 *
 * @throws UsageError if something there cannot be read.
 */
export async function readProject(
  folder: string,
  userAgent: string | undefined,
): Promise<Project> {
  const configFile = findConfig(folder);
  const top = configFile === undefined ? folder : dirname(configFile);
  const tree = new PackageTree(top);
  const manifest = readManifest(top, await textOf(tree, "package.json"));
  const names = (await unlessMissing(readdir(top))) ?? [];
  const repository = await readRepository(top);
  const manager = detectPackageManager({
    manifest: manifest?.tree,
    present: new Set(names),
    yarnLock: await fileText(tree, "yarn.lock"),
    userAgent,
  });
  const config =
    configFile === undefined
      ? undefined
      : await textOf(tree, basename(configFile));
  return {
    folder: top,
    config,
    shared: sharedSettings(config ?? ""),
    manifest,
    pnpmWorkspace: await textOf(tree, "pnpm-workspace.yaml"),
    manager,
    plugAndPlay: usesPlugAndPlay(manager, await fileText(tree, ".yarnrc.yml")),
    hasReadme: names.some((name) => /^readme\.md$/i.test(name)),
    licenseText:
      (await licenseIn(top)) ??
      (repository && (await licenseIn(repository.folder))),
    ignored: await fileText(tree, ".gitignore"),
    repository,
  };
}

async function licenseIn(folder: string): Promise<string | undefined> {
  const names = (await unlessMissing(readdir(folder))) ?? [];
  const name = names.find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  return name === undefined
    ? undefined
    : fileText(new PackageTree(folder), name);
}

/** Of a file that is only looked at: `undefined` where it is anything else. */
async function fileText(
  tree: PackageTree,
  path: string,
): Promise<string | undefined> {
  const occupant = await tree.occupantOf(path);
  return occupant.kind === "file" ? occupant.text : undefined;
}

async function textOf(
  tree: PackageTree,
  path: string,
): Promise<string | undefined> {
  const occupant = await tree.occupantOf(path);
  if (occupant.kind !== "obstacle")
    return occupant.kind === "file" ? occupant.text : undefined;
  throw new UsageError(
    `${join(tree.folder, path)} is not a file of its own, but a link or a folder`,
    "init changes files only where they are. Run it where that one really stands.",
  );
}

/** Whether a configuration is right is for others to say. */
function sharedSettings(config: string): JsonObject {
  const document = parseDocument(config);
  if (document.errors.length > 0) return {};
  const tree = document.toJS() as JsonValue;
  return isObject(tree) ? tree : {};
}

function readManifest(
  folder: string,
  text: string | undefined,
): Manifest | undefined {
  if (text === undefined) return undefined;
  const tree = parse(text);
  if (isObject(tree)) return { text, tree };
  throw new UsageError(
    `${join(folder, "package.json")} is not a JSON object`,
    "Correct it first: npm could not read it either.",
  );
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as JsonValue;
  } catch {
    return undefined;
  }
}

/** `@acme` of a project named `@acme/tools`. */
export function scopeOf(manifest: Manifest | undefined): string | undefined {
  const name = manifest?.tree["name"];
  return typeof name === "string" ? /^(@[^/]+)\//.exec(name)?.[1] : undefined;
}
