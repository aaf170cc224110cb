import type { Operation, Tag } from "@userapis/generator";
import { badgeEvidence, evidenceBox } from "./evidence.js";
import { pageHeader } from "./page-header.js";
import type { Page } from "./page.js";
import type { Vendor } from "./read-vendors.js";
import type { MarkdownSection } from "./split-sections.js";

/** The path of an operation's page. */
export function operationPath(
  vendor: Pick<Vendor, "name">,
  { functionName }: Pick<Operation, "functionName">,
): string {
  return `packages/${vendor.name}/operations/${functionName}.md`;
}

export interface OperationSource {
  readonly vendor: Vendor;
  readonly tag: Tag;
  readonly operation: Operation;
  /** Of the package's `api.md`, with the site's links. */
  readonly section: MarkdownSection;
}

/** What `api.md` says of one operation, with what it is, and what that rests on, from the model at its head. */
export function operationPage(source: OperationSource): Page {
  const { vendor, tag, operation, section } = source;
  const { method, path, summary, vendorName, id } = operation;
  const header = pageHeader({
    title: `${tag.propertyName}.${operation.methodName} · ${vendor.clientName}`,
    description: summary ?? `${method} ${path}`,
  });
  const blocks = [
    header,
    `# ${section.title}`,
    `<OperationLine method="${method}" path="${escapeAttribute(path)}" vendor-name="${escapeAttribute(vendorName ?? id)}" />`,
    summary === undefined ? "" : `<p class="lead">${inlineHtml(summary)}</p>`,
    evidenceBox(operation.evidence),
    `<TryLink vendor="${vendor.name}" operation="${operation.functionName}" />`,
    labelsToHeadings(badgeEvidence(bodyBlocks(source).join("\n\n"))),
  ];
  return {
    path: operationPath(vendor, operation),
    text: `${blocks.filter((block) => block !== "").join("\n\n")}\n`,
  };
}

/** Without method and path, the summary and the evidence, which stand at the head; and with the signature as code of its own. */
function bodyBlocks({ operation, section }: OperationSource): string[] {
  return section.body
    .split("\n\n")
    .filter(
      (block, index) =>
        !(index === 0 && block.startsWith("`")) &&
        block !== operation.summary &&
        !block.startsWith("**Evidence**: "),
    )
    .map((block) =>
      block.startsWith(`\`${section.title}(`) ? signatureBlock(block) : block,
    );
}

function signatureBlock(block: string): string {
  const code = block.replace(/^`+ ?| ?`+$/g, "");
  return `\`\`\`ts\n${code}\n\`\`\``;
}

/** Prose of the model in an element of HTML, where Markdown is not read. */
function inlineHtml(text: string): string {
  return escapeAttribute(text).replace(/`([^`]+)`/g, "<code v-pre>$1</code>");
}

/** `**Returns** …` begins a part of the section. On a page of its own, that is a heading, which outline and search know. */
export function labelsToHeadings(markdown: string): string {
  return markdown.replace(
    /^\*\*([A-Z][a-z ]+)\*\*[:,]? *(.*)$/gm,
    (_, label: string, rest: string) =>
      rest === "" ? `## ${label}` : `## ${label}\n\n${capitalized(rest)}`,
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;");
}
