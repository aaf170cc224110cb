import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../src/commands/generate.js";
import type { GenerateRequest } from "../../src/commands/generate.js";
import type { Terminal, TextStream } from "../../src/support/terminal.js";
import { folderWith, writeFiles } from "../support/temporary-folder.js";
import { petstore, workspace } from "./specs.js";

class RecordedTerminal implements Terminal {
  readonly written = { out: "", err: "" };
  readonly out: TextStream = this.#stream("out");
  readonly err: TextStream = this.#stream("err");

  #stream(name: "out" | "err"): TextStream {
    return {
      write: (text) => {
        this.written[name] += text;
      },
      isTTY: true,
      columns: 40,
      colors: true,
    };
  }
}

function request(
  folder: string,
  mode: GenerateRequest["mode"],
): GenerateRequest {
  return {
    selection: { folder, configFile: undefined, names: ["zoo"], single: {} },
    mode,
    quiet: false,
    json: false,
  };
}

test("on a terminal: progress in one line that goes away, and a table", async () => {
  const folder = await folderWith(workspace);
  const terminal = new RecordedTerminal();
  expect(await generate(request(folder, "write"), terminal)).toBe(0);
  expect(terminal.written.err).toBe(
    "\r\u001B[2Kcompiling zoo\r\u001B[2Kcomparing zoo\r\u001B[2K",
  );
  expect(terminal.written.out).toMatch(
    /^package {2}operations {2}models {2}files changed +ms\nzoo {15}1 {7}1 +\d+ +\d+\n$/,
  );
  await generate(request(folder, "write"), terminal);
  expect(terminal.written.out).toMatch(
    /\nnothing to do: \d packages? current\n$/,
  );
});

test("on a terminal: a diff in colours", async () => {
  const folder = await folderWith(workspace);
  await generate(request(folder, "write"), new RecordedTerminal());
  await writeFiles(folder, { "specs/zoo.yaml": petstore("Get a beast.") });
  const terminal = new RecordedTerminal();
  expect(await generate(request(folder, "check"), terminal)).toBe(1);
  const path = join(folder, "packages/zoo/src/operations/default.ts");
  expect(terminal.written.out).toContain(`\u001B[1m--- a/${path}\u001B[22m\n`);
  expect(terminal.written.out).toMatch(
    /\u001B\[32m\+.*Get a beast\..*\u001B\[39m\n/,
  );
});
