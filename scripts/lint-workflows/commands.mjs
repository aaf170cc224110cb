import { isMap, isScalar, visit } from "yaml";
import { valuesOf } from "./nodes.mjs";
import { otherCommands } from "./rights.mjs";

/** No dependency needs its install script, and each would run with what the job may do. */
const install = "npm ci --ignore-scripts";

/** What follows `--` may name variables of the step, and nothing that a shell would run. */
const script =
  /^npm run (?:--silent )?(?<name>[\w:-]+|\$\{\{ matrix\.[\w-]+ \}\})(?: -- (?:"\$\w+"|[\w./=:,@+ -])+)?$/;

/** Inputs of actions that they run. */
const runInputs = ["version", "publish", "run", "command"];

/** Whatever a job runs is an installation or an npm script, which runs anywhere else too; and no part of it is what somebody else chooses. */
export function findUnfitCommands(document, context) {
  const { at, scripts } = context;
  return [
    ...valuesOf(document, "run").flatMap((node) => runBreaches(node, context)),
    ...valuesOf(document, "script").flatMap((node) => expressions(node, at)),
    ...inputsOf(document).flatMap((node) => lineBreaches(node, context)),
    ...valuesOf(document, "task")
      .filter(({ value }) => !scripts.includes(value))
      .map((node) => at(node, unknown(node.value))),
    ...valuesOf(document, "shell").map((node) =>
      at(node, "no other shell: run an npm script [command]"),
    ),
  ];
}

function runBreaches(node, context) {
  const lines = String(node.value)
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return [
    ...expressions(node, context.at),
    ...lines.flatMap((line) => commandBreaches(node, { ...context, line })),
  ];
}

/** A value of the matrix is one of a list in the workflow; anything else may be a branch's name, or a title, with a command in it. */
function expressions(node, at) {
  const [found] = String(node.value).match(
    /\$\{\{(?!\s*matrix\.[\w-]+\s*\}\}).*?\}\}/s,
  ) ?? [undefined];
  return found === undefined
    ? []
    : [
        at(
          node,
          `\`${found}\` would be run as it is: hand it over in \`env\` [expression]`,
        ),
      ];
}

function lineBreaches(node, context) {
  return commandBreaches(node, { ...context, line: String(node.value).trim() });
}

function commandBreaches(node, { at, name, scripts, line }) {
  if (line === install || otherCommands[name]?.includes(line)) return [];
  const called = script.exec(line)?.groups?.name;
  if (called === undefined)
    return [
      at(
        node,
        `\`${line}\` is neither \`${install}\` nor \`npm run <script>\`: make it a script of package.json [command]`,
      ),
    ];
  const isKnown = called.startsWith("$") || scripts.includes(called);
  return isKnown ? [] : [at(node, unknown(called))];
}

function unknown(name) {
  return `package.json has no script \`${name}\` [script]`;
}

/** What actions are told to run: an input of such a name, or whose value names a program that runs others. */
function inputsOf(document) {
  const found = [];
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== "with") return;
      if (!isMap(pair.value)) return;
      for (const { key, value } of pair.value.items)
        if (isScalar(value) && isRun(key.value, value.value)) found.push(value);
    },
  });
  return found;
}

function isRun(input, value) {
  if (input === "script") return false;
  return (
    runInputs.includes(input) ||
    /(?:^|\s)(?:npm|npx|pnpm|yarn|bun|bash|sh|node)\s/.test(String(value))
  );
}
