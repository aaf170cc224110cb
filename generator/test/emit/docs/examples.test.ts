import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitPackage } from "../../../src/emit/emit-package.js";
import type { ApiModel, Response } from "../../../src/model/api-model.js";
import {
  answer,
  api,
  array,
  binary,
  enumOf,
  integer,
  intersection,
  jsonBody,
  model,
  object,
  operation,
  optional,
  parameter,
  reference,
  required,
  string,
  tag,
  union,
} from "../model-pieces.js";
import { examplesIn } from "./examples.js";
import { target } from "./target.js";

const cat = reference("Cat");

const zoo: ApiModel = api({
  securitySchemes: [
    { name: "login", description: undefined, scheme: { type: "basic" } },
    {
      name: "x-key",
      description: undefined,
      scheme: { type: "apiKey", in: "header", name: "x-key" },
    },
  ],
  servers: [
    {
      url: "https://{tenant}.{region}.example.com",
      description: undefined,
      variables: [
        {
          name: "tenant",
          default: "a",
          placeholder: false,
          enum: ["a", "b"],
          description: undefined,
        },
        {
          name: "region",
          default: "eu",
          placeholder: true,
          enum: undefined,
          description: undefined,
        },
      ],
    },
  ],
  models: [
    model(
      "Cat",
      object([
        required("kind", enumOf(["cat"])),
        required("id", integer(), { readOnly: true }),
        optional("lives", integer({ constraints: { maximum: 9 } })),
      ]),
      { directions: ["output", "input"], inputName: "CatInput" },
    ),
    model(
      "Dog",
      object([
        required("kind", enumOf(["dog"])),
        required("tag", string({ format: "uuid" })),
      ]),
      { directions: ["input"] },
    ),
    model("Problem", object([required("detail", string())])),
  ],
  tags: [
    tag("pets", [
      operation("GET /pets", "list", {
        responses: [answer("200", array(cat))],
        parameters: [parameter("page", "query", { schema: integer() })],
        pagination: {
          items: "",
          itemSchema: cat,
          style: "page",
          page: "page",
          totalPagesHeader: undefined,
          totalPages: undefined,
        },
      }),
      operation("POST /pets", "create", {
        body: jsonBody(union([cat, reference("Dog")])),
        responses: [answer("201", cat), answer("422", reference("Problem"))],
        security: [
          {
            schemes: [
              { name: "login", scopes: [] },
              { name: "x-key", scopes: [] },
            ],
          },
          { schemes: [] },
        ],
      }),
      operation("PUT /pets/{id}", "update", {
        parameters: [parameter("id", "path", { schema: integer() })],
        body: jsonBody(intersection(cat, object([required("note", string())]))),
        responses: [answer("default", reference("Problem"))],
      }),
      operation("PUT /pets/{id}/picture", "paint", {
        parameters: [
          parameter("id", "path"),
          parameter("body", "query", { key: "query_body", required: true }),
        ],
        body: {
          required: true,
          description: undefined,
          content: [
            {
              mediaType: "image/*",
              kind: "binary",
              schema: binary(),
              encoding: [],
              example: undefined,
            },
          ],
          evidence: undefined,
        },
      }),
      operation("GET /pets/born", "born", {
        responses: [streamed("events", "text/event-stream")],
      }),
      operation("GET /pets/all", "exportAll", {
        responses: [streamed("lines", "application/jsonl")],
      }),
      operation("GET /pets/stream", "stream", {
        webSocket: { message: cat, description: undefined },
        responses: [answer("200", cat)],
      }),
    ]),
  ],
});

function streamed(kind: "events" | "lines", mediaType: string): Response {
  const media = { mediaType, kind, schema: cat, example: undefined };
  return { ...answer("200", cat), content: [media] };
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "userapis-examples-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

const root = fileURLToPath(new URL("../../../../", import.meta.url));

function problemsOf(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: [
      "lib.es2023.d.ts",
      "lib.dom.d.ts",
      "lib.dom.iterable.d.ts",
      "lib.dom.asynciterable.d.ts",
    ],
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    paths: {
      "@userapis/runtime": [join(root, "packages/runtime/src/index.ts")],
      "@userapis/runtime/*": [join(root, "packages/runtime/src/*.ts")],
      "@userapis/example": [join(folder, "src/index.ts")],
      "@userapis/example/operations": [join(folder, "src/operations.ts")],
      ws: [join(root, "node_modules/@types/ws/index.d.ts")],
    },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      (one) =>
        `${one.file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(one.messageText, "\n")}`,
    );
}

describe("the examples of both pages", () => {
  it("compile against the package", { timeout: 60_000 }, async () => {
    const files = emitPackage(zoo, target);
    for (const { path, text } of files) await write(path, text);
    const programs = files
      .filter(({ path }) => path.endsWith(".md"))
      .flatMap(({ path, text }) =>
        examplesIn(text).map((one) => ({
          path: `examples/${path}-${one.line}.ts`,
          text: `${one.text}\nexport {};\n`,
        })),
      );
    const written = await Promise.all(
      programs.map(({ path, text }) => write(path, text)),
    );
    const wrong = await write(
      "examples/wrong.ts",
      'import { Example } from "@userapis/example";\nvoid new Example().pets.update({ id: "7" });\n',
    );
    const problems = problemsOf([...written, wrong]);
    expect(problems.filter((one) => !one.startsWith(wrong))).toEqual([]);
    expect(problems.filter((one) => one.startsWith(wrong))).toHaveLength(1);
    expect(written.length).toBeGreaterThan(12);
  });
});
