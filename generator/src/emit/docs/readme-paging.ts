import { printLayout } from "../print-layout.js";
import { callExample, exampleInput, statement } from "./call-example.js";
import { ownClient } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import { placedOperations } from "./example-operations.js";
import { codeBlock } from "./markdown-text.js";

/** How to get at all pages, where an operation has them. */
export function pagingSection(context: DocsContext): string[] {
  const paged = placedOperations(context.model).find(
    ({ operation }) => operation.pagination !== undefined,
  );
  if (paged === undefined) return [];
  const { tag, operation } = paged;
  const callee = context.callee(tag, operation);
  const call = { callee, input: exampleInput(context, operation) };
  const first = printLayout(statement("const call =", call));
  return [
    "## Paging",
    "A paged call gives its first page when it is awaited, and the items of all pages when it is iterated. Pages are fetched as they are needed.",
    codeBlock(callExample(context, tag, operation), "ts"),
    "Whole pages:",
    codeBlock(
      `${ownClient(context, operation)}${first}\nfor await (const page of call.pages()) {\n  console.log(page);\n}`,
      "ts",
    ),
  ];
}
