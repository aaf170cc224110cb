import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderWith, writeFiles } from "../support/temporary-folder.js";
import { startUserapis } from "./run-userapis.js";
import { broken, config, petstore, workspace } from "./specs.js";

/** What a process has printed since it was last asked. */
class Listener {
  #text = "";
  #heard: () => void = () => undefined;

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.#text += chunk.toString();
        this.#heard();
      });
    }
  }

  async until(end: string): Promise<string> {
    while (!this.#text.includes(end)) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
    const heard = this.#text;
    this.#text = "";
    return heard;
  }
}

const ready = "watching for changes; Ctrl-C ends\n";

test("regenerates what a change concerns, survives errors, follows the configuration, and ends with Ctrl-C", async () => {
  const folder = await folderWith(workspace);
  const child = startUserapis(folder, ["generate", "--watch"]);
  onTestFinished(() => void child.kill());
  const listener = new Listener(child);
  expect(await listener.until(ready)).toMatch(/petstore: .*\nzoo: /);

  await writeFiles(folder, { "specs/zoo.yaml": petstore("Get a beast.") });
  const second = await listener.until(ready);
  expect(second).toContain("changed: specs/zoo.yaml\n");
  expect(second).toContain("zoo: ");
  expect(second).not.toContain("petstore: ");
  expect(
    await readFile(
      join(folder, "packages/zoo/src/operations/default.ts"),
      "utf8",
    ),
  ).toContain("Get a beast.");

  await writeFiles(folder, { "specs/zoo.yaml": broken });
  expect(await listener.until(ready)).toMatch(
    /specs\/zoo\.yaml:\d+:\d+ {2}error/,
  );

  const parts = petstore("Get a part.").replace(
    '$ref: "#/components/schemas/Pet"',
    "$ref: parts.yaml#/Pet",
  );
  await writeFiles(folder, {
    "specs/parts.yaml": "Pet: { type: string }\n",
    "specs/zoo.yaml": parts,
  });
  expect(await listener.until(ready)).toContain("zoo: ");

  await writeFiles(folder, { "specs/parts.yaml": "Pet: { type: integer }\n" });
  const referred = await listener.until(ready);
  expect(referred).toContain("changed: specs/parts.yaml\n");
  expect(referred).toMatch(/zoo: .* changed\n/);

  await writeFiles(folder, {
    "userapis.config.yaml": config.replace("@acme/zoo", "@acme/animals"),
  });
  await listener.until(ready);
  expect(
    await readFile(join(folder, "packages/zoo/package.json"), "utf8"),
  ).toContain('"@acme/animals"');

  const ended = new Promise((resolve) =>
    child.once("exit", (code, signal) => {
      resolve({ code, signal });
    }),
  );
  child.kill("SIGINT");
  expect(await ended).toEqual({ code: 0, signal: null });
});
