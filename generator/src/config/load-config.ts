import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Config } from "../config.js";
import { decodeText } from "../spec/decode-text.js";
import { SpecError } from "../spec/spec-problem.js";
import { printedPath } from "../support/printed-path.js";
import { UsageError } from "../support/usage-error.js";
import { checkConfig } from "./check-config.js";
import { hasSeverity } from "./check-diff.js";
import { parseConfig } from "./config-tree.js";

/**
 * Reads and checks a configuration; paths in it are relative to its folder.
 *
 * @throws UsageError if the file cannot be read; SpecError with everything that is wrong in it.
 */
export async function loadConfig(path: string): Promise<Config> {
  const file = resolve(path);
  return readConfigText(file, await readConfig(file));
}

/**
 * Checks the text of a configuration that is, or will be, `file`, an absolute path.
 *
 * @throws SpecError with everything that is wrong in it.
 */
export async function readConfigText(
  file: string,
  text: string,
): Promise<Config> {
  const tree = parseConfig(printedPath(file, process.cwd()), text);
  if (tree.problems.length > 0) throw new SpecError(tree.problems);
  const changeIds = hasSeverity(tree.root) ? await loadChangeIds() : [];
  const { packages, diff, problems } = checkConfig({ file, tree, changeIds });
  if (problems.length > 0) throw new SpecError(problems);
  return { file, packages, diff };
}

/** Loaded only where a configuration names some: the catalogue is large. */
async function loadChangeIds(): Promise<readonly string[]> {
  const { catalogue } = await import("../diff/catalogue/catalogue.js");
  return [...catalogue.keys()];
}

async function readConfig(file: string): Promise<string> {
  const decoded = decodeText(
    printedPath(file, process.cwd()),
    await readBytes(file),
  );
  if (decoded.kind === "text") return decoded.text;
  const { rule, message, hint, at } = decoded;
  const position = { file: printedPath(file, process.cwd()), ...at };
  throw new SpecError([
    { rule, severity: "error", message, hint, position, pointer: "" },
  ]);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `Cannot read the configuration: ${reason}`,
      "Give the path of a userapis.config.yaml with --config.",
      { cause: error },
    );
  }
}
