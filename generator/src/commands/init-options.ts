import { isatty } from "node:tty";
import { Option } from "commander";
import type { Command } from "commander";
import type { Layout } from "../init/init-settings.js";
import type { Prompt } from "../init/prompt.js";
import type { InitRequest } from "./init.js";

/** What commander makes of the options of `userapis init`. */
export interface InitOptions {
  readonly spec?: string;
  readonly packageName?: string;
  readonly clientName?: string;
  readonly license?: string;
  readonly output?: string;
  readonly single?: true;
  readonly workspace?: true;
  readonly ci: "github" | "none";
  readonly install: boolean;
  readonly yes?: true;
  readonly dryRun?: true;
}

export function addInitOptions(command: Command): Command {
  return command
    .option(
      "--spec <file or URL>",
      "the OpenAPI document; asked for if left out",
    )
    .option(
      "--package-name <name>",
      "the package's name on npm; default: made from the document's title",
    )
    .option(
      "--client-name <name>",
      "the client's class; default: made from the title and the package's name",
    )
    .option(
      "--license <id>",
      "SPDX expression; default: the project's, the document's, or none, which makes the package private",
    )
    .option(
      "--output <folder>",
      "the package's folder; default: this one if nothing is begun in it, else packages/<name>",
    )
    .addOption(
      new Option("--single", "make this folder the package").conflicts(
        "workspace",
      ),
    )
    .option(
      "--workspace",
      "make this folder a workspace, with the package in it",
    )
    .addOption(
      new Option("--ci <service>", "the workflow to write")
        .choices(["github", "none"])
        .default("github"),
    )
    .option("--no-install", "do not install, build, test and pack")
    .option("-y, --yes", "ask nothing; take what is not given as it is guessed")
    .option(
      "--dry-run",
      "change nothing; list the files that would be written",
    );
}

/** `userapis init --spec …`, as the process was started. */
export function initRequest(options: InitOptions): InitRequest {
  const { packageName, clientName, license, output, ci } = options;
  return {
    folder: process.cwd(),
    spec: options.spec,
    given: {
      packageName,
      clientName,
      license,
      output,
      ci,
      layout: layoutOf(options),
    },
    yes: options.yes ?? false,
    dryRun: options.dryRun ?? false,
    install: options.install,
    prompt: terminalPrompt(),
    userAgent: process.env["npm_config_user_agent"],
  };
}

function layoutOf({ single, workspace }: InitOptions): Layout | undefined {
  if (single) return "single";
  return workspace ? "workspace" : undefined;
}

/** Both ends have to be a person's: a question that nobody sees is one that nobody answers. */
function terminalPrompt(): Prompt | undefined {
  const { stdin, stdout } = process;
  return isatty(stdin.fd) && isatty(stdout.fd)
    ? { input: stdin, output: stdout }
    : undefined;
}
