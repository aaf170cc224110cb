import { pageHeader } from "./page-header.js";
import { pageLink } from "./page.js";
import type { Page, SidebarItem, SiteSection } from "./page.js";
import { repositoryLink } from "./repository-links.js";
import type { LinkMap } from "./repository-links.js";
import { rewriteLinks } from "./rewrite-links.js";
import { splitSections } from "./split-sections.js";

/** A page of the repository that people read. */
export interface Guide {
  /** In the repository, with `/`: `docs/spec-diff.md`. */
  readonly file: string;
  readonly text: string;
}

/** Which guides stand together, and what they are called there. Others of `docs/` come at the end of the last group, by their own titles. */
const groups: readonly {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}[] = [
  {
    text: "Start",
    files: {
      "README.md": "Overview",
      "generator/README.md": "Compile your own document",
    },
  },
  {
    text: "Keep it right",
    files: {
      "docs/spec-diff.md": "What a change breaks",
      "docs/spec-diff-changes.md": "All changes it tells apart",
      "specs/README.md": "Writing a document, with evidence",
    },
  },
  {
    text: "What is proved",
    files: {
      "docs/conformance.md": "Conformance",
      "docs/benchmarks.md": "Benchmarks",
      "docs/peers.md": "Other clients",
    },
  },
  {
    text: "How it is made",
    files: {
      "docs/architecture.md": "Architecture",
      "CONTRIBUTING.md": "Contributing",
      "docs/releasing.md": "Releasing",
      "docs/remote-cache.md": "A cache for many machines",
    },
  },
];

const decisions = "docs/decisions/";

/** The page that a guide becomes. */
export function guidePath(file: string): string {
  if (file === `${decisions}README.md`) return "guides/decisions/index.md";
  if (file.startsWith("docs/")) return `guides/${file.slice("docs/".length)}`;
  if (file === "README.md") return "guides/index.md";
  return `guides/${file.toLowerCase().replace(/\/readme\.md$/, ".md")}`;
}

/** `docs/`, and the READMEs of the folders that have a story of their own. */
export function guidesSection(
  guides: readonly Guide[],
  links: LinkMap,
): SiteSection {
  return {
    pages: guides.map((guide) => guidePage(guide, guides, links)),
    sidebar: guidesSidebar(guides),
  };
}

function guidePage(
  { file, text }: Guide,
  guides: readonly Guide[],
  links: LinkMap,
): Page {
  const linked = rewriteLinks(text, (link) =>
    repositoryLink(link, file, links),
  );
  const list = file === `${decisions}README.md` ? decisionList(guides) : "";
  const header = pageHeader({
    title: titleOf({ file, text }),
    outline: [2, 3],
  });
  return { path: guidePath(file), text: `${header}\n\n${linked}\n${list}` };
}

function decisionList(guides: readonly Guide[]): string {
  return guides
    .filter(isDecision)
    .map((one) => `- [${titleOf(one)}](${pageLink(guidePath(one.file))})\n`)
    .join("");
}

/** Its first heading, without what is code. */
function titleOf({ file, text }: Guide): string {
  return splitSections(text)[0]?.title.replaceAll("`", "") ?? file;
}

function isDecision({ file }: Guide): boolean {
  return file.startsWith(decisions) && !file.endsWith("/README.md");
}

function guidesSidebar(guides: readonly Guide[]): SidebarItem[] {
  const known = new Set(groups.flatMap(({ files }) => Object.keys(files)));
  const present = new Set(guides.map(({ file }) => file));
  const others = guides.filter(
    ({ file }) => !known.has(file) && !file.startsWith(decisions),
  );
  const listed = groups.map(({ text, files }, index) => ({
    text,
    items: [
      ...Object.entries(files)
        .filter(([file]) => present.has(file))
        .map(([file, name]) => ({
          text: name,
          link: pageLink(guidePath(file)),
        })),
      ...(index < groups.length - 1 ? [] : others.map(guideItem)),
    ],
  }));
  const decided = {
    text: "Decisions",
    link: pageLink(guidePath(`${decisions}README.md`)),
    collapsed: true,
    items: guides.filter(isDecision).map(guideItem),
  };
  return [...listed, decided];
}

function guideItem(guide: Guide): SidebarItem {
  return { text: titleOf(guide), link: pageLink(guidePath(guide.file)) };
}
