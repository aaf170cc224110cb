import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { filesIn, folderWith } from "../support/temporary-folder.js";
import type { Files } from "../support/temporary-folder.js";
import { petstore } from "./specs.js";

const command = fileURLToPath(
  new URL("../../bin/userapis.js", import.meta.url),
);

/** Runs init where `npm` is a script with this text, or is not there; with `interrupt`, Ctrl-C comes as soon as that has begun. */
async function initWith(
  npm: string | undefined,
  { interrupt = false, isMoved = false, files = {} }: Situation = {},
) {
  const folder = await folderWith({
    "petstore.yaml": petstore("Get a pet."),
    ...files,
  });
  onTestFinished(() => rm(`${folder}-moved`, { recursive: true, force: true }));
  const programs = await folderWith({});
  await mkdir(join(programs, "bin"));
  if (npm !== undefined)
    await writeFile(join(programs, "bin/npm"), `#!/bin/sh\n${npm}\n`, {
      mode: 0o755,
    });
  const child = spawn(
    process.execPath,
    [command, "init", "--spec", "petstore.yaml", "--yes"],
    {
      cwd: folder,
      env: { PATH: join(programs, "bin") },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  if (interrupt)
    child.stdout.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("wrote ")) child.kill("SIGINT");
    });
  const [out, err, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null, string | null]>,
  ]);
  const place = isMoved ? `${folder}-moved` : folder;
  expect(await filesIn(place)).toHaveProperty(["userapis.config.yaml"]);
  const ended = signal ?? code;
  return { out: out.slice(out.indexOf("wrote")), err, ended, folder };
}

interface Situation {
  readonly interrupt?: boolean;
  /** The script moves the folder to `<folder>-moved`. */
  readonly isMoved?: boolean;
  readonly files?: Files;
}

// A script is a program only where there is a shell for it.
describe.skipIf(process.platform === "win32")(
  "after everything is written",
  () => {
    test("installs, tests and packs, each in one line", async () => {
      const { out, err, ended } = await initWith(
        '[ "$1" = pack ] && echo packed > petstore-0.1.0.tgz; exit 0',
      );
      expect({ err, ended }).toEqual({ err: "", ended: 0 });
      expect(out.replace(/\d+\.\d s/g, "N s").replace(/\S+(?=petstore-0)/g, ""))
        .toBe(`wrote 18 files
npm install: done in N s
npm test: done in N s
npm pack: done in N s

petstore-0.1.0.tgz is ready (1 kB). Try it in another project:
  npm install petstore-0.1.0.tgz

The quick start is in README.md. After a change of the document, run: npm run generate
`);
    });

    test("a step that fails: what it said, and how to go on", async () => {
      const { err, ended } = await initWith(
        '[ "$1" = test ] || exit 0; echo "1 failed"; exit 3',
      );
      expect(ended).toBe(1);
      expect(err).toBe(`1 failed

npm test failed

Everything is written. When that is solved, go on with:
  npm test
  npm pack
`);
    });

    test("no npm: everything is written, and what is left", async () => {
      const { err, ended } = await initWith(undefined);
      expect(ended).toBe(1);
      expect(err).toBe(`npm is not installed, or not in the PATH

npm install failed

Everything is written. When that is solved, go on with:
  npm install
  npm test
  npm pack
`);
    });

    test("a folder that goes away meanwhile is what it says", async () => {
      const { err, ended, folder } = await initWith(
        '/bin/mv "$PWD" "$PWD-moved"',
        { isMoved: true },
      );
      expect(ended).toBe(2);
      expect(err).toBe(
        `error: ${folder} is gone, after everything was written there\nSee what has removed or moved it, and run init again.\n`,
      );
    });

    test("names the script that generates", async () => {
      const scripts = { generate: "other", "generate:clients": "another" };
      const { out } = await initWith("exit 0", {
        files: { "package.json": JSON.stringify({ scripts }) },
      });
      expect(out).toContain("run: npm run userapis:generate\n");
    });

    test("Ctrl-C: how to go on", async () => {
      const { err, ended } = await initWith("exec /bin/sleep 600", {
        interrupt: true,
      });
      expect(ended).toBe("SIGINT");
      expect(err).toBe(
        "interrupted; everything is written; go on with:\n  npm install\n  npm test\n  npm pack\n",
      );
    });
  },
);
