import type { ChangeRecorder } from "../change-draft.js";
import type { SidePair } from "../diff-side.js";
import { compareModelNames } from "./compare-model-names.js";
import { compareOperationNames } from "./compare-operation-names.js";
import { compareWebhookNames } from "./compare-webhook-names.js";
import type { OperationMatch } from "./operation-match.js";
import { matchWebhooks } from "./webhook-match.js";

/**
 * Records what changes in the names of the package, and nothing else: of clients' methods and properties, of types, of keys. A renamed schema
 * is found by who refers to it, and by its shape.
 */
export function compareNames(
  pair: SidePair,
  matches: readonly OperationMatch[],
  recorder: ChangeRecorder,
): void {
  const webhooks = matchWebhooks(pair, matches);
  compareOperationNames(pair, matches, recorder);
  compareWebhookNames(webhooks, recorder);
  compareModelNames({ pair, matches, webhooks }, recorder);
}
