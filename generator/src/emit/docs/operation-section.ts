import type {
  Operation,
  Parameter,
  RequestBody,
  Tag,
} from "../../model/api-model.js";
import { isOptional } from "../operations/input-type.js";
import { parameterDescription } from "../text/parameter-description.js";
import { answerItem } from "./answer-item.js";
import { callExample } from "./call-example.js";
import { describedItem } from "./described-item.js";
import type { DocsContext } from "./docs-context.js";
import { evidenceBlock, evidenceItems } from "./evidence-text.js";
import { inlineProse, lineOfProse } from "./inline-prose.js";
import { bulletList } from "./list.js";
import { code, codeBlock } from "./markdown-text.js";
import { pagingText } from "./paging-text.js";
import { prose } from "./prose.js";
import { repetitionText } from "./repetition.js";
import { eventsText, leavingText, linesText } from "./readme-streams.js";
import { schemaItem, schemaTraits } from "./schema-item.js";
import { authorizationBlock } from "./security-text.js";
import { typeText } from "./type-text.js";

/** Everything about one operation. */
export function operationSection(
  context: DocsContext,
  tag: Tag,
  operation: Operation,
): string {
  return [
    `### ${context.callee(tag, operation)}`,
    requestText(operation),
    operation.deprecated ? "**Deprecated.**" : "",
    ...purpose(operation),
    signatureText(context, tag, operation),
    operation.webSocket === undefined ? "" : socketClientText(context),
    codeBlock(callExample(context, tag, operation), "ts"),
    parametersBlock(context, operation.parameters),
    operation.body === undefined ? "" : bodyBlock(context, operation.body),
    returnsText(context, tag, operation),
    authorizationBlock(operation.security),
    contentTypesText(operation),
    answersBlock(context, operation),
    repetitionText(operation),
    operation.pagination === undefined ? "" : pagingText(operation.pagination),
    operation.webSocket === undefined ? "" : webSocketText,
    ...streamTexts(operation),
    serversText(operation),
    evidenceBlock(operation.evidence),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

const webSocketText =
  "**Web socket**: the connection opens when the call is iterated and closes when the loop is left. A message that is not JSON has the kind `text`. With the option `reconnect` a socket that is lost is opened again, and a message of the kind `gap` shows where some may be missing.";

function socketClientText({ target }: DocsContext): string {
  return `On Node 20, which has no \`WebSocket\` of its own, the client must be given that of the package \`ws\` among its options: ${code(`new ${target.clientName}({ WebSocket })`)}.`;
}

/** How to read an answer that comes piece by piece. */
function streamTexts({ responses }: Operation): string[] {
  const kinds = new Set(
    responses.flatMap(({ content }) => content.map(({ kind }) => kind)),
  );
  return [
    kinds.has("events") ? `**Events**: ${eventsText} ${leavingText}` : "",
    kinds.has("lines") ? `**Lines**: ${linesText} ${leavingText}` : "",
  ];
}

function requestText(operation: Operation): string {
  const request = code(`${operation.method} ${operation.path}`);
  const name = vendorName(operation);
  return name === undefined
    ? request
    : `${request}, the vendor's ${code(name)}`;
}

/** What the vendor's own pages or document call the operation, where it is another name than ours. */
export function vendorName(operation: Operation): string | undefined {
  const { id, methodName, method, path } = operation;
  const name = operation.vendorName ?? id;
  return name === methodName || name === `${method} ${path}` ? undefined : name;
}

function purpose({ summary, description }: Operation): string[] {
  const short = summary === undefined ? "" : inlineProse(summary);
  return description?.trim() === summary?.trim()
    ? [short]
    : [short, prose(description)];
}

function signatureText(
  context: DocsContext,
  tag: Tag,
  operation: Operation,
): string {
  const { input, inputName, optionsName, returned } = context.signature(
    tag,
    operation,
  );
  const mark = isOptional(input) ? "?" : "";
  const callee = context.callee(tag, operation);
  return code(
    `${callee}(input${mark}: ${inputName.name}, options?: ${optionsName.name}): ${typeText(returned)}`,
  );
}

function parametersBlock(
  context: DocsContext,
  parameters: readonly Parameter[],
): string {
  if (parameters.length === 0) return "";
  const items = parameters.map((one) => {
    const { name, key, schema } = one;
    const traits = [
      one.in,
      one.required ? "required" : "optional",
      ...(key === name ? [] : [`${code(key)} in the input`]),
      ...(one.content === undefined ? [] : [`as ${code(one.content)}`]),
      ...parameterTraits(one),
    ];
    const description = parameterDescription(one);
    return schemaItem(
      { context, direction: "input", depth: 0 },
      { name, traits, schema, description, evidence: one.evidence },
    );
  });
  return `**Parameters**\n\n${bulletList(items)}`;
}

function parameterTraits(parameter: Parameter): readonly string[] {
  const { schema } = parameter;
  return schemaTraits({
    deprecated: parameter.deprecated || schema.deprecated,
    secret: parameter.secret || schema.secret,
  });
}

function bodyBlock(context: DocsContext, body: RequestBody): string {
  const items = body.content.map(({ mediaType, kind, schema }) => {
    const type =
      kind === "binary"
        ? "`BinaryBody`"
        : kind === "text"
          ? "`string`"
          : context.schemaLink(schema, "input");
    return describedItem(`${code(mediaType)}, ${type}`, undefined);
  });
  const said =
    body.description === undefined ? "" : `: ${lineOfProse(body.description)}`;
  const need = body.required ? "required" : "optional";
  const list = bulletList([...items, ...evidenceItems(body.evidence)]);
  return `**Body**, ${need}${said}\n\n${list}`;
}

function returnsText(
  context: DocsContext,
  tag: Tag,
  operation: Operation,
): string {
  const { result } = context.signature(tag, operation);
  if (operation.webSocket !== undefined) {
    const message = context.typeOf(operation.webSocket.message, "output");
    return `**Returns** messages of ${context.typeLink(message)}`;
  }
  const type = context.typeLink(result.data);
  if (operation.pagination === undefined) return `**Returns** ${type}`;
  const item = context.typeOf(operation.pagination.itemSchema, "output");
  return `**Returns** ${type}; iterated, ${context.typeLink(item)} by ${context.typeLink(item)}`;
}

/** Media types in both directions. */
function contentTypesText({ body, responses }: Operation): string {
  const sent = body?.content.map(({ mediaType }) => mediaType) ?? [];
  const accepted = responses.flatMap(({ content }) =>
    content.map(({ mediaType }) => mediaType),
  );
  return `**Content types**: sends ${mediaTypes(sent)}, accepts ${mediaTypes(accepted)}`;
}

function mediaTypes(types: readonly string[]): string {
  const unique = Array.from(new Set(types));
  return unique.length === 0 ? "none" : unique.map(code).join(", ");
}

function answersBlock(context: DocsContext, operation: Operation): string {
  const items = operation.responses.map((response) =>
    answerItem(context, operation, response),
  );
  return `**Answers**\n\n${bulletList(items)}`;
}

function serversText({ servers }: Operation): string {
  if (servers === undefined || servers.length === 0) return "";
  return `**Servers**: ${servers.map(({ url }) => code(url)).join(", ")}`;
}
