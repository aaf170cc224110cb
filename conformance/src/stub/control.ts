import { randomUUID } from "node:crypto";
import type { RawRequest } from "./parse-request.js";
import type { Answer, Script } from "./script.js";
import { ScriptState } from "./script-state.js";

/** Longest wait for an event of a script. */
const patience = 5_000;

/**
 * The stub's own endpoints, under `/__stub__/scripts`:
 *
 * - `POST` a `Script` gives `{ id }`; the client under test then uses the base URL `/{id}`.
 * - `GET /{id}` gives the `ScriptLog`.
 * - `POST /{id}/notes` writes its text into the events.
 * - `GET /{id}/events/{event}` answers `{ seen }` when the event has been seen, or five seconds are over.
 */
export async function answerControl(
  scripts: Map<string, ScriptState>,
  request: RawRequest,
): Promise<Answer> {
  const [, , , id = "", verb, event = ""] = request.target.split("/");
  if (id === "") return createScript(scripts, request);
  const state = scripts.get(id);
  if (state === undefined) return { status: 404 };
  switch (verb) {
    case undefined:
      return json(state.log);
    case "notes":
      state.note(request.body.toString());
      return { status: 204 };
    default:
      return json({
        seen: await state.waitFor(decodeURIComponent(event), patience),
      });
  }
}

function createScript(
  scripts: Map<string, ScriptState>,
  request: RawRequest,
): Answer {
  const script: unknown = JSON.parse(request.body.toString());
  if (!isScript(script)) return { status: 400 };
  const id = randomUUID();
  scripts.set(id, new ScriptState(script));
  return json({ id });
}

/** Whoever writes a script has its type; this is against a mistaken address. */
function isScript(value: unknown): value is Script {
  return (
    typeof value === "object" &&
    value !== null &&
    "answers" in value &&
    Array.isArray(value.answers)
  );
}

/** On a connection of its own: on one that was used before, most platforms repeat a request that gets no answer by themselves. */
function json(value: unknown): Answer {
  return { body: { kind: "json", json: value } };
}
