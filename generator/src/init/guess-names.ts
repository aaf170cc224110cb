import { builtinModules } from "node:module";
import { basename, extname } from "node:path";
import {
  clientNameFor,
  packageNameHint,
  packageNameProblem,
} from "../config/check-names.js";

/** Words of a title that say that it is an API, not which. */
const noise =
  /^(?:an?|the|apis?|rest|restful|https?|web|open|openapi|swagger|specs?|specification|docs?|documentation|reference|definition|official|sdk|json|yaml|v?\d+)$/i;

/** The words of a title that tell one API from another, as the title writes them; those of the file's name where there are none. */
export function tellingWords(title: string, specName: string): string[] {
  const ofTitle = wordsOf(title.replace(/\([^)]*\)/g, " "));
  if (ofTitle.length > 0) return ofTitle;
  const ofFile = wordsOf(basename(specName, extname(specName)));
  return ofFile.length > 0 ? ofFile : ["api", "client"];
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{Mark}|['’]/gu, "");
  return plain
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== "" && !noise.test(word))
    .slice(0, 4);
}

/** `["Box", "Platform"]` → `box-platform`, or `@acme/box-platform`; never a name that npm refuses. */
export function guessPackageName(
  words: readonly string[],
  scope: string | undefined,
): string {
  const bare = words.join("-").toLowerCase();
  const name = scope === undefined ? bare : `${scope}/${bare}`;
  return newPackageProblem(name) === undefined ? name : `${name}-client`;
}

/** The capitals of the title where the package is named after it: `GitHub` for `@acme/github`. */
export function guessClientName(
  words: readonly string[],
  packageName: string,
): string {
  const plain = clientNameFor(packageName);
  const titled = words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return titled.toLowerCase() === plain.toLowerCase() ? titled : plain;
}

/** What the new package needs itself; npm does not install a package into one of the same name. */
const needed: ReadonlySet<string> = new Set([
  "@userapis/generator",
  "@userapis/runtime",
  "typescript",
  "vitest",
]);

const refused: ReadonlySet<string> = new Set([
  ...builtinModules,
  "node_modules",
  "favicon.ico",
]);

/** Why a new package cannot have this name, beyond its spelling too; `undefined` if it can. */
export function newPackageProblem(name: string): string | undefined {
  const problem = packageNameProblem(name);
  if (problem !== undefined) return problem;
  if (refused.has(name)) return `npm does not take "${name}" as a name`;
  if (name.includes("~")) return `npm no longer takes names with ~: "${name}"`;
  return needed.has(name) ? `The package itself needs "${name}"` : undefined;
}

export const newPackageHint = `${packageNameHint} Give it with --package-name.`;

/** `box-platform` of `@acme/box-platform`: the short name in the configuration. */
export function shortName(packageName: string): string {
  return packageName.slice(packageName.indexOf("/") + 1);
}
