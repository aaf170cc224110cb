// Serves the built site on loopback and looks at it in headless Chromium: links, requests, console, axe, search, the page "Try it",
// the keyboard, and screenshots in `dist/screenshots`.
// Usage: npm run site:check, or `node site/check/check-site.mjs search` for the checks with that word in their names
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../scripts/conformance/find-chromium.mjs";
import { checkBytes } from "./check-bytes.mjs";
import { checkKeyboard } from "./check-keyboard.mjs";
import { checkLinks } from "./check-links.mjs";
import { checkPages } from "./check-pages.mjs";
import { checkPrint } from "./check-print.mjs";
import { checkSearch } from "./check-search.mjs";
import { checkTables } from "./check-tables.mjs";
import { checkTry } from "./check-try.mjs";
import { checkWidths } from "./check-widths.mjs";
import { serveFolder } from "./serve-folder.mjs";

const folder = join(import.meta.dirname, "../dist/html");
const screenshots = join(import.meta.dirname, "../dist/screenshots");

if (!existsSync(join(folder, "index.html")))
  throw new Error("there is no site yet; run `npm run site` first");
await rm(screenshots, { recursive: true, force: true });
await mkdir(screenshots, { recursive: true });

const server = await serveFolder(folder);
const browser = await chromium.launch({
  executablePath: findChromium(process.env),
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const site = { folder, screenshots, origin: server.origin, browser };

const checks = {
  "nothing of this machine in it": checkBytes,
  "links and anchors": checkLinks,
  "pages: axe, console, requests, widths": checkPages,
  "widths of phones": checkWidths,
  "wide tables": checkTables,
  print: checkPrint,
  search: checkSearch,
  "the page Try it": checkTry,
  keyboard: checkKeyboard,
};

const [, , wanted = ""] = process.argv;
const chosen = Object.entries(checks).filter(([name]) => name.includes(wanted));
if (chosen.length === 0) throw new Error(`no check is named "${wanted}"`);

let failed = 0;
try {
  for (const [name, check] of chosen) {
    const { said, problems } = await check(site);
    console.log(
      `${problems.length === 0 ? "ok    " : "FAILED"} ${name}: ${said}`,
    );
    for (const problem of problems) console.log(`         ${problem}`);
    if (problems.length > 0) failed += 1;
  }
} finally {
  await browser.close();
  await server.close();
}

console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
console.log("screenshots: site/dist/screenshots");
process.exitCode = failed === 0 ? 0 : 1;
