import type { Command } from "commander";
import { UsageError } from "../support/usage-error.js";

/**
 * For a command line that has been read, before anything is done.
 *
 * @throws UsageError where an option or an argument was given as nothing, which a path would take for the working directory.
 */
export function refuseEmptyValues(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.some(isEmpty)) throw empty(option.long ?? option.flags);
  }
  if (command.args.some(isEmpty)) throw empty("An argument");
}

function isEmpty(value: unknown): boolean {
  return value === "";
}

function empty(what: string): UsageError {
  return new UsageError(
    `${what} has an empty value`,
    "Give it a value, or leave it out. If the value is a variable of the shell, that may be unset.",
  );
}
