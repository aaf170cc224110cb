import { pageHeader } from "./page-header.js";
import { pageLink } from "./page.js";
import type { Page, SidebarItem } from "./page.js";
import { repositoryLink } from "./repository-links.js";
import type { LinkMap } from "./repository-links.js";
import { rewriteLinks } from "./rewrite-links.js";

/** Where TypeDoc's pages stand among the site's. */
export const referenceFolder = "runtime/reference";

/** In the repository. */
export const runtimeReadme = "packages/runtime/README.md";

/** The runtime's README as a page. */
export function runtimePage(readme: string, links: LinkMap): Page {
  const header = pageHeader({
    title: "@userapis/runtime",
    description: "What every client does on the wire.",
  });
  const text = rewriteLinks(readme, (link) =>
    repositoryLink(link, runtimeReadme, links),
  );
  return { path: "runtime/index.md", text: `${header}\n\n${text}` };
}

/** Groups by folder, which is that of a module: `index/classes`, `testing/interfaces`. */
export function runtimeSidebar(
  referencePaths: readonly string[],
): SidebarItem[] {
  const groups = new Map<string, SidebarItem[]>();
  for (const path of [...referencePaths].sort()) {
    const parts = path.split("/");
    const name = parts.pop()?.replace(/\.md$/, "") ?? "";
    const group = groups.get(parts.join("/")) ?? [];
    groups.set(parts.join("/"), group);
    if (name !== "index")
      group.push({ text: name, link: pageLink(`${referenceFolder}/${path}`) });
  }
  const listed = Array.from(groups, ([folder, items]) => ({
    text: groupName(folder),
    collapsed: true,
    items,
  }));
  return [
    {
      text: "@userapis/runtime",
      items: [
        { text: "Guide", link: "/runtime/" },
        { text: "Reference", link: `/${referenceFolder}/` },
      ],
    },
    ...listed.filter(({ items }) => items.length > 0),
  ];
}

/** `index/classes` → `Classes`, `testing/type-aliases` → `Testing: type aliases`. */
function groupName(folder: string): string {
  const name = folder
    .replace(/^index\//, "")
    .replaceAll("-", " ")
    .replace("/", ": ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
