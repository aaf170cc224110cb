import { expect, test } from "vitest";
import { evidenceLine } from "../../../src/emit/docs/evidence-text.js";

test.each([
  [
    "acme/api@573856a docs/UserApi.md",
    "[acme/api@573856a docs/UserApi.md](https://github.com/acme/api/blob/573856a/docs/UserApi.md)",
  ],
  [
    "acme/a.b@573856a .sdk/x_y/_z.json; a help page",
    "[acme/a.b@573856a .sdk/x_y/\\_z.json](https://github.com/acme/a.b/blob/573856a/.sdk/x_y/_z.json); a help page",
  ],
  ["acme/api@573856a ../x", "acme/api@573856a ../x"],
  ["acme/api@main docs", "acme/api@main docs"],
  ["acme/api@573856a a](javascript:x)", "acme/api@573856a a\\](javascript:x)"],
])("a source on GitHub is a link: %s", (source, wanted) => {
  const note = undefined;
  expect(evidenceLine({ kind: "documented", source, note })).toBe(
    `documented, ${wanted}.`,
  );
});
