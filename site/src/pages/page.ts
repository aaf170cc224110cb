/** A page of the site before VitePress renders it. */
export interface Page {
  /** In the site's folder of pages, with `/`: `packages/cloudsmith/index.md`. */
  readonly path: string;
  readonly text: string;
}

/** Part of a sidebar, as VitePress takes it. */
export interface SidebarItem {
  readonly text: string;
  /** From the site's root, with a leading `/`. */
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: SidebarItem[];
}

/** Pages that stand under one folder, with what a reader sees beside them. */
export interface SiteSection {
  readonly pages: readonly Page[];
  readonly sidebar: SidebarItem[];
}

/** The address of a page as links in Markdown have it; VitePress adds the ending. */
export function pageLink(path: string): string {
  const withoutEnding = path.replace(/\.md$/, "");
  return `/${withoutEnding.replace(/(^|\/)index$/, "$1")}`;
}
