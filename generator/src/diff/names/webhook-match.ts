import type { ApiModel, Source, Webhook } from "../../model/api-model.js";
import { joinPointer } from "../../spec/json-pointer.js";
import type { SidePair } from "../diff-side.js";
import { labelOf } from "./operation-match.js";
import type { OperationMatch } from "./operation-match.js";

/** The same webhook or callback of both documents. */
export interface WebhookMatch {
  readonly base: PlacedWebhook;
  readonly revision: PlacedWebhook;
}

interface PlacedWebhook {
  readonly webhook: Webhook;
  readonly source: Source;
  /** The operation that it is a callback of. */
  readonly usedBy: readonly string[];
}

export function matchWebhooks(
  { base, revision }: SidePair,
  matches: readonly OperationMatch[],
): WebhookMatch[] {
  return [
    ...matched(
      webhooksOf(base.model, base.document.file),
      webhooksOf(revision.model, revision.document.file),
    ),
    ...matches.flatMap((match) =>
      matched(callbacksOf(match.base), callbacksOf(match.revision)),
    ),
  ];
}

/** By name and method. */
function matched(
  before: readonly PlacedWebhook[],
  after: readonly PlacedWebhook[],
): WebhookMatch[] {
  const byName = new Map(after.map((one) => [keyOf(one), one]));
  return before.flatMap((base): WebhookMatch[] => {
    const revision = byName.get(keyOf(base));
    return revision === undefined ? [] : [{ base, revision }];
  });
}

function keyOf({ webhook }: PlacedWebhook): string {
  return `${webhook.method} ${webhook.name}`;
}

function webhooksOf({ webhooks }: ApiModel, file: string): PlacedWebhook[] {
  return webhooks.map((webhook) => ({
    webhook,
    source: {
      file,
      pointer: joinPointer(
        "/webhooks",
        webhook.name,
        webhook.method.toLowerCase(),
      ),
    },
    usedBy: [],
  }));
}

/** A callback's name is its key and its expression. */
function callbacksOf(operation: OperationMatch["base"]): PlacedWebhook[] {
  return operation.callbacks.map((webhook) => ({
    webhook,
    source: {
      file: operation.source.file,
      pointer: joinPointer(
        operation.source.pointer,
        "callbacks",
        webhook.name.split(" ", 1).join(""),
      ),
    },
    usedBy: [labelOf(operation)],
  }));
}
