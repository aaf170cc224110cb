import { join } from "node:path";
import { expect, test } from "vitest";
import { openPair } from "../../../src/diff/side/open-pair.js";
import { openSide, openSideIfThere } from "../../../src/diff/side/open-side.js";
import { folderWith, temporaryFolder } from "../../support/temporary-folder.js";
import { failureOf } from "./failure.js";
import { petstore, specText } from "./specs.js";

test("a file, with the files that it refers to, relative to the working directory", async () => {
  const folder = await folderWith(petstore("string"));

  const side = await openSide({ text: "./specs/api.yaml", folder });

  expect(side.label).toBe("./specs/api.yaml");
  expect(side.document.files.map(({ file }) => file)).toEqual([
    "specs/api.yaml",
    "specs/shared/pet.yaml",
  ]);
  expect(side.model.tags[0]?.operations[0]?.methodName).toBe("listPets");
  expect(
    side.document.rangeOf({
      file: "specs/shared/pet.yaml",
      pointer: "/Pet/properties/name/type",
    }),
  ).toMatchObject({ line: 4, column: 12, endColumn: 24, exact: true });
});

test("an absolute path is shown as the working directory sees it", async () => {
  const folder = await folderWith(petstore("string"));

  const inside = await openSide({
    text: join(folder, "specs/api.yaml"),
    folder,
  });
  const outside = await openSide({
    text: join(folder, "specs/api.yaml"),
    folder: join(folder, "specs/shared"),
  });

  expect(inside.document.file).toBe("specs/api.yaml");
  expect(outside.document.file).toBe(join(folder, "specs/api.yaml"));
});

test("a file that is not there is told as the spec reader tells it", async () => {
  const folder = await folderWith({ "api.yaml": specText("A") });

  expect(await failureOf(openSide({ text: "apj.yaml", folder }))).toBe(
    "apj.yaml:1:1  error  file-missing  There is no file `apj.yaml`.\n    Did you mean `api.yaml`?",
  );
});

test("a sloppy document opens, and one that means nothing is explained", async () => {
  const folder = await folderWith({
    "sloppy.yaml": `openapi: 3.1.0
paths:
  /a/{id}:
    get:
      responses:
        "200":
          content:
            application/json: {schema: {$ref: "#/components/schemas/Gone"}}
  /b: nothing
`,
    "swagger.yaml": "swagger: '2.0'\npaths: {}\n",
  });

  const { model } = await openSide({ text: "sloppy.yaml", folder });

  expect(model.tags.flatMap(({ operations }) => operations)).toHaveLength(1);
  expect(await failureOf(openSide({ text: "swagger.yaml", folder }))).toContain(
    "swagger.yaml:1:1  error  swagger-2",
  );
});

test.each([
  ["YAML", specText("Piped")],
  [
    "JSON",
    '{"openapi": "3.1.0", "info": {"title": "Piped", "version": "1"}, "paths": {}}',
  ],
  ["YAML with a byte order mark", `\uFEFF${specText("Piped")}`],
])("standard input: %s", async (_, text) => {
  const folder = await temporaryFolder();
  const readStdin = (): Promise<string> => Promise.resolve(text);

  const side = await openSide({ text: "-", folder, readStdin });

  expect(side.label).toBe("-");
  expect(side.document.file).toBe("<stdin>");
  expect(side.model.title).toBe("Piped");
});

test("references of standard input are relative to the working directory", async () => {
  const folder = await folderWith({ "pet.yaml": "Pet: {type: integer}\n" });
  const text = `openapi: 3.1.0
info: {title: A, version: "1"}
paths: {}
components: {schemas: {Pet: {$ref: pet.yaml#/Pet}}}
`;

  const side = await openSide({
    text: "-",
    folder,
    readStdin: () => Promise.resolve(text),
  });

  expect(side.document.files.map(({ file }) => file)).toEqual([
    "<stdin>",
    "pet.yaml",
  ]);
});

test("standard input that is empty, missing, or asked for twice", async () => {
  const folder = await temporaryFolder();
  const readStdin = (): Promise<string> => Promise.resolve(" \n");

  expect(await failureOf(openSide({ text: "-", folder, readStdin }))).toContain(
    "<stdin>:1:1  error  file-empty",
  );
  expect(await failureOf(openSide({ text: "-", folder }))).toContain(
    "There is no standard input",
  );
  expect(
    await failureOf(openPair({ base: "-", revision: "-", folder, readStdin })),
  ).toBe(
    "Both sides cannot be standard input.\nGive one of the two as a file or a git ref.",
  );
});

test("a pair tells what is wrong with both documents at once", async () => {
  const folder = await folderWith({
    "a.yaml": "openapi: 4.0.0\n",
    "b.yaml": "[]\n",
    "c.yaml": specText("C"),
  });

  const both = await failureOf(
    openPair({ base: "a.yaml", revision: "b.yaml", folder }),
  );
  const pair = await openPair({ base: "c.yaml", revision: "c.yaml", folder });

  expect(both).toContain("a.yaml:1:1  error  openapi-version-unsupported");
  expect(both).toContain("b.yaml:1:1  error  document-not-object");
  expect(pair.base.document).not.toBe(pair.revision.document);
});

test("a folder of a package has its document at the top", async () => {
  const folder = await folderWith({
    "pets/openapi.json": JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Packed", version: "1" },
      paths: {},
    }),
    "empty/package.json": "{}",
  });

  const side = await openSide({ text: "pets", folder });

  expect(side.document.file).toBe("pets/openapi.json");
  expect(side.model.title).toBe("Packed");
  expect(await failureOf(openSide({ text: "empty", folder }))).toContain(
    "`empty` holds no OpenAPI document (openapi.json, openapi.yaml, openapi.yml).",
  );
  expect(await openSideIfThere({ text: "empty", folder })).toBeUndefined();
});

test("a URL is not fetched", async () => {
  const folder = await temporaryFolder();

  expect(
    await failureOf(openSide({ text: "https://example.com/api.yaml", folder })),
  ).toBe(
    "`https://example.com/api.yaml` is on another machine; documents are not fetched.\nSave it first: curl --fail --location --output base.yaml https://example.com/api.yaml",
  );
});
