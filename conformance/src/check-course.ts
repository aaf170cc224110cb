import type { CountedSignal } from "./counted-signal.js";
import { equalData, show } from "./equal-data.js";
import type { Wanted } from "./scenario.js";
import type { PlayedScript } from "./stub-client.js";
import type { ScriptLog } from "./stub/script.js";

/** What is wrong with the order in which things happened. */
export function checkCourse(
  log: ScriptLog,
  trace: readonly string[],
  wanted: Wanted,
): readonly string[] {
  return [
    ...checkOrder(log.events, wanted.order ?? []),
    ...(wanted.never ?? [])
      .filter((event) => log.events.includes(event))
      .map((event) => `${show(event)} happened`),
    ...(wanted.trace === undefined || equalData(trace, wanted.trace)
      ? []
      : [`the user's functions saw ${show(trace)}, not ${show(wanted.trace)}`]),
    ...checkConnections(log, wanted),
  ];
}

/** Events that are under way when the call ends, such as a connection that is let go. */
export async function missingEvents(
  script: PlayedScript,
  events: readonly string[] = [],
): Promise<readonly string[]> {
  const seen = await Promise.all(events.map((event) => script.waitFor(event)));
  return events
    .filter((_, index) => seen[index] !== true)
    .map((event) => `${show(event)} did not happen`);
}

/** Waits for listeners to be taken off the caller's signal; an answer may still be let go when the call has ended. */
export async function checkListeners(
  signal: CountedSignal,
): Promise<readonly string[]> {
  for (let patience = 50; patience > 0; patience -= 1) {
    if (signal.listenerCount() === 0) return [];
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return [
    `${signal.listenerCount()} listeners are left on the caller's signal`,
  ];
}

function checkOrder(
  events: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  let place = -1;
  for (const event of wanted) {
    const next = events.indexOf(event, place + 1);
    if (next === -1) {
      return [
        `the order was ${events.join(", ")}; wanted ${wanted.join(", ")}`,
      ];
    }
    place = next;
  }
  return [];
}

function checkConnections(
  { requests }: ScriptLog,
  { oneConnection }: Wanted,
): readonly string[] {
  if (oneConnection === undefined) return [];
  const count = new Set(requests.map(({ connection }) => connection)).size;
  return (count === 1) === oneConnection
    ? []
    : [`${requests.length} requests came on ${count} connections`];
}
