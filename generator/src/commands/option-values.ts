import { InvalidArgumentError } from "commander";
import { isDate } from "../diff/accept/acceptance.js";
import { failLevels } from "../diff/fail-level.js";
import type { FailLevel } from "../diff/fail-level.js";
import { nearest } from "../support/nearest.js";
import { diffFormats } from "./diff-request.js";
import type { DiffOutput } from "./diff-request.js";

/** For an option that may be repeated. */
export function collect(text: string, previous: readonly string[]): string[] {
  return [...previous, text];
}

export function parseLevel(text: string): FailLevel {
  return choose(text, failLevels);
}

/** `json` or `json=report.json`. */
export function collectOutput(
  text: string,
  previous: readonly DiffOutput[],
): DiffOutput[] {
  const [name = "", ...rest] = text.split("=");
  const format = choose(name, diffFormats);
  const file = rest.join("=");
  if (rest.length > 0 && file === "")
    throw new InvalidArgumentError("There is no file behind the =.");
  return [...previous, { format, file: rest.length > 0 ? file : undefined }];
}

export function parseDate(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError("It must be a date, as 2026-12-31.");
}

export function parseCount(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number.");
}

function choose<Choice extends string>(
  text: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  const meant = nearest(text, choices);
  const question = meant === undefined ? "" : `Did you mean ${meant}? `;
  throw new InvalidArgumentError(
    `${question}Allowed choices are ${choices.join(", ")}.`,
  );
}
