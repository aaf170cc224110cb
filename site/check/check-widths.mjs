import { filesBelow } from "./files-below.mjs";
import { kindsOfPages, phoneWidths } from "./kinds-of-pages.mjs";
import { openPage } from "./open-page.mjs";

/** No page is wider than a phone: each page of the site as it is served, and each kind of page once its scripts have run. */
export async function checkWidths(site) {
  const served = filesBelow(site.folder, ".html").map((file) => `/${file}`);
  const problems = await tooWide(site, served, { javaScriptEnabled: false });
  for (const path of Object.values(kindsOfPages))
    problems.push(...(await tooWide(site, [path])));
  const said = `${served.length} pages at ${phoneWidths.join(", ")} pixels`;
  return { said, problems };
}

async function tooWide(site, paths, options = {}) {
  const [first, ...others] = paths;
  const { page, problems, close } = await openPage(site, first, options);
  try {
    problems.push(...(await measure(page, first)));
    for (const path of others) {
      await page.goto(new URL(path, site.origin).href);
      problems.push(...(await measure(page, path)));
    }
    return problems;
  } finally {
    await close();
  }
}

async function measure(page, path) {
  const problems = [];
  for (const width of phoneWidths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(widthOfDocument);
    if (wide !== undefined)
      problems.push(`${path}: ${wide} pixels wide in a window of ${width}`);
  }
  return problems;
}

/** Runs in the page: `undefined` where all of it is within the window. */
function widthOfDocument() {
  const { scrollWidth } = document.documentElement;
  return scrollWidth <= innerWidth ? undefined : scrollWidth;
}
