import type { SpecDocument } from "../spec/spec-document.js";
import { SpecError } from "../spec/spec-problem.js";
import type { Operation, Pagination, Tag, Webhook } from "./api-model.js";
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
  readonly onProblem: ((problem: SpecError) => void) | undefined;
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
  unnamed: UnnamedOperations,
  draft: OperationDraft,
): Operation {
  const { names } = unnamed;
  const { key, name } = draft.naming;
  const own = names.operations.get(key);
  return {
    methodName: own?.methodName ?? name,
    functionName: own?.functionName ?? name,
    typeName: own?.typeName ?? name,
    pagination: paginationOf(unnamed, draft),
    callbacks: draft.callbacks.map((callback) =>
      assembleWebhook(callback, names),
    ),
    ...draft.operation,
  };
}

/** Paging that the answers do not bear out is a problem; whoever takes problems gets a model without it. */
function paginationOf(
  { document, schemas, onProblem }: UnnamedOperations,
  draft: OperationDraft,
): Pagination | undefined {
  try {
    return buildPagination(document, schemas, draft);
  } catch (error) {
    if (onProblem === undefined || !(error instanceof SpecError)) throw error;
    onProblem(error);
    return undefined;
  }
}

export function assembleWebhook(
  { naming, webhook }: WebhookDraft,
  names: Names,
): Webhook {
  const typeName = names.webhooks.get(naming.key) ?? naming.name;
  return { typeName, ...webhook };
}
