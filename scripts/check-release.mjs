// Whether what a branch changes in the published packages will be released: each package whose tarball it changes needs a changeset of the branch's
// own, or a raised version, that is as large a step as `userapis diff` advises.
// Usage: npm run check:release [-- --base-branch main] [-- --write]
//   --base-branch  what to compare with; by default as `userapis diff` finds it
//   --write        writes the changesets that `userapis diff` can write
import { parseArgs } from "node:util";
import { UsageError, mergeBase } from "@userapis/generator";
import { mayLackBase, targetOf } from "./check-specs/base.mjs";
import { checkPackages } from "./check-release/check-packages.mjs";
import { printVerdicts } from "./check-release/print-verdicts.mjs";

const { values: options } = parseArgs({
  options: {
    "base-branch": { type: "string" },
    write: { type: "boolean", default: false },
  },
});

try {
  const folder = process.cwd();
  const branch = options["base-branch"] ?? targetOf(process.env);
  const base = await mergeBase({ folder }, branch);
  const verdicts = await checkPackages({ folder, base, write: options.write });
  console.log(printVerdicts(verdicts, base));
  process.exitCode = verdicts.some(({ failure }) => failure !== undefined)
    ? 1
    : 0;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  const skipped = mayLackBase(process.env);
  console.log(`${error.message}\n`);
  console.log(
    skipped
      ? "skipped  there is nothing to compare with"
      : "failed   in CI there has to be something to compare with",
  );
  process.exitCode = skipped ? 0 : 1;
}
