import { expect, test } from "vitest";
import { folderWith } from "../support/temporary-folder.js";
import type { Files } from "../support/temporary-folder.js";
import { runScript } from "./run-script.js";

const json = JSON.stringify;

/** A repository with one vendor, which is everywhere it has to be, and a package that is not published. */
const complete: Files = {
  "package.json": "{}",
  "userapis.config.yaml": `packages:
  zoo: { spec: specs/zoo.yaml, output: packages/zoo, packageName: "@acme/zoo" }
  other: { spec: specs/other.yaml, output: tests/other, packageName: "@acme/other" }
`,
  "specs/redocly.yaml": "apis: { zoo: { root: zoo.yaml } }\n",
  "specs/README.md": "| `zoo.yaml` | Zoo | 5 |\n",
  "turbo.json": json({
    tasks: {
      "@acme/zoo#generate": { inputs: ["$TURBO_ROOT$/specs/zoo.yaml"] },
    },
  }),
  "packages/zoo/LICENSE": "MIT\n",
  "packages/zoo/CHANGELOG.md": "# @acme/zoo\n",
  "packages/zoo/test/consumer.ts": "export {};\n",
  "packages/zoo/test/tsconfig.json": "{}\n",
  "conformance/package.json": json({ dependencies: { "@acme/zoo": "*" } }),
  "conformance/src/profiles/all-profiles.ts": `import { zoo } from "./zoo.js";\n`,
  "site/package.json": json({ devDependencies: { "@acme/zoo": "*" } }),
  "site/src/try/packages.ts": `export const zoo = () => import("@acme/zoo/operations");\n`,
  "scripts/rehearse/vendors.mjs": `export const vendors = { "@acme/zoo": {} };\n`,
  "scripts/rehearse/contents/zoo.txt": "LICENSE\n",
};

const check = (folder: string) => runScript(["check-vendors.mjs"], { folder });

test("a vendor that is everywhere", async () => {
  expect(await check(await folderWith(complete))).toEqual({
    code: 0,
    out: "1 vendors, 0 places missing\n",
    err: "",
  });
});

test("a vendor that is in the configuration and nowhere else: every file to edit is named", async () => {
  const more =
    '  ark: { spec: specs/ark.yaml, output: packages/ark, packageName: "@acme/ark" }\n';
  const config = "userapis.config.yaml";
  const folder = await folderWith({
    ...complete,
    [config]: `${complete[config] ?? ""}${more}`,
  });
  const { code, out } = await check(folder);
  expect(code).toBe(1);
  expect(out).toBe(`ark: specs/redocly.yaml: no API has the root ark.yaml
ark: specs/README.md: nothing names \`ark.yaml\`
ark: turbo.json: no task @acme/ark#generate with the input $TURBO_ROOT$/specs/ark.yaml
ark: packages/ark/LICENSE: it is not there
ark: packages/ark/CHANGELOG.md: it is not there
ark: packages/ark/test/consumer.ts: it is not there
ark: packages/ark/test/tsconfig.json: it is not there
ark: conformance/package.json: no dependency "@acme/ark": "*"
ark: conformance/src/profiles/all-profiles.ts: nothing names "./ark.js"
ark: site/package.json: no dependency "@acme/ark": "*"
ark: site/src/try/packages.ts: nothing names "@acme/ark/operations"
ark: scripts/rehearse/vendors.mjs: no entry for @acme/ark
ark: scripts/rehearse/contents/ark.txt: it is not there: run npm run release:rehearse -- --environments contents --write-contents
2 vendors, 13 places missing
`);
});
