import type { Both } from "./both.js";
import type { WebhookView } from "./call-view.js";

export interface MatchedWebhooks {
  readonly pairs: readonly Both<WebhookView>[];
  /** Only the method, or only the expression is different. */
  readonly changed: readonly Both<WebhookView>[];
  /** Callbacks that differ in their keys only. */
  readonly renamed: readonly Both<WebhookView>[];
  readonly removed: readonly WebhookView[];
  readonly added: readonly WebhookView[];
}

/** By key, expression and method; then by all but one of them, without the key only where the rest is the same. */
export function matchWebhooks(
  { base, revision }: Both<readonly WebhookView[]>,
  isSame: Fits,
): MatchedWebhooks {
  const lost = new Set(base);
  const fresh = new Set(revision);
  const take = (fits: Fits) => takePairs({ lost, fresh }, fits);
  const pairs = take(
    (one, other) => isSameMethod(one, other) && isSamePlace(one, other),
  );
  const changed = take(
    (one, other) =>
      one.key === other.key &&
      (isSameMethod(one, other) || isSamePlace(one, other)),
  );
  const renamed = take(
    (one, other) =>
      one.expression !== "" &&
      one.expression === other.expression &&
      one.method === other.method &&
      isSame(one, other),
  );
  return { pairs, changed, renamed, removed: [...lost], added: [...fresh] };
}

type Fits = (base: WebhookView, revision: WebhookView) => boolean;

function isSameMethod(one: WebhookView, other: WebhookView): boolean {
  return one.key === other.key && one.method === other.method;
}

function isSamePlace(one: WebhookView, other: WebhookView): boolean {
  return one.key === other.key && one.expression === other.expression;
}

function takePairs(
  {
    lost,
    fresh,
  }: { readonly lost: Set<WebhookView>; readonly fresh: Set<WebhookView> },
  fits: Fits,
): Both<WebhookView>[] {
  return [...lost].flatMap((base) => {
    const revision = [...fresh].find((other) => fits(base, other));
    if (revision === undefined) return [];
    lost.delete(base);
    fresh.delete(revision);
    return [{ base, revision }];
  });
}
