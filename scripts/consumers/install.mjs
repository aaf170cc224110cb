import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { ours } from "../check-snippets/pages.mjs";
import { examplesOf } from "./examples.mjs";

/** What a consumer's `node_modules` holds beside the packages. */
const dependencies = [
  "msw",
  "openapi-fetch",
  "openapi-typescript-helpers",
  "ws",
  "@types/ws",
  "@types/node",
  "@opentelemetry/api",
  "undici",
  "undici-types",
];

/** Makes `folder` a project that has every package as `npm pack` would ship it, the consumers' programs, and the examples of their pages and of the README. */
export function install(folder) {
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ type: "module" }),
  );
  for (const scope of ["@types", "@opentelemetry", "../examples"])
    mkdirSync(join(folder, "node_modules", scope), { recursive: true });
  for (const name of dependencies)
    symlinkSync(
      resolve("node_modules", name),
      join(folder, "node_modules", name),
    );
  for (const name of readdirSync("packages")) installPackage(folder, name);
  symlinkSync(
    resolve("generator"),
    join(folder, "node_modules/@userapis/generator"),
  );
  for (const page of ours) writeExamples(folder, page);
}

function installPackage(folder, name) {
  const source = join("packages", name);
  const manifest = JSON.parse(
    readFileSync(join(source, "package.json"), "utf8"),
  );
  const target = join(folder, "node_modules", manifest.name);
  for (const entry of ["package.json", ...manifest.files]) {
    if (existsSync(join(source, entry)))
      cpSync(join(source, entry), join(target, entry), { recursive: true });
  }
  const consumer = join(source, "test/consumer.ts");
  if (existsSync(consumer)) cpSync(consumer, join(folder, `${name}.ts`));
  for (const page of ["README.md", "api.md"])
    if (existsSync(join(source, page)))
      writeExamples(folder, join(source, page));
}

function writeExamples(folder, page) {
  const name = page.replaceAll(/[\\/]/g, "-");
  for (const [index, code] of examplesOf(readFileSync(page, "utf8")).entries())
    writeFileSync(join(folder, "examples", `${name}-${index + 1}.ts`), code);
}
