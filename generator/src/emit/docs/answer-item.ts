import type { Operation, Response } from "../../model/api-model.js";
import { isBodiless, isSuccess } from "../operations/answers.js";
import { mediaType } from "../operations/result-type.js";
import { describedItem } from "./described-item.js";
import type { DocsContext } from "./docs-context.js";
import { errorClassOf } from "./error-classes.js";
import { evidenceItems } from "./evidence-text.js";
import { bulletList, item } from "./list.js";
import type { Item } from "./list.js";
import { code } from "./markdown-text.js";
import { schemaItem, schemaTraits } from "./schema-item.js";

/** An answer by its status: its bodies, what it means, and its headers. */
export function answerItem(
  context: DocsContext,
  operation: Operation,
  response: Response,
): Item {
  const { status, description, evidence } = response;
  const bodies = isBodiless(operation, status) ? [] : response.content;
  const shown = bodies.map(
    (media) => `${bodyText(context, media)} as ${code(media.mediaType)}`,
  );
  const label = [
    isFailure(status)
      ? `${code(status)} (${code(errorClassOf(Number(status)))})`
      : code(status),
    ...(shown.length === 0 ? ["no body"] : shown),
  ].join(", ");
  const below = [...headerItems(context, response), ...evidenceItems(evidence)];
  return describedItem(label, description, bulletList(below));
}

function isFailure(status: string): boolean {
  return /^[45]\d\d$/.test(status);
}

function bodyText(
  context: DocsContext,
  media: Response["content"][number],
): string {
  return media.kind === "json"
    ? context.schemaLink(media.schema, "output")
    : context.typeLink(mediaType(context.types("output"), media));
}

/** In full where they are typed, which is in successes; the names for failures, which mostly repeat them. */
function headerItems(
  context: DocsContext,
  { status, headers }: Response,
): Item[] {
  if (isSuccess(status)) return headers.map((one) => headerItem(context, one));
  if (headers.length === 0) return [];
  const names = headers.map(({ name }) => code(name));
  return [item(`Headers: ${names.join(", ")}`)];
}

function headerItem(
  context: DocsContext,
  { name, required, description, schema }: Response["headers"][number],
): Item {
  const traits = [required ? "required" : "optional", ...schemaTraits(schema)];
  const said = description ?? schema.description;
  const described = {
    name,
    traits,
    schema,
    description: said,
    evidence: undefined,
  };
  return schemaItem(
    { context, direction: "output", depth: Infinity },
    described,
  );
}
