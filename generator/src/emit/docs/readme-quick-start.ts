import type {
  ApiModel,
  Operation,
  ServerVariable,
  Tag,
} from "../../model/api-model.js";
import { undefinedType } from "../types/type-node.js";
import { callExample, streamedItem } from "./call-example.js";
import { clientExample } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import { code, codeBlock } from "./markdown-text.js";
import { exampleBaseUrl } from "./required-options.js";
import { placeholders } from "./server-variables.js";
import { typeText } from "./type-text.js";

/** The first example of the page; others continue from its client. */
export function quickStartSection(context: DocsContext): string[] {
  const client = clientExample(context, context.requirement);
  const { simplest } = context;
  if (simplest === undefined)
    return ["## Quick start", codeBlock(client, "ts")];
  const { tag, operation } = simplest;
  const call = callExample(context, tag, operation);
  return [
    "## Quick start",
    codeBlock(`${client}\n\n${call}`, "ts"),
    answerText(context, tag, operation),
    ...ownValues(context.model),
  ];
}

/** Which values of the example only stand for the reader's own. */
function ownValues(model: ApiModel): string[] {
  const base = exampleBaseUrl(model);
  return base === undefined
    ? placeholders(model).map(placeholderText)
    : [`In place of ${code(base)} give the address of the API.`];
}

function placeholderText({ name, default: value }: ServerVariable): string {
  return `In place of ${code(value)} give your own ${code(name)}.`;
}

/** What the example gives, and where it is described. */
function answerText(
  context: DocsContext,
  tag: Tag,
  operation: Operation,
): string {
  const { data } = context.signature(tag, operation).result;
  const isPlain =
    operation.webSocket === undefined &&
    operation.pagination === undefined &&
    streamedItem(data) === undefined &&
    data !== undefinedType;
  const said = isPlain ? `\`data\` is typed as ${code(typeText(data))}. ` : "";
  return `${said}All about this call is in [api.md](./api.md#${context.operationAnchor(operation)}).`;
}
