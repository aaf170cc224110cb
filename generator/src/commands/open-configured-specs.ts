import { relative, resolve } from "node:path";
import { checkConfig } from "../config/check-config.js";
import { parseConfig } from "../config/config-tree.js";
import type { Config, PackageConfig } from "../config.js";
import type { DiffSide } from "../diff/diff-side.js";
import { mergeBase } from "../diff/side/merge-base.js";
import { openSide, openSideIfThere } from "../diff/side/open-side.js";
import { printedPath, slashed } from "../support/printed-path.js";
import { pickPackages } from "./choose-packages.js";
import { readFromCommit } from "./commit-files.js";
import type { Comparison } from "./diff-comparison.js";
import type { DiffRequest } from "./diff-request.js";
import { modelOptions } from "./model-options.js";
import { withAllProblems } from "./with-all-problems.js";

/**
 * Opens the specs of the configuration, as they are and as they were where the base branch was left; and those that the configuration had then.
 *
 * @throws UsageError where git cannot say what the base is; SpecError with the problems of all documents that cannot be read.
 */
export async function openConfiguredSpecs(
  { folder, only, baseBranch }: DiffRequest,
  config: Config,
): Promise<readonly Comparison[]> {
  const packages = pickPackages(config, only);
  const { commit } = await mergeBase(
    { folder },
    baseBranch ?? config.diff.baseBranch,
  );
  const before = await packagesAt(commit, folder, config);
  const opener = new SpecOpener(folder, commit);
  const revisions = await withAllProblems(packages, (one) =>
    opener.openRevision(one),
  );
  const present = await withAllProblems(revisions, (one) =>
    opener.addBase(one, earlierOf(one.config, before)),
  );
  const gone = only.length > 0 ? [] : removedPackages(config, before);
  const removed = await withAllProblems(gone, (one) => opener.openRemoved(one));
  return [...present, ...removed.filter((one) => one !== undefined)];
}

/** What the configuration listed in a commit, as far as it can be made out. */
async function packagesAt(
  commit: string,
  folder: string,
  { file }: Config,
): Promise<readonly PackageConfig[]> {
  const [text] = await readFromCommit(folder, commit, [file]);
  if (text === undefined) return [];
  const tree = parseConfig(file, text);
  return tree.problems.length > 0
    ? []
    : checkConfig({ file, tree, changeIds: [] }).packages;
}

/** The same package, even if its spec has moved; by the spec, if the package has another name now. */
function earlierOf(
  { name, spec }: PackageConfig,
  before: readonly PackageConfig[],
): PackageConfig | undefined {
  return (
    before.find((one) => one.name === name) ??
    before.find((one) => one.spec === spec)
  );
}

function removedPackages(
  { packages }: Config,
  before: readonly PackageConfig[],
): readonly PackageConfig[] {
  return before.filter(
    ({ name, spec }) =>
      !packages.some((one) => one.name === name || one.spec === spec),
  );
}

interface OpenRevision {
  readonly config: PackageConfig;
  readonly revision: DiffSide;
}

class SpecOpener {
  readonly #folder: string;
  readonly #commit: string;

  constructor(folder: string, commit: string) {
    this.#folder = folder;
    this.#commit = commit;
  }

  async openRevision(config: PackageConfig): Promise<OpenRevision> {
    const revision = await openSide({
      text: printedPath(config.spec, this.#folder),
      folder: this.#folder,
      model: modelOptions(config),
    });
    return { config, revision };
  }

  async addBase(
    { config, revision }: OpenRevision,
    earlier = config,
  ): Promise<Comparison> {
    const shared = { config, revision, baseRef: this.#commit };
    const base = await this.#openBase(earlier);
    return base === undefined
      ? { ...shared, kind: "added", missing: this.#labelOf(config) }
      : { ...shared, kind: "both", base };
  }

  async openRemoved(config: PackageConfig): Promise<Comparison | undefined> {
    const base = await this.#openBase(config);
    return (
      base && {
        kind: "removed",
        base,
        missing: printedPath(config.spec, this.#folder),
        config,
        baseRef: this.#commit,
      }
    );
  }

  async #openBase(config: PackageConfig): Promise<DiffSide | undefined> {
    const path = slashed(relative(this.#folder, config.spec));
    const side = await openSideIfThere({
      text: `git:${this.#commit}:${path}`,
      folder: this.#folder,
      model: modelOptions(config),
    });
    return side && { ...side, label: this.#labelOf(config) };
  }

  /** With as much of the commit's hash as git shows, and takes. */
  #labelOf({ spec }: PackageConfig): string {
    const path = slashed(relative(this.#folder, resolve(spec)));
    return `git:${this.#commit.slice(0, shownDigits)}:${path}`;
  }
}

const shownDigits = 12;
