import { createHash } from "node:crypto";
import { isOwnChangeset, printChangeset } from "./print-changeset.js";
import type { ChangesetContent } from "./print-changeset.js";

/** What there is in the folder `.changeset`. */
export interface ChangesetFolder {
  /** Text by name of file. */
  readonly files: ReadonlyMap<string, string>;
  /** Names of the files that the base has: they tell of earlier changes, and are left alone. */
  readonly atBase: ReadonlySet<string>;
}

export interface ChangesetPlan {
  readonly write: { readonly name: string; readonly text: string } | undefined;
  readonly remove: readonly string[];
}

/**
 * Decides which file of `.changeset` is written for a package, and which of an earlier run on the same base are outdated.
 *
 * The name comes from the package and the changes: the same comparison gives the same file, and two branches do not meet in one.
 * Files that people wrote are never touched.
 *
 * @param content `undefined` if there is nothing to release.
 */
export function planChangeset(
  packageName: string,
  content: ChangesetContent | undefined,
  folder: ChangesetFolder,
): ChangesetPlan {
  const name = content && fileName(content);
  const outdated = [...folder.files].filter(
    ([file, text]) =>
      file !== name &&
      !folder.atBase.has(file) &&
      isOwnChangeset(text, packageName),
  );
  return {
    write: current(name, content, folder),
    remove: outdated.map(([file]) => file),
  };
}

function current(
  name: string | undefined,
  content: ChangesetContent | undefined,
  { files }: ChangesetFolder,
): ChangesetPlan["write"] {
  if (name === undefined || content === undefined) return undefined;
  const text = printChangeset(content);
  return files.get(name) === text ? undefined : { name, text };
}

/** `@userapis/tiledb` → `userapis-tiledb-1f0c2b3a.md`. */
function fileName({ packageName, changes }: ChangesetContent): string {
  const fingerprints = changes.map(({ fingerprint }) => fingerprint).sort();
  const digest = createHash("sha256").update(fingerprints.join("\n"));
  const slug = packageName.replaceAll(/[^a-z0-9]+/gi, "-").replace(/^-/, "");
  return `${slug}-${digest.digest("hex").slice(0, 8)}.md`;
}
