// A document that is only written differently has not changed: each one is compared with rewrites of itself, both ways round, and no change may
// be found but prose. The command line gives the documents; none is part of the repository.
// Usage: node scripts/check-diff-rewrites.mjs <file>…
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { buildModel, diffSpecs, loadSpec } from "@userapis/generator";
import { parse, stringify } from "yaml";
import { endWith } from "./command-line/end-with.mjs";
import { readOptions } from "./command-line/read-options.mjs";
import { rewrites } from "./diff-rewrites/rewrites.mjs";

const usage = "node scripts/check-diff-rewrites.mjs <file>…";
const { positionals: files } = readOptions(usage, { allowPositionals: true });
if (files.length === 0) endWith("Name the documents to compare", usage);
const absent = files.find((file) => !existsSync(file));
if (absent !== undefined) endWith(`There is no file ${absent}`, usage);

let found = 0;
let compared = 0;
for (const file of files) {
  const text = await readFile(file, "utf8");
  const document = file.endsWith(".json") ? JSON.parse(text) : parse(text);
  const original = await sideOf("original.json", JSON.stringify(document));
  for (const [name, rewrite] of Object.entries(rewrites))
    await check(
      `${file}: ${name}`,
      original,
      JSON.stringify(rewrite(document)),
    );
  const yaml = stringify(document, { aliasDuplicateObjects: false });
  await check(`${file}: YAML`, original, yaml);
}
console.log(`${compared} rewrites compared, ${found} with findings`);
process.exitCode = found === 0 && compared > 0 ? 0 : 1;

async function check(label, original, text) {
  const extension = text.startsWith("{") ? "json" : "yaml";
  const rewritten = await sideOf(`rewritten.${extension}`, text);
  const changes = [
    ...diffSpecs({ base: original, revision: rewritten }),
    ...diffSpecs({ base: rewritten, revision: original }),
  ];
  compared += 1;
  if (changes.length === 0) return;
  found += 1;
  console.log(`${label}: ${changes.length} findings`);
  for (const { id, wire, message, base } of changes.slice(0, 10))
    console.log(`  ${wire} ${id}: ${message} (${base.file}#${base.pointer})`);
}

async function sideOf(file, text) {
  const document = await loadSpec(file, async () => ({ kind: "text", text }));
  return { label: file, document, model: buildModel(document) };
}
