import { fileURLToPath } from "node:url";
import footnote from "markdown-it-footnote";
import { defineConfig } from "vitepress";
import { assemblePages } from "../src/pages/assemble-pages.js";
import { pageLink } from "../src/pages/page.js";
import { slugOf } from "../src/pages/slug.js";
import { vendorPath } from "../src/pages/vendor-section.js";

const pages = folder("../dist/pages");

const { vendors, sidebars } = await assemblePages({
  root: folder("../.."),
  content: folder("../content"),
  pages,
});

/** Everything is part of the site itself: no font, script or search from another host. */
export default defineConfig({
  title: "userapis",
  description:
    "TypeScript clients that can be trusted, compiled from OpenAPI documents.",
  lang: "en",
  srcDir: "dist/pages",
  outDir: "dist/html",
  cacheDir: "dist/cache",
  // A name without its ending is something that not every static server finds.
  cleanUrls: false,
  markdown: {
    anchor: { slugify: slugOf },
    config: (md) => {
      md.use(footnote);
    },
  },
  themeConfig: {
    nav: [
      {
        text: "Packages",
        items: [
          { text: "All packages", link: "/packages/" },
          ...vendors.map((vendor) => ({
            text: vendor.clientName,
            link: pageLink(vendorPath(vendor, "index")),
          })),
        ],
      },
      { text: "Guides", link: "/guides/", activeMatch: "^/guides/" },
      { text: "Runtime", link: "/runtime/", activeMatch: "^/runtime/" },
      { text: "Try it", link: "/try" },
    ],
    sidebar: sidebars,
    search: { provider: "local" },
    socialLinks: [
      { icon: "github", link: "https://github.com/userapis/userapis" },
    ],
    outline: { level: 2 },
    docFooter: { prev: "Before", next: "After" },
  },
});

function folder(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
