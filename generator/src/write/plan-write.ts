import { isGenerated } from "../emit/header.js";
import type { SourceFile } from "../emit/source-file.js";
import { findMissingFolders } from "./package-folder.js";
import { checkPackagePath, PackageTree } from "./package-tree.js";
import type { Occupant } from "./package-tree.js";
import type { WritePlan } from "./write-plan.js";

/**
 * Compares `files` with what `folder` holds; changes nothing. The folder need not exist.
 *
 * Line breaks do not count: a file that git checked out with CRLF is unchanged.
 * Files with our header that are not among `files` are to be removed if they stand at the top of the folder,
 * in its `src`, or in a folder that `files` use too. Everything else that is there stays;
 * where it stands in the way of one of `files` (links included), it is `blocked`.
 *
 * @throws UsageError if one of `files` leaves the folder, or something stands where the folder would be.
 */
export async function planWrite(
  folder: string,
  files: readonly SourceFile[],
): Promise<WritePlan> {
  const tree = new PackageTree(folder);
  const wanted = new Map(files.map((file) => [file.path, file]));
  for (const file of files) checkPackagePath(file.path);
  await findMissingFolders(folder);
  const occupants = await Promise.all(
    files.map((file) => tree.occupantOf(file.path)),
  );
  const comparisons = files.map((file, index) =>
    compare(file, occupants[index] ?? { kind: "nothing" }),
  );
  return {
    folder,
    create: comparisons.flatMap((one) =>
      one.kind === "create" ? [one.file] : [],
    ),
    update: comparisons.flatMap((one) =>
      one.kind === "update" ? [{ ...one.file, previous: one.previous }] : [],
    ),
    remove: await findAbandoned(tree, wanted),
    blocked: [
      ...new Set(
        comparisons.flatMap((one) =>
          one.kind === "blocked" ? [one.path] : [],
        ),
      ),
    ].sort(),
    unchanged: comparisons.filter((one) => one.kind === "same").length,
  };
}

/** Whether applying the plan would do anything. */
export function isCurrent(plan: WritePlan): boolean {
  return plan.create.length + plan.update.length + plan.remove.length === 0;
}

/** How many files applying the plan would create, replace or remove. */
export function countChanges(plan: WritePlan): number {
  return plan.create.length + plan.update.length + plan.remove.length;
}

type Comparison =
  | { readonly kind: "same" }
  | { readonly kind: "create"; readonly file: SourceFile }
  | {
      readonly kind: "update";
      readonly file: SourceFile;
      readonly previous: string;
    }
  | { readonly kind: "blocked"; readonly path: string };

function compare(file: SourceFile, occupant: Occupant): Comparison {
  if (occupant.kind === "nothing") return { kind: "create", file };
  if (occupant.kind === "obstacle")
    return { kind: "blocked", path: occupant.path };
  if (withoutCarriageReturns(occupant.text) === file.text)
    return { kind: "same" };
  if (!isGenerated(occupant.text)) return { kind: "blocked", path: file.path };
  return { kind: "update", file, previous: occupant.text };
}

async function findAbandoned(
  tree: PackageTree,
  wanted: ReadonlyMap<string, SourceFile>,
): Promise<SourceFile[]> {
  const topFolders = new Set(["src"]);
  for (const path of wanted.keys()) {
    const [top, ...rest] = path.split("/");
    if (top !== undefined && rest.length > 0) topFolders.add(top);
  }
  const present = await tree.filesIn(topFolders);
  const others = present.filter((path) => !wanted.has(path));
  const found = await Promise.all(
    others.map((path) => generatedFile(tree, path)),
  );
  return found.flatMap((file) => (file === undefined ? [] : [file]));
}

async function generatedFile(
  tree: PackageTree,
  path: string,
): Promise<SourceFile | undefined> {
  const occupant = await tree.occupantOf(path);
  return occupant.kind === "file" && isGenerated(occupant.text)
    ? { path, text: occupant.text }
    : undefined;
}

function withoutCarriageReturns(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}
