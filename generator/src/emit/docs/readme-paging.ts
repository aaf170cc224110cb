import { printLayout } from "../print-layout.js";
import { callExample, exampleInput, statement } from "./call-example.js";
import { importLine } from "./client-example.js";
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
      `${first}\nfor await (const page of call.pages()) {\n  console.log(page);\n}`,
      "ts",
    ),
  ];
}

/** How to listen, where an operation is a web socket. */
export function webSocketSection(context: DocsContext): string[] {
  const socket = placedOperations(context.model).find(
    ({ operation }) => operation.webSocket !== undefined,
  );
  if (socket === undefined) return [];
  const { packageName, clientName } = context.target;
  const client = `import { WebSocket } from "ws";
${importLine([clientName], packageName)}

const ${context.client} = new ${clientName}({ WebSocket });`;
  return [
    "## Web socket",
    "A web socket opens when its call is iterated, gives each message as the document types it, and closes when the loop is left. A message that is not JSON has the kind `text`.",
    codeBlock(callExample(context, socket.tag, socket.operation), "ts"),
    "Node 20 has no `WebSocket` of its own, so give the client the one of the package `ws`:",
    codeBlock(client, "ts"),
  ];
}
