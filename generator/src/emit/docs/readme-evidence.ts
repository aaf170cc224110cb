import type { DocsContext } from "./docs-context.js";
import { evidenceLine } from "./evidence-text.js";
import { placedOperations } from "./example-operations.js";
import { bulletList, item } from "./list.js";
import type { Item } from "./list.js";
import { operationLink } from "./operation-index.js";

/** What does not rest on the vendor's own documentation, where the document says what it rests on. */
export function evidenceSection(context: DocsContext): string[] {
  const operations = placedOperations(context.model);
  const { models } = context.model;
  const known =
    operations.some(({ operation }) => operation.evidence !== undefined) ||
    models.some(({ evidence }) => evidence !== undefined);
  if (!known) return [];
  const items = [...operationItems(context), ...modelItems(context)];
  return [
    "## Evidence",
    "This package is made from a document that was reconstructed by hand. For each operation and model, [api.md](./api.md) says what it rests on: `documented` by the vendor, `observed` in real answers, `inferred` from something else, or `corrected` where the vendor's own words are wrong.",
    items.length === 0
      ? ""
      : `Everything is documented but this:\n\n${bulletList(items)}`,
  ];
}

function operationItems(context: DocsContext): Item[] {
  return placedOperations(context.model).flatMap((placed) => {
    const { evidence } = placed.operation;
    if (evidence === undefined || evidence.kind === "documented") return [];
    const link = operationLink(context, placed, "./api.md");
    return [item(`${link}: ${evidenceLine(evidence)}`)];
  });
}

function modelItems(context: DocsContext): Item[] {
  return context.model.models.flatMap((model) => {
    const { evidence } = model;
    if (evidence === undefined || evidence.kind === "documented") return [];
    return [
      item(
        `${context.modelLink(model, "./api.md")}: ${evidenceLine(evidence)}`,
      ),
    ];
  });
}
