import type { CallPlan, Scenario, ScriptedAnswer } from "../scenario.js";

/** What a scenario needs a client to have. */
export type Need =
  | "security"
  | "retries"
  | "retrySafe"
  | "timeout"
  | "totalTimeout"
  | "layers"
  | "transport"
  | "result"
  | "response"
  | "paging"
  | "sockets"
  | "streams"
  | "document";

/** Scenarios about what is declared of an answer, and not about what is done with one. */
const knowsDeclared: ReadonlySet<string> = new Set([
  "errors/body-where-none-is-declared",
]);

/** Everything that the scenario needs a client to have. */
export function needsOf(scenario: Scenario): readonly Need[] {
  const { id, client = {}, call = {}, promise, role } = scenario;
  const needs: readonly (readonly [Need, boolean])[] = [
    ["security", promise === "security" || id === "errors/input-by-result"],
    ["sockets", role === "socket"],
    ["paging", promise === "paging" || isWalked(scenario)],
    ["streams", promise === "streams"],
    ["document", role === "retry-safe" || knowsDeclared.has(id)],
    ["layers", client.layers !== undefined],
    ["transport", client.sender === "own transport"],
    ["result", call.as === "result" || call.as === "everything"],
    ["response", call.as === "response"],
    ["timeout", client.timeout !== undefined || call.timeout !== undefined],
    ["totalTimeout", usesTotalTimeout(scenario)],
    ["retrySafe", call.retrySafe === true],
    ["retries", needsRetries(scenario)],
  ];
  return needs.flatMap(([need, isNeeded]) => (isNeeded ? [need] : []));
}

function isWalked({ call }: Scenario): boolean {
  return call?.as === "items" || call?.as === "pages";
}

function usesTotalTimeout({ client, call }: Scenario): boolean {
  return client?.totalTimeout !== undefined || call?.totalTimeout !== undefined;
}

function needsRetries({
  promise,
  client,
  call,
  server = [],
}: Scenario): boolean {
  if (promise === "retries") return true;
  if ((client?.retries ?? 0) > 0 || (call?.retries ?? 0) > 0) return true;
  if (isEndedInWait(call)) return true;
  const last = server.at(-1);
  return server.some((answer) => answer !== last && isTriedAgain(answer));
}

/** An answer is there, and the call is still to be ended: it waits for its next attempt. */
function isEndedInWait({ abortAt }: CallPlan = {}): boolean {
  if (typeof abortAt !== "object" || !("event" in abortAt)) return false;
  return abortAt.event.startsWith("answered");
}

function isTriedAgain(answer: ScriptedAnswer): boolean {
  if (answer === "sample") return false;
  const { status, stop, raw } = answer;
  if (raw !== undefined || (stop !== undefined && stop.at !== "end"))
    return true;
  if (typeof status !== "number") return false;
  return status >= 500 || status === 408 || status === 429;
}
