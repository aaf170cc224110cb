import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.js";
import { runScript } from "./run-script.js";

test.each([
  [
    ["check-snippets.mjs", "nowhere"],
    "No page with examples matches nowhere\n",
  ],
  [
    ["check-diff-rewrites.mjs"],
    "Name the documents to compare\nUsage: node scripts/check-diff-rewrites.mjs <file>…\n",
  ],
  [
    ["check-diff-rewrites.mjs", "gone.yaml"],
    "There is no file gone.yaml\nUsage: node scripts/check-diff-rewrites.mjs <file>…\n",
  ],
  [
    ["spec-diff-page.mjs", "--chek"],
    "Unknown option '--chek'\nUsage: npm run docs:spec-diff [-- --check]\n",
  ],
] as const)(
  "%j: what is wrong and how it is written, from any folder",
  async (line, message) => {
    const folder = await temporaryFolder();
    expect(await runScript([...line], { folder })).toEqual({
      code: 2,
      out: "",
      err: message,
    });
  },
);
