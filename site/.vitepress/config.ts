import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import footnote from "markdown-it-footnote";
import { defineConfig } from "vitepress";
import { assemblePages } from "../src/pages/assemble-pages.js";
import { markAddresses } from "../src/pages/mark-addresses.js";
import { pageLink } from "../src/pages/page.js";
import { referenceFolder } from "../src/pages/runtime-section.js";
import { searchTerms, searchWeight } from "../src/pages/search-order.js";
import { slugOf } from "../src/pages/slug.js";
import { vendorPath } from "../src/pages/vendor-section.js";

const pages = folder("../dist/pages");

const { vendors, sidebars } = await assemblePages({
  root: folder("../.."),
  content: folder("../content"),
  pages,
});

/** Part of every page, so that it is found under any base address. */
const iconAddress = `data:image/svg+xml,${encodeURIComponent(
  readFileSync(folder("../content/public/icon.svg"), "utf8").trim(),
)}`;

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
  head: [["link", { rel: "icon", href: iconAddress }]],
  markdown: {
    anchor: { slugify: slugOf },
    codeTransformers: [
      {
        name: "no-time-limit",
        // Else a busy machine leaves ends of lines without their colours, and two builds differ.
        preprocess: (_, options) => {
          options.tokenizeTimeLimit = 0;
        },
      },
    ],
    config: (md) => {
      md.use(footnote).use(markAddresses);
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
    logo: { src: "/icon.svg", alt: "" },
    notFound: {
      quote: "There is no such page here. The search knows all that there are.",
      linkLabel: "To the first page",
      linkText: "To the first page",
    },
    search: {
      provider: "local",
      options: {
        miniSearch: {
          options: { processTerm: searchTerms },
          searchOptions: { boostDocument: searchWeight },
        },
        _render: (text, env, md) =>
          md.renderAsync(searchedText(text, env.relativePath), env),
      },
    },
    socialLinks: [
      { icon: "github", link: "https://github.com/userapis/userapis" },
    ],
    outline: { level: 2 },
    docFooter: { prev: "Before", next: "After" },
  },
});

/** Of a page of the reference, its head: its parts repeat the names of the runtime's guide. */
function searchedText(text: string, path: string): string {
  return path.startsWith(`${referenceFolder}/`)
    ? (text.split("\n## ")[0] ?? text)
    : text;
}

function folder(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
