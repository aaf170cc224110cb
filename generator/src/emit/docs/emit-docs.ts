import type { ApiModel } from "../../model/api-model.js";
import type { SignedTag } from "../operations/signature.js";
import type { PackageTarget } from "../package-target.js";
import type { SourceFile } from "../source-file.js";
import { apiPage } from "./api-page.js";
import { DocsContext } from "./docs-context.js";
import { readmePage } from "./readme-page.js";

/** `README.md` and `api.md` of a package, as prettier would print them. `signed` are the model's tags, where they are signed already. */
export function emitDocs(
  model: ApiModel,
  target: PackageTarget,
  signed?: readonly SignedTag[],
): SourceFile[] {
  const context = new DocsContext(model, target, signed);
  return [readmePage(context), apiPage(context)];
}
