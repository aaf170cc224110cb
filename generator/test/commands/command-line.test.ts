import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  filesIn,
  folderWith,
  temporaryFolder,
} from "../support/temporary-folder.js";
import { userapis, userapisWithoutFolder } from "./run-userapis.js";
import { workspace } from "./specs.js";

describe("what cannot be meant: what is meant instead", () => {
  test.each([
    [["genrate"], "(Did you mean generate?)"],
    [["generate", "--chekc"], "(Did you mean --check?)"],
    [
      ["generate", "zou"],
      'error: There is no package "zou"\nDid you mean "zoo"? The configuration has: petstore, zoo.\n',
    ],
    [
      ["generate", "--config", "other.yaml"],
      "error: Cannot read the configuration: ENOENT",
    ],
    [["generate", "--check", "--watch"], "cannot be used with option"],
    [
      ["generate", "--spec", "a.yaml"],
      "error: --spec needs --output and --package-name\nFor example: userapis generate --spec ",
    ],
    [
      [
        "generate",
        "--spec",
        "a.yaml",
        "--output",
        "a",
        "--package-name",
        "Not A Name",
      ],
      '"Not A Name" is not a name for an npm package',
    ],
    [
      [
        "generate",
        "--spec",
        "a.yaml",
        "--output",
        "a",
        "--package-name",
        "a",
        "--client-name",
        "9",
      ],
      '"9" is not a name for the client\'s class',
    ],
    [
      [
        "generate",
        "zoo",
        "--spec",
        "a.yaml",
        "--output",
        "a",
        "--package-name",
        "a",
      ],
      "--spec describes one package and goes without names and --config",
    ],
    [
      ["generate", "--output", "a"],
      "Options that describe a package need --spec",
    ],
    [["lint", "--format", "xml"], "Allowed choices are text, json."],
    [["lint", "--max-warnings", "few"], "It must be a whole number."],
    [["lint", "specs/pets.yaml"], "specs/pets.yaml:1:1  error  "],
  ])("%j", async (args, message) => {
    const { code, out, err } = await userapis(
      await folderWith(workspace),
      ...args,
    );
    expect({ code, text: out + err }).toEqual({
      code: 2,
      text: expect.stringContaining(message) as string,
    });
  });

  test.each([
    ["generate", "--spec", "specs/zoo.yaml", "--package-name", "a", "--output"],
    ["generate", "--config"],
    ["generate", "--spec"],
    ["generate", "--output", "a", "--spec", "a.yaml", "--package-name"],
    ["generate", "--spec", "a.yaml", "--description"],
    ["init", "--yes", "--output"],
    ["init", "--spec"],
    ["init", "--license"],
    ["lint", "--config"],
    ["diff", "--config"],
    ["diff", "--only"],
    ["diff", "--base-branch"],
    ["diff", "--output"],
    ["diff", "--against-output"],
    ["diff", "--accept", "0123456789ab", "--reason"],
    ["diff", "--explain"],
  ])("an empty value: %j", async (...args) => {
    const folder = await folderWith(workspace);
    expect(await userapis(folder, ...args, "")).toEqual({
      code: 2,
      out: "",
      err: `error: ${args.at(-1) ?? ""} has an empty value\nGive it a value, or leave it out. If the value is a variable of the shell, that may be unset.\n`,
    });
    expect(await filesIn(folder)).toEqual(workspace);
  });

  test.each(["generate", "lint", "diff"])(
    "an empty argument: %s",
    async (command) => {
      const { code, err } = await userapis(
        await folderWith(workspace),
        command,
        "",
      );
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining(
          "An argument has an empty value",
        ) as string,
      });
    },
  );

  test.each([["generate"], ["lint"], ["diff"], ["lint", "a.yaml"]])(
    "a current folder that was removed: %j",
    async (...args) => {
      const folder = await temporaryFolder();
      expect(await userapisWithoutFolder(folder, args)).toEqual({
        code: 2,
        out: "",
        err: "error: The current folder does not exist any more, or may not be read\nChange into one that does, with cd, and run this again.\n",
      });
    },
  );

  test("a path that the system refuses", async () => {
    const name = "a".repeat(300);
    const { code, err } = await userapis(
      await folderWith(workspace),
      ...["generate", "--spec", "specs/zoo.yaml"],
      ...["--package-name", "zoo", "--output", name],
    );
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(
        "error: The system refuses: ENAMETOOLONG",
      ) as string,
    });
  });

  test("no command", async () => {
    const { code, err } = await userapis(await temporaryFolder());
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining("Usage: userapis") as string,
    });
  });

  test("no configuration: how to start", async () => {
    const folder = await temporaryFolder();
    const { code, err } = await userapis(folder, "generate");
    expect(code).toBe(2);
    expect(err).toContain(
      `There is no userapis.config.yaml in ${folder} or above it\nBegin with one, and a package:\n\n  userapis init --spec petstore.yaml\n`,
    );
    expect(err).toContain(
      "  userapis generate --spec petstore.yaml --output packages/petstore --package-name @acme/petstore\n",
    );
  });

  test.each(["generate", "lint", "diff"])(
    "%s without a configuration names what makes one",
    async (command) => {
      const { code, err } = await userapis(await temporaryFolder(), command);
      expect(code).toBe(2);
      expect(err).toContain("userapis init --spec petstore.yaml");
    },
  );

  test("a configuration with mistakes", async () => {
    const folder = await folderWith({
      "userapis.config.yaml": "packages:\n  a:\n    spce: a.yaml\n",
    });
    const { code, err } = await userapis(folder, "generate");
    expect(code).toBe(2);
    expect(err).toMatch(
      /^userapis\.config\.yaml:3:5 {2}error {2}config-key-unknown {2}.*\n {4}Did you mean "spec"\?/,
    );
    expect(err).toMatch(/\n4 errors, 0 warnings\n$/);
  });
});

test("--version, --help", async () => {
  const folder = await temporaryFolder();
  expect(await userapis(folder, "--version")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
  for (const command of ["generate", "lint"]) {
    const { code, out } = await userapis(folder, command, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`\nExamples:\n  userapis ${command}`);
  }
});

describe("lint", () => {
  test("all specs of the configuration", async () => {
    const { code, out, err } = await userapis(
      await folderWith(workspace),
      "lint",
    );
    expect({ code, out, err }).toEqual({
      code: 0,
      out: "2 files: no problems\n",
      err: "",
    });
  });

  test.each([["lint", "a.yaml"], ["generate"]])(
    "every problem beside a file that is missing: %j",
    async (...args) => {
      const { broken } = await import("./specs.js");
      const spec = broken.replace(
        "openapi: 3.1.0",
        "openapi: 3.1.0\nx: {$ref: gone.yaml}",
      );
      const folder = await folderWith({
        "a.yaml": spec,
        "userapis.config.yaml":
          "packages: {a: {spec: a.yaml, output: a, packageName: a}}\n",
      });
      const { code, out, err } = await userapis(folder, ...args);
      expect(code).toBe(2);
      expect((out + err).match(/ {2}error {2}[a-z-]+/g)).toEqual([
        "  error  file-missing",
        "  error  path-parameter-undeclared",
        "  error  path-parameter-unused",
        "  error  reference-unknown",
      ]);
    },
  );

  test("every problem of every file", async () => {
    const { broken } = await import("./specs.js");
    const folder = await folderWith({
      "a.yaml": broken,
      "b/c.yaml": "openapi: [\n",
      "d.yaml": workspace["specs/zoo.yaml"],
    });
    const { code, out } = await userapis(
      folder,
      "lint",
      "a.yaml",
      "b/c.yaml",
      "d.yaml",
    );
    expect(code).toBe(2);
    const lines = out.split("\n").filter((line) => /^\S+:\d+:\d+ /.test(line));
    expect(
      lines.filter((line) =>
        /^a\.yaml:\d+:\d+ {2}error {2}[a-z-]+ {2}/.test(line),
      ).length,
    ).toBeGreaterThanOrEqual(2);
    expect(
      lines.filter((line) => line.startsWith("b/c.yaml:")).length,
    ).toBeGreaterThanOrEqual(1);
    expect(out).toMatch(new RegExp(`\n${lines.length} errors, 0 warnings\n$`));
  });

  test("--format json", async () => {
    const { broken } = await import("./specs.js");
    const folder = await folderWith({ "a.yaml": broken });
    const { code, out } = await userapis(
      folder,
      "lint",
      "--format",
      "json",
      join(folder, "a.yaml"),
    );
    expect(code).toBe(2);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      warnings: 0,
      problems: expect.arrayContaining([
        expect.objectContaining({
          severity: "error",
          position: {
            file: expect.stringContaining("a.yaml") as string,
            line: expect.any(Number) as number,
            column: expect.any(Number) as number,
          },
        }),
      ]) as unknown[],
    });
  });
});
