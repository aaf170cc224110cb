import type { AnyResult } from "../answer/to-result.js";
import { CallPromise } from "../call-promise.js";
import type { PagedCall } from "../call.js";
import { clientState } from "../client.js";
import type { ApiClient } from "../client.js";
import type { Operation } from "../operation.js";
import type { CallRequest } from "../prepare-request.js";
import { runCall } from "../run-call.js";
import { walkPages } from "./walk-pages.js";
import type { Page, Walk } from "./walk-pages.js";

/** Starts a paged call: the first page is asked for at once, the others as they are needed. */
export function pagedCall<Data, Item, Result>(
  client: ApiClient,
  operation: Operation,
  request: CallRequest,
): PagedCall<Data, Item, Result>;
export function pagedCall(
  client: ApiClient,
  operation: Operation,
  request: CallRequest,
): PagedCall<unknown, unknown, AnyResult> {
  const state = client[clientState];
  return new PagedCallPromise({ state, operation, request });
}

class PagedCallPromise
  extends CallPromise
  implements PagedCall<unknown, unknown, AnyResult>
{
  readonly #walk: Walk;

  constructor(walk: Walk) {
    super(runCall(walk.state, walk.operation, walk.request));
    this.#walk = walk;
  }

  pages(): AsyncGenerator<unknown, void> {
    return dataOf(this.#walked());
  }

  [Symbol.asyncIterator](): AsyncGenerator<unknown, void> {
    return itemsOf(this.#walked());
  }

  /** Whoever walks the pages gets the first one's error from there, however late the walk begins. */
  #walked(): AsyncGenerator<Page, void> {
    this.watch();
    return walkPages(this.#walk, this.outcome);
  }
}

async function* dataOf(
  pages: AsyncGenerator<Page, void>,
): AsyncGenerator<unknown, void> {
  for await (const { data } of pages) yield data;
}

async function* itemsOf(
  pages: AsyncGenerator<Page, void>,
): AsyncGenerator<unknown, void> {
  for await (const { items } of pages) yield* items;
}
