import { describe, expect, test } from "vitest";
import { commit, git, repositoryWith } from "../diff/side/repository.js";
import { filesIn, writeFiles } from "../support/temporary-folder.js";
import { added, breaking, diff, petstore, project } from "./diff-project.js";

function manifest(version: string): string {
  return JSON.stringify({ name: "@acme/petstore", version });
}

async function branchWith(version: string) {
  const folder = await repositoryWith({
    ...project,
    "packages/petstore/package.json": manifest(version),
  });
  await git(folder, "switch", "--quiet", "--create", "feature");
  return folder;
}

const only = ["--only", "petstore"];

describe("--check-version", () => {
  test("both versions are behind: what they need, and exit 1", async () => {
    const folder = await branchWith("1.2.3");
    await commit(folder, { "specs/petstore.yaml": added });
    const { code, out, err } = await diff(
      { folder },
      ...only,
      "--check-version",
    );
    expect(code).toBe(1);
    expect(out).toContain("Bump: minor");
    expect(err).toBe(
      `error: @acme/petstore: info.version of specs/petstore.yaml is still 1.0.0, and a minor step needs 1.1.0 or later
error: @acme/petstore: packages/petstore/package.json is still 1.2.3, and a minor step needs 1.3.0 or later
`,
    );
  });

  test("both are far enough", async () => {
    const folder = await branchWith("1.2.3");
    await commit(folder, {
      "specs/petstore.yaml": petstore({ version: "2.0.0", required: "" }),
      "packages/petstore/package.json": manifest("2.0.0"),
    });
    const options = [...only, "--fail-on", "none", "--check-version"];
    expect(await diff({ folder }, ...options)).toMatchObject({
      code: 0,
      err: "",
    });
  });

  test("a changeset may bring the package's version", async () => {
    const folder = await branchWith("1.2.3");
    await commit(folder, {
      "specs/petstore.yaml": petstore({ version: "2.0.0", required: "" }),
      ".changeset/brave-cats.md":
        '---\n"@acme/petstore": minor\n---\n\nCats.\n',
    });
    const options = [...only, "--fail-on", "none", "--check-version"];
    expect(await diff({ folder }, ...options)).toMatchObject({
      code: 1,
      err: "error: @acme/petstore: packages/petstore/package.json is still 1.2.3, and a major step needs 2.0.0 or later\n",
    });
    await writeFiles(folder, {
      ".changeset/brave-dogs.md":
        "---\n'@acme/petstore': major\n---\n\nDogs.\n",
    });
    expect(await diff({ folder }, ...options)).toMatchObject({
      code: 0,
      err: "",
    });
  });

  test("below 1.0.0 a break needs a minor step; and the advice says so", async () => {
    const folder = await branchWith("0.4.1");
    await commit(folder, {
      "specs/petstore.yaml": petstore({ version: "2.0.0", required: "" }),
      "packages/petstore/package.json": manifest("0.4.2"),
    });
    const options = [
      ...only,
      "--fail-on",
      "none",
      "--check-version",
      "--format",
      "bump",
    ];
    expect(await diff({ folder }, ...options)).toEqual({
      code: 1,
      out: "minor\n",
      err: "error: @acme/petstore: packages/petstore/package.json went from 0.4.1 to 0.4.2, and a minor step needs 0.5.0 or later\n",
    });
  });

  test("of two documents: info.version alone", async () => {
    const folder = await branchWith("1.2.3");
    await writeFiles(folder, { "a.yaml": petstore(), "b.yaml": added });
    expect(
      await diff(
        { folder },
        "a.yaml",
        "b.yaml",
        "--check-version",
        "--format",
        "bump",
      ),
    ).toEqual({
      code: 1,
      out: "minor\n",
      err: "error: b.yaml: info.version of b.yaml is still 1.0.0, and a minor step needs 1.1.0 or later\n",
    });
  });
});

describe("--changeset", () => {
  const options = [
    ...only,
    "--fail-on",
    "none",
    "--format",
    "bump",
    "--changeset",
  ];

  async function changesetsIn(folder: string) {
    const files = Object.entries(await filesIn(folder));
    return files.filter(([path]) => path.startsWith(".changeset/"));
  }

  test("one file in terms of the package; again the same; anew when the spec goes on; none when it goes back", async () => {
    const folder = await branchWith("1.2.3");
    await commit(folder, { "specs/petstore.yaml": breaking });
    const first = await diff({ folder }, ...options);
    expect(first).toEqual({
      code: 0,
      out: "major\n",
      err: expect.stringMatching(
        /^wrote \.changeset\/acme-petstore-[0-9a-f]{8}\.md\n$/,
      ) as string,
    });
    const written = await changesetsIn(folder);
    expect(written.map(([, text]) => text)).toEqual([
      `---
# Written by userapis diff for @acme/petstore; a later run writes it anew.
"@acme/petstore": major
---

The API changed: 1 breaking change.

**Breaking**

- Handle that \`Pet.name\` is missing. \`Pet.name\` is optional. (\`GET /pets/{id}\`)
`,
    ]);
    expect(await diff({ folder }, ...options)).toEqual({
      code: 0,
      out: "major\n",
      err: "",
    });
    expect(await changesetsIn(folder)).toEqual(written);

    await writeFiles(folder, { "specs/petstore.yaml": added });
    const next = await diff({ folder }, ...options);
    expect(next.err).toMatch(
      /^wrote .*\nremoved \.changeset\/acme-petstore-[0-9a-f]{8}\.md\n$/,
    );
    expect(await changesetsIn(folder)).toEqual([
      [
        expect.any(String),
        expect.stringContaining('"@acme/petstore": minor\n'),
      ],
    ]);

    await writeFiles(folder, { "specs/petstore.yaml": petstore() });
    expect(await diff({ folder }, ...options)).toMatchObject({
      code: 0,
      out: "none\n",
    });
    expect(await changesetsIn(folder)).toEqual([[".changeset/", ""]]);
  });

  test("what is not ours, or not of this branch, stays", async () => {
    const byHand = '---\n"@acme/petstore": minor\n---\n\nBy hand.\n';
    const unreleased =
      '---\n# Written by userapis diff for @acme/petstore; a later run writes it anew.\n"@acme/petstore": minor\n---\n\nEarlier.\n';
    const folder = await branchWith("1.2.3");
    await git(folder, "switch", "--quiet", "main");
    await commit(folder, {
      ".changeset/acme-petstore-00000000.md": unreleased,
    });
    await git(folder, "switch", "--quiet", "feature");
    await git(folder, "merge", "--quiet", "main");
    await commit(folder, {
      "specs/petstore.yaml": breaking,
      ".changeset/mine.md": byHand,
    });
    await diff({ folder }, ...options);
    const files = Object.fromEntries(await changesetsIn(folder));
    expect(files).toMatchObject({
      ".changeset/acme-petstore-00000000.md": unreleased,
      ".changeset/mine.md": byHand,
    });
    expect(Object.keys(files)).toHaveLength(3);
  });
});
