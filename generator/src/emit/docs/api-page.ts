import type { ApiModel, Tag, Webhook } from "../../model/api-model.js";
import { markdownHeader } from "../header.js";
import { hasWebhooks } from "../package/emit-webhooks.js";
import type { SourceFile } from "../source-file.js";
import { clientExample } from "./client-example.js";
import { describedItem } from "./described-item.js";
import { apiHeading } from "./docs-context.js";
import type { DocsContext } from "./docs-context.js";
import { errorItems } from "./error-classes.js";
import { isCallable } from "./example-credentials.js";
import { placedOperations } from "./example-operations.js";
import { bulletList } from "./list.js";
import type { Item } from "./list.js";
import { code, codeBlock } from "./markdown-text.js";
import { modelSection } from "./model-section.js";
import { operationIndex } from "./operation-index.js";
import { operationSection } from "./operation-section.js";
import { prose } from "./prose.js";

/** `api.md`: every operation, every model and every error. */
export function apiPage(context: DocsContext): SourceFile {
  const { model, target } = context;
  const blocks = [
    markdownHeader(target.specFile),
    `# ${apiHeading(target)}`,
    placedOperations(model).every(({ operation }) =>
      isCallable(operation, context.requirement),
    )
      ? "Every example continues from this client:"
      : "Every example continues from this client, or makes one of its own where it takes other credentials:",
    codeBlock(clientExample(context, context.requirement), "ts"),
    `A call is a promise of its data. Its method \`result()\` gives every declared answer without throwing, and \`withResponse()\` the data with its status and headers. What ends a call otherwise is under [Errors](#${context.errorsAnchor}).`,
    "## Operations",
    ...operationIndex(context, ""),
    ...model.tags.flatMap((tag) => tagBlocks(context, tag)),
    ...webhookBlocks(context),
    "## Models",
    requestTypesText(model),
    ...model.models.map((one) => modelSection(context, one)),
    "## Errors",
    "Every error that a call can end with is one of these classes, all exported by the package:",
    bulletList(errorItems()),
  ];
  const text = blocks.filter((block) => block !== "").join("\n\n");
  return { path: "api.md", text: `${text}\n` };
}

/** Why some models have two types, and how to get from one to the other. */
function requestTypesText({ models }: ApiModel): string {
  const differing = models.filter(
    ({ inputName, typeName }) => inputName !== typeName,
  );
  const [example] = differing;
  if (example === undefined) return "";
  const hasEnum = differing.some(({ schema }) => schema.kind === "enum");
  return [
    `Where reading and writing differ, a model has a second type for requests, such as ${code(example.inputName)}: without what is read-only, and with the known values of enums only.`,
    hasEnum
      ? `An answer may hold a value that the document does not know yet. To send back what was read, check it, or take it as it is with ${code(`as ${example.inputName}`)}.`
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function tagBlocks(context: DocsContext, tag: Tag): string[] {
  if (tag.operations.length === 0) return [];
  return [
    `## ${context.tagHeading(tag)}`,
    prose(tag.description),
    ...tag.operations.map((one) => operationSection(context, tag, one)),
  ];
}

/** The other way round: what the API calls. */
function webhookBlocks(context: DocsContext): string[] {
  const { model } = context;
  if (!hasWebhooks(model)) return [];
  const callbacks = model.tags.flatMap((tag) =>
    tag.operations.flatMap((operation) => operation.callbacks),
  );
  const items = [...model.webhooks, ...callbacks].map((one) =>
    webhookItem(context, one),
  );
  return [
    "## Webhooks",
    "What the API sends to you. The package has a type for each and receives nothing itself.",
    bulletList(items),
  ];
}

function webhookItem(context: DocsContext, webhook: Webhook): Item {
  const { name, method, typeName, body, summary, description } = webhook;
  const type = body?.content[0]?.schema;
  const shown =
    type === undefined ? "no body" : context.schemaLink(type, "output");
  const label = `${code(`${method} ${name}`)}, type ${code(typeName)}, ${shown}`;
  return describedItem(label, description ?? summary);
}
