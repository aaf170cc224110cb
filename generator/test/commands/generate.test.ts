import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isGenerated } from "../../src/emit/header.js";
import {
  filesIn,
  folderWith,
  writeFiles,
} from "../support/temporary-folder.js";
import type { Files } from "../support/temporary-folder.js";
import {
  preloading,
  startUserapis,
  userapis,
  userapisWith,
} from "./run-userapis.js";
import { broken, petstore, workspace } from "./specs.js";

/** A workspace whose packages are current. */
async function generated(): Promise<string> {
  const folder = await folderWith(workspace);
  expect(await userapis(folder, "generate")).toMatchObject({ code: 0 });
  return folder;
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

describe("writing", () => {
  test("all packages of the configuration above; then there is nothing to do", async () => {
    const folder = await folderWith({ ...workspace, "docs/a.md": "" });
    const first = await userapis(join(folder, "docs"), "generate");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(
      /^petstore: 1 operation, 1 model, \d+ files changed\nzoo: 1 operation, 1 model, \d+ files changed\n$/,
    );
    const files = await filesIn(join(folder, "packages"));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        "petstore/package.json",
        "petstore/src/openapi.ts",
        "zoo/README.md",
      ]),
    );
    expect(Object.keys(files)).not.toContain("zoo/src/openapi.ts");
    expect(Object.values(files).filter((text) => !isGenerated(text))).toEqual(
      [],
    );

    expect(await userapis(folder, "generate")).toEqual({
      code: 0,
      out: "nothing to do: 2 packages current\n",
      err: "",
    });
    expect(await filesIn(join(folder, "packages"))).toEqual(files);
  });

  test("only the packages that are named", async () => {
    const folder = await folderWith(workspace);
    expect((await userapis(folder, "generate", "zoo")).out).toMatch(
      /^zoo: .*\n$/,
    );
    expect(
      Object.keys(await filesIn(join(folder, "packages"))).every((path) =>
        path.startsWith("zoo/"),
      ),
    ).toBe(true);
  });

  test("no configuration: one package, as the options say", async () => {
    const folder = await folderWith({
      "petstore.yaml": petstore("Get a pet."),
    });
    const run = await userapis(
      folder,
      "generate",
      "--spec",
      "petstore.yaml",
      "--output",
      "out",
      "--package-name",
      "@acme/petstore",
      "--client-name",
      "Pets",
    );
    expect(run).toMatchObject({ code: 0, err: "" });
    const files = await filesIn(join(folder, "out"));
    expect(JSON.parse(files["package.json"] ?? "")).toMatchObject({
      name: "@acme/petstore",
      version: "0.1.0",
    });
    expect(files["src/client.ts"]).toContain("class Pets");
  });

  test("the document travels in its package, in one file, unless it is left out", async () => {
    const folder = await folderWith({
      "specs/petstore.yaml": petstore("Get a pet.").replace(
        "#/components",
        "shared.yaml#/components",
      ),
      "specs/shared.yaml": petstore("Get a pet."),
    });
    const generate = [
      ...["generate", "--spec", "specs/petstore.yaml", "--output", "out"],
      ...["--package-name", "@acme/petstore"],
    ];

    await userapis(folder, ...generate);
    const { "openapi.json": text = "", ...files } = await filesIn(
      join(folder, "out"),
    );
    expect(text).toContain(
      '{"$ref":"#/x-bundled-files/./shared/components/schemas/Pet"}',
    );
    expect(files["package.json"]).toContain("openapi.json");

    await userapis(folder, ...generate, "--no-include-spec");
    const others = await filesIn(join(folder, "out"));
    expect(Object.keys(others)).toEqual(Object.keys(files));
    expect(others["package.json"]).not.toContain("openapi.json");
  });

  test("the output does not depend on where the command runs or where the workspace is", async () => {
    const [one, other] = [await generated(), await folderWith(workspace)];
    await userapis(
      join(other, "specs"),
      "generate",
      "--config",
      "../userapis.config.yaml",
    );
    expect(await filesIn(join(other, "packages"))).toEqual(
      await filesIn(join(one, "packages")),
    );
  });

  test("the version of a package is its own", async () => {
    const folder = await generated();
    await edit(
      join(folder, "packages/zoo/package.json"),
      '"version": "0.1.0"',
      '"version": "2.3.4"',
    );
    await userapis(folder, "generate");
    const manifest = await readFile(
      join(folder, "packages/zoo/package.json"),
      "utf8",
    );
    expect(manifest).toContain('"version": "2.3.4"');
  });

  test("an operation that is gone takes its files along, and nothing else", async () => {
    const folder = await generated();
    await writeFiles(folder, { "packages/zoo/test/zoo.test.ts": "mine\n" });
    const tagged = petstore("Get an animal.").replace(
      "operationId",
      "tags: [lions]\n      operationId",
    );
    await writeFiles(folder, { "specs/zoo.yaml": tagged });
    await userapis(folder, "generate");
    const files = Object.keys(await filesIn(join(folder, "packages/zoo")));
    expect(files).toContain("test/zoo.test.ts");
    expect(files).toContain("src/apis/lions.ts");
    expect(files).not.toContain("src/apis/default.ts");
  });

  test("--json", async () => {
    const folder = await folderWith(workspace);
    const { out, code } = await userapis(folder, "generate", "zoo", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      packages: [
        {
          name: "zoo",
          packageName: "@acme/zoo",
          output: join(folder, "packages/zoo"),
          operations: 1,
          models: 1,
          updated: [],
          removed: [],
          unchanged: 0,
        },
      ],
    });
  });

  test("--quiet", async () => {
    expect(
      await userapis(await folderWith(workspace), "generate", "--quiet"),
    ).toEqual({ code: 0, out: "", err: "" });
  });

  test("neither typescript nor prettier nor openapi-typescript is loaded", async () => {
    const { code, err } = await userapisWith(
      "list-modules.mjs",
      await folderWith(workspace),
      ["generate", "zoo"],
    );
    expect(code).toBe(0);
    expect(err).toContain("/dist/main.js");
    expect(err).toContain("/node_modules/commander/");
    expect(err).not.toMatch(
      /node_modules\/(typescript|prettier|openapi-typescript)\//,
    );
  });
});

describe("nothing is written", () => {
  test("--check: a diff of what is stale", async () => {
    const folder = await generated();
    await edit(
      join(folder, "specs/zoo.yaml"),
      "Get an animal.",
      "Get a beast.",
    );
    const before = await filesIn(folder);
    const { code, out } = await userapis(folder, "generate", "--check");
    expect(code).toBe(1);
    expect(out).toContain(
      "--- a/packages/zoo/src/operations/default.ts\n+++ b/packages/zoo/src/operations/default.ts\n@@ ",
    );
    expect(out).toMatch(/\n-.*Get an animal\.\n/);
    expect(out).toMatch(/\n\+.*Get a beast\.\n/);
    expect(out).toMatch(/\n\d stale files?; run `userapis generate`\n$/);
    expect(await filesIn(folder)).toEqual(before);
  });

  test.each(["packages/zoo/src/models.ts", "packages/petstore/src/openapi.ts"])(
    "--check: %s was edited",
    async (path) => {
      const folder = await generated();
      await edit(join(folder, path), "name: string", "name: number");
      const { code, out } = await userapis(folder, "generate", "--check");
      expect(code).toBe(1);
      expect(out).toMatch(
        /\n- +(readonly )?name: number;\n\+ +(readonly )?name: string;\n/,
      );
    },
  );

  test("--check: all is current", async () => {
    expect(await userapis(await generated(), "generate", "--check")).toEqual({
      code: 0,
      out: "nothing to do: 2 packages current\n",
      err: "",
    });
  });

  test("--dry-run: a list of what would change", async () => {
    const folder = await generated();
    await edit(
      join(folder, "packages/zoo/src/models.ts"),
      "name: string",
      "name: number",
    );
    await edit(
      join(folder, "packages/petstore/src/client.ts"),
      "Petstore",
      "PetShop",
    );
    const before = await filesIn(folder);
    expect(await userapis(folder, "generate", "--dry-run")).toEqual({
      code: 0,
      out: "update  packages/petstore/src/client.ts\nupdate  packages/zoo/src/models.ts\n",
      err: "",
    });
    expect(await filesIn(folder)).toEqual(before);
  });

  test("one spec has errors: they are all printed, and no package changes", async () => {
    const folder = await folderWith({ ...workspace, "specs/zoo.yaml": broken });
    const { code, out, err } = await userapis(folder, "generate");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^specs\/zoo\.yaml:\d+:\d+ {2}error {2}[a-z-]+ {2}\S/);
    expect(err).toMatch(/\n\d+ errors, 0 warnings\n$/);
    expect(Object.keys(await filesIn(folder))).toEqual(
      Object.keys(workspace).sort(),
    );
  });

  test("a file that is not ours is in the way", async () => {
    const foreign: Files = {
      ...workspace,
      "packages/zoo/package.json": '{ "name": "mine" }\n',
      "packages/zoo/src/client.ts": "mine\n",
    };
    const folder = await folderWith(foreign);
    const { code, out, err } = await userapis(folder, "generate");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`  ${folder}/packages/zoo/package.json\n`);
    expect(err).toContain(`  ${folder}/packages/zoo/src/client.ts\n`);
    expect(err).toContain("Nothing was written.");
    expect(await filesIn(folder)).toEqual(foreign);
  });

  test("Ctrl-C between two files: the old package is whole", async () => {
    const folder = await generated();
    const spec = petstore("Get a beast.")
      .replace("name: { type: string }", "age: { type: integer }")
      .replace("[name]", "[age]");
    await writeFiles(folder, { "specs/zoo.yaml": spec });
    const before = await filesIn(folder);
    const { code, out, err } = await userapisWith(
      "interrupt-write.mjs",
      folder,
      ["generate"],
    );
    expect({ code, out, err }).toEqual({
      code: "SIGINT",
      out: "",
      err: "interrupted; the package that was being written is as it was\n",
    });
    expect(await filesIn(folder)).toEqual(before);
  });

  test("Ctrl-C twice while the disk does not answer: the end, and the next run puts it right", async () => {
    const folder = await folderWith(workspace);
    const child = startUserapis(
      folder,
      ["generate"],
      preloading("hang-write.mjs"),
    );
    let err = "";
    let pressing: NodeJS.Timeout | undefined;
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
      pressing ??= setInterval(() => child.kill("SIGINT"), 20);
    });
    const [, signal] = (await once(child, "close")) as [unknown, string];
    clearInterval(pressing);
    expect({ signal, err }).toEqual({
      signal: "SIGINT",
      err: "pending\nheard\ninterrupted at once; a package may be left half-written, and the next run that writes it puts it back first\n",
    });
    expect(await userapis(folder, "generate")).toMatchObject({
      code: 0,
      err: "petstore: undid what an interrupted run had left half-written\n",
    });
  });
});

test("a reader that goes away early is no error", async () => {
  const child = startUserapis(await folderWith(workspace), [
    "generate",
    "--check",
  ]);
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect({ code, err }).toEqual({ code: 1, err: "" });
});
