import { basename } from "node:path";
import { LineCounter, isMap, parseDocument } from "yaml";
import { findUnfitCommands } from "./commands.mjs";
import { findUnfitJobs } from "./jobs.mjs";
import { findUnpinned } from "./pins.mjs";
import { findUnfitValues } from "./values.mjs";

/** Where workflows, by file, break our rules. `scripts` are the names of those that the root's `package.json` has. */
export function findBreaches(texts, scripts) {
  const pins = new Map();
  return [...texts].flatMap(([file, text]) => {
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter });
    if (!isMap(document.contents) || !isMap(document.get("jobs")))
      return [`${file}:1:1 it has no jobs [workflow]`];
    const at = (node, message) => {
      const { line, col } = counter.linePos(node.range[0]);
      return `${file}:${line}:${col} ${message}`;
    };
    const context = { at, pins, scripts, name: basename(file) };
    return [
      ...findUnfitValues(document, context),
      ...findUnfitJobs(document, context),
      ...findUnpinned(document, context),
      ...findUnfitCommands(document, context),
    ];
  });
}
