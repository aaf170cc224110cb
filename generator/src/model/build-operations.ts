import type { JsonObject } from "../spec/spec-document.js";
import type { Operation, WebSocketMessages } from "./api-model.js";
import { buildParameters } from "./build-parameters.js";
import { buildRequestBody } from "./build-request-body.js";
import { buildResponses } from "./build-responses.js";
import { buildSchema } from "./build-schema.js";
import { buildSecurity } from "./build-security.js";
import { buildServers } from "./build-servers.js";
import { buildCallbacks } from "./build-webhooks.js";
import type { WebhookDraft } from "./build-webhooks.js";
import { withIdempotencyKey } from "./idempotency-key.js";
import {
  childAt,
  entriesAt,
  objectAt,
  sourceOf,
  stringAt,
  stringsAt,
} from "./located.js";
import type { Located } from "./located.js";
import type { NameOwner } from "./model-registry.js";
import { DEFAULT_TAG } from "./operation-names.js";
import type { NamedOperation } from "./operation-names.js";
import type { OperationScope } from "./operation-scope.js";
import { operationsOf } from "./path-items.js";
import type { FoundOperation } from "./path-items.js";
import { pathWords } from "./path-words.js";
import { readEvidence, readVendorName } from "./read-evidence.js";

type Named = "methodName" | "functionName" | "typeName";

/** An operation before names are decided and its paging is checked. */
export interface OperationDraft {
  readonly naming: NamedOperation;
  readonly callbacks: readonly WebhookDraft[];
  readonly pagination: Located | undefined;
  readonly operation: Omit<Operation, Named | "callbacks" | "pagination">;
}

export function buildOperations(
  scope: OperationScope,
  root: Located<JsonObject>,
): readonly OperationDraft[] {
  const paths = entriesAt(root, "paths").filter(([path]) => !isExtension(path));
  return paths.flatMap(([path, item]) =>
    operationsOf(scope.document, item).map((found) =>
      buildOperation(scope, path, found),
    ),
  );
}

function isExtension(key: string): boolean {
  return key.startsWith("x-");
}

function buildOperation(
  scope: OperationScope,
  path: string,
  found: FoundOperation,
): OperationDraft {
  const { method, at } = found;
  const operationId = stringAt(at.value, "operationId");
  const id = operationId ?? `${method} ${path}`;
  const key = `${method} ${path}`;
  const owner = { kind: "operation", id, key } as const;
  const naming = {
    key,
    tag: stringsAt(at.value, "tags")[0] ?? DEFAULT_TAG,
    name: operationId ?? pathWords(method, path),
    hasOwnName: operationId !== undefined,
    givenName: stringAt(at.value, "x-sdk-name"),
  };
  return {
    naming,
    callbacks: buildCallbacks(scope, at, owner),
    pagination: childAt(at, "x-pagination"),
    operation: { id, method, path, ...readOperation(scope, found, owner) },
  };
}

function readOperation(
  scope: OperationScope,
  { at, path, method }: FoundOperation,
  owner: Extract<NameOwner, { kind: "operation" }>,
): Omit<OperationDraft["operation"], "id" | "method" | "path"> {
  const { value } = at;
  const security = buildSecurity(at) ?? scope.security;
  const body = buildRequestBody(scope, at, { owner, words: ["body"] });
  const pathText = owner.key.slice(method.length + 1);
  return {
    vendorName: readVendorName(value, owner.id),
    summary: stringAt(value, "summary") ?? stringAt(path.value, "summary"),
    description:
      stringAt(value, "description") ?? stringAt(path.value, "description"),
    deprecated: value["deprecated"] === true,
    parameters: buildParameters(scope, {
      path,
      pathOwner: { kind: "text", id: pathWords("", pathText) },
      operation: at,
      owner,
      security,
      hasBody: body !== undefined,
    }).map(withIdempotencyKey),
    body,
    responses: buildResponses(scope, at, owner),
    security,
    servers: buildServers(at) ?? buildServers(path),
    retrySafe: readRetrySafe(value),
    webSocket: buildWebSocket(scope, at, owner),
    evidence: readEvidence(value),
    source: sourceOf(at),
  };
}

function readRetrySafe(value: JsonObject): boolean | undefined {
  const said = value["x-retry-safe"];
  return typeof said === "boolean" ? said : undefined;
}

/** `x-websocket`: what each message holds. */
function buildWebSocket(
  scope: OperationScope,
  at: Located<JsonObject>,
  owner: NameOwner,
): WebSocketMessages | undefined {
  const socket = objectAt(at, "x-websocket");
  const message = socket && childAt(socket, "message");
  if (socket === undefined || message === undefined) return undefined;
  return {
    description: stringAt(socket.value, "description"),
    message: buildSchema(scope.registry, message, {
      role: { owner, words: ["message"], names: "all" },
      owner: undefined,
      inheritedType: undefined,
      bytes: false,
      depth: 0,
    }),
  };
}
