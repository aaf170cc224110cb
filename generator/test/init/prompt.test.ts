import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ask, confirm } from "../../src/init/prompt.js";
import type { Prompt } from "../../src/init/prompt.js";

/** Someone who gives one answer after each question, and at the end hangs up. */
function answering(...answers: readonly string[]): {
  readonly prompt: Prompt;
  readonly shown: () => Promise<string>;
} {
  const input = new PassThrough();
  const output = new PassThrough();
  const copy = new PassThrough();
  const left = [...answers];
  output.on("data", (chunk: Buffer) => {
    copy.write(chunk);
    if (!chunk.toString().endsWith(": ")) return;
    const answer = left.shift();
    if (answer === undefined) input.end();
    else input.write(`${answer}\n`);
  });
  return {
    prompt: { input, output },
    shown: () => {
      copy.end();
      return text(copy);
    },
  };
}

test("asks until the answer is right; nothing is the fallback", async () => {
  const { prompt, shown } = answering("Bad", "good", "", "");
  const problemOf = (answer: string) =>
    answer === "Bad" ? "No capitals." : undefined;
  expect(await ask(prompt, { text: "Name", problemOf })).toBe("good");
  expect(await ask(prompt, { text: "Name", fallback: "pets", problemOf })).toBe(
    "pets",
  );
  expect(await shown()).toBe("Name:   No capitals.\nName: Name (pets): ");
});

test.each([
  [[""], true],
  [["y"], true],
  [["perhaps", "No"], false],
])("%j to a yes or no question", async (answers, wanted) => {
  const { prompt } = answering(...answers);
  expect(await confirm(prompt, "Write this?")).toBe(wanted);
});

test("an input that ends", async () => {
  const { prompt } = answering();
  await expect(ask(prompt, { text: "Name" })).rejects.toThrow(
    "The input ended before the last question was answered",
  );
});
