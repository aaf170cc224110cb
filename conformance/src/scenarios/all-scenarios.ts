import type { Scenario } from "../scenario.js";
import { retryScenarios } from "./retries.js";

/** Every scenario, by promise. */
export const scenarios: readonly Scenario[] = [...retryScenarios];
