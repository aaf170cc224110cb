import { headerText } from "../header.js";
import type { PackageTarget } from "../package-target.js";
import type { SourceFile } from "../source-file.js";

/** `package.json`, in the form that `JSON.stringify` gives it, which is prettier's for this file. */
export function emitManifest(target: PackageTarget): SourceFile {
  const manifest = {
    "//": headerText(target.specFile),
    name: target.packageName,
    version: target.version,
    description: target.description,
    license: target.license,
    repository: target.repository && {
      type: "git",
      url: target.repository.url,
      directory: target.repository.directory,
    },
    type: "module",
    engines: { node: ">=20.19" },
    sideEffects: false,
    exports: exportsOf(target),
    files: ["dist", "src", "api.md"],
    scripts: {
      build: "tsc -p tsconfig.json",
      typecheck: "tsc -p tsconfig.json --noEmit",
      lint: "eslint .",
      test: "vitest run --typecheck --passWithNoTests",
    },
    dependencies: { "@userapis/runtime": target.runtimeVersion },
    ...(target.openapiFetch ? openapiFetchPeer : {}),
    publishConfig: { access: "public" },
  };
  return {
    path: "package.json",
    text: `${JSON.stringify(manifest, undefined, 2)}\n`,
  };
}

const openapiFetchPeer = {
  peerDependencies: { "openapi-fetch": "0.17.0" },
  peerDependenciesMeta: { "openapi-fetch": { optional: true } },
};

function exportsOf({ openapiFetch }: PackageTarget): Record<string, unknown> {
  return {
    ".": entry("index"),
    "./operations": entry("operations"),
    ...(openapiFetch ? { "./openapi-fetch": entry("openapi-fetch") } : {}),
    "./package.json": "./package.json",
  };
}

function entry(file: string): { types: string; default: string } {
  return { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` };
}
