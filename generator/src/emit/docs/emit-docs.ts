import type { ApiModel } from "../../model/api-model.js";
import type { PackageTarget } from "../package-target.js";
import type { SourceFile } from "../source-file.js";
import { apiPage } from "./api-page.js";
import { DocsContext } from "./docs-context.js";
import { readmePage } from "./readme-page.js";

/** `README.md` and `api.md` of a package, as prettier would print them. */
export function emitDocs(model: ApiModel, target: PackageTarget): SourceFile[] {
  const context = new DocsContext(model, target);
  return [readmePage(context), apiPage(context)];
}
