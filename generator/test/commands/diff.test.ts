import { describe, expect, test } from "vitest";
import {
  filesIn,
  folderWith,
  writeFiles,
} from "../support/temporary-folder.js";
import {
  added,
  breaking,
  diff,
  diffConfig,
  petstore,
  renamed,
  reworded,
} from "./diff-project.js";

const pair = {
  "old.yaml": petstore(),
  "breaking.yaml": breaking,
  "added.yaml": added,
  "renamed.yaml": renamed,
  "reworded.yaml": reworded,
  "same.yaml": `# The same.\n${petstore()}`,
};

describe("two documents", () => {
  test("what breaks running clients is found, and told on standard output", async () => {
    const folder = await folderWith(pair);
    const { code, out, err } = await diff(
      { folder },
      "old.yaml",
      "breaking.yaml",
    );
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("old.yaml (1.0.0) → breaking.yaml (1.0.0)\n");
    expect(out).toContain("`Pet.name` is optional");
  });

  test("no change", async () => {
    const folder = await folderWith(pair);
    expect(await diff({ folder }, "old.yaml", "same.yaml")).toEqual({
      code: 0,
      out: "same.yaml: no changes\n",
      err: "",
    });
  });

  test("what no package could be made of is a warning, and the rest is compared", async () => {
    const document = petstore().replace(
      "      operationId: getPet\n",
      '      operationId: getPet\n      x-pagination: { style: page, page: nope, items: "" }\n',
    );
    const folder = await folderWith({
      "old.yaml": document,
      "new.yaml": document.replace("required: [name]", "required: []"),
    });
    const { code, out, err } = await diff({ folder }, "old.yaml", "new.yaml");
    expect(code).toBe(1);
    expect(out).toContain("`Pet.name` is optional");
    expect(err).toContain(
      "warning: new.yaml: new.yaml:8:48: The answer itself is no list in any successful answer of `getPet`, as `x-pagination` has it. The comparison may miss what it is about",
    );
  });

  test("a reference that leads nowhere is a warning", async () => {
    const document = petstore().replace('schemas/Pet"', 'schemas/Cat"');
    const folder = await folderWith({
      "old.yaml": petstore(),
      "new.yaml": document,
    });
    const { err } = await diff({ folder }, "old.yaml", "new.yaml");
    expect(err).toContain("`$ref: #/components/schemas/Cat` leads nowhere");
  });

  test("a number that no double says is a warning, so that its change is not passed over", async () => {
    const withDefault = (number: string): string =>
      petstore({
        properties: `name: { type: integer, default: ${number} }`,
      });
    const folder = await folderWith({
      "old.yaml": withDefault("9007199254740993"),
      "new.yaml": withDefault("9007199254740992"),
    });
    const { out, err } = await diff(
      { folder },
      ...["--format", "markdown", "old.yaml", "new.yaml"],
    );
    const warning =
      "`9007199254740993` is read as `9007199254740992`: it has more digits than a number of JavaScript holds. The comparison may miss what it is about";
    expect(out).toContain(warning);
    expect(err).toContain(warning);
  });

  test("standard input on either side", async () => {
    const folder = await folderWith(pair);
    const input = breaking;
    const forward = await diff(
      { folder, input },
      "old.yaml",
      "-",
      "--format",
      "bump",
    );
    expect(forward).toEqual({ code: 1, out: "major\n", err: "" });
    const back = await diff(
      { folder, input },
      "-",
      "old.yaml",
      "--format",
      "bump",
    );
    expect(back).toEqual({ code: 0, out: "minor\n", err: "" });
  });

  test("the settings of a configuration hold for other documents too", async () => {
    const folder = await folderWith({
      ...pair,
      "userapis.config.yaml": `${diffConfig}diff: { failOn: any, severity: { operation-*: ignore } }\n`,
    });
    expect(await diff({ folder }, "old.yaml", "added.yaml")).toMatchObject({
      code: 1,
    });
    expect(await diff({ folder }, "old.yaml", "reworded.yaml")).toMatchObject({
      code: 0,
      out: "reworded.yaml: no changes\n",
    });
  });
});

describe("--fail-on", () => {
  test.each([
    ["breaking", "none", 0],
    ["breaking", "wire", 1],
    ["breaking", "types", 1],
    ["breaking", undefined, 1],
    ["renamed", "wire", 0],
    ["renamed", "wire:risky", 0],
    ["renamed", "types", 1],
    ["renamed", "names", 1],
    ["renamed", undefined, 0],
    ["added", "types:mock", 0],
    ["added", "names", 0],
    ["added", "any", 1],
    ["reworded", "any", 1],
    ["reworded", "names", 0],
    ["same", "any", 0],
  ])("%s at %s: exit %i", async (...[name, level, code]) => {
    const folder = await folderWith(pair);
    const options = level === undefined ? [] : ["--fail-on", level];
    expect(
      await diff({ folder }, "old.yaml", `${name}.yaml`, ...options),
    ).toMatchObject({ code, err: "" });
  });
});

describe("--format", () => {
  test.each([
    ["text", /^old\.yaml \(1\.0\.0\) → /],
    ["json", /^\{\n {2}"format": "userapis-diff"/],
    ["markdown", /^<!-- userapis-diff -->/],
    ["github", /^::error .*file=breaking\.yaml/m],
    ["junit", /^<\?xml version="1\.0"/],
    ["sarif", /"version": "2\.1\.0"/],
    ["html", /^<!doctype html>/i],
    ["bump", /^major\n$/],
  ])("%s", async (format, start) => {
    const folder = await folderWith(pair);
    const { code, out, err } = await diff(
      { folder },
      "old.yaml",
      "breaking.yaml",
      "--format",
      format,
    );
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(start);
  });

  test("one to standard output, others into files, folders and all", async () => {
    const folder = await folderWith(pair);
    const { code, out } = await diff(
      { folder },
      "old.yaml",
      "breaking.yaml",
      "--format",
      "bump",
      "--format",
      "sarif=reports/diff.sarif",
      "--format",
      "json=a=b.json",
    );
    expect({ code, out }).toEqual({ code: 1, out: "major\n" });
    const {
      "reports/diff.sarif": sarif,
      "a=b.json": json,
      ...others
    } = await filesIn(folder);
    expect(JSON.parse(sarif ?? "")).toMatchObject({ version: "2.1.0" });
    expect(JSON.parse(json ?? "")).toMatchObject({ format: "userapis-diff" });
    expect(others).toEqual(pair);
  });

  test("--output takes the place of standard output; what fails is told on standard error", async () => {
    const folder = await folderWith(pair);
    await writeFiles(folder, { "bump.txt": "before" });
    const outcome = await diff(
      { folder },
      "old.yaml",
      "breaking.yaml",
      "--format",
      "bump",
      "--output",
      "bump.txt",
    );
    expect(outcome).toEqual({
      code: 1,
      out: "",
      err: "1 change at the fail level; see bump.txt\n",
    });
    expect(await filesIn(folder)).toEqual({ ...pair, "bump.txt": "major\n" });
  });

  test("a text report in a file has no colours", async () => {
    const folder = await folderWith(pair);
    await diff(
      { folder, env: { FORCE_COLOR: "1" } },
      "old.yaml",
      "breaking.yaml",
      "--output",
      "a.txt",
    );
    const { "a.txt": text } = await filesIn(folder);
    expect(text).toMatch(/^old\.yaml/);
    expect(text).not.toContain("\u001B");
  });

  test("--verbose lists prose", async () => {
    const folder = await folderWith(pair);
    const sides = ["old.yaml", "reworded.yaml"];
    const brief = await diff({ folder }, ...sides);
    const verbose = await diff({ folder }, ...sides, "--verbose");
    expect(brief.out).toContain("1 change (listed with --verbose)");
    expect(verbose.out).toMatch(
      /^ {2}operation-summary-changed {2}[0-9a-f]{12}$/m,
    );
  });

  test("a file that cannot be written: nothing is printed, and nothing is left", async () => {
    const folder = await folderWith({ ...pair, "blocked/a.txt": "" });
    const { code, out, err } = await diff(
      { folder },
      "old.yaml",
      "breaking.yaml",
      "--format",
      "text",
      "--format",
      "json=old.yaml/x.json",
    );
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^error: Cannot write .*old\.yaml\/x\.json: /);
    const second = await diff(
      { folder },
      "old.yaml",
      "breaking.yaml",
      "--output",
      "blocked",
    );
    expect(second.code).toBe(2);
    expect(await filesIn(folder)).toEqual({ ...pair, "blocked/a.txt": "" });
  });
});

describe("--explain", () => {
  test("one id", async () => {
    const folder = await folderWith({});
    const { code, out } = await diff(
      { folder },
      "--explain",
      "schema-enum-value-added",
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^schema-enum-value-added\n/) as string,
    });
  });

  test("all of them", async () => {
    const { code, out } = await diff(
      { folder: await folderWith({}) },
      "--explain",
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^schema-enum-value-added\b/m);
    expect(out).toMatch(/^operation-removed\b/m);
  });
});

describe("--strict-types", () => {
  test("what breaks a mock is major", async () => {
    const folder = await folderWith({
      ...pair,
      "mock.yaml": petstore({ required: "name, tag" }),
    });
    const sides = ["old.yaml", "mock.yaml", "--format", "bump"];
    expect((await diff({ folder }, ...sides)).out).toBe("minor\n");
    expect((await diff({ folder }, ...sides, "--strict-types")).out).toBe(
      "major\n",
    );
  });
});

describe("what cannot be meant: what is meant instead, on standard error", () => {
  test.each([
    [
      ["old.yaml"],
      "error: There is nothing to compare `old.yaml` with\nName both documents: userapis diff ",
    ],
    [["a", "b", "c"], "too many arguments"],
    [["-", "-"], "error: Both sides cannot be standard input."],
    [["old.yaml", "new.yaml"], "new.yaml:1:1  error  "],
    [["old.yaml", "broken.yaml"], "broken.yaml:2:1  error  yaml-syntax"],
    [
      ["old.yaml", "https://petstore.example.test/a.yaml"],
      "is on another machine",
    ],
    [["git:main:old.yaml", "old.yaml"], "git finds no repository"],
    [
      ["--format", "jsn", "old.yaml", "same.yaml"],
      "Did you mean json? Allowed choices are text, json",
    ],
    [
      ["--format", "json=", "old.yaml", "same.yaml"],
      "There is no file behind the =.",
    ],
    [
      ["--format", "json", "--format", "text", "old.yaml", "same.yaml"],
      "error: Only one report can go to standard output, not json and text",
    ],
    [
      ["--format", "json=a", "--format", "text=./a", "old.yaml", "same.yaml"],
      "error: Two reports cannot go into the same file",
    ],
    [
      [
        "--format",
        "json=a.json",
        "--output",
        "b.json",
        "old.yaml",
        "same.yaml",
      ],
      "error: --output has nothing to write",
    ],
    [
      ["--fail-on", "typs", "old.yaml", "same.yaml"],
      "Did you mean types? Allowed choices are none, wire, wire:risky, types",
    ],
    [
      ["--types", "dynamic", "old.yaml", "same.yaml"],
      "Allowed choices are static, compile.",
    ],
    [
      ["--only", "petstore", "old.yaml", "same.yaml"],
      "error: --only and --base-branch choose among the specs of the configuration",
    ],
    [
      ["--base-branch", "main", "old.yaml", "same.yaml"],
      "error: --only and --base-branch choose among the specs of the configuration",
    ],
    [
      ["--accept", "0123456789ab", "old.yaml", "same.yaml"],
      "error: --accept needs a --reason\nFor example: userapis diff --accept ",
    ],
    [
      ["--accept", "0123456789ab", "--reason", " ", "old.yaml", "same.yaml"],
      "error: --accept needs a --reason",
    ],
    [
      ["--reason", "So.", "old.yaml", "same.yaml"],
      "error: --reason and --until go with --accept",
    ],
    [
      ["--until", "2026-02-30", "old.yaml", "same.yaml"],
      "It must be a date, as 2026-12-31.",
    ],
    [
      ["--changeset", "old.yaml", "same.yaml"],
      "error: A changeset is about a package, and neither document is the spec of one",
    ],
    [
      ["--explain", "schema-enum-value-aded"],
      'error: No change has the id "schema-enum-value-aded"\nDid you mean "schema-enum-value-added"?',
    ],
    [["--verbos", "old.yaml", "same.yaml"], "(Did you mean --verbose?)"],
    [[], "error: There is no userapis.config.yaml in"],
    [
      ["--config", "other.yaml"],
      "error: Cannot read the configuration: ENOENT",
    ],
  ])("%j", async (args, message) => {
    const folder = await folderWith({ ...pair, "broken.yaml": "openapi: [\n" });
    const outcome = await diff({ folder }, ...args);
    expect(outcome).toEqual({
      code: 2,
      out: "",
      err: expect.stringContaining(message) as string,
    });
  });

  test("the severity of an id that there is not", async () => {
    const folder = await folderWith({
      ...pair,
      "userapis.config.yaml": `${diffConfig}diff: { severity: { schema-enum-value-aded: safe } }\n`,
    });
    const { code, err } = await diff({ folder }, "old.yaml", "same.yaml");
    expect(code).toBe(2);
    expect(err).toMatch(
      /^userapis\.config\.yaml:10:21 {2}error {2}config-value {2}No change has the id "schema-enum-value-aded"\n {4}Did you mean "schema-enum-value-added"\?/,
    );
  });

  test("a file of accepted changes that is broken", async () => {
    const folder = await folderWith({
      ...pair,
      "userapis.accepted.yaml": "- fingerprint: 1\n  reason: So.\n",
    });
    const { code, err } = await diff({ folder }, "old.yaml", "same.yaml");
    expect(code).toBe(2);
    expect(err).toMatch(
      /^userapis\.accepted\.yaml:1:16 {2}error {2}accepted-value {2}"1" is not a fingerprint/,
    );
  });
});
