import { checkCourse, checkListeners, missingEvents } from "./check-course.js";
import { checkOutcome } from "./check-outcome.js";
import { checkRequests } from "./check-requests.js";
import { showsSecret } from "./find-leaks.js";
import { performCall } from "./perform-call.js";
import type { Profile, RoleFacts } from "./profile.js";
import type { Verdict } from "./report.js";
import type { SuiteSettings } from "./run-suite.js";
import type { Scenario, ScriptedAnswer } from "./scenario.js";
import { playScript } from "./stub-client.js";
import type { Answer, Script } from "./stub/script.js";

/** Milliseconds; a call that has not ended by then never will. */
const patience = 20_000;

/** Shows one promise with one package. Never rejects. */
export async function runScenario(
  scenario: Scenario,
  profile: Profile,
  settings: SuiteSettings,
): Promise<Verdict> {
  const role = profile.roleOf(scenario.role);
  if (typeof role === "string") return { kind: "not-applicable", reason: role };
  const obstacle = findObstacle(scenario, profile, settings);
  if (obstacle !== undefined)
    return { kind: "not-applicable", reason: obstacle };
  try {
    const reasons = await inTime(show({ scenario, profile, settings, role }));
    return reasons.length === 0
      ? { kind: "passed" }
      : { kind: "failed", reason: reasons.join("; ") };
  } catch (error) {
    return { kind: "failed", reason: `the scenario broke: ${String(error)}` };
  }
}

/** Why a package that has the role cannot show it here. */
function findObstacle(
  { client, notIn = [] }: Scenario,
  profile: Profile,
  { runtime }: SuiteSettings,
): string | undefined {
  const set = profile.credentialsOf(client?.credentials ?? "all");
  if (typeof set === "string") return set;
  return notIn.find((place) => runtime.startsWith(place.runtime))?.reason;
}

interface Showing {
  readonly scenario: Scenario;
  readonly profile: Profile;
  readonly settings: SuiteSettings;
  readonly role: RoleFacts;
}

/** What is not as it should be. */
async function show({
  scenario,
  profile,
  settings,
  role,
}: Showing): Promise<readonly string[]> {
  const { wanted } = scenario;
  const script = await playScript(settings.origin, scriptOf(scenario, role));
  const { outcome, trace, signal } = await performCall({
    scenario,
    profile,
    settings,
    script,
  });
  const missing = await missingEvents(script, wanted.events);
  const listeners = await checkListeners(signal);
  const log = await script.readLog();
  const { inspect } = settings.environment;
  return [
    ...checkRequests({ scenario, profile, role, seen: log.requests }),
    ...checkOutcome(outcome, wanted.outcome, { profile, role, inspect }),
    ...checkCourse(log, trace, wanted),
    ...leaksOf(trace, profile.secrets),
    ...missing,
    ...listeners,
  ];
}

/** What a user's functions were told must show no secret, whatever the scenario is about. */
function leaksOf(
  trace: readonly string[],
  secrets: readonly string[],
): readonly string[] {
  return trace
    .filter((line) => secrets.some((secret) => showsSecret(line, secret)))
    .map((line) => `a function of the user's was told a secret: ${line}`);
}

/** The server's script, with what it leaves to the role. */
function scriptOf(
  { server = [], repeat = false }: Scenario,
  role: RoleFacts,
): Script {
  return { answers: server.map((answer) => answerOf(answer, role)), repeat };
}

function answerOf(answer: ScriptedAnswer, role: RoleFacts): Answer {
  if (answer === "sample") return { status: role.status, ...sampleOf(role) };
  const { body, status = role.status, ...rest } = answer;
  return {
    ...rest,
    ...(status !== "declared-error"
      ? { status }
      : role.errorStatus === undefined
        ? {}
        : { status: role.errorStatus }),
    ...(body?.kind === "sample" ? sampleOf(role) : {}),
    ...(body === undefined || body.kind === "sample" ? {} : { body }),
  };
}

function sampleOf({ sample }: RoleFacts): Answer {
  return sample === undefined ? {} : { body: { kind: "json", json: sample } };
}

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error("it did not end"));
    }, patience);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
