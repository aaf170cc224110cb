import { headerText, jsonHeaderKey } from "../header.js";
import type { PackageTarget } from "../package-target.js";
import type { SourceFile } from "../source-file.js";

/** What the document is called in a package and among its exports. */
export const specPath = "openapi.json";

/**
 * `openapi.json`: the document that a package was made of, if it is to travel in it; small rather than pretty. Its header is an extension, as OpenAPI
 * asks for. It leaves out the evidence, which README.md and api.md tell, and which can be half of it.
 */
export function emitSpec({ document, specFile }: PackageTarget): SourceFile[] {
  if (document === undefined) return [];
  const others = Object.entries(document).filter(
    ([key]) => key !== jsonHeaderKey,
  );
  const headed = Object.fromEntries([
    [jsonHeaderKey, headerText(specFile)],
    ...others,
  ]);
  const text = JSON.stringify(headed, (key, value: unknown) =>
    key === "x-evidence" && isEvidence(value) ? undefined : value,
  );
  return [{ path: specPath, text: `${text}\n` }];
}

/** Not what stands at a property or in an example that is called the same. */
function isEvidence(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    typeof value.kind === "string"
  );
}
