// Type-checks what a consumer writes against each vendor package as published: strict, skipLibCheck off, both module resolutions,
// the oldest and the newest TypeScript we promise. That is packages/<vendor>/test/consumer.ts and every example of README.md and api.md.
// Usage: node scripts/check-consumers.mjs
import "./command-line/enter-root.mjs";
import { spawnSync } from "node:child_process";
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { install } from "./consumers/install.mjs";

const compilers = ["typescript-5.4", "typescript", "typescript-7"];
const resolutions = { nodenext: "nodenext", bundler: "esnext" };
const programs = [
  { include: ["*.ts"], types: [] },
  { include: ["*.ts"], types: ["node"], lib: ["es2022"] },
  // They read `process.env`, and one takes the WebSocket of `ws`, whose types are not ours to check.
  { include: ["examples/*.ts"], types: ["node"], skipLibCheck: true },
];

const require = createRequire(import.meta.url);
const project = mkdtempSync(join(tmpdir(), "userapis-consumers-"));
let failed = 0;
try {
  install(project);
  console.log(`${readdirSync(join(project, "examples")).length} examples`);
  for (const compiler of compilers) {
    for (const [moduleResolution, module] of Object.entries(resolutions)) {
      for (const program of programs) {
        if (!check(compiler, { module, moduleResolution, ...program }))
          failed += 1;
      }
    }
  }
} finally {
  rmSync(project, { recursive: true });
}
process.exitCode = failed === 0 ? 0 : 1;

function check(compiler, { include, ...differing }) {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    ...differing,
  };
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include }),
  );
  const manifest = require.resolve(`${compiler}/package.json`);
  const { version, bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const tsc = join(dirname(manifest), bin.tsc);
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], {
    encoding: "utf8",
  });
  const lib = compilerOptions.lib.includes("dom") ? "" : ", without DOM";
  const what = `TypeScript ${version}, ${differing.moduleResolution}, ${include.join()}${lib}`;
  console.log(`${what}: ${status === 0 ? "ok" : `failed\n${stdout}`}`);
  return status === 0;
}
