import type { KnownFailure } from "./report.js";

const chunksOnNode20 =
  "Node 20's fetch takes a chunked answer with `Connection: close` that breaks off for a whole one, so the runtime gets half the JSON as if it were all; Node 22 does not";

/** An excuse that no longer applies fails the suite. */
export const knownFailures: readonly KnownFailure[] = [
  {
    runtime: "node-20",
    scenario: "retries/half-the-chunks",
    reason: chunksOnNode20,
  },
  {
    runtime: "node-20",
    scenario: "transports/close-in-chunks",
    reason: chunksOnNode20,
  },
  {
    runtime: "chromium",
    scenario: "credentials-at-home/redirect-without-credentials",
    reason:
      "a browser hides where a redirect leads; one that has neither a credential nor a body to lose is followed",
  },
  {
    runtime: "chromium",
    scenario: "retries/half-a-header",
    reason:
      "over plain http Chromium takes headers that break off for whole ones, an answer without a body (`HttpStreamParser`; over https it is ERR_RESPONSE_HEADERS_TRUNCATED)",
  },
];
