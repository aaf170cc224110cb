import type { Source } from "../../model/api-model.js";
import { ignoredParameters } from "./access.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import { callbackViews, rootOf, webhookViews } from "./call-view.js";
import type { CallView, WebhookView } from "./call-view.js";
import { compareCall } from "./compare-call.js";
import { compareLifecycle } from "./compare-lifecycle.js";
import { compareProse } from "./compare-prose.js";
import { compareSecurity } from "./compare-security.js";
import { keywordPlace, recordNotice } from "./comparison.js";
import type { Comparison, Scope } from "./comparison.js";
import { matchWebhooks } from "./match-webhooks.js";
import { ownSecurity, readSecurity } from "./security-view.js";

type Notices = Omit<Scope, "direction">;

/** `webhooks` of the documents: the API calls, the user answers. */
export function compareWebhooks(comparison: Comparison): void {
  const { documents } = comparison;
  compareAll(comparison, onBoth(documents, webhookViews), {
    kind: "webhook",
    owner: "",
    places: onBoth(documents, (one) => keywordPlace(rootOf(one), "webhooks")),
    usedByOf: ({ key }) => [`webhook ${key}`],
  });
}

/** `callbacks` of an operation, which is what they reach. */
export function compareCallbacks(scope: Notices, both: Both<CallView>): void {
  const { documents, usedBy } = scope;
  const views = {
    base: callbackViews(documents.base, both.base.at),
    revision: callbackViews(documents.revision, both.revision.at),
  };
  compareAll(scope, views, {
    kind: "callback",
    places: onBoth(both, ({ at }) => keywordPlace(at, "callbacks")),
    owner: ` of ${usedBy.join(", ")}`,
    usedByOf: () => usedBy,
  });
}

interface WebhookKind {
  readonly kind: "webhook" | "callback";
  /** ` of POST /orders` */
  readonly owner: string;
  /** What has all of them. */
  readonly places: Both<Source>;
  readonly usedByOf: (webhook: WebhookView) => readonly string[];
}

function compareAll(
  comparison: Comparison,
  views: Both<readonly WebhookView[]>,
  { kind, owner, places, usedByOf }: WebhookKind,
): void {
  const matched = matchWebhooks(views, (one, other) =>
    comparison.comparer.isSame(one.at, other.at),
  );
  const scopeOf = (webhook: WebhookView): Notices => ({
    ...comparison,
    usedBy: usedByOf(webhook),
  });
  const subjectOf = ({ key }: WebhookView) => `${kind} \`${key}\`${owner}`;
  for (const both of matched.changed)
    recordChanged(scopeOf(both.revision), both, {
      kind,
      subject: subjectOf(both.revision),
    });
  for (const { base, revision } of matched.renamed)
    recordNotice(scopeOf(revision), "callback-renamed", {
      subject: `callback${owner}`,
      base: base.at,
      revision: revision.at,
      oldValue: base.key,
      newValue: revision.key,
    });
  for (const both of [...matched.pairs, ...matched.changed])
    compareWebhook(scopeOf(both.revision), both, subjectOf(both.revision));
  for (const one of matched.removed)
    recordNotice(scopeOf(one), `${kind}-removed`, {
      subject: subjectOf(one),
      base: one.at,
      enclosing: places,
    });
  for (const one of matched.added)
    recordNotice(scopeOf(one), `${kind}-added`, {
      subject: subjectOf(one),
      revision: one.at,
      enclosing: places,
    });
}

function recordChanged(
  scope: Notices,
  { base, revision }: Both<WebhookView>,
  { kind, subject }: { readonly kind: string; readonly subject: string },
): void {
  const isMethod = base.method !== revision.method;
  const places = { base: base.at, revision: revision.at };
  if (isMethod)
    recordNotice(scope, `${kind}-method-changed`, {
      subject,
      ...places,
      oldValue: base.method,
      newValue: revision.method,
    });
  else
    recordNotice(scope, `${kind}-expression-changed`, {
      subject,
      base: base.entry,
      revision: revision.entry,
      oldValue: base.expression,
      newValue: revision.expression,
    });
}

const noNames: ReadonlyMap<string, string> = new Map();
const sent = { base: ignoredParameters, revision: ignoredParameters };

/** What the API sends is what the user reads, so that the directions are swapped. */
function compareWebhook(
  scope: Notices,
  both: Both<WebhookView>,
  subject: string,
): void {
  const at = onBoth(both, (webhook) => webhook.at);
  compareCall(scope, both, {
    renamed: noNames,
    sent,
    asked: "response",
    answered: "request",
  });
  compareSecurity(
    { ...scope, direction: "response" },
    onBoth(at, (one) => readSecurity(ownSecurity(one))),
  );
  compareLifecycle(scope, at, { kind: "webhook", subject });
  compareProse(scope, at, {
    ids: {
      summary: "webhook-summary-changed",
      description: "webhook-description-changed",
    },
    subject,
    known: ["x-sunset"],
  });
}
