import { copyFile, link, rename, stat, writeFile } from "node:fs/promises";
import { UsageError } from "../support/usage-error.js";
import { makePackageFolder } from "./package-folder.js";
import { PackageTree } from "./package-tree.js";
import { isCurrent } from "./plan-write.js";
import { removeEmptyFolders, removeIfEmpty, rollBack } from "./roll-back.js";
import { makeFolderOf, Staging } from "./staging.js";
import type { Journal } from "./staging.js";
import type { WritePlan } from "./write-plan.js";

export interface ApplyOptions {
  /** Ends the write between two files; the package is then as it was. */
  readonly signal?: AbortSignal;
  /** For tests of what happens when the disk fails half-way; default `rename` of `node:fs`. */
  readonly rename?: (from: string, to: string) => Promise<void>;
}

/**
 * Carries out a plan, whole or not at all.
 *
 * Everything new is written beside the old first; then each file is put in place by one rename: new files before those that refer to them,
 * `package.json` after the sources, removals last. Whatever fails, the old files are put back. What a killed process could not put back,
 * `recoverWrite` does.
 *
 * @throws UsageError if files are in the way, the folder changed since the plan was made, or the disk refuses;
 * the reason of `signal` if that ended it.
 */
export async function applyWrite(
  plan: WritePlan,
  options: ApplyOptions = {},
): Promise<void> {
  refuseBlocked([plan]);
  if (isCurrent(plan)) return;
  try {
    await writeInto(plan, options);
  } catch (error) {
    if (error instanceof UsageError || options.signal?.aborted === true)
      throw error;
    throw new UsageError(
      `Cannot write ${plan.folder}: ${reasonOf(error)}`,
      `${holdsPackage(plan) ? "The package is as it was before" : "Nothing was written"}. Make room there, or choose another output folder.`,
      { cause: error },
    );
  }
}

/** @throws UsageError naming every file that is in the way of one of the plans. */
export function refuseBlocked(plans: readonly WritePlan[]): void {
  const files = plans.flatMap((plan) =>
    plan.blocked.map((path) => `${plan.folder}/${path}`),
  );
  if (files.length === 0) return;
  const afterEdit = plans.some(
    (plan) => plan.blocked.length > 0 && holdsPackage(plan),
  )
    ? "\nIf one was generated and has lost its first line, restore it (`git checkout -- <file>`) or delete it."
    : "";
  throw new UsageError(
    `In the way, and not written by userapis:\n${files.map((file) => `  ${file}`).join("\n")}`,
    `Nothing was written. Move these away or delete them, or choose another output folder.${afterEdit}`,
  );
}

/** Whether a run before this one wrote there. */
function holdsPackage({ update, unchanged }: WritePlan): boolean {
  return update.length + unchanged > 0;
}

async function writeInto(
  plan: WritePlan,
  options: ApplyOptions,
): Promise<void> {
  const isNew = await makePackageFolder(plan.folder);
  const staging = new Staging(plan.folder);
  await staging.open();
  try {
    await stage(plan, staging);
    await checkStaged(plan, staging);
    await replaceFiles(plan, { staging, rename, ...options });
  } catch (error) {
    if (error instanceof RollBackError) throw error;
    await staging.close();
    if (isNew) await removeIfEmpty(plan.folder);
    throw error;
  }
  await staging.close();
  await removeEmptyFolders(
    plan.folder,
    plan.remove.map(({ path }) => path),
  );
}

async function stage(plan: WritePlan, staging: Staging): Promise<void> {
  await Promise.all(
    [...plan.create, ...plan.update].map(async ({ path, text }) => {
      await makeFolderOf(staging.incoming(path));
      await writeFile(staging.incoming(path), text);
    }),
  );
  await Promise.all(
    plan.remove.map(({ path }) => makeFolderOf(staging.outgoing(path))),
  );
  await Promise.all(plan.update.map(({ path }) => keep(staging, path)));
}

/** A second name for the old file costs nothing; not every file system has them. */
async function keep(staging: Staging, path: string): Promise<void> {
  await makeFolderOf(staging.outgoing(path));
  try {
    await link(staging.target(path), staging.outgoing(path));
  } catch {
    await copyFile(staging.target(path), staging.outgoing(path));
  }
}

/** The new files are whole, and nobody has touched the old ones since the plan was made. */
async function checkStaged(plan: WritePlan, staging: Staging): Promise<void> {
  const tree = new PackageTree(plan.folder);
  const expected = [
    ...plan.create.map(({ path }) => ({ path, before: undefined })),
    ...plan.update.map(({ path, previous }) => ({ path, before: previous })),
    ...plan.remove.map(({ path, text }) => ({ path, before: text })),
  ];
  await Promise.all(expected.map((file) => checkUntouched(tree, file)));
  await Promise.all(
    [...plan.create, ...plan.update].map((file) => checkWhole(staging, file)),
  );
}

async function checkUntouched(
  tree: PackageTree,
  file: { readonly path: string; readonly before: string | undefined },
): Promise<void> {
  const occupant = await tree.occupantOf(file.path);
  const now = occupant.kind === "file" ? occupant.text : undefined;
  if (occupant.kind !== "obstacle" && now === file.before) return;
  throw new UsageError(
    `${tree.folder}/${file.path} was changed by something else just now`,
    "Nothing was written. Run again.",
  );
}

async function checkWhole(
  staging: Staging,
  file: { readonly path: string; readonly text: string },
): Promise<void> {
  const { size } = await stat(staging.incoming(file.path));
  if (size !== Buffer.byteLength(file.text))
    throw new Error(`${file.path} was not written whole`);
}

interface Replacing {
  readonly staging: Staging;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly signal?: AbortSignal;
}

async function replaceFiles(
  plan: WritePlan,
  replacing: Replacing,
): Promise<void> {
  const journal = journalOf(plan);
  await replacing.staging.writeJournal(journal);
  try {
    await renameFiles(journal, replacing);
  } catch (error) {
    await undo(replacing.staging, journal, error);
    throw error;
  }
}

function journalOf(plan: WritePlan): Journal {
  const pathsOf = (files: readonly { readonly path: string }[]) =>
    files.map(({ path }) => path);
  const updated = pathsOf(plan.update);
  const manifest = updated.filter((path) => path === "package.json");
  return {
    create: pathsOf(plan.create),
    update: [...updated.filter((path) => path !== "package.json"), ...manifest],
    remove: pathsOf(plan.remove),
  };
}

async function renameFiles(
  journal: Journal,
  { staging, rename, signal }: Replacing,
): Promise<void> {
  for (const path of [...journal.create, ...journal.update]) {
    signal?.throwIfAborted();
    await makeFolderOf(staging.target(path));
    await rename(staging.incoming(path), staging.target(path));
  }
  for (const path of journal.remove) {
    signal?.throwIfAborted();
    await rename(staging.target(path), staging.outgoing(path));
  }
}

async function undo(
  staging: Staging,
  journal: Journal,
  error: unknown,
): Promise<void> {
  try {
    await rollBack(staging, journal);
  } catch (second) {
    throw new RollBackError(
      `Cannot write ${staging.folder}: ${reasonOf(error)}; and putting the old files back failed too: ${reasonOf(second)}`,
      "The next `userapis generate` that can write there puts them back first.",
      { cause: error },
    );
  }
}

/** The old files are still in the staging folder, which therefore has to stay. */
class RollBackError extends UsageError {}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
