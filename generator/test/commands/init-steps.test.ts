import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { filesIn, folderWith } from "../support/temporary-folder.js";
import { petstore } from "./specs.js";

const command = fileURLToPath(
  new URL("../../bin/userapis.js", import.meta.url),
);

/** Runs init where `npm` is a script with this text, or is not there; with `interrupt`, Ctrl-C comes as soon as that has begun. */
async function initWith(npm: string | undefined, interrupt = false) {
  const folder = await folderWith({ "petstore.yaml": petstore("Get a pet.") });
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
  expect(await filesIn(folder)).toHaveProperty(["userapis.config.yaml"]);
  return { out: out.slice(out.indexOf("wrote")), err, ended: signal ?? code };
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

    test("no npm", async () => {
      const { err, ended } = await initWith(undefined);
      expect(ended).toBe(2);
      expect(err).toBe(
        "error: npm is not installed, or not in the PATH\nEverything is written. Install it and go on by hand, or choose another package manager.\n",
      );
    });

    test("Ctrl-C: how to go on", async () => {
      const { err, ended } = await initWith("exec /bin/sleep 600", true);
      expect(ended).toBe("SIGINT");
      expect(err).toBe(
        "interrupted; everything is written; go on with:\n  npm install\n  npm test\n  npm pack\n",
      );
    });
  },
);
