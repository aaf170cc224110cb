import { createRequire } from "node:module";
import { join } from "node:path";
import { kindsOfPages, schemes, widths } from "./kinds-of-pages.mjs";
import { openPage } from "./open-page.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Levels A and AA of WCAG 2.0, 2.1 and 2.2. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Each kind of page at both widths in both schemes: a screenshot, axe, no error, no request elsewhere, and nothing wider than the window. */
export async function checkPages(site) {
  const problems = [];
  let count = 0;
  for (const [kind, path] of Object.entries(kindsOfPages))
    for (const scheme of schemes)
      for (const [width, size] of Object.entries(widths)) {
        const name = `${kind}-${width}-${scheme}`;
        const found = await lookAt(site, { path, scheme, size, name });
        problems.push(...found.map((problem) => `${name}: ${problem}`));
        count += 1;
      }
  return { said: `${count} views`, problems };
}

async function lookAt(site, { path, scheme, size, name }) {
  const opened = await openPage(site, path, { scheme, size });
  const { page, problems } = opened;
  try {
    await page.screenshot({ path: join(site.screenshots, `${name}.png`) });
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth,
    );
    if (isWide) problems.push("wider than the window");
    return [...problems, ...(await violations(page))];
  } finally {
    await opened.close();
  }
}

/** What axe finds, each with the first elements that it is about. */
export async function violations(page) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(
    async (values) =>
      (await globalThis.axe.run({ runOnly: { type: "tag", values } }))
        .violations,
    tags,
  );
  return found.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `axe ${id}: ${help}; ${nodes.length}×, ${places.join("; ")}`;
  });
}
