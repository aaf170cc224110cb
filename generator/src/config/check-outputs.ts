import { pathWithin } from "./resolve-package.js";

/** A package and its folder, absolute. */
export interface NamedOutput {
  readonly name: string;
  readonly output: string;
}

/** Why two packages cannot have these folders: each run of one would remove or replace files of the other. `undefined` if they can. */
export function outputProblem(
  one: NamedOutput,
  other: NamedOutput,
): string | undefined {
  if (one.output === other.output)
    return `"${one.name}" and "${other.name}" write into the same folder`;
  if (pathWithin(other.output, one.output) !== undefined)
    return `"${one.name}" writes into the folder of "${other.name}"`;
  if (pathWithin(one.output, other.output) !== undefined)
    return `"${one.name}" writes into a folder that has "${other.name}" in it`;
  return undefined;
}
