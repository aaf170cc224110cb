import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "../../conformance/find-chromium.mjs";
import { launchChromium } from "../../conformance/run-in-chromium.mjs";
import { plainCall } from "../programs.mjs";
import { addFolder } from "../projects.mjs";
import { runConsumer } from "../run-consumer.mjs";
import { callStub } from "../visit.mjs";

const bundler = fileURLToPath(new URL("../bundle-app.mjs", import.meta.url));

const html = `<!doctype html>
<title>consumer</title>
<link rel="icon" href="data:," />
<script type="module" src="./main.mjs"></script>
`;

const main = `import { call } from "./call.mjs";
const baseUrl = new URLSearchParams(location.search).get("baseUrl");
call(baseUrl).then(
  (answer) => (globalThis.outcome = { answer }),
  (error) => (globalThis.outcome = { error: String(error) }),
);
`;

/** Bundles an application for production with the bundler's defaults, and runs it in Chromium. The cell says how large it is. */
export const bundleEnvironments = ["esbuild", "vite", "webpack"].map((id) => ({
  id: `${id}-chromium`,
  applies: ({ vendor }) => vendor !== undefined,
  run: async (unit, context) => {
    const project = await context.projects.installed(unit);
    const cwd = await addFolder(project, id, {
      "index.html": html,
      "main.mjs": main,
      "call.mjs": await plainCall(unit.manifest.name, unit.vendor),
    });
    const tool = id === "esbuild" ? context.root : await context.tools(id);
    const output = await runConsumer([process.execPath, bundler, id, tool], {
      ...context,
      cwd,
    });
    const app = join(cwd, "dist");
    await callStub(context, { ...unit, app }, (baseUrl, appUrl) =>
      runPage(context, `${appUrl}?baseUrl=${encodeURIComponent(baseUrl)}`),
    );
    return `${(Number(output.split("\n").at(-1)) / 1000).toFixed(0)} KB`;
  },
}));

async function runPage(context, url) {
  const browser = await browserOf(context);
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.stack));
  page.on("console", (message) => complaints.push(message.text()));
  try {
    await page.goto(url);
    await page.waitForFunction(() => "outcome" in globalThis);
    const { answer, error } = await page.evaluate(() => globalThis.outcome);
    if (error !== undefined) complaints.push(error);
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
    return answer;
  } finally {
    await page.close();
  }
}

/** One browser for all pages; it is closed with the rehearsal. */
function browserOf({ shared, tools, onClose, folder, signal }) {
  shared.browser ??= (async () => {
    const browser = await launchChromium({
      executablePath: findChromium(process.env),
      packages: await tools("playwright"),
      folder: join(folder, "home"),
    });
    onClose(() => browser.close());
    signal.throwIfAborted();
    return browser;
  })();
  return shared.browser;
}
