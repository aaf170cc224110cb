import { join } from "node:path";
import { format } from "prettier";
import { afterAll, expect, test } from "vitest";
import { emitOpenapiTypes } from "../../src/compat/emit-openapi-types.js";
import type { OpenapiTypesRequest } from "../../src/compat/emit-openapi-types.js";
import { OpenapiTypesThread } from "../../src/compat/openapi-types-thread.js";
import { SpecError } from "../../src/spec/spec-problem.js";
import { folderWith } from "../support/temporary-folder.js";
import type { Files } from "../support/temporary-folder.js";

const thread = new OpenapiTypesThread();
afterAll(() => thread.close());

const header = "// Generated";

const petstore = `openapi: 3.1.0
info: { title: Petstore, version: "1" }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "models.yaml#/Pet" } } }
`;
const models =
  "Pet: { type: object, required: [kind], properties: { kind: { enum: [cat, dog] } } }\n";

async function request(
  texts: readonly [string, string],
  existing?: string,
): Promise<OpenapiTypesRequest> {
  const folder = await folderWith({
    "petstore.yaml": texts[0],
    "models.yaml": texts[1],
  });
  return {
    spec: join(folder, "petstore.yaml"),
    displayName: "petstore.yaml",
    specTexts: texts,
    header,
    existing,
  };
}

/** Fails the test if it is used. */
const noThread = new (class extends OpenapiTypesThread {
  override compile(): Promise<string> {
    return Promise.reject(new Error("compiled again"));
  }
})();

test("paths, components and operations, laid out as prettier does, over several files", async () => {
  const { path, text } = await emitOpenapiTypes(
    await request([petstore, models]),
    thread,
  );
  expect(path).toBe("src/openapi.ts");
  expect(text).toMatch(
    /^\/\/ Generated\n\/\/ Types by openapi-typescript; digest of the spec, the tools and this file: [\w-]{43}\n\nexport interface paths \{\n/,
  );
  expect(text).toContain('get: operations["getPet"];');
  expect(text).toContain('kind: "cat" | "dog";');
  expect(await format(text, { parser: "typescript" })).toBe(text);
});

test("a file whose seal is right is not compiled again, however git checked it out", async () => {
  const { text } = await emitOpenapiTypes(
    await request([petstore, models]),
    thread,
  );
  const again = await emitOpenapiTypes(
    await request([petstore, models], text.replaceAll("\n", "\r\n")),
    noThread,
  );
  expect(again.text).toBe(text);
});

test.each([
  [
    "the text was edited",
    (text: string) => text.replace('"cat"', '"cow"'),
    [petstore, models],
  ],
  [
    "the header is another",
    (text: string) => text.replace("Generated", "Made"),
    [petstore, models],
  ],
  [
    "the document changed",
    (text: string) => text,
    [petstore.replace("The pet.", "A pet."), models],
  ],
  [
    "a file it refers to changed",
    (text: string) => text,
    [petstore, models.replace("dog", "cow")],
  ],
] as const)("it is compiled again where %s", async (_why, edit, texts) => {
  const { text } = await emitOpenapiTypes(
    await request([petstore, models]),
    thread,
  );
  await expect(
    emitOpenapiTypes(await request(texts, edit(text)), noThread),
  ).rejects.toThrow("compiled again");
});

test("one document's enums do not turn up in another's types", async () => {
  const first = await emitOpenapiTypes(
    await request([petstore, models]),
    thread,
  );
  await emitOpenapiTypes(
    await request([
      petstore,
      models.replace("Pet:", "Animal: { enum: [cat, dog] }\nPet:"),
    ]),
    thread,
  );
  expect(
    (await emitOpenapiTypes(await request([petstore, models]), thread)).text,
  ).toBe(first.text);
});

test("what openapi-typescript cannot read is a problem of the spec", async () => {
  const failing = emitOpenapiTypes(
    await request([petstore.replace("#/Pet", "#/Cat"), models]),
    thread,
  );
  await expect(failing).rejects.toThrow(SpecError);
  await expect(failing).rejects.toThrow(
    /^petstore\.yaml:11:\d+ {2}error {2}openapi-typescript-failed {2}openapi-typescript cannot read this document: /,
  );
});

test("what it says about a place is said of that place, and that the rest of the package needs none of it", async () => {
  const file = `openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: kind, mapping: { kitty: Lion } } }
    Cat: { type: object }
`;
  await expect(typesOf({ "api.yaml": file })).rejects.toThrow(
    /^api\.yaml:6:\d+ {2}error {2}openapi-typescript-failed {2}openapi-typescript cannot read this document: .* at #\/components\/schemas\/Pet\/discriminator\/mapping\/kitty\n.*the package works without `--openapi-fetch`/,
  );
});

/** Of a document of these files, the first of which is the entry. */
async function typesOf(files: Files): Promise<string> {
  const folder = await folderWith(files);
  const [entry = ""] = Object.keys(files);
  const { text } = await emitOpenapiTypes(
    {
      spec: join(folder, entry),
      displayName: entry,
      specTexts: Object.values(files),
      header,
      existing: undefined,
    },
    thread,
  );
  return text;
}

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';

const pets = `    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator: { propertyName: kind, mapping: { kitty: Cat, doggy: "#/components/schemas/Dog" } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
`;

test("a discriminator may map to the bare name of a schema", async () => {
  const whole = `${head}paths: {}\ncomponents:\n  schemas:\n${pets}`;
  const named = await typesOf({ "api.yaml": whole });
  const referred = await typesOf({
    "api.yaml": whole.replace(
      "kitty: Cat",
      'kitty: "#/components/schemas/Cat"',
    ),
  });
  expect(withoutSeal(named)).toBe(withoutSeal(referred));
  expect(named).toContain('kind: "kitty";');
});

test("file names in references may be percent-encoded, in every file", async () => {
  const operation = (answer: string) =>
    `get: { operationId: a, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "${answer}" } } } } } }\n`;
  const encoded = await typesOf({
    "my api.yaml": `${head}paths: { /a: { $ref: "paths/a%20b.yaml" } }\n`,
    "paths/a b.yaml": operation("../schemas%20of%20mine/Pet.yaml#/Pet"),
    "schemas of mine/Pet.yaml": models,
  });
  const plain = await typesOf({
    "my api.yaml": `${head}paths: { /a: { $ref: "paths/a b.yaml" } }\n`,
    "paths/a b.yaml": operation("../schemas of mine/Pet.yaml#/Pet"),
    "schemas of mine/Pet.yaml": models,
  });
  expect(withoutSeal(encoded)).toBe(withoutSeal(plain));
  expect(encoded).toContain('kind: "cat" | "dog";');
});

test("schemas may be nested deeply", async () => {
  const depth = 400;
  const deep = `${"{ type: object, properties: { a: ".repeat(depth)}{ type: string }${" } }".repeat(depth)}`;
  const text = await typesOf({
    "api.yaml": `${head}paths: {}\ncomponents: { schemas: { Deep: ${deep} } }\n`,
  });
  expect(text.match(/ a\?: /g)).toHaveLength(depth);
});

test("schemas and properties may have the names of what every object has", async () => {
  const names = ["__proto__", "constructor", "toString", "valueOf"];
  const schemas = names.map(
    (name) =>
      `    ${name}: { type: object, required: [${name}], properties: { ${name}: { type: string, example: { valueOf: 1 } }, other: { $ref: "#/components/schemas/${name}" } } }`,
  );
  const responses = names.map((name) => `    ${name}: { description: ok }`);
  const text = await typesOf({
    "api.yaml": `${head}paths: {}\ncomponents:\n  schemas:\n${schemas.join("\n")}\n  responses:\n${responses.join("\n")}\n`,
  });
  for (const name of names) {
    expect(text).toMatch(new RegExp(`^ {4}${name}: \\{$`, "m"));
    expect(text).toMatch(new RegExp(`^ {6}${name}: string;$`, "m"));
    expect(text).toContain(`other?: components["schemas"]["${name}"];`);
  }
  expect(text).not.toContain("InDocument");
});

function withoutSeal(text: string): string {
  return text.split("\n").slice(2).join("\n");
}

test("a document that is not there", async () => {
  await expect(thread.compile("/nowhere/petstore.yaml")).rejects.toThrow(
    "/nowhere/petstore.yaml",
  );
});

test("closing the thread fails what it had not finished", async () => {
  const closed = new OpenapiTypesThread();
  const compiling = closed.compile((await request([petstore, models])).spec);
  await Promise.all([
    expect(compiling).rejects.toThrow("the thread of openapi-typescript ended"),
    closed.close(),
  ]);
});
