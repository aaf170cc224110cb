import type { KnownFailure } from "./report.js";

const chunksOnNode20 =
  "Node 20's fetch takes a chunked answer with `Connection: close` that breaks off for a whole one, so the runtime gets half the JSON as if it were all; Node 22 does not";

const followedInBrowsers =
  "a browser hides where a redirect leads, so one without a credential is followed, to another origin too; the runtime does not yet keep back its body or look at where the answer came from";

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
    runtime: "deno",
    scenario: "paths/relative-base",
    reason:
      "Deno has a `location` that is undefined, and the runtime reads its `href` where a base URL is relative",
  },
  {
    runtime: "chromium",
    scenario: "credentials-at-home/redirect-of-a-body",
    reason: followedInBrowsers,
  },
  {
    runtime: "chromium",
    scenario: "credentials-at-home/redirect-without-credentials",
    reason: followedInBrowsers,
  },
  {
    runtime: "chromium",
    scenario: "retries/half-a-header",
    reason:
      "over plain http Chromium takes headers that break off for whole ones, an answer without a body (`HttpStreamParser`; over https it is ERR_RESPONSE_HEADERS_TRUNCATED)",
  },
];
