import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commit, git, repositoryWith } from "../diff/side/repository.js";
import { folderWith, writeFiles } from "../support/temporary-folder.js";
import { breaking, diff, petstore, project } from "./diff-project.js";

const pair = { "old.yaml": petstore(), "new.yaml": breaking };
const sides = ["old.yaml", "new.yaml"];

async function fingerprintOf(folder: string, ...args: readonly string[]) {
  const { out } = await diff({ folder }, ...args, "--format", "json");
  const [, fingerprint = ""] =
    /"fingerprint": "([0-9a-f]{12})"/.exec(out) ?? [];
  return fingerprint;
}

function acceptedIn(folder: string): Promise<string> {
  return readFile(join(folder, "userapis.accepted.yaml"), "utf8");
}

describe("--accept", () => {
  test("the change no longer fails, and still counts for the bump", async () => {
    const folder = await folderWith(pair);
    const fingerprint = await fingerprintOf(folder, ...sides);
    expect(
      await diff(
        { folder },
        ...sides,
        "--accept",
        fingerprint,
        "--reason",
        "Nobody reads it.",
      ),
    ).toEqual({
      code: 0,
      out: "accepted in userapis.accepted.yaml: schema-property-became-optional at new.yaml#/components/schemas/Pet/properties/name\n",
      err: "",
    });
    expect(await acceptedIn(folder)).toContain(`
- fingerprint: "${fingerprint}"
  id: schema-property-became-optional
  place: new.yaml#/components/schemas/Pet/properties/name
  reason: Nobody reads it.
`);
    expect(await diff({ folder }, ...sides, "--format", "bump")).toEqual({
      code: 0,
      out: "major\n",
      err: "",
    });
    const { code, out } = await diff({ folder }, ...sides, "--fail-on", "any");
    expect(code).toBe(0);
    expect(out).toMatch(/Nobody reads\s+it\./);
  });

  test("until a date", async () => {
    const folder = await folderWith(pair);
    const fingerprint = await fingerprintOf(folder, ...sides);
    const accept = ["--accept", fingerprint, "--reason", "For now."];
    await diff({ folder }, ...sides, ...accept, "--until", "2999-12-31");
    expect(await diff({ folder }, ...sides)).toMatchObject({
      code: 0,
      err: "",
    });
    const text = await acceptedIn(folder);
    expect(text).toContain('until: "2999-12-31"');
    await writeFiles(folder, {
      "userapis.accepted.yaml": text.replace("2999-12-31", "2001-01-01"),
    });
    expect(await diff({ folder }, ...sides)).toMatchObject({
      code: 1,
      err: `warning: new.yaml: Accepted change ${fingerprint} (schema-property-became-optional at new.yaml#/components/schemas/Pet/properties/name) was accepted until 2001-01-01 and counts again; mend it, or accept it anew\n`,
    });
  });

  test("until a day that has passed: refused, and nothing is written", async () => {
    const folder = await folderWith(pair);
    const fingerprint = await fingerprintOf(folder, ...sides);
    const accept = ["--accept", fingerprint, "--reason", "For now."];
    const past = ["--until", "2001-01-01"];
    const { code, err } = await diff({ folder }, ...sides, ...accept, ...past);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^error: --until 2001-01-01 has passed: nothing would be accepted\n/,
    );
    expect(await diff({ folder }, ...sides)).toMatchObject({ code: 1 });
  });

  test("a fingerprint that no change has: what was probably meant, and nothing is written", async () => {
    const folder = await folderWith(pair);
    const fingerprint = await fingerprintOf(folder, ...sides);
    const mistyped = fingerprint.replace(/.$/, (last) =>
      last === "0" ? "1" : "0",
    );
    expect(
      await diff(
        { folder },
        ...sides,
        "--accept",
        fingerprint,
        "--accept",
        mistyped,
        "--reason",
        "So.",
      ),
    ).toEqual({
      code: 2,
      out: "",
      err: `error: No change has the fingerprint ${mistyped}\nDid you mean ${fingerprint}?\n`,
    });
    await expect(acceptedIn(folder)).rejects.toThrow("ENOENT");
  });

  test("one that two packages have must say which is meant", async () => {
    const folder = await repositoryWith(project);
    await writeFiles(folder, {
      "specs/petstore.yaml": breaking,
      "specs/zoo.yaml": breaking,
    });
    const fingerprint = await fingerprintOf(folder, "--only", "zoo");
    const accept = ["--accept", fingerprint, "--reason", "So."];
    const both = await diff({ folder }, ...accept);
    const one = await diff({ folder }, ...accept, "--only", "zoo");
    expect(one.code).toBe(0);
    expect(await acceptedIn(folder)).toContain(`  package: "@acme/zoo"\n`);
    expect(both).toEqual({
      code: 2,
      out: "",
      err: `error: Changes of several packages have the fingerprint ${fingerprint}: @acme/petstore, @acme/zoo\nSay which package is meant: --only <name>.\n`,
    });
    expect(await diff({ folder }, "--only", "zoo")).toMatchObject({ code: 0 });
    expect(await diff({ folder })).toMatchObject({ code: 1, err: "" });
  });
});

describe("an accepted change that matches nothing", () => {
  const stale = `# Reviewed.
- fingerprint: "0123456789ab"
  package: "@acme/petstore"
  reason: It was so.
`;
  const message =
    "@acme/petstore: Accepted change 0123456789ab matches nothing any more; take it out\n";

  test("is a warning, in every report", async () => {
    const folder = await repositoryWith({
      ...project,
      "userapis.accepted.yaml": stale,
    });
    expect(await diff({ folder })).toEqual({
      code: 0,
      out: "2 documents: no changes\n",
      err: `warning: ${message}`,
    });
    const { out } = await diff({ folder }, "--format", "json");
    expect(out).toContain("Accepted change 0123456789ab matches nothing");
  });

  test("or an error with --strict-acceptances", async () => {
    const folder = await repositoryWith({
      ...project,
      "userapis.accepted.yaml": stale,
    });
    expect(await diff({ folder }, "--strict-acceptances")).toEqual({
      code: 1,
      out: "2 documents: no changes\n",
      err: `error: ${message}`,
    });
  });

  test("but not where its package was not compared", async () => {
    const folder = await repositoryWith({
      ...project,
      "userapis.accepted.yaml": stale,
    });
    expect(
      await diff({ folder }, "--strict-acceptances", "--only", "zoo"),
    ).toMatchObject({ code: 0, err: "" });
  });
});

test("the configuration says where the file is", async () => {
  const folder = await repositoryWith({
    ...project,
    "userapis.config.yaml": `${project["userapis.config.yaml"]}diff: { accepted: specs/accepted.yaml }\n`,
  });
  await git(folder, "switch", "--quiet", "--create", "feature");
  await commit(folder, { "specs/zoo.yaml": breaking });
  const fingerprint = await fingerprintOf(folder);
  const { out } = await diff(
    { folder },
    "--accept",
    fingerprint,
    "--reason",
    "So.",
  );
  expect(out).toMatch(/^accepted in specs\/accepted\.yaml: /);
  expect(await diff({ folder })).toMatchObject({ code: 0, err: "" });
});
