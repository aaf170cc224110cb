import type { JsonObject } from "../spec/spec-document.js";
import type { Webhook } from "./api-model.js";
import { buildParameters } from "./build-parameters.js";
import { buildRequestBody } from "./build-request-body.js";
import { buildResponses } from "./build-responses.js";
import { entriesAt, entriesOf, follow, stringAt } from "./located.js";
import type { Located } from "./located.js";
import type { NameOwner } from "./model-registry.js";
import type { NamedWebhook } from "./names.js";
import type { OperationScope } from "./operation-scope.js";
import { operationsOf } from "./path-items.js";
import type { FoundOperation } from "./path-items.js";

/** A webhook or callback before names are decided. */
export interface WebhookDraft {
  readonly naming: NamedWebhook;
  readonly webhook: Omit<Webhook, "typeName">;
}

/** `webhooks` of the document. Several methods of one are told apart by the method. */
export function buildWebhooks(
  scope: OperationScope,
  root: Located<JsonObject>,
): readonly WebhookDraft[] {
  return entriesAt(root, "webhooks").flatMap(([name, item]) => {
    const found = operationsOf(scope.document, item);
    return found.map((one) => {
      const words = [name, ...methodWord(one, found), "webhook"];
      return buildWebhook(scope, one, {
        name,
        naming: {
          key: `webhook ${one.method} ${name}`,
          name: words.join(" "),
          operation: undefined,
        },
      });
    });
  });
}

/** `callbacks` of an operation: by key, then by expression, then by method. */
export function buildCallbacks(
  scope: OperationScope,
  operation: Located<JsonObject>,
  owner: Extract<NameOwner, { kind: "operation" }>,
): readonly WebhookDraft[] {
  return entriesAt(operation, "callbacks").flatMap(([key, item]) => {
    const callback = follow(scope.document, item);
    const paths = callback === undefined ? [] : entriesOf(callback);
    return paths.flatMap(([expression, path]) => {
      const found = operationsOf(scope.document, path);
      return found.map((one) => {
        const distinct = paths.length > 1 ? [expression] : [];
        const words = [key, ...distinct, ...methodWord(one, found), "callback"];
        return buildWebhook(scope, one, {
          name: `${key} ${expression}`,
          naming: {
            key: `${owner.key} ${key} ${one.method} ${expression}`,
            name: words.join(" "),
            operation: owner.key,
          },
        });
      });
    });
  });
}

function methodWord(
  { method }: FoundOperation,
  all: readonly FoundOperation[],
): string[] {
  return all.length > 1 ? [method.toLowerCase()] : [];
}

function buildWebhook(
  scope: OperationScope,
  { at, path, method }: FoundOperation,
  { name, naming }: { readonly name: string; readonly naming: NamedWebhook },
): WebhookDraft {
  const { value } = at;
  const owner = { kind: "operation", id: naming.key, key: naming.key } as const;
  const body = buildRequestBody(scope, at, { owner, words: ["body"] });
  return {
    naming,
    webhook: {
      name,
      method,
      summary: stringAt(value, "summary") ?? stringAt(path.value, "summary"),
      description: stringAt(value, "description"),
      deprecated: value["deprecated"] === true,
      parameters: buildParameters(scope, {
        path,
        pathOwner: owner,
        operation: at,
        owner,
        security: [],
        hasBody: body !== undefined,
      }),
      body,
      responses: buildResponses(scope, at, owner),
    },
  };
}
