import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSpec } from "../../src/spec/load-spec.js";
import type {
  JsonObject,
  JsonValue,
  Place,
  SpecDocument,
} from "../../src/spec/spec-document.js";
import { isObject } from "../../src/spec/json-value.js";
import { SpecError } from "../../src/spec/spec-problem.js";
import { findProblems, loadTexts } from "./load-texts.js";

const fixtures = relative(
  process.cwd(),
  join(import.meta.dirname, "../fixtures/spec"),
);

describe("files", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "load-spec-"));
    await writeFile(join(folder, "empty.yaml"), " \n");
    await writeFile(join(folder, "binary.yaml"), "openapi\0");
    await writeFile(
      join(folder, "latin-1.yaml"),
      Buffer.from("openapi: 3.1.0\ninfo: {title: Caf\xE9}\n", "latin1"),
    );
    await writeFile(
      join(folder, "utf-16.yaml"),
      Buffer.from("\uFEFFopenapi: 3.1.0\n", "utf16le"),
    );
    await writeFile(
      join(folder, "mark.yaml"),
      "\uFEFFopenapi: 3.1.0\ninfo: {title: \uFFFD, version: '1'}\npaths: {}\n",
    );
    await writeFile(
      join(folder, "refers.yaml"),
      "openapi: 3.1.0\npaths: {/a: {$ref: latin-1.yaml}}\n",
    );
    await writeFile(join(folder, "secret.yaml"), "openapi: 3.1.0\n");
    await chmod(join(folder, "secret.yaml"), 0o000);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ["empty.yaml", "file-empty"],
    ["binary.yaml", "file-not-text"],
    [".", "file-is-directory"],
    ["nothing.yaml", "file-missing"],
    ["nowhere/openapi.yaml", "file-missing"],
  ])("%s: %s", async (name, rule) => {
    await expect(loadSpec(join(folder, name))).rejects.toMatchObject({
      problems: [{ rule, position: { line: 1, column: 1 } }],
    });
  });

  test.each(["latin-1.yaml", "refers.yaml"])(
    "%s: where a byte is not UTF-8",
    async (name) => {
      await expect(loadSpec(join(folder, name))).rejects.toThrow(
        `${join(folder, "latin-1.yaml")}:2:18  error  file-not-text  \`${join(folder, "latin-1.yaml")}\` is not UTF-8 text: the byte 0xE9 here belongs to no character.\n    Save it as UTF-8; it is probably Latin-1 or Windows-1252.`,
      );
    },
  );

  test("UTF-16 is not UTF-8", async () => {
    await expect(loadSpec(join(folder, "utf-16.yaml"))).rejects.toThrow(
      "utf-16.yaml:1:1  error  file-not-text",
    );
  });

  test("a byte order mark and a replacement character are UTF-8", async () => {
    const { root } = await loadSpec(join(folder, "mark.yaml"));
    expect(root["info"]).toEqual({ title: "\uFFFD", version: "1" });
  });

  test.skipIf(process.getuid?.() === 0)(
    "a file that may not be read",
    async () => {
      await expect(loadSpec(join(folder, "secret.yaml"))).rejects.toMatchObject(
        { problems: [{ rule: "file-unreadable" }] },
      );
    },
  );

  test("a missing file's neighbour is suggested", async () => {
    const file = join(fixtures, "multi-file", "opanapi.yaml");

    await expect(loadSpec(file)).rejects.toThrow(
      `There is no file \`${file}\`.\n    Did you mean \`${join(fixtures, "multi-file", "openapi.yaml")}\`?`,
    );
  });

  test("references lead to other files, in both notations and through folders", async () => {
    const document = await loadSpec(
      join(fixtures, "multi-file", "openapi.yaml"),
    );

    expect(document.files.map(({ file }) => file)).toEqual(
      ["openapi.yaml", "paths/users.yaml", "schemas.json"].map((file) =>
        join(fixtures, "multi-file", file),
      ),
    );
    const users = resolveAt(document, document.root, ["paths", "/users"]);
    expect(users.place.pointer).toBe("");
    const schema = resolveAt(document, users.value, [
      ...["get", "responses", "200"],
      ...["content", "application/json", "schema", "items"],
    ]);
    expect(schema.place).toEqual({
      file: join(fixtures, "multi-file", "schemas.json"),
      pointer: "/User",
    });
    expect(document.positionOf(schema.place)).toMatchObject({
      line: 2,
      column: 3,
    });
    const back = resolveAt(document, schema.value, ["properties", "id"]);
    expect(back).toMatchObject({
      value: { type: "string", format: "uuid" },
      place: { file: document.file },
    });
  });
});

describe("texts", () => {
  test("a date, a version and a yes stay texts; merge keys merge", async () => {
    const { root } = await loadTexts({
      "api.yaml": `openapi: 3.1.0
info: &info {version: 2024-01-31, title: yes, on: 1}
x-copy: {<<: *info, title: no}
`,
    });

    expect(root).toEqual({
      openapi: "3.1.0",
      info: { version: "2024-01-31", title: "yes", on: 1 },
      "x-copy": { version: "2024-01-31", title: "no", on: 1 },
    });
  });

  test("an alias is a copy, so that no object stands in two places", async () => {
    const { root } = await loadTexts({
      "api.yaml": "openapi: 3.1.0\na: &a {b: 1}\nc: *a\n",
    });

    expect(root["c"]).toEqual(root["a"]);
    expect(root["c"]).not.toBe(root["a"]);
  });

  test("a status is a key, whether or not it is written as a number", async () => {
    const { root } = await loadTexts({
      "api.yaml": "openapi: 3.1.0\nresponses: {200: {}, '404': {}}\n",
    });

    expect(Object.keys(root["responses"] ?? {})).toEqual(["200", "404"]);
  });

  test("JSON is read from a file of any name, and with a byte order mark", async () => {
    const { root, dialect } = await loadTexts({
      "api.txt": '{"openapi":"3.0.3","__proto__":{"a":1}}',
    });

    expect(dialect).toBe("3.0");
    expect(Object.keys(root)).toEqual(["openapi", "__proto__"]);
  });

  test("JSON with a comma too much, in a file that may hold YAML, is YAML", async () => {
    const { root } = await loadTexts({ "api.yaml": '{"openapi": "3.1.0",}' });

    expect(root).toEqual({ openapi: "3.1.0" });
  });

  test("YAML that is too deep is a problem, not a crash", async () => {
    await expect(
      loadTexts({ "api.yaml": `a: ${"[".repeat(20_000)}` }),
    ).rejects.toMatchObject({ problems: [{ rule: "yaml-too-deep" }] });
  });

  test("JSON may be as deep as it likes", async () => {
    const depth = 50_000;
    const document = await loadTexts({
      "api.json": `{"openapi":"3.1.0","components":{"schemas":{"A":${'{"not":'.repeat(depth)}{"$ref":"other.json"}${"}".repeat(depth)}}}}`,
      "other.json": "{}",
    });

    expect(document.files).toHaveLength(2);
    expect(
      document.positionOf({
        file: "api.json",
        pointer: `/components/schemas/A${"/not".repeat(depth)}/$ref`,
      }).column,
    ).toBeGreaterThan(depth * 7);
  });

  test.each([
    ["3.0.0", "3.0"],
    ["3.0", "3.0"],
    ["3.1.1", "3.1"],
    ["'3.2.0'", "3.1"],
  ])("openapi: %s is read as %s", async (version, dialect) => {
    const document = await loadTexts({ "api.yaml": `openapi: ${version}\n` });

    expect(document.dialect).toBe(dialect);
  });

  test.each(["3.3.0", "3.5", "31.0", "2.0", "[3]"])(
    "openapi: %s is refused",
    async (version) => {
      await expect(
        loadTexts({ "api.yaml": `openapi: ${version}\n` }),
      ).rejects.toBeInstanceOf(SpecError);
    },
  );
});

describe("problems of several files", () => {
  test("come together", async () => {
    expect(
      await findProblems({
        "specs/api.yaml": `openapi: 3.1.0
info: {title: Letters, version: "1"}
components:
  schemas:
    A: {$ref: a.yaml}
    B: {$ref: b.json#/B}
    C: {$ref: "../c.yaml"}
`,
        "specs/a.yaml": "x: [1\n",
        "specs/b.json": '{"B": tru}',
      }),
    ).toEqual([
      "specs/a.yaml:2:1 error yaml-syntax: This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
      "specs/b.json:1:7 error json-syntax: This is not valid JSON: expected a value, found `tru`.",
      "specs/api.yaml:7:9 error file-missing: There is no file `c.yaml`.",
    ]);
  });
});

/** Follows the `$ref` of the object that stands there. */
function resolveAt(
  document: SpecDocument,
  value: JsonValue,
  path: readonly string[],
): {
  readonly value: JsonObject;
  readonly place: Place;
} {
  let at = value;
  for (const key of path) at = (isObject(at) ? at[key] : undefined) ?? null;
  const found = isObject(at) ? document.resolve(at) : undefined;
  if (found === undefined || !isObject(found.value))
    throw new Error(`Nothing is referred to at ${path.join(" → ")}.`);
  return { value: found.value, place: found.place };
}
