import { existsSync, readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

/** Where a vendor has to be, beside userapis.config.yaml: each with the file, a question of it, and what is said where the answer is no. */
export function places(vendor) {
  return [...placesOfSpec(vendor), ...ownFiles(vendor), ...placesOfUse(vendor)];
}

function placesOfSpec({ spec, packageName }) {
  const root = posix.relative("specs", spec);
  const task = `${packageName}#generate`;
  const input = `$TURBO_ROOT$/${spec}`;
  return [
    {
      file: "specs/redocly.yaml",
      lacks: `no API has the root ${root}`,
      isIn: (file) =>
        Object.values(parse(textOf(file))?.apis ?? {}).some(
          (api) => api.root === root,
        ),
    },
    holds("specs/README.md", `\`${root}\``),
    {
      file: "turbo.json",
      lacks: `no task ${task} with the input ${input}`,
      isIn: (file) =>
        jsonOf(file).tasks?.[task]?.inputs?.includes(input) === true,
    },
  ];
}

/** Those that the generator does not write. */
function ownFiles({ output }) {
  return ["LICENSE", "CHANGELOG.md", "test/consumer.ts", "test/tsconfig.json"]
    .map((name) => `${output}/${name}`)
    .map((file) => ({ file, lacks: "it is not there", isIn: existsSync }));
}

function placesOfUse({ name, packageName }) {
  return [
    dependsOn("conformance/package.json", packageName),
    holds("conformance/src/profiles/all-profiles.ts", `"./${name}.js"`),
    dependsOn("site/package.json", packageName),
    holds("site/src/try/packages.ts", `"${packageName}/operations"`),
    {
      file: "scripts/rehearse/vendors.mjs",
      lacks: `no entry for ${packageName}`,
      isIn: async (file) => packageName in (await vendorsOf(file)),
    },
    {
      file: `scripts/rehearse/contents/${packageName.replace(/^@.*\//, "")}.txt`,
      lacks:
        "it is not there: run npm run release:rehearse -- --environments contents --write-contents",
      isIn: existsSync,
    },
  ];
}

function holds(file, text) {
  return {
    file,
    lacks: `nothing names ${text}`,
    isIn: () => textOf(file).includes(text),
  };
}

function dependsOn(file, packageName) {
  return {
    file,
    lacks: `no dependency "${packageName}": "*"`,
    isIn: () => {
      const { dependencies, devDependencies } = jsonOf(file);
      return packageName in { ...dependencies, ...devDependencies };
    },
  };
}

async function vendorsOf(file) {
  if (!existsSync(file)) return {};
  return (await import(pathToFileURL(resolve(file)).href)).vendors;
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function jsonOf(file) {
  return JSON.parse(textOf(file) || "{}");
}
