import { nearest } from "../../support/nearest.js";
import { isObject, objectIn, stringIn } from "../json-value.js";
import { methods } from "../node-shapes.js";
import { pointerOf } from "../spec-node.js";
import type { SpecNode } from "../spec-node.js";
import type { Check, CheckContext } from "./check.js";

const unsendable = new Set(["get", "head", "trace"]);

export function checkOperation(node: SpecNode, context: CheckContext): void {
  const method = String(node.path[0]);
  checkResponses(node, context);
  if (isCalledByUser(node) && node.value["operationId"] === undefined)
    context.report({
      rule: "operation-id-missing",
      node,
      message: `${labelOf(node)} has no \`operationId\`.`,
      hint: "Add one, such as `listUsers`, so that its name in the package does not depend on its path.",
    });
  if (method === "trace" && isCalledByUser(node))
    context.report({
      rule: "method-unsendable",
      node,
      message: `${labelOf(node)} cannot be sent: \`fetch\` refuses TRACE.`,
      hint: "Its callers need another transport, such as `node:http`, given to the client as `fetch`. Leave it out if no client needs it.",
    });
  if (unsendable.has(method) && node.value["requestBody"] !== undefined)
    context.report({
      rule: "request-body-unsendable",
      node,
      at: ["requestBody"],
      message: `${labelOf(node)} has a request body, which \`fetch\` refuses to send with ${method.toUpperCase()}.`,
      hint: "Use query parameters, or POST, if the API allows it.",
    });
}

function labelOf(node: SpecNode): string {
  const path = node.parent?.path.at(-1) ?? "";
  return `\`${String(node.path[0]).toUpperCase()} ${path}\``;
}

/** Not a webhook and not a callback: those have no method in the package. */
function isCalledByUser(node: SpecNode): boolean {
  return node.parent?.path[0] === "paths";
}

function checkResponses(node: SpecNode, { report }: CheckContext): void {
  const responses = objectIn(node.value, "responses");
  const statuses = Object.keys(responses).filter(
    (status) => !status.startsWith("x-"),
  );
  if (statuses.length === 0)
    report({
      rule: "responses-missing",
      node,
      message: `${labelOf(node)} says nothing about its answers.`,
      hint: "Add `responses` with at least one status.",
    });
  for (const status of statuses)
    if (!/^(default|[1-9]\d\d|[1-9]XX)$/i.test(status))
      report({
        rule: "response-status-invalid",
        node,
        at: ["responses", status],
        message: `\`${status}\` is not an HTTP status.`,
        hint: "Use three digits, a range such as `4XX`, or `default`.",
      });
}

/** A check with a memory: the ids of one document. */
export function createOperationIdCheck(): Check {
  const first = new Map<string, SpecNode>();
  return (node, { document, report }) => {
    const id = stringIn(node.value, "operationId");
    if (id === undefined || !isCalledByUser(node)) return;
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, node);
      return;
    }
    const { line } = document.positionOf({
      file: earlier.file,
      pointer: pointerOf(earlier, "operationId"),
    });
    report({
      rule: "operation-id-duplicate",
      node,
      at: ["operationId"],
      message: `The operationId \`${id}\` of ${labelOf(node)} is already that of ${labelOf(earlier)} in line ${line}.`,
      hint: "Give one of the two another operationId.",
    });
  };
}

const pathItemKeys = [
  ...methods,
  "$ref",
  "summary",
  "description",
  "servers",
  "parameters",
];
const keysOf32 = new Set(["query", "additionalOperations"]);

export function checkPathItem(node: SpecNode, { report }: CheckContext): void {
  for (const key of Object.keys(node.value)) {
    if (pathItemKeys.includes(key) || key.startsWith("x-")) continue;
    if (keysOf32.has(key)) {
      report({
        rule: "openapi-3-2-ignored",
        node,
        at: [key],
        message: `\`${key}\` is new in OpenAPI 3.2 and is left out.`,
        hint: "Describe the operation with one of the eight methods of OpenAPI 3.1, if the API offers it.",
      });
      continue;
    }
    const near = nearest(key.toLowerCase(), pathItemKeys);
    report({
      rule: "path-item-key-unknown",
      node,
      at: [key],
      message: `\`${key}\` is neither a method nor anything else a path can have; it is left out.`,
      hint:
        near === undefined
          ? "Remove it, or begin its name with `x-`."
          : `Did you mean \`${near}\`?`,
    });
  }
}

export function checkContent(node: SpecNode, { report }: CheckContext): void {
  const { content } = node.value;
  if (!isObject(content)) return;
  for (const mediaType of Object.keys(content))
    if (!/^[^\s/;]+\/[^\s/;]+/.test(mediaType) && !mediaType.startsWith("x-"))
      report({
        rule: "media-type-invalid",
        node,
        at: ["content", mediaType],
        message: `\`${mediaType}\` is not a media type.`,
        hint: "Write it as on the wire, such as `application/json`.",
      });
}
