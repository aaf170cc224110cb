/** The promises of the runtime; every scenario shows one of them. */
export const promises = [
  "security",
  "credentials-at-home",
  "paths",
  "parameters",
  "bodies",
  "answers",
  "errors",
  "retries",
  "time",
  "layers",
  "transports",
  "paging",
  "sockets",
  "streams",
] as const;

export type PromiseName = (typeof promises)[number];

/** What a table says about a scenario. */
export interface ScenarioSummary {
  /** `promise/what-happens`, such as `retries/503-then-200`; never renamed. */
  readonly id: string;
  readonly promise: PromiseName;
  /** One line: what is shown. */
  readonly title: string;
}

/** How one scenario ended with one package. */
export type Verdict =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "not-applicable"; readonly reason: string };

export interface ScenarioResult {
  /** The id of the scenario. */
  readonly scenario: string;
  /** The profile's name, such as `cloudsmith`. */
  readonly package: string;
  readonly verdict: Verdict;
}

/** Everything one runtime showed. Plain data: it survives JSON. */
export interface SuiteReport {
  /** As the caller of `runSuite` named it, such as `node-22`. */
  readonly runtime: string;
  /** All scenarios, in the order of their promises. */
  readonly scenarios: readonly ScenarioSummary[];
  /** All scenarios × all packages, in the order of `scenarios`. */
  readonly results: readonly ScenarioResult[];
}

/** A failure that is known, and why. */
export interface KnownFailure {
  /** Left out: in every runtime. Otherwise the start of the runtime's name: `node` covers `node-20` and `node-22`. */
  readonly runtime?: string;
  readonly scenario: string;
  /** Left out: with every package. */
  readonly package?: string;
  readonly reason: string;
}
