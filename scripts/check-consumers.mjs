// Type-checks a program of a consumer against each vendor package as published: strict, skipLibCheck off, both module resolutions,
// the oldest and the newest TypeScript we promise. The programs are packages/<vendor>/test/consumer.ts and every example of README.md and api.md.
// Usage: node scripts/check-consumers.mjs
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { snippetsOf } from "./consumers/snippets.mjs";

const compilers = ["typescript-5.4", "typescript", "typescript-7"];
const resolutions = { nodenext: "nodenext", bundler: "esnext" };

const require = createRequire(import.meta.url);
const project = mkdtempSync(join(tmpdir(), "userapis-consumers-"));
let failed = 0;
let snippets = 0;
try {
  install(project);
  console.log(`${snippets} examples`);
  for (const compiler of compilers) {
    for (const [moduleResolution, module] of Object.entries(resolutions)) {
      failed += check(compiler, { module, moduleResolution }) ? 0 : 1;
    }
  }
} finally {
  rmSync(project, { recursive: true });
}
process.exitCode = failed === 0 ? 0 : 1;

/** What `npm pack` would ship of each package, its dependencies beside it, and the consumers' programs. */
function install(folder) {
  for (const name of readdirSync("packages")) {
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
    if (!existsSync(consumer)) continue;
    cpSync(consumer, join(folder, `${name}.ts`));
    for (const page of ["README.md", "api.md"]) {
      writeSnippets(
        folder,
        `${name}-${page}`,
        readFileSync(join(source, page), "utf8"),
      );
    }
  }
  const peer = dirname(require.resolve("openapi-fetch/package.json"));
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of ["openapi-fetch", "openapi-typescript-helpers", "ws"]) {
    symlinkSync(resolve(peer, "..", name), join(folder, "node_modules", name));
  }
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ type: "module" }),
  );
}

function writeSnippets(folder, name, page) {
  for (const [index, code] of snippetsOf(page).entries()) {
    writeFileSync(join(folder, `${name}-${index + 1}.ts`), code);
    snippets += 1;
  }
}

function check(compiler, resolution) {
  const compilerOptions = {
    ...resolution,
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["*.ts"] }),
  );
  const manifest = require.resolve(`${compiler}/package.json`);
  const { version, bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(dirname(manifest), bin.tsc), "-p", project],
    { encoding: "utf8" },
  );
  console.log(
    `TypeScript ${version}, ${resolution.moduleResolution}: ${status === 0 ? "ok" : `failed\n${stdout}`}`,
  );
  return status === 0;
}
