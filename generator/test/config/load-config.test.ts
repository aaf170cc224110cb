import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findConfig } from "../../src/config/find-config.js";
import { loadConfig } from "../../src/config/load-config.js";
import { defaultRuntimeVersion } from "../../src/config/package-settings.js";
import { SpecError } from "../../src/spec/spec-problem.js";
import { UsageError } from "../../src/support/usage-error.js";
import { folderWith } from "../support/temporary-folder.js";

const name = "userapis.config.yaml";

test("everything that can be said", async () => {
  const folder = await folderWith({
    [name]: `
license: MIT
repository: https://example.test/apis
packageJson: { keywords: [api] }
openapiFetch: true
msw: true
includeSpec: false
runtimeVersion: ^0.3.0
packages:
  petstore:
    spec: specs/petstore.yaml
    output: packages/petstore
    packageName: "@acme/petstore"
    clientName: PetShop
    description: Pets.
  zoo:
    spec: specs/zoo.json
    output: packages/zoo
    packageName: zoo-client.api
    license: Apache-2.0
    repository: { url: "https://example.test/zoo" }
    openapiFetch: false
    msw: false
    includeSpec: true
    runtimeVersion: ~1.2.3
diff:
  failOn: types:mock
  severity: { schema-enum-value-added: safe, schema-nullable-*: ignore }
  accepted: specs/accepted.yaml
  strictTypes: true
  baseBranch: develop
`,
  });
  expect(await loadConfig(join(folder, name))).toEqual({
    file: join(folder, name),
    packages: [
      {
        name: "petstore",
        spec: join(folder, "specs/petstore.yaml"),
        specFile: "specs/petstore.yaml",
        output: join(folder, "packages/petstore"),
        packageName: "@acme/petstore",
        clientName: "PetShop",
        description: "Pets.",
        license: "MIT",
        repository: {
          url: "https://example.test/apis",
          directory: "packages/petstore",
        },
        packageJson: { keywords: ["api"] },
        openapiFetch: true,
        msw: true,
        includeSpec: false,
        runtimeVersion: "^0.3.0",
      },
      {
        name: "zoo",
        spec: join(folder, "specs/zoo.json"),
        specFile: "specs/zoo.json",
        output: join(folder, "packages/zoo"),
        packageName: "zoo-client.api",
        clientName: "ZooClientApi",
        description: undefined,
        license: "Apache-2.0",
        repository: { url: "https://example.test/zoo", directory: undefined },
        packageJson: { keywords: ["api"] },
        openapiFetch: false,
        msw: false,
        includeSpec: true,
        runtimeVersion: "~1.2.3",
      },
    ],
    diff: {
      failOn: "types:mock",
      severity: new Map([
        ["schema-enum-value-added", "safe"],
        ["schema-nullable-*", "ignore"],
      ]),
      accepted: join(folder, "specs/accepted.yaml"),
      strictTypes: true,
      baseBranch: "develop",
    },
  });
});

test("what need not be said; and files outside the folder are named without the way there", async () => {
  const folder = await folderWith({
    [name]:
      "packages: { a: { spec: ../elsewhere/a.yaml, output: ../out, packageName: 3d-api } }",
  });
  const { packages, diff } = await loadConfig(join(folder, name));
  expect(diff).toEqual({
    failOn: undefined,
    severity: new Map(),
    accepted: join(folder, "userapis.accepted.yaml"),
    strictTypes: false,
    baseBranch: undefined,
  });
  expect(packages).toMatchObject([
    {
      specFile: "a.yaml",
      clientName: "Api3dApi",
      license: "UNLICENSED",
      repository: undefined,
      packageJson: {},
      openapiFetch: false,
      msw: false,
      includeSpec: true,
      runtimeVersion: defaultRuntimeVersion,
    },
  ]);
});

describe("each mistake has its place, and what to do", () => {
  test.each([
    [
      "packges:\n  a: {}\n",
      [
        '1:1 config-key-unknown "packges" is not a key that can stand here. Did you mean "packages"? Valid keys: packages, license, repository, packageJson, openapiFetch, msw, includeSpec, runtimeVersion, diff.',
        '1:1 config-key-missing "packages" is missing. Name each package below it, with its spec, output and packageName.',
      ],
    ],
    [
      "packages:\n  a:\n    spec: a.yaml\n    outptu: b\n    packageName: a\n",
      [
        '4:5 config-key-unknown "outptu" is not a key that can stand here. Did you mean "output"? Valid keys: spec, output, packageName, clientName, description, license, repository, packageJson, openapiFetch, msw, includeSpec, runtimeVersion.',
        '2:3 config-key-missing "output" is missing. A package needs spec, output, packageName.',
      ],
    ],
    [
      "packages:\n  a:\n    spec: 3\n    output: b\n    packageName: a\n",
      [
        '3:11 config-value "spec" must be text. Write a text, in quotes if YAML would read it as something else.',
      ],
    ],
    [
      "openapiFetch: 'yes'\npackages: {}\n",
      [
        '1:15 config-value "openapiFetch" must be true or false. Write true or false, without quotes.',
      ],
    ],
    [
      "packages:\n  - a\n",
      [
        '2:3 config-value "packages" must be a map of keys and values. See schemas/config.schema.json of @userapis/generator.',
      ],
    ],
    [
      "packages:\n  a:\n",
      [
        '2:5 config-value "packages.a" must be a map of keys and values. See schemas/config.schema.json of @userapis/generator.',
      ],
    ],
    [
      "",
      [
        "1:1 config-value The configuration must be a map of keys and values. See schemas/config.schema.json of @userapis/generator.",
      ],
    ],
    [
      "packages:\n  a: { spec: a, output: b, packageName: Acme/Pet, clientName: pet }\n",
      [
        '2:41 config-value "Acme/Pet" is not a name for an npm package. Lower case letters, digits, - . _ ~, and a scope if you like: @acme/petstore.',
        '2:63 config-value "pet" is not a name for the client\'s class. Letters and digits, beginning with a capital: Petstore.',
      ],
    ],
    [
      "packages:\n  a: { spec: a, output: out, packageName: a }\n  b: { spec: b, output: ./out/, packageName: b }\n",
      [
        '3:25 config-value "b" and "a" write into the same folder. Give each package a folder of its own.',
      ],
    ],
    [
      "packages:\n  a: { spec: a, output: out, packageName: a }\n  b: { spec: b, output: out/src/b, packageName: b }\n",
      [
        '3:25 config-value "b" writes into the folder of "a". Give each package a folder of its own.',
      ],
    ],
    [
      "packages:\n  a: { spec: a, output: out/a, packageName: a }\n  b: { spec: b, output: ., packageName: b }\n  c: { spec: c, output: out/ab, packageName: -c }\n",
      [
        '4:46 config-value "-c" is not a name for an npm package. Lower case letters, digits, - . _ ~, and a scope if you like: @acme/petstore.',
        '3:25 config-value "b" writes into a folder that has "a" in it. Give each package a folder of its own.',
        '4:25 config-value "c" writes into the folder of "b". Give each package a folder of its own.',
      ],
    ],
    [
      "packageJson: { version: 1.0.0, keywords: [api] }\npackages: {}\n",
      [
        '1:16 config-value "version" of package.json is written by the generator. Take it out; the other keys of the configuration decide it.',
      ],
    ],
    [
      "repository: { ulr: x }\npackages: {}\n",
      [
        '1:15 config-key-unknown "ulr" is not a key that can stand here. Did you mean "url"? Valid keys: url, directory.',
        '1:1 config-key-missing "url" is missing. Write the repository\'s URL, or the URL alone in place of this map.',
      ],
    ],
    [
      "packages: {}\ndiff: { failon: wire }\n",
      [
        '2:9 config-key-unknown "failon" is not a key that can stand here. Did you mean "failOn"? Valid keys: failOn, severity, accepted, strictTypes, baseBranch.',
      ],
    ],
    [
      "packages: {}\ndiff: { failOn: typs, accepted: 3 }\n",
      [
        '2:17 config-value "typs" is not a value of "failOn". Did you mean "types"? Valid values: none, wire, wire:risky, types, types:exhaustive, types:mock, names, any.',
        '2:33 config-value "accepted" must be text. Write a text, in quotes if YAML would read it as something else.',
      ],
    ],
    [
      "packages: {}\ndiff:\n  severity:\n    schema-enum-value-aded: safe\n    nothing-*: safe\n    schema-*: fatal\n",
      [
        '4:5 config-value No change has the id "schema-enum-value-aded". Did you mean "schema-enum-value-added"? `userapis diff --explain` lists them; `*` at the end stands for any ending.',
        '5:5 config-value No change has the id "nothing-*". `userapis diff --explain` lists them; `*` at the end stands for any ending.',
        '6:15 config-value "fatal" is not a value of "schema-*". Valid values: breaking, risky, safe, ignore.',
      ],
    ],
    [
      "packages: {}\ndiff: [severity]\n",
      [
        '2:7 config-value "diff" must be a map of keys and values. See schemas/config.schema.json of @userapis/generator.',
      ],
    ],
  ])("%j", async (text, problems) => {
    const file = join(await folderWith({ [name]: text }), name);
    const error: unknown = await loadConfig(file).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof SpecError))
      throw new Error("expected a SpecError", { cause: error });
    expect(error.problems.map((one) => one.position.file)).toEqual(
      problems.map(() => file),
    );
    expect(
      error.problems.map(
        ({ position, rule, message, hint }) =>
          `${position.line}:${position.column} ${rule} ${message}. ${hint}`,
      ),
    ).toEqual(problems);
  });
});

test("bad YAML", async () => {
  const file = join(await folderWith({ [name]: "packages:\n  a: [\n" }), name);
  await expect(loadConfig(file)).rejects.toThrow(
    /userapis\.config\.yaml:3:1 {2}error {2}config-yaml/,
  );
});

test("no such file", async () => {
  await expect(loadConfig("/nowhere/x.yaml")).rejects.toMatchObject({
    name: "UsageError",
    message: expect.stringContaining("Cannot read the configuration") as string,
  });
});

test("the nearest configuration above is found", async () => {
  const folder = await folderWith({
    [name]: "",
    "a/b/c.txt": "",
    [`a/d/${name}`]: "",
  });
  expect(findConfig(join(folder, "a/b"))).toBe(join(folder, name));
  expect(findConfig(join(folder, "a/d"))).toBe(join(folder, "a/d", name));
});

test.each([
  "userapis.config.yml",
  "userapis.config.json",
  "userapis.yaml",
  "userapis.yml",
])("%s is not taken for nothing", async (wrong) => {
  const folder = await folderWith({ [wrong]: "", "a/b.txt": "" });
  expect(() => findConfig(join(folder, "a"))).toThrow(
    new UsageError(
      `${join(folder, wrong)} is not read: the configuration is called ${name}`,
      "Rename it.",
    ),
  );
});

test("bytes that are not UTF-8: where the first stands", async () => {
  const folder = await folderWith({});
  const text = Buffer.from("license: MIT\n# caf\xE9\n", "latin1");
  await writeFile(join(folder, name), text);
  await expect(loadConfig(join(folder, name))).rejects.toThrow(
    `${name}:2:6  error  file-not-text  \``,
  );
});
