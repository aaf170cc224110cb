import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSide, openSideIfThere } from "../../../src/diff/side/open-side.js";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.js";
import { failureOf } from "./failure.js";
import { commit, git, repositoryWith } from "./repository.js";
import { petstore, specText } from "./specs.js";

/** What `name` of the pet store is in the text of a side. */
function petIn(side: Awaited<ReturnType<typeof openSide>>): string | undefined {
  const pet = side.document.files.find(({ file }) => file.endsWith("pet.yaml"));
  return /type: (?!object)(\w+)/.exec(pet?.text ?? "")?.[1];
}

test("a document of a commit, and what it refers to from the same commit", async () => {
  const folder = await repositoryWith(petstore("string"));
  const second = await commit(folder, petstore("integer"));
  await writeFiles(folder, petstore("boolean"));
  await git(folder, "tag", "v2");

  for (const [text, type] of [
    ["git:main~1:specs/api.yaml", "string"],
    ["git:HEAD:specs/api.yaml", "integer"],
    [`git:${second}:specs/api.yaml`, "integer"],
    [`git:${second.slice(0, 9)}:specs/api.yaml`, "integer"],
    ["git:v2:./specs/../specs/api.yaml", "integer"],
    ["git:HEAD^{/^First}:specs/api.yaml", "string"],
    ["main~1:specs/api.yaml", "string"],
    ["specs/api.yaml", "boolean"],
  ] as const) {
    const side = await openSide({ text, folder });

    expect(side.label).toBe(text);
    expect([text, petIn(side)]).toEqual([text, type]);
    expect(side.document.files.map(({ file }) => file)).toEqual([
      "specs/api.yaml",
      "specs/shared/pet.yaml",
    ]);
  }
});

test("what is staged, with no ref", async () => {
  const folder = await repositoryWith(petstore("string"));
  await writeFiles(folder, petstore("integer"));
  await git(folder, "add", "--all");
  await writeFiles(folder, petstore("boolean"));

  expect(petIn(await openSide({ text: "git::specs/api.yaml", folder }))).toBe(
    "integer",
  );
});

test("paths are relative to the working directory, not to the repository", async () => {
  const top = await repositoryWith(petstore("string"));
  const folder = join(top, "specs");

  const side = await openSide({ text: "git:main:api.yaml", folder });
  const other = await openSide({
    text: "git:main:../api.yaml",
    folder: join(folder, "shared"),
  });

  expect(side.document.files.map(({ file }) => file)).toEqual([
    "api.yaml",
    "shared/pet.yaml",
  ]);
  expect(other.document.file).toBe(join(folder, "api.yaml"));
  expect(petIn(other)).toBe("string");
});

test("a file that is there counts before a git ref", async () => {
  const folder = await repositoryWith({ "main:a.yaml": specText("On disk") });
  await commit(folder, { "a.yaml": specText("In git") });

  const plain = await openSide({ text: "main:a.yaml", folder });
  const marked = await openSide({ text: "git:main:a.yaml", folder });

  expect(plain.model.title).toBe("On disk");
  expect(marked.model.title).toBe("In git");
});

test("links, spaces, and letters beyond ASCII", async () => {
  const folder = await repositoryWith({
    "wide names/é 😀.yaml": specText("A"),
  });
  await symlink("wide names/é 😀.yaml", join(folder, "link.yaml"));
  await symlink("nowhere.yaml", join(folder, "dangling.yaml"));
  await commit(folder, {});
  await rm(join(folder, "wide names"), { recursive: true });

  for (const path of ["wide names/é 😀.yaml", "link.yaml"]) {
    const { model } = await openSide({ text: `git:main:${path}`, folder });
    expect(model.title).toBe("A");
  }
  expect(
    await openSideIfThere({ text: "git:main:dangling.yaml", folder }),
  ).toBeUndefined();
});

test("a large document", async () => {
  const text = `${specText("Large")}x-large: ${"long ".repeat(1_000_000)}\n`;
  const folder = await repositoryWith({ "a.yaml": text });

  const { document } = await openSide({ text: "git:main:a.yaml", folder });

  expect(document.files[0]?.text).toBe(text);
});

test("a path that the commit does not have", async () => {
  const folder = await repositoryWith(petstore("string"));
  await commit(folder, { "contracts/widgets.yaml": specText("New") });
  const request = { text: "git:main~1:contracts/widgets.yaml", folder };

  expect(await openSideIfThere(request)).toBeUndefined();
  expect(await failureOf(openSide(request))).toBe(
    "`main~1` has no file `contracts/widgets.yaml`.\nCheck the path; it is relative to the working directory.",
  );
  for (const [at, path, meant] of [
    ["", "specs/apo.yaml", "specs/api.yaml"],
    ["", "api.yaml", "specs/api.yaml"],
    ["specs", "specs/api.yaml", "api.yaml"],
    ["specs/shared", "api.yaml", "../api.yaml"],
  ] as const)
    expect(
      await failureOf(
        openSide({ text: `git:main:${path}`, folder: join(folder, at) }),
      ),
    ).toBe(
      `\`main\` has no file \`${path}\`.\nDid you mean \`git:main:${meant}\`? The path is relative to the working directory.`,
    );
  expect(
    await failureOf(openSide({ text: "git::specs/apo.yaml", folder })),
  ).toBe(
    "The index has no file `specs/apo.yaml`.\nDid you mean `git::specs/api.yaml`? The path is relative to the working directory.",
  );
});

test("a file that the commit's document refers to, and the commit does not have", async () => {
  const { "specs/api.yaml": api = "" } = petstore("string");
  const folder = await repositoryWith({ "specs/api.yaml": api });
  await writeFiles(folder, petstore("string"));

  expect(
    await failureOf(openSide({ text: "git:main:specs/api.yaml", folder })),
  ).toBe(
    "specs/api.yaml:12:24  error  file-missing  There is no file `specs/shared/pet.yaml` in `main`.\n    Check the path; in a `$ref` it is taken from the file that holds it.",
  );
});

test("a ref that the repository does not have", async () => {
  const folder = await repositoryWith({ "a.yaml": specText("A") });
  const failure = (ref: string): Promise<string> =>
    failureOf(openSideIfThere({ text: `git:${ref}:a.yaml`, folder }));

  expect(await failure("mian")).toBe(
    "This repository has no commit, branch or tag `mian`.\nDid you mean `main`? Fetch it with `git fetch origin mian:mian`.",
  );
  expect(await failure("origin/develop")).toContain(
    "Fetch it with `git fetch origin develop:refs/remotes/origin/develop`.",
  );
  expect(await failure("v1.2.3")).toContain(
    "Fetch it with `git fetch origin tag v1.2.3`.",
  );
  expect(await failure("0123456789abcdef")).toContain(
    "Fetch it with `git fetch origin 0123456789abcdef`.",
  );
  expect(await failure("main~5")).toBe(
    "This repository has no commit, branch or tag `main~5`.\nSee what there is with `git log --oneline`.",
  );
});

test("nothing is taken for an option", async () => {
  const folder = await repositoryWith({ "a.yaml": specText("A") });

  for (const ref of ["--batch-all-objects", "-h", "--exec=touch x"])
    expect(
      await failureOf(openSide({ text: `git:${ref}:a.yaml`, folder })),
    ).toContain(`This repository has no commit, branch or tag \`${ref}\`.`);
  expect(
    await failureOf(openSide({ text: "git:main:a.yaml\nHEAD", folder })),
  ).toContain("`main` has no file");
});

test("a shallow clone says so", async () => {
  const origin = await repositoryWith({ "a.yaml": specText("A") });
  await commit(origin, { "a.yaml": specText("B") });
  const folder = join(await temporaryFolder(), "clone");
  await git(
    origin,
    "clone",
    "--quiet",
    "--depth=1",
    `file://${origin}`,
    folder,
  );

  const { model } = await openSide({ text: "git:HEAD:a.yaml", folder });

  expect(model.title).toBe("B");
  expect(await failureOf(openSide({ text: "git:HEAD~1:a.yaml", folder }))).toBe(
    "This repository has no commit, branch or tag `HEAD~1`.\nThis is a shallow clone: set `fetch-depth: 0` where the workflow checks out, or run `git fetch --unshallow`.",
  );
});

test("a path outside the repository, a folder outside of any, and no git", async () => {
  const folder = await repositoryWith({ "a.yaml": specText("A") });
  const elsewhere = await temporaryFolder();

  expect(
    await failureOf(openSide({ text: "git:main:../../a.yaml", folder })),
  ).toContain(`\`../../a.yaml\` is outside the repository at ${folder}.`);
  expect(
    await failureOf(openSide({ text: "git:main:a.yaml", folder: elsewhere })),
  ).toContain(`git finds no repository to use at ${elsewhere}: `);
  expect(
    await failureOf(
      openSide({
        text: "git:main:a.yaml",
        folder,
        env: { PATH: elsewhere },
      }),
    ),
  ).toBe(
    "git is not installed, or not in the PATH.\nInstall git, or give a file instead of a git ref.",
  );
});

test("a git side that lacks its ref or its path", async () => {
  const folder = await temporaryFolder();

  expect(await failureOf(openSide({ text: "git:main", folder }))).toBe(
    "`git:main` does not say which file of which commit.\nWrite git:<ref>:<path>, such as git:main:specs/api.yaml.",
  );
});
