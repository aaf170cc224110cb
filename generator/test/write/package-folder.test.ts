import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/support/usage-error.js";
import { applyWrite } from "../../src/write/apply-write.js";
import { planWrite } from "../../src/write/plan-write.js";
import type { WritePlan } from "../../src/write/write-plan.js";
import { filesIn, folderWith } from "../support/temporary-folder.js";
import { generated } from "./generated.js";

const files = [{ path: "src/a.ts", text: generated("a") }];

/** A folder with a file `file` and a link `gone` that leads nowhere. */
async function obstacles(): Promise<string> {
  const folder = await folderWith({ file: "mine" });
  await symlink(join(folder, "nowhere"), join(folder, "gone"));
  await symlink("circle", join(folder, "circle"));
  return folder;
}

test.each([
  ["file", "file is a file"],
  ["file/a/b", "file is a file"],
  ["gone", "gone is a link that leads nowhere"],
  ["gone/a/b", "gone is a link that leads nowhere"],
  ["circle/a", "circle is a link that leads nowhere"],
])("%s is no place for a package", async (path, obstacle) => {
  const folder = await obstacles();
  const output = join(folder, path);
  const before = await filesIn(folder);
  await expect(planWrite(output, files)).rejects.toEqual(
    new UsageError(
      `${output} cannot be the package's folder: ${folder}/${obstacle}`,
      "Nothing was written. Move that away, or choose another output folder.",
    ),
  );
  expect(await filesIn(folder)).toEqual(before);
});

test("a link to a folder is one, and folders that are missing are made", async () => {
  const folder = await folderWith({ "there/mine": "" });
  await symlink("there", join(folder, "link"));
  await applyWrite(await planWrite(join(folder, "link/a/b"), files));
  expect(await filesIn(folder)).toEqual({
    "there/a/b/src/a.ts": files[0]?.text,
    "there/mine": "",
  });
});

test.runIf(process.platform === "linux")(
  "a file system that takes no folders refuses, and does not hang",
  async () => {
    const plan = await planWrite("/proc/nope/x", files);
    await expect(applyWrite(plan)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Cannot write \/proc\/nope\/x: /,
      ) as string,
      hint: "Nothing was written. Make room there, or choose another output folder.",
    });
  },
);

describe("a file in the way", () => {
  const foreign = "a\n";

  test("of a package that was generated before: it may have lost its header", async () => {
    const folder = await folderWith({
      "src/a.ts": foreign,
      "src/b.ts": generated("b"),
    });
    const both = [...files, { path: "src/b.ts", text: generated("b") }];
    expect(await refusal(await planWrite(folder, both))).toBe(
      "Nothing was written. Move these away or delete them, or choose another output folder.\nIf one was generated and has lost its first line, restore it (`git checkout -- <file>`) or delete it.",
    );
  });

  test("where nothing was generated", async () => {
    const folder = await folderWith({ "src/a.ts": foreign });
    expect(await refusal(await planWrite(folder, files))).toBe(
      "Nothing was written. Move these away or delete them, or choose another output folder.",
    );
  });

  async function refusal(plan: WritePlan): Promise<string | undefined> {
    const error: unknown = await applyWrite(plan).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof UsageError)) throw new Error("It was written.");
    return error.hint;
  }
});
