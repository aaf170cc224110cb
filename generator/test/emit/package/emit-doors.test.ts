import { expect, test } from "vitest";
import { clientNames } from "../../../src/emit/client-names.js";
import { emitPackage } from "../../../src/emit/emit-package.js";
import type { PackageTarget } from "../../../src/emit/package-target.js";
import { buildModel } from "../../../src/model/build-model.js";
import { loadTexts } from "../../spec/load-texts.js";
import { typeErrors } from "../check-types.js";
import { target } from "../docs/target.js";

/** What the modules of a package export or import beside the operations, and what other operations, models and tags are called. */
const sdkNames = [
  "createClient",
  "createFetchClient",
  "examples",
  "handler",
  "handlers",
  "mock",
  "mockApi",
  "operations",
  "paths",
  "components",
  "baseUrl",
  "call",
  "hooks",
  "process",
  "client",
  "default",
  "__proto__",
  "string",
  "ApiError",
  "CallOptions",
  "Blob",
  "exampleApi",
  "Example",
  "ExampleApi",
  "ExampleOptions",
  "ApiClient",
  "User",
  "UsersApi",
  "get",
  "getOperation",
  "GetResult",
  "GetInput",
  "changedWebhook",
  "ChangedWebhook",
];

const answer = {
  description: "ok",
  content: {
    "application/json": { schema: { $ref: "#/components/schemas/User" } },
  },
};

/** Two tags, so that each name has to get past another module, too. */
const document = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  security: [{ key: [] }],
  paths: Object.fromEntries(
    sdkNames.map((name, index) => [
      `/${index}`,
      {
        get: {
          "x-sdk-name": name,
          tags: [index % 2 === 0 ? "users" : "things"],
          parameters: [{ name: "q", in: "query", schema: { type: "string" } }],
          responses: { "200": answer },
        },
      },
    ]),
  ),
  webhooks: { changed: { post: { responses: { "200": answer } } } },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    schemas: {
      User: { type: "object", properties: { name: { type: "string" } } },
    },
  },
};

async function packageOf(
  value: object,
  more: Partial<PackageTarget> = {},
): Promise<{
  readonly functions: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}> {
  const model = buildModel(
    await loadTexts({ "api.json": JSON.stringify(value) }),
    { reservedTypeNames: clientNames(target.clientName) },
  );
  const files = emitPackage(model, { ...target, ...more });
  const operations = model.tags.flatMap((tag) => tag.operations);
  return {
    functions: operations.map(({ functionName }) => functionName),
    files: new Map(files.map(({ path, text }) => [path, text])),
  };
}

/** A program that takes every operation from the module `operations` for what it is. */
function probe(functions: readonly string[]): string {
  const uses = functions.map(
    (name) => `api.${name}(client, {}) satisfies AnyCall;`,
  );
  return [
    `import * as api from "@userapis/example/operations";`,
    `import { ApiError, Example } from "@userapis/example";`,
    `type AnyCall = { result(): Promise<{ readonly ok: boolean }> };`,
    `export const client: api.ExampleClient = api.createClient();`,
    `export const values = [ApiError, new Example()];`,
    ...uses,
  ].join("\n");
}

const environment =
  "declare const process: { env: { readonly EXAMPLE_KEY?: string } };\n";

const openapiTypes = ["paths", "components", "operations"]
  .map((name) => `export interface ${name} {}\n`)
  .join("");

test("every operation is an export of the module `operations`, whatever its name", async () => {
  const { functions, files } = await packageOf(document, {
    msw: true,
    openapiFetch: true,
  });
  expect(new Set(functions).size).toBe(sdkNames.length);
  expect(
    typeErrors(
      new Map([
        ...files,
        ["src/openapi.ts", openapiTypes],
        ["probe.ts", probe(functions)],
      ]),
    ),
  ).toEqual([]);
});

test.each(["createClient", "process"])(
  "the examples of the README compile where the operation is called %s",
  async (name) => {
    const create = { operationId: name, responses: { "200": answer } };
    const { files } = await packageOf({
      ...document,
      paths: { "/clients": { get: create } },
    });
    const programs = wholeExamples(files.get("README.md") ?? "");
    expect(programs.length).toBeGreaterThan(1);
    expect(
      typeErrors(
        new Map([...files, ...programs, ["environment.d.ts", environment]]),
      ),
    ).toEqual([]);
  },
);

/** Those that need no other example: what is imported from a subpath makes its own client. */
function wholeExamples(markdown: string): (readonly [string, string])[] {
  return Array.from(
    markdown.matchAll(/^```ts\n([^]*?)\n```$/gm),
    ([, text = ""], index) =>
      [`readme-${index}.ts`, `${text}\nexport {};\n`] as const,
  ).filter(([, text]) => text.includes("@userapis/example/"));
}
