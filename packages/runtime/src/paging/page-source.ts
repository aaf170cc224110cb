import type { Operation } from "../operation.js";

/** A page that came, and what it was asked with. */
export interface PageSource {
  readonly operation: Operation;
  readonly input: object;
  readonly headers: Headers;
  readonly data: unknown;
  readonly items: readonly unknown[];
  /** Of the operation's `x-pagination`. */
  readonly names: { readonly [role: string]: string };
}

/** What changes in the request for the next page. */
export type NextPage =
  | {
      readonly kind: "input";
      /** By key of the input. */
      readonly changed: { readonly [key: string]: unknown };
    }
  | { readonly kind: "query"; readonly query: readonly string[] };

/** How to ask for the page after this one; `undefined` at the end. Only a document that pages so imports its style. */
export type FindNextPage = (source: PageSource) => NextPage | undefined;
