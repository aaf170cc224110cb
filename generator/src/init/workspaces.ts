import { posix } from "node:path";
import { parse } from "yaml";
import type { JsonObject } from "../spec/spec-document.js";
import type { Project } from "./project.js";

/** The folders that a project's package manager takes for packages, as patterns: `packages/*`. */
export function workspacePatterns(project: Project): readonly string[] {
  return project.manager === "pnpm"
    ? textsIn(pnpmPackages(project.pnpmWorkspace))
    : textsIn(workspaceList(project.manifest?.tree));
}

/** `packages/<name>`, or where the project has its packages already. */
export function usualOutput(patterns: readonly string[], name: string): string {
  const folders = patterns.flatMap((pattern) => {
    const folder = /^([\w.@/-]+)\/\*$/.exec(plain(pattern))?.[1];
    return folder === undefined ? [] : [folder];
  });
  const folder = folders.includes("packages") ? "packages" : folders[0];
  return `${folder ?? "packages"}/${name}`;
}

/** Whether a pattern is known to include the folder. Of one that is not understood it is not, and the folder is named by itself. */
export function isCovered(
  output: string,
  patterns: readonly string[],
): boolean {
  return patterns.map(plain).some((pattern) => {
    if (pattern === output) return true;
    const [, folder = "", stars = ""] = /^(.*?)\/?(\*\*?)$/.exec(pattern) ?? [];
    const parent = folder === "" ? "." : folder;
    if (stars === "*") return posix.dirname(output) === parent;
    return (
      stars === "**" && (parent === "." || output.startsWith(`${parent}/`))
    );
  });
}

function plain(pattern: string): string {
  return pattern.replace(/^\.\//, "").replace(/\/$/, "");
}

/** Yarn also takes `{ packages: […] }`. */
function workspaceList(manifest: JsonObject | undefined): unknown {
  const workspaces = manifest?.["workspaces"];
  return Array.isArray(workspaces)
    ? workspaces
    : propertyOf(workspaces, "packages");
}

function pnpmPackages(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const tree: unknown = parse(text);
  return propertyOf(tree, "packages");
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Reflect.get(value, key)
    : undefined;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string")
    : [];
}
