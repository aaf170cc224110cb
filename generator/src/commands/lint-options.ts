import { Option } from "commander";
import type { Command } from "commander";
import type { LintRequest } from "./lint.js";
import { parseCount } from "./option-values.js";

/** What commander makes of the options of `userapis lint`. */
export interface LintOptions {
  readonly config?: string;
  readonly format: "text" | "json";
  readonly maxWarnings: number;
}

export function addLintOptions(command: Command): Command {
  return command
    .argument(
      "[file...]",
      "OpenAPI documents; the specs of the configuration if none is named",
    )
    .option(
      "-c, --config <file>",
      "the configuration; default: userapis.config.yaml here or in a folder above",
    )
    .addOption(
      new Option("--format <format>", "how to print them")
        .choices(["text", "json"])
        .default("text"),
    )
    .option(
      "--max-warnings <number>",
      "exit with 1 if there are more warnings than this",
      parseCount,
      Infinity,
    );
}

export function lintRequest(
  files: readonly string[],
  { config, format, maxWarnings }: LintOptions,
): LintRequest {
  return {
    folder: process.cwd(),
    configFile: config,
    files,
    format,
    maxWarnings,
  };
}
