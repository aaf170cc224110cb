import { expect, test } from "vitest";
import { badgeEvidence } from "../../src/pages/evidence.js";
import { labelsToHeadings } from "../../src/pages/operation-page.js";
import { rewriteLinks } from "../../src/pages/rewrite-links.js";
import { repositoryLink } from "../../src/pages/repository-links.js";
import { splitSections } from "../../src/pages/split-sections.js";

test("sections have GitHub's anchors, and lines in fences are no headings", () => {
  const text = `# Title

Intro.

## \`a.b\` and more

~~~sh
# no heading
~~~

## Same
### Same
`;
  expect(splitSections(text)).toEqual([
    { level: 1, title: "Title", anchor: "title", body: "Intro." },
    {
      level: 2,
      title: "`a.b` and more",
      anchor: "ab-and-more",
      body: "~~~sh\n# no heading\n~~~",
    },
    { level: 2, title: "Same", anchor: "same", body: "" },
    { level: 3, title: "Same", anchor: "same-1", body: "" },
  ]);
});

test("links are rewritten, and what is code stays", () => {
  const text = `[\`A\`](#a), \`[no](#b)\`, \`\`[no](#c) \` \`\` and [two](x.md)

\`\`\`md
[no](#d)
\`\`\``;
  expect(rewriteLinks(text, (link) => `<${link}>`)).toBe(
    `[\`A\`](<#a>), \`[no](#b)\`, \`\`[no](#c) \` \`\` and [two](<x.md>)

\`\`\`md
[no](#d)
\`\`\``,
  );
});

test("a whole document is left to the browser", () => {
  expect(rewriteLinks("[a](b)", () => "/guides/report.html")).toBe(
    '[a](/guides/report.html){target="_self"}',
  );
});

test.each([
  ["../specs/README.md#words", "docs/peers.md", "/guides/specs#words"],
  ["../specs", "docs/peers.md", "/guides/specs"],
  ["decisions/0001-x.md", "docs/peers.md", source("docs/decisions/0001-x.md")],
  ["./LICENSE", "packages/alsid/README.md", source("packages/alsid/LICENSE")],
  ["#here", "docs/peers.md", "#here"],
  ["https://example.com/a#b", "docs/peers.md", "https://example.com/a#b"],
])("%s in %s leads to %s", (link, from, wanted) => {
  const pages = new Map([["specs/README.md", "/guides/specs"]]);
  expect(repositoryLink(link, from, { pages })).toBe(wanted);
});

function source(path: string): string {
  return `https://github.com/userapis/userapis/blob/main/${path}`;
}

test("labels of a section become headings", () => {
  expect(
    labelsToHeadings(
      "**Returns** [`A`](#a)\n\n**Body**, optional: which one\n\n**Answers**\n\n- **bold** stays",
    ),
  ).toBe(
    "## Returns\n\n[`A`](#a)\n\n## Body\n\nOptional: which one\n\n## Answers\n\n- **bold** stays",
  );
});

test("what packages' pages say of evidence gets a badge", () => {
  expect(
    badgeEvidence(
      "**Evidence**: corrected, a page. A note.\n\n- `401`\n  - Evidence: inferred. Nobody says so.",
    ),
  ).toBe(
    '<EvidenceBadge kind="corrected" /> a page. A note.\n\n- `401`\n  - <EvidenceBadge kind="inferred" /> Nobody says so.',
  );
});
