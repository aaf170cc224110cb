// Runs every TypeScript example of every page against mock servers (Prism, and a web socket server) that stand in for the vendors' own. The code is
// the page's, letter for letter; only the network is replaced. An example that cannot run here says why in a comment before it,
// `<!-- not run: reason -->`, and fails this check when it runs after all. The types are scripts/check-consumers.mjs's.
// Usage: npm run check:snippets [-- part of a page's path]
import "./command-line/enter-root.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endWith } from "./command-line/end-with.mjs";
import { readOptions } from "./command-line/read-options.mjs";
import { allSnippets } from "./check-snippets/pages.mjs";
import { prepare } from "./check-snippets/prepare.mjs";
import { runSnippet } from "./check-snippets/run.mjs";
import { startServers } from "./check-snippets/servers.mjs";
import { findFailure, printReport } from "./check-snippets/verdict.mjs";

const atOnce = 2;

const usage = "npm run check:snippets [-- part of a page's path]";
const { positionals } = readOptions(usage, { allowPositionals: true });
const [wanted = ""] = positionals;
const snippets = allSnippets().filter(({ page }) => page.includes(wanted));
if (snippets.length === 0) endWith(`No page with examples matches ${wanted}`);
const folder = mkdtempSync(join(tmpdir(), "userapis-snippets-"));
const servers = await startServers();
try {
  const modules = prepare(folder, snippets);
  const jobs = snippets.map((snippet, index) => ({
    snippet,
    module: modules[index],
    work: join(folder, "work"),
    origins: servers.origins,
  }));
  const outcomes = await runAll(jobs);
  printReport(outcomes);
  const failures = outcomes.filter((one) => one.failure !== undefined);
  process.exitCode = failures.length === 0 && outcomes.length > 0 ? 0 : 1;
} finally {
  await servers.close();
  rmSync(folder, { recursive: true });
}

async function runAll(jobs) {
  const outcomes = [];
  const queue = jobs.entries();
  const worker = async () => {
    for (const [index, job] of queue) {
      const runs = await runSnippet(job);
      outcomes[index] = { ...job.snippet, runs };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes.map((one) => ({
    ...one,
    failure: findFailure(one),
  }));
}
