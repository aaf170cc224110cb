import type { Scenario } from "../scenario.js";
import { answerScenarios } from "./answers.js";
import { bodyScenarios } from "./bodies.js";
import { credentialsAtHomeScenarios } from "./credentials-at-home.js";
import { errorScenarios } from "./errors.js";
import { answerKindScenarios } from "./everything-answers.js";
import { bodyKindScenarios } from "./everything-bodies.js";
import { pagingStyleScenarios } from "./everything-paging.js";
import { parameterValueScenarios } from "./everything-parameters.js";
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
  ...credentialsAtHomeScenarios,
  ...pathScenarios,
  ...parameterScenarios,
  ...styleScenarios,
  ...parameterValueScenarios,
  ...bodyScenarios,
  ...bodyKindScenarios,
  ...answerScenarios,
  ...answerKindScenarios,
  ...errorScenarios,
  ...retryScenarios,
  ...timeScenarios,
  ...layerScenarios,
  ...transportScenarios,
  ...pagingScenarios,
  ...pagingStyleScenarios,
  ...socketScenarios,
];
