import { defaultLicense } from "../../config/package-settings.js";
import { headerText } from "../header.js";
import type { PackageTarget } from "../package-target.js";
import type { SourceFile } from "../source-file.js";
import { specPath } from "./emit-spec.js";

/** `package.json`, in the form that `JSON.stringify` gives it, which is prettier's for this file. */
export function emitManifest(target: PackageTarget): SourceFile {
  const { scripts, devDependencies, publishConfig, ...others } =
    target.packageJson;
  const manifest = {
    ...ownKeys(target),
    scripts: { ...ownScripts, ...objectOrNone(scripts) },
    dependencies: { "@userapis/runtime": target.runtimeVersion },
    ...peersOf(target),
    devDependencies: {
      ...(target.msw ? { msw: mswVersion } : {}),
      ...(target.openapiFetch ? { "openapi-fetch": openapiFetchVersion } : {}),
      typescript: ">=5.4",
      ...objectOrNone(devDependencies),
    },
    ...publishing(target, publishConfig),
    ...others,
  };
  return {
    path: "package.json",
    text: `${JSON.stringify(manifest, undefined, 2)}\n`,
  };
}

/** For everyone, as most are, unless nothing says that others may use it: npm's own default is then the scope's owners. A private package is never published. */
function publishing(
  { license, packageJson }: PackageTarget,
  publishConfig: unknown,
): object {
  if (packageJson["private"] === true) return {};
  if (publishConfig !== undefined) return { publishConfig };
  return license === defaultLicense
    ? {}
    : { publishConfig: { access: "public" } };
}

/** Whether `packageJson` of the configuration may not say this: it would no longer be the package that was compiled. */
export function isOwnManifestKey(key: string): boolean {
  return ownManifestKeys.has(key);
}

const ownManifestKeys: ReadonlySet<string> = new Set([
  "//",
  "name",
  "version",
  "description",
  "license",
  "repository",
  "type",
  "engines",
  "sideEffects",
  "exports",
  "files",
  "dependencies",
  "peerDependencies",
  "peerDependenciesMeta",
]);

function ownKeys(target: PackageTarget): Record<string, unknown> {
  return {
    "//": headerText(target.specFile),
    name: target.packageName,
    version: target.version,
    description: target.description,
    license: target.license,
    repository: target.repository && {
      type: "git",
      url: gitUrl(target.repository.url),
      directory: target.repository.directory,
    },
    type: "module",
    engines: { node: ">=20.19" },
    sideEffects: false,
    exports: exportsOf(target),
    files: filesOf(target),
  };
}

/** The address of a repository as npm writes it, who would otherwise change it on publishing; of other hosts it is not known what they answer to. */
function gitUrl(url: string): string {
  return /^https:\/\/(github|gitlab)\.com\/[^/]+\/[^/]+(?<!\.git)$/.test(url)
    ? `git+${url}.git`
    : url;
}

/** What npm does not pack by itself. Without `src`: `dist` is as readable, and a package is twice as large with it and the maps that lead there. */
function filesOf({ document }: PackageTarget): string[] {
  return ["dist", "api.md", "CHANGELOG.md", ...(document ? [specPath] : [])];
}

const ownScripts = {
  // The compiler leaves what it no longer makes, and npm would pack it.
  build: `node -e "fs.rmSync('dist', { recursive: true, force: true })" && tsc -p tsconfig.json`,
  typecheck: "tsc -p tsconfig.json --noEmit",
  prepack: "npm run build",
};

const openapiFetchVersion = "0.17.0";
const mswVersion = "2.15.0";

/** Each is needed for one subpath only. `ws` of MSW came with 2.6. */
function peersOf({ openapiFetch, msw }: PackageTarget): object {
  if (!openapiFetch && !msw) return {};
  const optional = { optional: true };
  return {
    peerDependencies: {
      ...(msw ? { msw: "^2.6.0" } : {}),
      ...(openapiFetch ? { "openapi-fetch": openapiFetchVersion } : {}),
    },
    peerDependenciesMeta: {
      ...(msw ? { msw: optional } : {}),
      ...(openapiFetch ? { "openapi-fetch": optional } : {}),
    },
  };
}

function objectOrNone(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function exportsOf({
  openapiFetch,
  msw,
  document,
}: PackageTarget): Record<string, unknown> {
  return {
    ".": entry("index"),
    "./operations": entry("operations"),
    ...(openapiFetch ? { "./openapi-fetch": entry("openapi-fetch") } : {}),
    ...(msw ? { "./msw": entry("msw") } : {}),
    ...(document ? { [`./${specPath}`]: `./${specPath}` } : {}),
    "./package.json": "./package.json",
  };
}

function entry(file: string): { types: string; default: string } {
  return { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` };
}
