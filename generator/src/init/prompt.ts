import { createInterface } from "node:readline/promises";
import { UsageError } from "../support/usage-error.js";
import { Interruption } from "../commands/interruptible.js";

/** Someone who answers questions at a terminal. */
export interface Prompt {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks until `problemOf` finds nothing wrong; an empty answer is the fallback. */
export async function ask(prompt: Prompt, question: Question): Promise<string> {
  const { text, fallback, problemOf } = question;
  const shown =
    fallback === undefined ? `${text}: ` : `${text} (${fallback}): `;
  for (;;) {
    const answer = (await askOnce(prompt, shown)).trim() || fallback;
    const problem =
      answer === undefined ? "An answer is needed." : problemOf?.(answer);
    if (answer !== undefined && problem === undefined) return answer;
    prompt.output.write(`  ${problem ?? ""}\n`);
  }
}

export interface Question {
  readonly text: string;
  readonly fallback?: string;
  /** What is wrong with an answer, if anything. */
  readonly problemOf?: (answer: string) => string | undefined;
}

/** Yes unless the answer says no. */
export async function confirm(prompt: Prompt, text: string): Promise<boolean> {
  const answer = await ask(prompt, {
    text,
    fallback: "Y/n",
    problemOf: (given) =>
      /^(?:y|yes|n|no|y\/n)$/i.test(given) ? undefined : "Answer y or n.",
  });
  return !/^no?$/i.test(answer);
}

/** @throws Interruption at Ctrl-C; UsageError where the input ends. */
async function askOnce(
  { input, output }: Prompt,
  question: string,
): Promise<string> {
  const lines = createInterface({ input, output });
  const controller = new AbortController();
  lines.once("SIGINT", () => {
    controller.abort(new Interruption("SIGINT", "nothing was written"));
  });
  lines.once("close", () => {
    controller.abort(
      new UsageError(
        "The input ended before the last question was answered",
        "Nothing was written. Give everything as options, with --yes.",
      ),
    );
  });
  try {
    return await lines.question(question, { signal: controller.signal });
  } catch (error) {
    output.write("\n");
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    lines.close();
  }
}
