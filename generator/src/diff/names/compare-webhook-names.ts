import type { ChangeRecorder } from "../change-draft.js";
import type { WebhookMatch } from "./webhook-match.js";

export function compareWebhookNames(
  matches: readonly WebhookMatch[],
  recorder: ChangeRecorder,
): void {
  for (const { base, revision } of matches) {
    const oldValue = base.webhook.typeName;
    const newValue = revision.webhook.typeName;
    if (oldValue === newValue) continue;
    recorder.record({
      id: "webhook-type-renamed",
      direction: undefined,
      base: base.source,
      revision: revision.source,
      oldValue,
      newValue,
      usedBy: revision.usedBy,
    });
  }
}
