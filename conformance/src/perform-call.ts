import { createCountedSignal } from "./counted-signal.js";
import type { CountedSignal } from "./counted-signal.js";
import { plainItem, plainValue } from "./plain-value.js";
import type {
  AnyCallOptions,
  ClientSettings,
  Profile,
  StartCall,
  StartedCall,
} from "./profile.js";
import type { SuiteSettings } from "./run-suite.js";
import type { CallPlan, PlainOptions, Scenario } from "./scenario.js";
import type { PlayedScript } from "./stub-client.js";
import { layerNamed, senderOf } from "./user-functions.js";

/** How a call ended. */
export type Outcome =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly error: unknown }
  | {
      readonly kind: "items";
      readonly items: readonly unknown[];
      readonly error: unknown;
    };

export interface Performance {
  readonly scenario: Scenario;
  readonly profile: Profile;
  readonly settings: SuiteSettings;
  readonly script: PlayedScript;
}

export interface Performed {
  readonly outcome: Outcome;
  /** What the user's own functions saw. */
  readonly trace: readonly string[];
  readonly signal: CountedSignal;
}

/** Makes the client, makes the call as the scenario says, and waits for its end. */
export async function performCall(
  performance: Performance,
): Promise<Performed> {
  const { call = {} } = performance.scenario;
  const trace: string[] = [];
  const signal = createCountedSignal();
  if (call.abortAt === "before") signal.abort();
  const aborting = abortAtEvent(performance, signal);
  const outcome = await callOften(performance, {
    trace,
    signal,
    connect: connectOnce(performance, trace),
  });
  await aborting;
  return { outcome, trace, signal };
}

interface Course {
  readonly trace: readonly string[];
  readonly signal: CountedSignal;
  /** Throws as the client's constructor does. */
  readonly connect: () => StartCall;
}

/** All calls are of one client, which the first of them makes. */
function connectOnce(performance: Performance, trace: string[]) {
  const { scenario, profile } = performance;
  let start: StartCall | undefined;
  return (): StartCall => {
    start ??= profile.connect({
      role: scenario.role,
      credentials: scenario.client?.credentials ?? "all",
      settings: clientSettings(performance, trace),
    });
    return start;
  };
}

async function callOften(
  performance: Performance,
  course: Course,
): Promise<Outcome> {
  const { times = 1, inTurn = 1 } = performance.scenario.call ?? {};
  for (let turn = 1; turn < inTurn; turn += 1) {
    await callOnce(performance, course);
  }
  const outcomes = await Promise.all(
    Array.from({ length: times }, () => callOnce(performance, course)),
  );
  return outcomes.at(-1) ?? { kind: "error", error: "no call was made" };
}

async function callOnce(
  performance: Performance,
  course: Course,
): Promise<Outcome> {
  const { call = {} } = performance.scenario;
  const { as = "data" } = call;
  try {
    const started = startCall(performance, course);
    if (as === "items" || as === "messages" || as === "pages") {
      const items = as === "pages" ? started.pages : started.items;
      if (items === undefined) throw new Error(`the call has no ${as}`);
      return await walk(items(), performance, course);
    }
    return {
      kind: "value",
      value: await plainValue(await settle(started, as)),
    };
  } catch (error) {
    return { kind: "error", error };
  }
}

async function settle(
  started: StartedCall,
  as: "data" | "result" | "response" | "everything",
): Promise<unknown> {
  if (as === "everything") {
    const [data] = await Promise.all([
      settle(started, "data"),
      settle(started, "result"),
      settle(started, "response"),
    ]);
    return data;
  }
  const ask = started[as];
  if (ask === undefined) throw new Error(`the call has no ${as}`);
  return await ask();
}

async function walk(
  items: AsyncIterable<unknown>,
  { scenario, script }: Performance,
  { signal }: Course,
): Promise<Outcome> {
  const { take = Infinity, abortAt, pauseAt } = scenario.call ?? {};
  const isNoted = scenario.wanted.order !== undefined;
  const abortAfter =
    typeof abortAt === "object" && "items" in abortAt
      ? abortAt.items
      : Infinity;
  const taken: unknown[] = [];
  try {
    for await (const item of items) {
      taken.push(plainItem(item));
      if (isNoted) await script.note(`item ${taken.length}`);
      if (taken.length === pauseAt) await pause(arrivalOfMany);
      if (taken.length >= take) break;
      if (taken.length === abortAfter) signal.abort();
    }
    return { kind: "items", items: taken, error: undefined };
  } catch (error) {
    return { kind: "items", items: taken, error };
  }
}

function startCall(
  { scenario: { call = {} } }: Performance,
  { connect, signal }: Course,
): StartedCall {
  return connect()(callOptions(call, signal.signal), call.value);
}

function clientSettings(
  { scenario, profile, settings, script }: Performance,
  trace: string[],
): ClientSettings {
  const { client = {} } = scenario;
  const { origin, otherOrigin, environment } = settings;
  const { fetch, transport, WebSocket } = environment;
  const base = `${origin}/${script.id}${client.baseSuffix ?? ""}`;
  const facts = { trace, profile, otherOrigin, base };
  return {
    baseUrl: client.baseUrl ?? base,
    ...plainOptions(client),
    ...(client.server === undefined ? {} : { documentServer: client.server }),
    ...(client.allowInsecureHttp === true ? { allowInsecureHttp: true } : {}),
    ...(client.layers === undefined
      ? {}
      : { layers: client.layers.map((name) => layerNamed(name, facts)) }),
    ...(client.sender === undefined
      ? {
          ...(fetch === undefined ? {} : { fetch }),
          ...(transport === undefined ? {} : { transport }),
        }
      : senderOf(client.sender, facts)),
    ...(WebSocket === undefined ? {} : { WebSocket }),
  };
}

function callOptions(call: CallPlan, signal: AbortSignal): AnyCallOptions {
  const { retrySafe, reconnect, maxUnread, overflow } = call;
  return {
    ...plainOptions(call),
    ...(reconnect === undefined ? {} : { reconnect }),
    ...(maxUnread === undefined ? {} : { maxUnread }),
    ...(overflow === undefined ? {} : { overflow }),
    ...(retrySafe === undefined ? {} : { retrySafe }),
    ...(call.noSignal === true ? {} : { signal }),
  };
}

function plainOptions({
  timeout,
  totalTimeout,
  retries,
  headers,
}: PlainOptions): PlainOptions {
  return {
    ...(timeout === undefined ? {} : { timeout }),
    ...(totalTimeout === undefined ? {} : { totalTimeout }),
    ...(retries === undefined ? {} : { retries }),
    ...(headers === undefined ? {} : { headers }),
  };
}

/** Milliseconds between the stub's event and the abort: what the stub wrote has arrived by then. */
const arrival = 25;

/** Milliseconds in which all messages that the stub sends at once have arrived. */
const arrivalOfMany = 1_200;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function abortAtEvent(
  { scenario, script }: Performance,
  signal: CountedSignal,
): Promise<void> {
  const { abortAt } = scenario.call ?? {};
  if (typeof abortAt !== "object" || !("event" in abortAt)) return;
  await script.waitFor(abortAt.event);
  await pause(arrival);
  signal.abort();
}
