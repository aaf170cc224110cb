import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { guidePath, guidesSection } from "./guides-section.js";
import { packagesPage } from "./packages-page.js";
import { pageLink } from "./page.js";
import type { Page, SidebarItem } from "./page.js";
import { readGuides } from "./read-guides.js";
import { readVendors } from "./read-vendors.js";
import type { Vendor } from "./read-vendors.js";
import type { LinkMap } from "./repository-links.js";
import {
  referenceFolder,
  runtimePage,
  runtimeReadme,
  runtimeSidebar,
} from "./runtime-section.js";
import { vendorPath, vendorSection } from "./vendor-section.js";
import { writeRuntimeReference } from "./write-runtime-reference.js";

export interface SiteFolders {
  /** Of the repository. */
  readonly root: string;
  /** Pages written for the site by hand. */
  readonly content: string;
  /** Where all pages are written; emptied first. */
  readonly pages: string;
}

/** What VitePress needs to know of the pages. */
export interface AssembledSite {
  readonly vendors: readonly Vendor[];
  /** By the beginning of a page's link. */
  readonly sidebars: Record<string, SidebarItem[]>;
}

/** Writes every page of the site as Markdown: the hand-written ones, and those made from the repository's pages, models and sources. */
export async function assemblePages(
  folders: SiteFolders,
): Promise<AssembledSite> {
  const { root, content, pages } = folders;
  const vendors = await readVendors(root);
  const guides = await readGuides(root);
  const links = linkMap(
    vendors,
    guides.map(({ file }) => file),
  );
  const readme = await readFile(join(root, runtimeReadme), "utf8");
  const vendorSections = vendors.map((vendor) => ({
    vendor,
    ...vendorSection(vendor, links),
  }));
  const guideSection = guidesSection(guides, links);
  await rm(pages, { recursive: true, force: true });
  await cp(content, pages, { recursive: true });
  await cp(
    join(root, exampleReport),
    join(pages, "public/guides/spec-diff-example.html"),
  );
  await writePages(pages, [
    packagesPage(vendors),
    ...vendorSections.flatMap((one) => one.pages),
    ...guideSection.pages,
    runtimePage(readme, links),
  ]);
  const reference = join(pages, referenceFolder);
  await writeRuntimeReference(root, reference);
  return {
    vendors,
    sidebars: {
      ...Object.fromEntries(
        vendorSections.map(({ vendor, sidebar }) => [
          pageLink(vendorPath(vendor, "index")),
          sidebar,
        ]),
      ),
      "/guides/": guideSection.sidebar,
      "/runtime/": runtimeSidebar(await listFiles(reference)),
    },
  };
}

const exampleReport = "docs/spec-diff-example.html";

/** Which page of the site a file of the repository became. */
function linkMap(
  vendors: readonly Vendor[],
  guideFiles: readonly string[],
): LinkMap {
  const pages = new Map([
    [runtimeReadme, "/runtime/"],
    ["packages/runtime", "/runtime/"],
    ["docs/decisions", "/guides/decisions/"],
    [exampleReport, "/guides/spec-diff-example.html"],
    ...guideFiles.map((file): [string, string] => [
      file,
      pageLink(guidePath(file)),
    ]),
    ...vendors.flatMap((vendor) => vendorLinks(vendor)),
  ]);
  return { pages };
}

function vendorLinks(vendor: Vendor): [string, string][] {
  const guide = pageLink(vendorPath(vendor, "index"));
  const changelog: [string, string] = [
    `${vendor.folder}/CHANGELOG.md`,
    pageLink(vendorPath(vendor, "changelog")),
  ];
  return [
    [vendor.folder, guide],
    [`${vendor.folder}/README.md`, guide],
    [`${vendor.folder}/api.md`, pageLink(vendorPath(vendor, "operations"))],
    ...(vendor.changelog === undefined ? [] : [changelog]),
  ];
}

async function writePages(
  folder: string,
  pages: readonly Page[],
): Promise<void> {
  for (const { path, text } of pages) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Paths of all files below a folder, with `/`. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map(async (entry) =>
      entry.isDirectory()
        ? (await listFiles(join(folder, entry.name))).map(
            (path) => `${entry.name}/${path}`,
          )
        : [entry.name],
    ),
  );
  return nested.flat();
}
