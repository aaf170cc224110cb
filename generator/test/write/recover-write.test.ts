import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { applyWrite } from "../../src/write/apply-write.js";
import { planWrite } from "../../src/write/plan-write.js";
import { recoverWrite } from "../../src/write/roll-back.js";
import {
  filesIn,
  folderWith,
  temporaryFolder,
} from "../support/temporary-folder.js";
import { generated } from "./generated.js";

const before = {
  "src/a.ts": generated("a before"),
  "src/b.ts": generated("b before"),
  "src/deep/gone.ts": generated("gone"),
};

const wanted = [
  { path: "src/a.ts", text: generated("a after") },
  { path: "src/b.ts", text: generated("b after") },
  { path: "src/new/c.ts", text: generated("c") },
];

/** A process that writes `wanted` and kills itself, as nothing can prevent, after `steps` files. */
async function killedWrite(folder: string, steps: number): Promise<void> {
  const script = `
    import { rename } from "node:fs/promises";
    import { applyWrite, planWrite } from ${JSON.stringify(built)};
    let done = 0;
    const dying = async (from, to) => {
      if (done++ === ${steps}) process.kill(process.pid, "SIGKILL");
      await rename(from, to);
    };
    await applyWrite(await planWrite(${JSON.stringify(folder)}, ${JSON.stringify(wanted)}), { rename: dying });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

const built = new URL("../../dist/index.js", import.meta.url).href;

test.each([0, 1, 2, 3])(
  "what a process killed after %i files left is undone, and the next write succeeds",
  async (steps) => {
    const folder = await folderWith(before);
    await killedWrite(folder, steps);
    expect(Object.keys(await filesIn(folder))).toContain(
      ".userapis-write/journal.json",
    );

    expect(await recoverWrite(folder)).toBe(true);
    expect(await filesIn(folder)).toEqual(before);
    expect(await recoverWrite(folder)).toBe(false);

    await applyWrite(await planWrite(folder, wanted));
    expect(await filesIn(folder)).toEqual(
      Object.fromEntries(wanted.map(({ path, text }) => [path, text])),
    );
  },
);

test("a folder without leftovers is left alone", async () => {
  expect(await recoverWrite(await temporaryFolder())).toBe(false);
});

test("a leftover from before the first file was replaced is cleared away", async () => {
  const folder = await folderWith({
    ...before,
    ".userapis-write/owner": "999999999",
    ".userapis-write/new/src/a.ts": "half",
  });
  expect(await recoverWrite(folder)).toBe(true);
  expect(await filesIn(folder)).toEqual(before);
});

test("a run that is still writing is not disturbed", async () => {
  const folder = await folderWith({
    ...before,
    ".userapis-write/owner": String(process.ppid),
  });
  await expect(recoverWrite(folder)).rejects.toThrow(
    `is being written by process ${process.ppid}`,
  );
  await expect(applyWrite(await planWrite(folder, wanted))).rejects.toThrow(
    "is being written by another run",
  );
});

test("a journal cannot reach outside the folder", async () => {
  const journal = JSON.stringify({
    create: ["../mine.ts"],
    update: [],
    remove: [],
  });
  const parent = await folderWith({
    "mine.ts": "mine",
    "petstore/.userapis-write/owner": "0",
    "petstore/.userapis-write/journal.json": journal,
  });
  await expect(recoverWrite(`${parent}/petstore`)).rejects.toThrow(
    "is not a path inside a package",
  );
  expect(await filesIn(parent)).toMatchObject({ "mine.ts": "mine" });
});
