import { mockAnswer } from "./mock-answer.js";
import type { MockAnswer } from "./mock-answer.js";
import { readInput } from "./read-input.js";
import type { TryCall } from "./run-call.js";
import { clientOptions, settingsOf } from "./try-state.js";
import type { TryChoice, TryState } from "./try-state.js";
import type { TryOperation } from "./try-vendor.js";

/** The call that a choice makes, or what of it cannot be read. */
export type ReadCall =
  | { readonly ok: true; readonly call: TryCall }
  | { readonly ok: false; readonly problems: CallProblems };

/** Sentences for the reader. */
export interface CallProblems {
  /** By the key of the field. */
  readonly input: Readonly<Record<string, string>>;
  /** Of the answer's body. */
  readonly answer: string | undefined;
}

export function readCall({ vendor, operation, state }: TryChoice): ReadCall {
  const input = readInput(operation, state);
  const answer = readAnswer(operation, state);
  if (!input.ok || !answer.ok)
    return {
      ok: false,
      problems: {
        input: input.ok ? {} : input.problems,
        answer: answer.ok ? undefined : answer.problem,
      },
    };
  const call = {
    vendor: vendor.name,
    functionName: operation.functionName,
    input: input.input,
    answer: answer.answer,
    style: state.style,
    options: {
      ...clientOptions(vendor, state.credentials),
      ...settingsOf(state),
    },
  };
  return { ok: true, call };
}

type ReadAnswer =
  | { readonly ok: true; readonly answer: MockAnswer }
  | { readonly ok: false; readonly problem: string };

function readAnswer(operation: TryOperation, state: TryState): ReadAnswer {
  try {
    const answer = mockAnswer(operation, state.answer, state.answerBody);
    return { ok: true, answer };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { ok: false, problem };
  }
}

/** All of them in one text, each with the name of its field. */
export function problemText({ input, answer }: CallProblems): string {
  const named = Object.entries(input);
  if (answer !== undefined) named.push(["Body of the answer", answer]);
  return named.map(([name, problem]) => `${name}: ${problem}`).join(" ");
}
