import type { Scenario } from "../scenario.js";
import { answerScenarios } from "./answers.js";
import { bodyScenarios } from "./bodies.js";
import { credentialsAtHomeScenarios } from "./credentials-at-home.js";
import { errorScenarios } from "./errors.js";
import { answerKindScenarios } from "./everything-answers.js";
import { bodyKindScenarios } from "./everything-bodies.js";
import {
  declaredSecretScenarios,
  idempotencyScenarios,
  serverScenarios,
} from "./everything-calls.js";
import { eventScenarios } from "./everything-events.js";
import { lineScenarios } from "./everything-lines.js";
import { oauth2FailureScenarios } from "./everything-oauth2-failures.js";
import { oauth2Scenarios } from "./everything-oauth2.js";
import { observerScenarios } from "./everything-observers.js";
import { pagingStyleScenarios } from "./everything-paging.js";
import { parameterValueScenarios } from "./everything-parameters.js";
import { schemeScenarios } from "./everything-security.js";
import { socketOptionScenarios } from "./everything-sockets.js";
import { styleScenarios } from "./everything-styles.js";
import { layerScenarios } from "./layers.js";
import { pagingScenarios } from "./paging.js";
import { parameterScenarios } from "./parameters.js";
import { pathScenarios } from "./paths.js";
import { retryScenarios } from "./retries.js";
import { securityScenarios } from "./security.js";
import { socketScenarios } from "./sockets.js";
import { timeScenarios } from "./time.js";
import { transportScenarios } from "./transports.js";

/** Every scenario, by promise. */
export const scenarios: readonly Scenario[] = [
  ...securityScenarios,
  ...schemeScenarios,
  ...oauth2Scenarios,
  ...oauth2FailureScenarios,
  ...credentialsAtHomeScenarios,
  ...declaredSecretScenarios,
  ...pathScenarios,
  ...serverScenarios,
  ...parameterScenarios,
  ...styleScenarios,
  ...parameterValueScenarios,
  ...bodyScenarios,
  ...bodyKindScenarios,
  ...answerScenarios,
  ...answerKindScenarios,
  ...errorScenarios,
  ...retryScenarios,
  ...idempotencyScenarios,
  ...timeScenarios,
  ...layerScenarios,
  ...observerScenarios,
  ...transportScenarios,
  ...pagingScenarios,
  ...pagingStyleScenarios,
  ...socketScenarios,
  ...socketOptionScenarios,
  ...eventScenarios,
  ...lineScenarios,
];
