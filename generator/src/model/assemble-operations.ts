import type { SpecDocument } from "../spec/spec-document.js";
import type { Operation, Tag, Webhook } from "./api-model.js";
import type { OperationDraft } from "./build-operations.js";
import { buildPagination } from "./build-pagination.js";
import type { WebhookDraft } from "./build-webhooks.js";
import type { Names } from "./names.js";
import type { DeclaredTag } from "./tags-in-order.js";
import type { SchemasById } from "./walk-schema.js";

export interface UnnamedOperations {
  readonly document: SpecDocument;
  readonly tags: readonly DeclaredTag[];
  readonly operations: readonly OperationDraft[];
  readonly names: Names;
  readonly schemas: SchemasById;
}

export function assembleTags(unnamed: UnnamedOperations): readonly Tag[] {
  const byTag = new Map<string, Operation[]>();
  for (const draft of unnamed.operations) {
    const operation = assembleOperation(unnamed, draft);
    const others = byTag.get(draft.naming.tag);
    if (others === undefined) byTag.set(draft.naming.tag, [operation]);
    else others.push(operation);
  }
  return unnamed.tags.flatMap((tag) => {
    const names = unnamed.names.tags.get(tag.name);
    if (names === undefined) return [];
    const { name, description } = tag;
    const operations = byTag.get(name) ?? [];
    return [{ name, description, ...names, operations }];
  });
}

function assembleOperation(
  { document, names, schemas }: UnnamedOperations,
  draft: OperationDraft,
): Operation {
  const { key, name } = draft.naming;
  const own = names.operations.get(key);
  return {
    methodName: own?.methodName ?? name,
    functionName: own?.functionName ?? name,
    typeName: own?.typeName ?? name,
    pagination: buildPagination(document, schemas, draft),
    callbacks: draft.callbacks.map((callback) =>
      assembleWebhook(callback, names),
    ),
    ...draft.operation,
  };
}

export function assembleWebhook(
  { naming, webhook }: WebhookDraft,
  names: Names,
): Webhook {
  const typeName = names.webhooks.get(naming.key) ?? naming.name;
  return { typeName, ...webhook };
}
