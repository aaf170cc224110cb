import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "../../support/usage-error.js";
import type { SideRequest } from "./side-request.js";

/** A file of a commit; with no ref, as it is staged in the index. */
export interface GitPath {
  readonly ref: string;
  readonly path: string;
}

/** Where a document comes from. */
export type SideSource =
  | { readonly kind: "stdin" }
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "tarball"; readonly file: string }
  | { readonly kind: "npm"; readonly spec: string }
  | ({ readonly kind: "git" } & GitPath);

/**
 * What the text of a request means. A prefix decides before anything on the disk; `./git:x` is a file in any case.
 *
 * @throws {UsageError} for a URL, and for a git side that lacks its ref or path.
 */
export async function findSource({
  text,
  folder,
}: SideRequest): Promise<SideSource> {
  if (text === "-") return { kind: "stdin" };
  if (text.startsWith("npm:")) return { kind: "npm", spec: text.slice(4) };
  if (text.startsWith("tarball:"))
    return { kind: "tarball", file: text.slice(8) };
  if (text.startsWith("git:")) return gitSource(text);
  const found = await kindOnDisk(resolve(folder, text));
  if (found === "folder") return { kind: "folder", folder: text };
  if (/\.(tgz|tar\.gz)$/i.test(text)) return { kind: "tarball", file: text };
  if (found === "file") return { kind: "file", file: text };
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(text)) throw refuseUrl(text);
  const git = isDrivePath(text) ? undefined : splitGitPath(text);
  return git === undefined
    ? { kind: "file", file: text }
    : { kind: "git", ...git };
}

function gitSource(text: string): SideSource {
  const git = splitGitPath(text.slice(4));
  if (git !== undefined) return { kind: "git", ...git };
  throw new UsageError(
    `\`${text}\` does not say which file of which commit.`,
    "Write git:<ref>:<path>, such as git:main:specs/api.yaml.",
  );
}

/** At the first colon outside of braces, as git does it: `HEAD@{2 days ago}:a.yaml`, `HEAD^{/fix: x}:a.yaml`. */
function splitGitPath(text: string): GitPath | undefined {
  const [, ref, path] = /^((?:[^:{]|\{[^}]*\})*):(.+)$/s.exec(text) ?? [];
  return ref === undefined || path === undefined ? undefined : { ref, path };
}

async function kindOnDisk(
  path: string,
): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

function isDrivePath(text: string): boolean {
  return /^[a-z]:[\\/]/i.test(text);
}

function refuseUrl(text: string): UsageError {
  return new UsageError(
    `\`${text}\` is on another machine; documents are not fetched.`,
    `Save it first: curl --fail --location --output base.yaml ${text}`,
  );
}
