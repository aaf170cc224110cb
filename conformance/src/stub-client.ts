import type { Script, ScriptLog } from "./stub/script.js";

/** A script that the stub plays, seen from the runtime under test. */
export interface PlayedScript {
  readonly id: string;
  /** Everything that was seen so far. */
  readLog(): Promise<ScriptLog>;
  /** Whether the event came, soon enough. */
  waitFor(event: string): Promise<boolean>;
  /** Puts an event of the client's among those of the stub. */
  note(event: string): Promise<void>;
}

export async function playScript(
  origin: string,
  script: Script,
): Promise<PlayedScript> {
  const scripts = `${origin}/__stub__/scripts`;
  const created = await ask(scripts, JSON.stringify(script));
  const id = String(memberOf(created, "id"));
  return {
    id,
    readLog: async () => toLog(await ask(`${scripts}/${id}`)),
    waitFor: async (event) => {
      const url = `${scripts}/${id}/events/${encodeURIComponent(event)}`;
      return memberOf(await ask(url), "seen") === true;
    },
    note: async (event) => {
      await ask(`${scripts}/${id}/notes`, event);
    },
  };
}

async function ask(url: string, body?: string): Promise<unknown> {
  const init = body === undefined ? {} : { method: "POST", body };
  // A connection that a script has closed may be the first one at hand.
  const response = await fetch(url, init).catch(() => fetch(url, init));
  if (!response.ok)
    throw new Error(`the stub answered ${response.status} to ${url}`);
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Reflect.get(value, name)
    : undefined;
}

function toLog(value: unknown): ScriptLog {
  if (!isLog(value)) throw new Error("the stub gave something else than a log");
  return value;
}

function isLog(value: unknown): value is ScriptLog {
  return (
    Array.isArray(memberOf(value, "requests")) &&
    Array.isArray(memberOf(value, "events"))
  );
}
