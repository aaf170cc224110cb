import type { JsonObject } from "../spec/spec-document.js";
import { isObject } from "../spec/json-value.js";

/** SPDX identifiers (https://spdx.org/licenses) by how documents write the licence's name. */
const known: readonly (readonly [pattern: RegExp, id: string])[] = [
  [/^(the )?mit( license)?$/i, "MIT"],
  [/^(the )?isc( license)?$/i, "ISC"],
  [
    /^apache([ -]license)?[ ,-]*(version |v)?2(\.0)?( license)?$/i,
    "Apache-2.0",
  ],
  [/^(the )?unlicense$/i, "Unlicense"],
  [/^cc0( ?-?1\.0)?( universal)?$/i, "CC0-1.0"],
  [/^mpl[ -]?2(\.0)?$/i, "MPL-2.0"],
  [/^bsd[ -]2[ -]clause( license)?$/i, "BSD-2-Clause"],
  [/^bsd[ -]3[ -]clause( license)?$/i, "BSD-3-Clause"],
];

/** The SPDX identifier that `info.license` means; `undefined` where it is none that a package could have. */
export function guessLicense(info: JsonObject): string | undefined {
  const license = info["license"];
  if (!isObject(license)) return undefined;
  const { identifier, name } = license;
  if (
    typeof identifier === "string" &&
    licenseProblem(identifier) === undefined
  )
    return identifier;
  if (typeof name !== "string") return undefined;
  return known.find(([pattern]) => pattern.test(name.trim()))?.[1];
}

/** Why npm would complain of a licence; `undefined` if it would not. */
export function licenseProblem(license: string): string | undefined {
  const words =
    /^\(?[A-Za-z\d][\w.+-]*\)?( (AND|OR|WITH) \(?[A-Za-z\d][\w.+-]*\)?)*$/;
  return words.test(license) || /^SEE LICENSE IN \S/.test(license)
    ? undefined
    : `"${license}" is not an SPDX licence`;
}

export const licenseHint =
  "Such as MIT, Apache-2.0 or UNLICENSED; https://spdx.org/licenses lists them.";
