import { untilAborted } from "../send/until-aborted.js";
import type { AnyAnswer, AnyStep, WholeAnswer } from "./answer-table.js";
import type { ReceivedRequest } from "./received-request.js";

/** What the table calls `disconnect`. */
export class Disconnected extends Error {
  constructor() {
    super("the table of answers says disconnect");
  }
}

/** What a step answers to a request. */
export async function answerOf(
  step: AnyStep,
  request: ReceivedRequest,
): Promise<AnyAnswer> {
  return typeof step === "function" ? step(request) : step;
}

/** An HTTP answer. Rejects with `Disconnected`, with what a function of the table threw, or with the signal's reason. */
export async function wholeAnswer(
  step: AnyStep,
  request: ReceivedRequest,
  signal: AbortSignal,
): Promise<WholeAnswer> {
  const answer = await untilAborted(answerOf(step, request), signal);
  if (answer === "hang") return untilAborted(forever(), signal);
  if (typeof answer === "object" && "status" in answer) return answer;
  throw new Disconnected();
}

function forever(): Promise<never> {
  return new Promise(() => undefined);
}
