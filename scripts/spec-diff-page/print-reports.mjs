import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = path("../../generator/bin/userapis.js");
const history = path("../../generator/test/fixtures/diff/histories/tiledb");

/** What `userapis diff` prints of TileDB's history: of what is long, the beginning, as fences for a page. The HTML page is whole. */
export function printReports() {
  const text = run("text");
  const sarif = JSON.parse(run("sarif"));
  return {
    text: fence(
      "text",
      `${beginning(text, "\n\n", 4)}\n\n${text.slice(text.lastIndexOf("\n\n")).trim()}`,
    ),
    markdown: fence("markdown", beginning(run("markdown"), "\n#### ", 2)),
    json: fence("text", beginning(run("json"), "\n        {\n", 2)),
    github: fence("text", beginning(run("github"), "\n", 1)),
    junit: fence("xml", beginning(run("junit"), "\n    <testcase", 2)),
    sarif: fence("json", JSON.stringify(sarif.runs[0].results[0])),
    bump: fence("text", run("bump").trim()),
    html: run("html"),
  };
}

function run(format) {
  const parameters = ["diff", "before.yaml", "after.yaml", "--format", format];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, ...parameters],
    { cwd: history, encoding: "utf8", maxBuffer: Infinity },
  );
  if (status === 1) return stdout;
  throw new Error(`userapis ${parameters.join(" ")}: ${status}\n${stderr}`);
}

/** Up to where `mark` stands for the `count`-th time. */
function beginning(text, mark, count) {
  const end = text.split(mark, count).join(mark).length;
  return `${text.slice(0, end).trimEnd()}\n\n…`;
}

/** A fence is longer than those within. */
function fence(language, text) {
  const marks = "`".repeat(text.includes("```") ? 4 : 3);
  return `${marks}${language}\n${text}\n${marks}`;
}

function path(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
