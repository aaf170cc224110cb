import type { Operation } from "../../model/api-model.js";
import { entriesAt, entriesOf, follow } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import { operationsOf } from "../../model/path-items.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { DiffSide } from "../diff-side.js";

/** Someone calls someone: an operation, a webhook or a callback, as the document has it. */
export interface CallView {
  /** Upper case. */
  readonly method: string;
  readonly at: Located<JsonObject>;
  /** The path item that holds it, and what that one stands under. */
  readonly item: Located<JsonObject>;
  readonly entry: Located;
}

export interface OperationView extends CallView {
  readonly path: string;
  /** `GET /users/{id}`. */
  readonly name: string;
  readonly model: Operation;
}

export interface WebhookView extends CallView {
  /** As in the document; of a callback, its key. */
  readonly key: string;
  /** Of a callback. */
  readonly expression: string;
}

export function rootOf({ root, file }: SpecDocument): Located<JsonObject> {
  return { value: root, file, pointer: "" };
}

/** In the order of the document. */
export function operationViews({
  document,
  model,
}: DiffSide): readonly OperationView[] {
  const models = new Map(
    model.tags
      .flatMap(({ operations }) => operations)
      .map((operation) => [keyOf(operation), operation]),
  );
  return entriesAt(rootOf(document), "paths").flatMap(([path, entry]) =>
    operationsOf(document, entry).flatMap(({ method, at, path: item }) => {
      const operation = models.get(keyOf({ method, path, source: at }));
      if (operation === undefined) return [];
      const name = `${method} ${path}`;
      return [{ method, at, item, entry, path, name, model: operation }];
    }),
  );
}

function keyOf({
  method,
  path,
  source,
}: Pick<Operation, "method" | "path" | "source">): string {
  return `${method} ${path} ${source.file}#${source.pointer}`;
}

export function webhookViews(document: SpecDocument): readonly WebhookView[] {
  return entriesAt(rootOf(document), "webhooks").flatMap(([key, entry]) =>
    viewsOf(document, entry, { key, expression: "" }),
  );
}

export function callbackViews(
  document: SpecDocument,
  operation: Located<JsonObject>,
): readonly WebhookView[] {
  return entriesAt(operation, "callbacks").flatMap(([key, item]) => {
    const callback = follow(document, item);
    const entries = callback === undefined ? [] : entriesOf(callback);
    return entries.flatMap(([expression, entry]) =>
      viewsOf(document, entry, { key, expression }),
    );
  });
}

function viewsOf(
  document: SpecDocument,
  entry: Located,
  names: Pick<WebhookView, "key" | "expression">,
): WebhookView[] {
  return operationsOf(document, entry).map(({ method, at, path }) => ({
    method,
    at,
    item: path,
    entry,
    ...names,
  }));
}
