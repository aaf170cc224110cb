import { join } from "node:path";
import { kindsOfPages } from "./kinds-of-pages.mjs";
import { openPage } from "./open-page.mjs";

/** Of A4 between margins of 10 mm, in CSS pixels. */
const paper = { width: 718, height: 1047 };

/** On paper every kind of page is whole, in either scheme: nothing is cut off or leaves the sheet, and nothing is there to be clicked. */
export async function checkPrint(site) {
  const problems = [];
  for (const [kind, path] of Object.entries(kindsOfPages)) {
    const found = await print(site, path, kind);
    problems.push(...found.map((problem) => `${kind}: ${problem}`));
  }
  return { said: `${Object.keys(kindsOfPages).length} kinds`, problems };
}

async function print(site, path, kind) {
  const opened = await openPage(site, path, { size: paper, scheme: "dark" });
  const { page, problems, close } = opened;
  try {
    await page.emulateMedia({ media: "print" });
    await page.screenshot({
      path: join(site.screenshots, `print-${kind}.png`),
    });
    return [...problems, ...(await page.evaluate(notForPaper))];
  } finally {
    await close();
  }
}

/** Runs in the page. */
function notForPaper() {
  const toClick =
    "header, nav, aside, button, .VPDocFooter, .try-link, .start-actions";
  const shown = Array.from(document.querySelectorAll("body *")).filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  const found = (what, elements) =>
    elements
      .slice(0, 3)
      .map(
        (one) => `${what}: ${one.outerHTML.replace(/\s+/g, " ").slice(0, 100)}`,
      );
  const isClipped = (one) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(one);
    if (clipPath !== "none" || one.matches("input, select, textarea"))
      return false;
    return (
      (overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1) ||
      (overflowY !== "visible" && one.scrollHeight > one.clientHeight + 1)
    );
  };
  const leaves = (one) => one.getBoundingClientRect().right > innerWidth + 1;
  const isDark =
    getComputedStyle(document.body).backgroundColor !== "rgb(255, 255, 255)";
  return [
    ...found(
      "is printed",
      shown.filter((one) => one.matches(toClick)),
    ),
    ...found("is cut off", shown.filter(isClipped)),
    ...found("leaves the sheet", shown.filter(leaves)),
    ...(isDark ? ["is dark"] : []),
  ];
}
