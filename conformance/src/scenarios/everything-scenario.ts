import type {
  EverythingCredentialsName,
  EverythingRoleName,
} from "../profiles/everything.js";
import type { ClientPlan, Scenario } from "../scenario.js";

/** A scenario of the kitchen sink's own roles and credentials. */
export interface EverythingScenario extends Scenario<EverythingRoleName> {
  readonly package: "everything";
  readonly client?: ClientPlan & {
    readonly credentials?: EverythingCredentialsName;
  };
}

/** The same with the package left to be said. */
export function ofEverything(
  scenarios: readonly Omit<EverythingScenario, "package">[],
): readonly EverythingScenario[] {
  return scenarios.map((scenario) => ({ ...scenario, package: "everything" }));
}

/** A page cannot set a cookie for another origin's request. */
export const notInBrowsers = [
  { runtime: "chromium", reason: "a browser lets no page set cookies" },
] as const;
