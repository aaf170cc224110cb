import { normalize, relative } from "node:path";
import { loadSpec } from "../../spec/load-spec.js";
import { checkText } from "../../spec/read-spec-text.js";
import type { SpecDocument } from "../../spec/spec-document.js";
import { slashed } from "../../support/printed-path.js";

/** What the document that travels in a package is called, most likely first. */
export const specNames = ["openapi.json", "openapi.yaml", "openapi.yml"];

/**
 * Reads the document that travels in a package. Places name its files after the package: `npm:petstore@1.0.0/openapi.json`.
 * Gives `undefined` where the package has none.
 *
 * @param files The package's text files.
 * @throws {SpecError} with all that stops its files from being read.
 */
export async function loadFromPackage(
  label: string,
  files: ReadonlyMap<string, string>,
): Promise<SpecDocument | undefined> {
  const name = specNames.find((one) => files.has(one));
  if (name === undefined) return undefined;
  return loadSpec(`${label}/${name}`, (file) => {
    const path = slashed(relative(normalize(label), normalize(file)));
    const text = files.get(path);
    return Promise.resolve(
      text === undefined
        ? {
            kind: "unreadable",
            rule: "file-missing",
            message: `There is no file \`${path}\` in \`${label}\`.`,
            hint: "The package was published without it; give the document as a file or from git.",
          }
        : checkText(file, text),
    );
  });
}
