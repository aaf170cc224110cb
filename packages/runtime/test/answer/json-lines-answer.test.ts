import { describe, expect, it } from "vitest";
import { jsonLinesAnswer } from "../../src/answer/json-lines-answer.js";
import { longestItem } from "../../src/answer/split-text.js";
import { DecodeError } from "../../src/index.js";
import {
  all,
  inPieces,
  openAnswer,
  serveStream,
} from "../support/stream-answer.js";

async function linesOf(
  pieces: Iterable<string | Uint8Array>,
): Promise<unknown[]> {
  await using server = await serveStream(inPieces(pieces));
  const { stream } = await openAnswer(jsonLinesAnswer, server.url);
  return await all(stream);
}

const cases: readonly (readonly [string, string, readonly unknown[]])[] = [
  ["a value for each line", '{"a":1}\n[2]\n', [{ a: 1 }, [2]]],
  ["every kind of value", '0\n""\nnull\nfalse\n', [0, "", null, false]],
  ["a last line without an end", "1\n2", [1, 2]],
  ["nothing for empty lines", "\n1\r\n\r\n \n2\n\n", [1, 2]],
  ["what follows a byte order mark", "\uFEFF1\n", [1]],
  ["text of several bytes a character", '"€ 𝄞"\n"ä"', ["€ 𝄞", "ä"]],
  ["the records of a sequence", '\x1e{"a":1}\n\x1e[2]\n', [{ a: 1 }, [2]]],
  ["records over several lines", '\x1e{\n"a": 1\n}\n\x1e2\n', [{ a: 1 }, 2]],
  ["a last record that ends by itself", '\x1e"a"\x1e\x1e{}', ["a", {}]],
  ["nothing for nothing", "", []],
];

describe("JSON lines give", () => {
  it.each(cases)("%s", async (_, body, values) => {
    expect(await linesOf([body])).toEqual(values);
  });

  it.each(cases)("%s, byte by byte", async (_, body, values) => {
    const bytes = [...new TextEncoder().encode(body)];
    const pieces = bytes.map((byte) => Uint8Array.of(byte));
    expect(await linesOf(pieces)).toEqual(values);
  });

  it("a long line in time that grows with its length", async () => {
    const text = "x".repeat(8 * 1_024 * 1_024);
    expect(await linesOf([JSON.stringify(text), "\n1"])).toEqual([text, 1]);
  });
});

describe("JSON lines end with a DecodeError", () => {
  it.each([
    [
      "a line that is not JSON",
      "1\noops\n2\n",
      { message: "a line is not JSON", firstBytes: "oops" },
    ],
    [
      "a last line that is cut off",
      '1\n{"a":',
      { message: "a line is not JSON", firstBytes: '{"a":' },
    ],
    [
      "a record that is cut off",
      "\x1e1\n\x1e12",
      { message: "a record is cut off", firstBytes: "12" },
    ],
    [
      "a record that is none",
      "\x1e1\n\x1e{\n",
      { message: "a line is not JSON", firstBytes: "{\n" },
    ],
  ])("after what came before %s", async (_, body, wanted) => {
    await using server = await serveStream(inPieces([body]));
    const { stream, held } = await openAnswer(jsonLinesAnswer, server.url);
    const items = stream[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    const failing = items.next();
    await expect(failing).rejects.toBeInstanceOf(DecodeError);
    await expect(failing).rejects.toThrow(wanted.message);
    await expect(failing).rejects.toMatchObject({
      firstBytes: wanted.firstBytes,
    });
    expect(held()).toBe(false);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("at a line that is too long", async () => {
    const pieces = ["1\n", "x".repeat(longestItem + 1), "x"];
    const failing = linesOf(pieces);
    await expect(failing).rejects.toBeInstanceOf(DecodeError);
    await expect(failing).rejects.toThrow(
      `a line or event is longer than ${longestItem} characters, not what`,
    );
  });
});
