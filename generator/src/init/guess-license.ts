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
  [/^mpl[ -]?2(\.0)?$/i, "MPL-2.0"],
  [/^bsd[ -]2[ -]clause( license)?$/i, "BSD-2-Clause"],
  [/^bsd[ -]3[ -]clause( license)?$/i, "BSD-3-Clause"],
];

/** Licences of software, as npm's packages have them. A document may have one of texts, such as CC-BY-4.0, which is none for a program. */
const ofSoftware =
  /^(?:0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|ISC|MIT|MIT-0|MPL-2\.0|Unlicense|Zlib|[AL]?GPL-\d\.\d(?:-only|-or-later)?)$/;

/** The SPDX expression that `info.license` means; `undefined` where it is none that a package could have. */
export function guessLicense(info: JsonObject): string | undefined {
  const license = info["license"];
  if (!isObject(license)) return undefined;
  const { identifier, name } = license;
  if (typeof identifier === "string" && isOfSoftware(identifier))
    return identifier;
  if (typeof name !== "string") return undefined;
  if (isOfSoftware(name)) return name;
  return known.find(([pattern]) => pattern.test(name.trim()))?.[1];
}

function isOfSoftware(expression: string): boolean {
  return (
    licenseProblem(expression) === undefined &&
    expression
      .split(/ (?:AND|OR) /)
      .every((one) => ofSoftware.test(one.replace(/^\(|\)$/g, "")))
  );
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
