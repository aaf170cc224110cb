import type { SignedTag } from "../operations/signature.js";
import type { PackageContext } from "../package-context.js";
import type { SourceFile } from "../source-file.js";
import { apiPage } from "./api-page.js";
import { DocsContext } from "./docs-context.js";
import { readmePage } from "./readme-page.js";

/** `README.md` and `api.md`. */
export function emitDocs(
  context: PackageContext,
  tags: readonly SignedTag[],
): SourceFile[] {
  const docs = new DocsContext(context, tags);
  return [readmePage(docs), apiPage(docs)];
}
