import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs the suite in a page of the stub's own origin. `packages` is the folder that playwright-core is installed in. */
export function runInChromium(executablePath, packages) {
  let version;
  return {
    version: () => version,
    run: async ({ folder, bundle, settings, signal }) => {
      const browser = await launchChromium({
        executablePath,
        packages,
        folder,
      });
      const close = () => void browser.close();
      signal.addEventListener("abort", close);
      try {
        signal.throwIfAborted();
        version = browser.version();
        return await runInPage(await browser.newPage(), bundle, settings);
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener("abort", close);
        await browser.close();
      }
    },
  };
}

/** Starts Chromium without a window. `packages` is the folder that playwright-core is installed in, `folder` the browser's home. */
export async function launchChromium({ executablePath, packages, folder }) {
  const { chromium } = await import(
    pathToFileURL(join(packages, "node_modules/playwright-core/index.mjs"))
  );
  return chromium.launch({
    executablePath,
    args: flags,
    env: { PATH: process.env.PATH, HOME: folder },
    // The script ends the browser itself, after a signal too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function runInPage(page, bundle, settings) {
  const uncaught = [];
  page.on("pageerror", (error) => uncaught.push(error));
  await page.goto(await emptyPage(settings.origin));
  const source = await readFile(bundle, "utf8");
  const report = await page.evaluate(importAndRun, { source, settings });
  if (uncaught.length > 0)
    throw new Error(`the page did not catch: ${uncaught[0].stack}`);
  return report;
}

/** The URL of a page of the stub's, which gives what it is told to. */
async function emptyPage(origin) {
  const headers = { "content-type": "text/html" };
  const body = { kind: "text", text: "<!doctype html><title>suite</title>" };
  const response = await fetch(`${origin}/__stub__/scripts`, {
    method: "POST",
    body: JSON.stringify({ answers: [{ headers, body }] }),
  });
  const { id } = await response.json();
  return `${origin}/${id}/`;
}

/** Runs inside the page. */
async function importAndRun({ source, settings }) {
  const url = URL.createObjectURL(
    new Blob([source], { type: "text/javascript" }),
  );
  const { runSuite } = await import(url);
  // A browser has six connections to a host; a call that waits for one has not reached the server when its time is up.
  return runSuite({ ...settings, environment: {}, concurrency: 2 });
}
