// Whether what a branch changes in the published packages will be released: each package whose tarball it changes needs a changeset of the branch's
// own, or a raised version, that is as large a step as `userapis diff` advises. docs/releasing.md tells more.
// Usage: npm run check:release [-- --base-branch main] [-- --write]
//   --base-branch  what to compare with; by default as `userapis diff` finds it
//   --write        writes the changesets that `userapis diff` can write
import "./command-line/enter-repository.mjs";
import { UsageError, mergeBase } from "@userapis/generator";
import { readOptions } from "./command-line/read-options.mjs";
import { findChangesetProblems } from "./check-release/changeset-problems.mjs";
import { readChangesets } from "./check-release/changesets.mjs";
import { checkPackages } from "./check-release/check-packages.mjs";
import { findGone } from "./check-release/gone-packages.mjs";
import { printVerdicts } from "./check-release/print-verdicts.mjs";
import {
  readWorkspaces,
  readWorkspacesAt,
} from "./check-release/workspaces.mjs";
import { mayLackBase, targetOf } from "./check-specs/base.mjs";

const { values: options } = readOptions(
  "npm run check:release [-- --base-branch main] [-- --write]",
  {
    options: {
      "base-branch": { type: "string" },
      write: { type: "boolean", default: false },
    },
  },
);

const root = process.cwd();
const target = options["base-branch"] ?? targetOf(process.env);
const base = await findBase(target);
if (base !== undefined) {
  const now = readWorkspaces(root);
  const before = readWorkspacesAt(root, base.commit);
  const problems = findChangesetProblems(readChangesets(root), now);
  const { write } = options;
  const verdicts = await checkPackages({ root, base, now, before, write });
  const gone = findGone(before, now);
  console.log(printVerdicts({ verdicts, gone, problems, base, target }));
  const fails = verdicts.some(({ failure }) => failure !== undefined);
  process.exitCode = fails || problems.length > 0 ? 1 : 0;
}

async function findBase(branch) {
  try {
    return await mergeBase({ folder: root }, branch);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const isAsked = options["base-branch"] !== undefined;
    const word = !isAsked && mayLackBase(process.env) ? "skipped" : "failed";
    console.log(`${error.message}\n${error.hint}\n`);
    console.log(`${word}  what a branch changes needs a base to be seen`);
    process.exitCode = word === "failed" ? 1 : 0;
    return undefined;
  }
}
