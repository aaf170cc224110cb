import { join } from "node:path";
import { violations } from "./check-pages.mjs";
import { openPage } from "./open-page.mjs";

/** What is typed, and the page that must be among the first results. */
const searches = {
  tokensRefresh: "/packages/cloudsmith/operations/tokensRefresh.html",
  "vanity name": "/packages/pieces/operations/updateVanityName.html",
  user_token_create: "/packages/cloudsmith/operations/tokenCreate.html",
  RateLimitError: "RateLimitError",
};

/** What people type who look for how a thing is done, and what the address of the first result is like. */
const questions = {
  "api key": /\/packages\/\w+\/#authentication$/,
  retry: /\/packages\/\w+\/#retries/,
  pagination: /\/packages\/\w+\/.*#paging$/,
};

/** What VitePress's own search box is known for: an option of its list is a link, and is named after its page. */
const known = ["axe nested-interactive:", "axe label-content-name-mismatch:"];

/** The site's own search finds operations by our names and by the vendor's, without any request elsewhere. */
export async function checkSearch(site) {
  const opened = await openPage(site, "/");
  const { page, problems } = opened;
  try {
    await page.keyboard.press("Control+k");
    const input = page.locator("#localsearch-input");
    await input.waitFor();
    for (const [text, wanted] of Object.entries(searches)) {
      await input.fill(text);
      const found = page.locator(`.results a[href*="${wanted}"]`).first();
      await found
        .waitFor({ timeout: 15_000 })
        .catch(() => problems.push(`${text} does not find ${wanted}`));
    }
    for (const [text, wanted] of Object.entries(questions))
      problems.push(...(await firstResult(page, text, wanted)));
    await input.fill("RateLimitError");
    await page.locator('.results a[href*="RateLimitError"]').first().waitFor();
    await page.screenshot({ path: join(site.screenshots, "search.png") });
    const found = await violations(page);
    problems.push(
      ...found.filter((one) => !known.some((name) => one.startsWith(name))),
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(/RateLimitError/);
  } finally {
    await opened.close();
  }
  const count = Object.keys({ ...searches, ...questions }).length;
  return { said: `${count} searches`, problems };
}

/** Polls, since the results of what was typed before stay for a moment. */
async function firstResult(page, text, wanted) {
  await page.fill("#localsearch-input", text);
  let found;
  for (let look = 0; look < 20; look += 1) {
    await page.waitForTimeout(250);
    found = await page.locator(".results a").first().getAttribute("href");
    if (wanted.test(found)) return [];
  }
  return [`${text} finds ${found} first`];
}
