import { resolve } from "node:path";
import { UsageError } from "../support/usage-error.js";
import type { DiffOutput } from "./diff-request.js";

/**
 * The reports that `--format` and `--output` ask for: text on standard output, if they say nothing.
 *
 * @throws UsageError where two of them would go to the same place, or `output` is for none.
 */
export function chooseOutputs(
  formats: readonly DiffOutput[],
  output: string | undefined,
): readonly DiffOutput[] {
  const outputs: readonly DiffOutput[] =
    formats.length === 0 ? [{ format: "text", file: undefined }] : formats;
  const printed = outputs.filter(({ file }) => file === undefined);
  if (printed.length > 1) throw bothPrinted(printed);
  if (output !== undefined && printed.length === 0) throw nothingToWrite();
  const chosen = outputs.map((one) => ({ ...one, file: one.file ?? output }));
  refuseSameFile(chosen);
  return chosen;
}

function bothPrinted(printed: readonly DiffOutput[]): UsageError {
  const names = printed.map(({ format }) => format).join(" and ");
  return new UsageError(
    `Only one report can go to standard output, not ${names}`,
    "Name a file for each of the others: --format text --format sarif=diff.sarif",
  );
}

function nothingToWrite(): UsageError {
  return new UsageError(
    "--output has nothing to write: every format has a file of its own",
    "Leave it out, or name a format without a file.",
  );
}

function refuseSameFile(outputs: readonly DiffOutput[]): void {
  const seen = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    if (seen.has(resolve(file)))
      throw new UsageError(
        `Two reports cannot go into the same file, ${file}`,
        "Name another file for one of them.",
      );
    seen.add(resolve(file));
  }
}
