import { callExample } from "./call-example.js";
import { clientExample } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import {
  placedOperations,
  simplestOperation,
  usualRequirement,
} from "./example-operations.js";
import { codeBlock } from "./markdown-text.js";

/** The first example of the page; others continue from its client. */
export function quickStartSection(context: DocsContext): string[] {
  const { model } = context;
  const client = clientExample(context, usualRequirement(model));
  const simplest = simplestOperation(placedOperations(model));
  const call =
    simplest === undefined
      ? ""
      : `\n\n${callExample(context, simplest.tag, simplest.operation)}`;
  return ["## Quick start", codeBlock(client + call, "ts")];
}
