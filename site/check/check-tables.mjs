import { join } from "node:path";
import { schemes } from "./kinds-of-pages.mjs";
import { openPage } from "./open-page.mjs";

const pages = {
  peers: "/guides/peers.html",
  conformance: "/guides/conformance.html",
};

/** On a phone the first column of a wide table stays where it is while the others scroll, and leaves them more than half of the width. */
export async function checkTables(site) {
  const problems = [];
  for (const [name, path] of Object.entries(pages))
    for (const scheme of schemes) {
      const size = { width: 390, height: 844 };
      const opened = await openPage(site, path, { scheme, size });
      const { page, close } = opened;
      const found = await page.evaluate(scrollWideTables);
      const file = `wide-${name}-${scheme}.png`;
      await page.screenshot({ path: join(site.screenshots, file) });
      problems.push(
        ...[...opened.problems, ...found].map((one) => `${name}: ${one}`),
      );
      await close();
    }
  return {
    said: `${Object.keys(pages).length} pages with wide tables`,
    problems,
  };
}

/** Runs in the page, and ends with the widest table in sight. */
function scrollWideTables() {
  const wide = Array.from(document.querySelectorAll(".vp-doc table")).filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  const problems = wide.length === 0 ? ["no table is wide"] : [];
  wide.forEach((table, index) => {
    table.scrollLeft = 200;
    const { left, right } = table.getBoundingClientRect();
    const cell = table.querySelector("td").getBoundingClientRect();
    if (Math.abs(cell.left - left) > 2)
      problems.push(`the first column of table ${index + 1} scrolls away`);
    if (cell.width > (right - left) / 2)
      problems.push(`the first column of table ${index + 1} takes over half`);
  });
  wide.sort((a, b) => b.scrollWidth - a.scrollWidth)[0]?.scrollIntoView();
  return problems;
}
