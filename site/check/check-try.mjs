import { join } from "node:path";
import { violations } from "./check-pages.mjs";
import { schemes, widths } from "./kinds-of-pages.mjs";
import { openPage } from "./open-page.mjs";

/** Every operation of every package is called; then what goes wrong, in words that must be seen. */
export async function checkTry(site) {
  const opened = await openPage(site, "/try.html");
  const { page, problems } = opened;
  let calls = 0;
  try {
    const vendors = await values(page, "#try-package");
    for (const vendor of vendors) {
      await page.selectOption("#try-package", vendor);
      for (const operation of await values(page, "#try-operation")) {
        await page.selectOption("#try-operation", operation);
        const text = await call(page);
        if (text.includes("Throws") || !text.includes("What was sent"))
          problems.push(`${vendor} ${operation}: ${text.slice(0, 200)}`);
        calls += 1;
      }
    }
    problems.push(...(await failures(page)));
  } finally {
    await opened.close();
  }
  problems.push(...(await withoutScripts(site)), ...(await pictures(site)));
  return { said: `${calls} operations called`, problems };
}

async function values(page, selector) {
  return page
    .locator(`${selector} option`)
    .evaluateAll((options) => options.map(({ value }) => value));
}

/** What stands below the code once the call has ended. */
async function call(page) {
  await page.click(".call-button");
  await page.locator(".call-button:not([disabled])").waitFor();
  await page.locator("#ending-title, .call-state .problem").first().waitFor();
  return page.locator(".try-result").innerText();
}

async function failures(page) {
  const problems = [];
  const expect = async (what, words) => {
    const text = await call(page);
    for (const word of words)
      if (!text.includes(word))
        problems.push(`${what}: no "${word}" in ${text}`);
  };
  await page.selectOption("#try-package", "cloudsmith");
  await page.selectOption("#try-operation", "tokensRefresh");
  await page.selectOption("#try-retries", "0");
  await page.selectOption("#try-answer", "404");
  await expect("a status", ["Throws NotFoundError", "retries: 0"]);
  await page.check("#style-result");
  await expect("result()", ['"ok": false', '"status": 404', ".result()"]);
  await page.check("#style-await");
  await page.selectOption("#try-answer", "proxy");
  await expect("a proxy", ["Throws ServerError"]);
  await page.selectOption("#try-answer", "disconnect");
  await expect("no connection", ["Throws ConnectionError"]);
  await page.selectOption("#try-answer", "hang");
  await expect("no answer", ["Throws TimeoutError", "timeout: 1000"]);
  await page.selectOption("#try-answer", "200");
  await page.fill("#field-slug_perm", "");
  await expect("no path parameter", ["Throws InputError", "Nothing."]);
  await page.fill("#field-slug_perm", "a/b");
  await expect("a changed input", ["tokens/a%2Fb/refresh/", '"a/b"']);
  await page.uncheck("#scheme-apikey");
  await expect("no credential", ["Throws MissingCredentialError"]);
  await page.selectOption("#try-operation", "tokensList");
  await expect("paging", ["for await", "1 item", "page=2"]);
  await page.selectOption("#try-operation", "tokenCreate");
  await page.fill("#field-body", "{");
  await expect("an unreadable body", ["body: This is not JSON yet"]);
  return [...problems, ...(await outdated(page))];
}

/** No outcome stands beside a form that has been changed since. */
async function outdated(page) {
  const problems = [];
  const changes = {
    "a credential": () => page.locator('[id^="scheme-"]').first().click(),
    "result()": () => page.check("#style-result"),
    "an unreadable body": () => page.fill("#field-body", "{"),
    "an unreadable answer": () => page.fill("#try-answer-body", "{"),
    retries: () => page.selectOption("#try-retries", "0"),
  };
  for (const [what, change] of Object.entries(changes)) {
    await page.selectOption("#try-operation", "tokensList");
    await page.selectOption("#try-operation", "tokenCreate");
    const before = await call(page);
    await change();
    const after = await page.locator(".try-result").innerText();
    if (!before.includes("What was sent") || after.includes("What was sent"))
      problems.push(`${what}, changed, leaves the outcome of the call before`);
    if (!after.includes("Changed since the last call"))
      problems.push(`${what}, changed: nothing says so`);
  }
  return problems;
}

/** Where no script runs, a sentence stands in place of a form that would do nothing. */
async function withoutScripts(site) {
  const opened = await openPage(site, "/try.html", {
    javaScriptEnabled: false,
  });
  const { page, problems, close } = opened;
  if ((await page.locator("form, .call-button").count()) > 0)
    problems.push("without scripts, there is a form that does nothing");
  if (!(await page.locator(".needs-script").isVisible()))
    problems.push("without scripts, nothing says what is missing");
  await close();
  return problems;
}

/** With an answer and with an error, as people see them. */
async function pictures(site) {
  const problems = [];
  for (const scheme of schemes)
    for (const [width, size] of Object.entries(widths)) {
      const opened = await openPage(
        site,
        "/try.html?package=cloudsmith&operation=tokenCreate",
        { scheme, size },
      );
      const { page } = opened;
      await call(page);
      const name = `try-answer-${width}-${scheme}`;
      await page.screenshot({
        path: join(site.screenshots, `${name}.png`),
        fullPage: width === "phone",
      });
      await page.selectOption("#try-answer", "422");
      await call(page);
      await page.screenshot({
        path: join(site.screenshots, `try-error-${width}-${scheme}.png`),
        fullPage: width === "phone",
      });
      const found = [...opened.problems, ...(await violations(page))];
      problems.push(...found.map((problem) => `${name}: ${problem}`));
      await opened.close();
    }
  return problems;
}
