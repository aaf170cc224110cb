import type { Operation, Tag } from "../../model/api-model.js";
import type { DocsContext } from "./docs-context.js";
import { lineOfProse } from "./inline-prose.js";
import { bulletList, item } from "./list.js";
import { code } from "./markdown-text.js";
import { vendorName } from "./operation-section.js";

/** All operations by tag, each linked to its section of `page`; `""` is the same page. */
export function operationIndex(
  context: DocsContext,
  page: string,
): readonly string[] {
  return context.model.tags
    .filter(({ operations }) => operations.length > 0)
    .map((tag) => {
      const items = tag.operations.map((operation) =>
        item(indexLine(context, { tag, operation }, page)),
      );
      return `${code(context.tagHeading(tag))}\n\n${bulletList(items)}`;
    });
}

/** Our call, the request, what the vendor calls it and what it is for. */
function indexLine(
  context: DocsContext,
  { tag, operation }: { tag: Tag; operation: Operation },
  page: string,
): string {
  const { method, path, summary } = operation;
  const name = vendorName(operation);
  const request = code(`${method} ${path}`);
  const vendor = name === undefined ? "" : `, the vendor's ${code(name)}`;
  const purpose = summary === undefined ? "" : `: ${lineOfProse(summary)}`;
  const link = operationLink(context, { tag, operation }, page);
  return `${link}, ${request}${vendor}${purpose}`;
}

export function operationLink(
  context: DocsContext,
  { tag, operation }: { tag: Tag; operation: Operation },
  page: string,
): string {
  const anchor = context.operationAnchor(operation);
  return `[${code(context.callee(tag, operation))}](${page}#${anchor})`;
}
