import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * The second line of `src/openapi.ts`: a digest of the spec's files, of the tools, and of the text that follows it.
 * A file whose seal is right was made from this very spec by these very versions and has not been edited, so there is no need to compile it again.
 */
export function sealLine(specTexts: readonly string[], body: string): string {
  return `${opening}${digestOf(specTexts, body)}`;
}

/** Whether `text` begins with `header` and a seal, and the seal is right. */
export function isSealed(
  text: string,
  header: string,
  specTexts: readonly string[],
): boolean {
  const [first, second, ...rest] = normalised(text).split("\n");
  if (first !== header || second?.startsWith(opening) !== true) return false;
  return second === sealLine(specTexts, rest.join("\n"));
}

const opening =
  "// Types by openapi-typescript; digest of the spec, the tools and this file: ";

/** Of the parts in their order, each after its length, so that no two lists of parts read the same. */
function digestOf(specTexts: readonly string[], body: string): string {
  const hash = createHash("sha256");
  for (const part of [...toolVersions(), ...specTexts, body].map(normalised)) {
    hash.update(`${part.length}:`).update(part);
  }
  return hash.digest("base64url");
}

/** As git may have checked the file out. */
function normalised(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

/** To be raised when what we ask of openapi-typescript changes. */
const ownVersion = "3";
const tools = ["openapi-typescript", "prettier", "typescript"];

function toolVersions(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return [
    ownVersion,
    ...tools.map((tool) => versionIn(resolve(`${tool}/package.json`))),
  ];
}

function versionIn(manifestFile: string): string {
  const manifest: unknown = JSON.parse(readFileSync(manifestFile, "utf8"));
  if (
    typeof manifest === "object" &&
    manifest !== null &&
    "version" in manifest
  )
    return String(manifest.version);
  return "unknown";
}
