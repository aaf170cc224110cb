import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeTypes } from "../../../src/diff/types/judge-types.js";
import { readSurface } from "../../../src/diff/types/read-surface.js";
import { folderWith, temporaryFolder } from "../../support/temporary-folder.js";
import { emitted } from "../../emit/emitted.js";

async function petsPackage(type: string): Promise<Record<string, string>> {
  const files = await emitted(`paths:
  /pets:
    get: { operationId: listPets, responses: { 200: { description: Good, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } } } }
components: { schemas: { Pet: { type: object, properties: { age: { type: ${type} } } } } }
`);
  return Object.fromEntries(files);
}

test("a folder against the tarball of another version", async () => {
  const old = await folderWith(await petsPackage("integer"));
  const fresh = await folderWith(await petsPackage("string"));
  execFileSync(
    "tar",
    [
      "-czf",
      "fresh.tgz",
      "--transform",
      "s,^,package/,",
      "src",
      "package.json",
    ],
    { cwd: fresh },
  );
  const judgements = await judgeTypes(
    await readSurface(old),
    await readSurface(join(fresh, "fresh.tgz")),
  );
  expect(judgements.filter(({ verdict }) => verdict !== "none")).toMatchObject([
    {
      subject: { kind: "operation", labels: ["GET /pets"] },
      direction: "response",
      verdict: "call",
      causes: ["Pet"],
    },
    {
      subject: { kind: "type", name: "Pet", usedBy: ["GET /pets"] },
      direction: "response",
      verdict: "call",
      base: { file: "src/models.ts", line: 3 },
    },
  ]);
});

test("a package against itself", async () => {
  const folder = await folderWith(await petsPackage("integer"));
  const judgements = await judgeTypes(
    await readSurface(folder),
    await readSurface(folder),
  );
  expect(judgements.map(({ verdict }) => verdict)).toEqual(["none", "none"]);
});

test("a folder without a package", async () => {
  const folder = await temporaryFolder();
  await expect(readSurface(folder)).rejects.toThrow(
    `There is no generated package at \`${folder}\`.`,
  );
});

test("a path that is not there", async () => {
  await expect(readSurface("/nowhere/at/all")).rejects.toThrow(
    "`/nowhere/at/all` cannot be read.",
  );
});
