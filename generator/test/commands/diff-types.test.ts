import { describe, expect, test } from "vitest";
import { repositoryWith } from "../diff/side/repository.js";
import { folderWith, writeFiles } from "../support/temporary-folder.js";
import { diff, diffConfig, project } from "./diff-project.js";
import { userapis } from "./run-userapis.js";

const level = ["--fail-on", "types"];

describe("--types compile", () => {
  test("the compiler's word goes before the rules'", async () => {
    const answering = (mediaType: string): string => `openapi: 3.1.0
info: { title: Petstore, version: 1.0.0 }
paths:
  /name:
    get:
      responses:
        "200":
          description: The name.
          content: { ${mediaType}: { schema: { type: string } } }
`;
    const folder = await folderWith({
      "old.yaml": answering("application/json"),
      "new.yaml": answering("text/plain"),
    });
    const typesBy = async (judge: string) => {
      const { out } = await diff(
        { folder },
        ...["old.yaml", "new.yaml", "--format", "json", "--types", judge],
      );
      return [...out.matchAll(/"types": "(\w+)"/g)].map(([, types]) => types);
    };
    expect(await typesBy("static")).toEqual(["mock", "none"]);
    expect(await typesBy("compile")).toEqual(["none", "none"]);
  });
});

describe("--against-output", () => {
  async function generated() {
    const folder = await folderWith(project);
    await userapis(folder, "generate", "--quiet");
    return folder;
  }

  test("the package is what the spec becomes", async () => {
    const folder = await generated();
    expect(
      await diff(
        { folder },
        "specs/petstore.yaml",
        "--against-output",
        "packages/petstore",
      ),
    ).toEqual({ code: 0, out: "@acme/petstore: no changes\n", err: "" });
  });

  test("the package is of another generator, or of other options", async () => {
    const folder = await generated();
    await writeFiles(folder, {
      "userapis.config.yaml": diffConfig.replace(
        '@acme/petstore"',
        '@acme/petstore"\n    clientName: Shop',
      ),
    });
    const { code, out } = await diff(
      { folder },
      "specs/petstore.yaml",
      "--against-output",
      "packages/petstore",
      ...level,
    );
    expect(code).toBe(1);
    expect(out).toContain("compiled-name-removed");
  });

  test("which package is meant must be clear", async () => {
    const folder = await repositoryWith(project);
    expect(
      await diff({ folder }, "--against-output", "packages/petstore"),
    ).toEqual({
      code: 2,
      out: "",
      err: "error: --against-output is about one package\nSay which: --only <name>.\n",
    });
  });

  test("no package there, and nothing at all", async () => {
    const folder = await folderWith(project);
    expect(
      await diff(
        { folder },
        "specs/petstore.yaml",
        "--against-output",
        "specs",
      ),
    ).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(
        /^error: There is no generated package at /,
      ) as string,
    });
    expect(
      await diff(
        { folder },
        "specs/petstore.yaml",
        "--against-output",
        "nowhere",
      ),
    ).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(
        /^error: `.*nowhere` cannot be read/,
      ) as string,
    });
  });
});
