import { headerText, jsonHeaderKey } from "../header.js";
import type { PackageTarget } from "../package-target.js";
import type { SourceFile } from "../source-file.js";

/** What the document is called in a package and among its exports. */
export const specPath = "openapi.json";

/** `openapi.json`: the document that a package was made of, if it is to travel in it; small rather than pretty. Its header is an extension, as OpenAPI asks for. */
export function emitSpec({ document, specFile }: PackageTarget): SourceFile[] {
  if (document === undefined) return [];
  const others = Object.entries(document).filter(
    ([key]) => key !== jsonHeaderKey,
  );
  const headed = Object.fromEntries([
    [jsonHeaderKey, headerText(specFile)],
    ...others,
  ]);
  return [{ path: specPath, text: `${JSON.stringify(headed)}\n` }];
}
