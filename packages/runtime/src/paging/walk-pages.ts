import { contextOf } from "../call-context.js";
import type { Outcome, Received } from "../answer/read-answer.js";
import type { ClientState } from "../client.js";
import { DecodeError } from "../errors/decode-error.js";
import { InputError } from "../errors/input-error.js";
import type { Operation, Pagination } from "../operation.js";
import type { LinkedRequest } from "../prepare-request.js";
import { runCall } from "../run-call.js";
import type { NextPage } from "./page-source.js";
import { valueAt } from "./page-value.js";

export interface Walk {
  readonly state: ClientState;
  readonly operation: Operation;
  readonly request: LinkedRequest;
}

/** One page with the items in it. */
export interface Page {
  readonly data: unknown;
  readonly items: readonly unknown[];
}

/**
 * The pages one after the other, each fetched when it is asked for. Ends at the last page, before an empty one that is not the first, and where
 * the server repeats itself: the same items again, at once or after a round of whatever length, or a link or cursor it gave before. Throws
 * what a call throws.
 */
export async function* walkPages(
  { state, operation, request }: Walk,
  first: Promise<Outcome>,
): AsyncGenerator<Page, void> {
  const pagination = paginationOf(operation);
  const asked = new Set<string>();
  let current: LinkedRequest = request;
  let outcome = await first;
  let before: string | undefined;
  // Of the last page whose number is a power of two, so that every round is found (Brent's algorithm) and no page is kept.
  let marked: string | undefined;
  for (let number = 1; ; number += 1) {
    if (outcome.exception) throw outcome.exception;
    const items = itemsIn(outcome, pagination, operation);
    const fingerprint = JSON.stringify(items);
    if (
      before !== undefined &&
      (items.length === 0 || [before, marked].includes(fingerprint))
    ) {
      return;
    }
    yield { data: outcome.value, items };
    if (items.length === 0) return;
    const { input } = current;
    const next = pagination.style({
      operation,
      input,
      headers: outcome.settled.response.headers,
      data: outcome.value,
      items,
      names: pagination.names,
    });
    if (next === undefined || isRepeated(asked, next)) return;
    before = fingerprint;
    if (Number.isInteger(Math.log2(number))) marked = fingerprint;
    current = requestFor(current, next);
    outcome = await runCall(state, operation, current);
  }
}

function isRepeated(asked: Set<string>, next: NextPage): boolean {
  const question = JSON.stringify(
    next.kind === "query" ? next.query : next.changed,
  );
  if (asked.has(question)) return true;
  asked.add(question);
  return false;
}

function paginationOf(operation: Operation): Pagination {
  if (operation.pagination !== undefined) return operation.pagination;
  throw new InputError("the document does not say how this is paged", {
    operation,
  });
}

function itemsIn(
  { value, settled }: Received,
  pagination: Pagination,
  operation: Operation,
): readonly unknown[] {
  const { status, headers } = settled.response;
  const items = valueAt(value, pagination.items);
  if (items === undefined || items === null) return [];
  if (Array.isArray(items)) return items;
  throw new DecodeError(
    `${JSON.stringify(pagination.items)} in the answer is not a list, so its items cannot be walked`,
    {
      operation,
      status,
      headers,
      firstBytes: contextOf(settled.request)
        .secrets.redact(JSON.stringify(value))
        .slice(0, 200),
    },
  );
}

function requestFor(request: LinkedRequest, next: NextPage): LinkedRequest {
  return next.kind === "input"
    ? { ...request, input: { ...request.input, ...next.changed } }
    : { ...request, query: next.query };
}
