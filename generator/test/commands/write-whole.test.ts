import { execFileSync } from "node:child_process";
import { lstat, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWhole } from "../../src/commands/write-whole.js";
import { UsageError } from "../../src/support/usage-error.js";
import { filesIn, folderWith } from "../support/temporary-folder.js";

test("a new file in a new folder, and one that was there", async () => {
  const folder = await folderWith({ "old.txt": "old" });
  await writeWhole(join(folder, "a/b/new.txt"), "new");
  await writeWhole(join(folder, "old.txt"), "renewed");
  expect(await filesIn(folder)).toEqual({
    "a/b/new.txt": "new",
    "old.txt": "renewed",
  });
});

test("a link stays, and what it leads to is written", async () => {
  const folder = await folderWith({ "a/target.txt": "old" });
  const link = join(folder, "link.txt");
  await symlink(join("a", "target.txt"), link);
  await writeWhole(link, "new");
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, "a/target.txt"), "utf8")).toBe("new");
});

test("a pipe is written into, not replaced", async () => {
  const folder = await folderWith({});
  const pipe = join(folder, "pipe");
  execFileSync("sh", ["-c", 'mkfifo "$0"', pipe]);
  const [text] = await Promise.all([
    readFile(pipe, "utf8"),
    writeWhole(pipe, "through"),
  ]);
  expect(text).toBe("through");
  expect((await lstat(pipe)).isFIFO()).toBe(true);
});

test("where the disk refuses: which file, and nothing is left behind", async () => {
  const folder = await folderWith({ "file.txt": "", "folder/a.txt": "" });
  for (const path of ["file.txt/report.json", "folder"]) {
    const failure: unknown = await writeWhole(join(folder, path), "x").catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure).toMatchObject({
      message: expect.stringContaining(
        `Cannot write ${join(folder, path)}: `,
      ) as string,
    });
  }
  expect(await filesIn(folder)).toEqual({ "file.txt": "", "folder/a.txt": "" });
});
