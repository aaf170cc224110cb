import { expect, test } from "vitest";
import { repositoryWith } from "../diff/side/repository.js";
import { writeFiles } from "../support/temporary-folder.js";
import { runScript } from "./run-script.js";

const check = (folder: string) => runScript(["check-links.mjs"], { folder });

const broken = `# A page

[a](gone-1.md) [b](gone-2.md "title") [c](<gone 3.md>) [d]( gone-4.md ) [e][ref] ![f](gone-5.png)
<a href="gone-6.md">g</a> <img src='gone-7.png'>
[h](#nowhere) [i](good.md#nowhere) [j](https://example.com/acme/blob/main/gone-8.md)
[![k](gone-9.png)](gone%2010.md)

[ref]: gone-11.md
`;

const good = `Setext *heading* with \`code\`
============================

[a](#setext-heading-with-code) [b](page.md#a-page "title") [c](<with space.md>) [d](with%20space.md) [e][ref]
[f](https://example.com/acme/blob/main/page.md#a-page) [g](https://example.com/acme/issues) [h](mailto:ada@example.com)
<a id="own"></a> [i](#own) [j](folder) <!-- <a href="gone.md"> -->
\`[k](gone.md)\`

\`\`\`md
[l](gone.md)
# No heading
\`\`\`

[ref]: ./page.md#a-page
`;

test("links in every form, of pages that git knows and others, from any folder", async () => {
  const folder = await repositoryWith({
    ".gitignore": "ignored.md\n",
    "userapis.config.yaml": "repository: https://example.com/acme\n",
    "with space.md": "[ref]: page.md\n",
    "ignored.md": "[gone](gone.md)\n",
    "folder/.keep": "",
    "good.md": good,
    "page.md": "# A page\n",
  });
  expect(await check(folder)).toEqual({
    code: 0,
    out: "9 links on 3 pages, 0 broken\n",
    err: "",
  });
  await writeFiles(folder, { "page.md": broken, "new.md": "[a](gone.md)\n" });
  const { code, out, err } = await check(`${folder}/folder`);
  expect([code, out]).toEqual([1, "23 links on 4 pages, 14 broken\n"]);
  const targets = [
    ["gone-1.md", "gone-2.md", "gone 3.md", "gone-4.md", "gone-5.png"],
    ["gone-6.md", "gone-7.png", "https://example.com/acme/blob/main/gone-8.md"],
    ["gone-9.png", "gone%2010.md", "gone-11.md"],
  ].flat();
  expect(err.trim().split("\n").sort()).toEqual(
    [
      "new.md: gone.md: no such file",
      "page.md: #nowhere: no such heading",
      "page.md: good.md#nowhere: no such heading",
      ...targets.map((target) => `page.md: ${target}: no such file`),
    ].sort(),
  );
});
