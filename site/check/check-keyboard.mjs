import { openPage } from "./open-page.mjs";

/** Without a mouse: past the navigation, through a page, and a call from the first field to its answer. */
export async function checkKeyboard(site) {
  const problems = [
    ...(await skipLink(site)),
    ...(await tabThrough(site, "/packages/cloudsmith/operations/self.html")),
    ...(await tabThrough(site, "/try.html")),
    ...(await callByKeyboard(site)),
  ];
  return { said: "skip link, order, visible focus, a call", problems };
}

async function skipLink(site) {
  const { page, problems, close } = await openPage(site, "/packages/");
  await page.keyboard.press("Tab");
  const text = await page.evaluate(() => document.activeElement?.textContent);
  if (!/skip to content/i.test(text ?? ""))
    problems.push(
      `the first stop is ${text}, not the link past the navigation`,
    );
  await close();
  return problems;
}

/** Every stop is one element that is seen and shows that it has the focus; the way ends where it began. */
async function tabThrough(site, path) {
  const { page, problems, close } = await openPage(site, path);
  const wanted = await page.evaluate(tabStops);
  const seen = new Set();
  for (let stop = 0; stop < wanted.length + 20; stop += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(describeFocus);
    if (found === undefined) continue;
    if (!found.isShown)
      problems.push(`${path}: focus is not seen on ${found.name}`);
    seen.add(found.name);
  }
  const missed = wanted.filter((name) => !seen.has(name));
  problems.push(...missed.map((name) => `${path}: Tab does not reach ${name}`));
  await close();
  return problems;
}

/** Runs in the page: what Tab should reach in the main part. */
function tabStops() {
  const stops = document.querySelectorAll(
    ":is(main, .VPContent) :is(a[href], button, input, select, textarea, pre[tabindex='0'])",
  );
  return Array.from(stops)
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.tabIndex >= 0 && !one.disabled)
    .filter((one) => one.type !== "radio" || one.checked)
    .map((one) => one.outerHTML.slice(0, 80));
}

/** Runs in the page. */
function describeFocus() {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isShown =
    element.matches(":focus-visible") &&
    outlineStyle !== "none" &&
    outlineWidth !== "0px";
  return { name: element.outerHTML.slice(0, 80), isShown };
}

async function callByKeyboard(site) {
  const { page, problems, close } = await openPage(site, "/try.html");
  await page.focus("#try-package");
  await page.keyboard.type("@userapis/glow");
  const package_ = await page.inputValue("#try-package");
  if (package_ !== "glowmarkt") problems.push(`typing chose ${package_}`);
  await page.focus(".call-button");
  await page.keyboard.press("Enter");
  await page
    .locator("#ending-title")
    .waitFor({ timeout: 15_000 })
    .catch(() => problems.push("Enter on the button gave no answer"));
  await close();
  return problems;
}
