import { Option } from "commander";
import type { Command } from "commander";
import type { PackageSettings } from "../config/package-settings.js";
import type { Selection } from "./choose-packages.js";
import type { GenerateRequest } from "./generate.js";

/** What commander makes of the options of `userapis generate`. */
export interface GenerateOptions extends Omit<PackageSettings, "repository"> {
  readonly config?: string;
  readonly check?: true;
  readonly dryRun?: true;
  readonly watch?: true;
  readonly quiet?: true;
  readonly json?: true;
  readonly repository?: string;
}

export function addGenerateOptions(command: Command): Command {
  command
    .argument(
      "[name...]",
      "packages of the configuration; all of them if none is named",
    )
    .option(
      "-c, --config <file>",
      "the configuration; default: userapis.config.yaml here or in a folder above",
    )
    .addOption(
      new Option(
        "--check",
        "change nothing; print what is stale as a diff, and exit with 1 if anything is",
      ).conflicts(["dryRun", "watch"]),
    )
    .addOption(
      new Option(
        "--dry-run",
        "change nothing; list the files that would change",
      ).conflicts("watch"),
    )
    .option(
      "-w, --watch",
      "go on, and regenerate whenever a spec or the configuration changes",
    )
    .option("-q, --quiet", "print errors only")
    .option("--json", "print the summary as JSON");
  return addSingleOptions(command);
}

/** What a configuration would say about a package. */
function addSingleOptions(command: Command): Command {
  return command
    .option("--spec <file>", "an OpenAPI document, in place of a configuration")
    .option("--output <folder>", "with --spec: the package's folder")
    .option("--package-name <name>", "with --spec: the package's name on npm")
    .option(
      "--client-name <name>",
      "with --spec: the client's class; default: made from the package's name",
    )
    .option("--description <text>", "with --spec: one line about the package")
    .option(
      "--license <id>",
      "with --spec: SPDX expression; default: UNLICENSED",
    )
    .option(
      "--repository <url>",
      "with --spec: where the package's source lives",
    )
    .option(
      "--runtime-version <range>",
      "with --spec: version range of @userapis/runtime",
    )
    .option(
      "--openapi-fetch",
      "with --spec: also write the subpath openapi-fetch",
    )
    .option("--msw", "with --spec: also write the subpath msw")
    .option(
      "--no-include-spec",
      "with --spec: leave the document itself out of the package",
    );
}

export function generateRequest(
  names: readonly string[],
  options: GenerateOptions,
): GenerateRequest {
  return {
    selection: selectionOf(names, options),
    mode: options.check ? "check" : options.dryRun ? "dry-run" : "write",
    quiet: options.quiet ?? false,
    json: options.json ?? false,
  };
}

function selectionOf(
  names: readonly string[],
  options: GenerateOptions,
): Selection {
  const {
    spec,
    output,
    packageName,
    clientName,
    description,
    license,
    repository,
    openapiFetch,
    msw,
    includeSpec,
    runtimeVersion,
  } = options;
  return {
    folder: process.cwd(),
    configFile: options.config,
    names,
    single: {
      spec,
      output,
      packageName,
      clientName,
      description,
      license,
      repository,
      openapiFetch,
      msw,
      // commander says `true` where the option is not given
      includeSpec: includeSpec === false ? false : undefined,
      runtimeVersion,
    },
  };
}
