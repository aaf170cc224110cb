import { markdownHeader } from "../header.js";
import type { SourceFile } from "../source-file.js";
import type { DocsContext } from "./docs-context.js";
import { lineOfProse } from "./inline-prose.js";
import { operationIndex } from "./operation-index.js";
import { prose } from "./prose.js";
import { authenticationSection } from "./readme-authentication.js";
import { errorsSection } from "./readme-errors.js";
import { evidenceSection, isReconstructed } from "./readme-evidence.js";
import { installSection } from "./readme-install.js";
import { migrationSection } from "./readme-migration.js";
import { optionsSection } from "./readme-options.js";
import { pagingSection } from "./readme-paging.js";
import { quickStartSection } from "./readme-quick-start.js";
import { serversSection } from "./readme-servers.js";
import { streamSection, webSocketSection } from "./readme-streams.js";
import { fetchSection, standaloneSection } from "./readme-subpaths.js";
import { testingSection } from "./readme-testing.js";

/** `README.md`: how to start, and where everything else is. */
export function readmePage(context: DocsContext): SourceFile {
  const { model, target } = context;
  const blocks = [
    markdownHeader(target.specFile),
    `# ${target.packageName}`,
    isReconstructed(model)
      ? "Not made or endorsed by the vendor: this package is made from a [reconstructed document](#evidence)."
      : "",
    lineOfProse(
      target.description ?? `${model.title}, as a typed TypeScript client.`,
    ),
    prose(model.description),
    ...installSection(context),
    ...quickStartSection(context),
    ...authenticationSection(context),
    ...errorsSection(context),
    ...pagingSection(context),
    ...streamSection(context),
    ...webSocketSection(context),
    ...optionsSection(context),
    ...serversSection(context),
    ...testingSection(context),
    ...standaloneSection(context),
    ...fetchSection(context),
    ...migrationSection(context),
    ...operationsSection(context),
    ...evidenceSection(context),
    "## Licence",
    lineOfProse(target.license),
  ];
  const text = blocks.filter((block) => block !== "").join("\n\n");
  return { path: "README.md", text: `${text}\n` };
}

function operationsSection(context: DocsContext): string[] {
  return [
    "## Operations",
    `Parameters, answers and examples of each are in [api.md](./api.md), with all [models](./api.md#${context.modelsAnchor}) and [errors](./api.md#${context.errorsAnchor}).`,
    ...operationIndex(context, "./api.md"),
    ...(context.target.document ? [specNote(context.target.packageName)] : []),
  ];
}

function specNote(packageName: string): string {
  return `The OpenAPI document that all of this was made from is in the package too: [openapi.json](./openapi.json), or \`${packageName}/openapi.json\` to import.`;
}
