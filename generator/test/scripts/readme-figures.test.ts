import { expect, test } from "vitest";
import { folderWith, writeFiles } from "../support/temporary-folder.js";
import { runScript } from "./run-script.js";

/** A page without packages, which has two clients beside ours. */
const page = `<!-- packages -->



<!-- /packages -->

| client                | scenarios, ours being 9 / 1 / 0 | where it is better                        |
| --------------------- | ------------------------------- | ----------------------------------------- |
| [small](https://s.io) | [5 / 2 / 3](docs/peers.md)      | [1,662 bytes, ours 4,124 bytes](docs/benchmarks.md) |
| [large](https://l.io) | [6 / 4 / 0](docs/peers.md)      | [10,124 bytes](docs/benchmarks.md)        |

It calls all 0 operations.
`;

const sources = {
  "userapis.config.yaml": "packages: {}\n",
  "docs/peers.md": `| promise  | ours      | small     | large     |
| -------- | --------- | --------- | --------- |
| security | 2 / 0 / 0 | 6 / 4 / 0 | 5 / 2 / 3 |
| **all**  | 9 / 1 / 0 | 5 / 2 / 3 | 6 / 4 / 0 |
`,
  "docs/benchmarks.md": `| bundle                      | minified | gzip -9 |
| --------------------------- | -------: | ------: |
| ours: one call (Cloudsmith) |    10000 |    4124 |
| ours: one call (TileDB)     |    10000 |    1662 |
| small: one call             |     4124 |    1662 |
| large: one call (Cloudsmith)|    20000 |   10124 |
`,
};

test.each([
  [
    "5 / 2 / 3",
    "6 / 4 / 0",
    "small: it says 6 / 4 / 0, and docs/peers.md 5 / 2 / 3.",
  ],
  [
    "9 / 1 / 0",
    "5 / 2 / 3",
    "ours: it says 5 / 2 / 3, and docs/peers.md 9 / 1 / 0.",
  ],
  [
    "1,662 bytes",
    "62 bytes",
    "small: it says 62, and docs/benchmarks.md 1662.",
  ],
  [
    "1,662 bytes",
    "4,124 bytes",
    "small: it says 4,124, and docs/benchmarks.md 1662.",
  ],
  [
    "ours 4,124",
    "ours 1,662",
    "ours: it says 1,662, and docs/benchmarks.md 4124.",
  ],
  [
    "[10,124 bytes]",
    "[0,124 bytes]",
    "large: it says 0,124, and docs/benchmarks.md 10124.",
  ],
  ["[large]", "[none]", "none: it says 6 / 4 / 0, and docs/peers.md nothing."],
  ["all 0", "all 58", "It says all 58 operations, and there are 0."],
])("%s, written as %s", async (right, wrong, problem) => {
  const folder = await folderWith({ ...sources, "README.md": page });
  const check = () => runScript(["readme-figures.mjs", "--check"], { folder });
  expect(await check()).toEqual({ code: 0, out: "", err: "" });
  await writeFiles(folder, { "README.md": page.replace(right, wrong) });
  const { code, err } = await check();
  expect(code).toBe(1);
  expect(err).toContain(`README.md: ${problem}\n`);
});
