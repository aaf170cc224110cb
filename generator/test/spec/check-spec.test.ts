import { expect, test } from "vitest";
import { ruleTable } from "../../src/spec/rules/rule-table.js";
import { findProblems, problemsOf } from "./load-texts.js";
import type { Texts } from "./load-texts.js";
import { ruleCases } from "./rule-cases.js";

test.each(ruleCases)("$name", async ({ texts, want }) => {
  expect(await findProblems(textsOf(texts))).toEqual(want);
});

test("every rule of the table has a case, and no case names another", async () => {
  const shownInLoadSpec = [
    "file-empty",
    "file-is-directory",
    "file-not-text",
    "file-unreadable",
    "yaml-too-deep",
  ];
  const found = await Promise.all(
    ruleCases.map(({ texts }) => problemsOf(textsOf(texts))),
  );
  const rules = new Set(found.flat().map(({ rule }) => rule));

  expect([...rules, ...shownInLoadSpec].sort()).toEqual(
    Object.keys(ruleTable).sort(),
  );
});

test("problems come in the order of the text, files in the order of discovery", async () => {
  const problems = await findProblems({
    "api.yaml": `openapi: 3.1.0
info: {title: Users, version: "1"}
paths:
  users:
    $ref: parts.yaml#/users
components:
  schemas:
    User: {type: strin}
`,
    "parts.yaml": `users:
  get:
    operationId: listUsers
    responses: {"20": {description: Users}}
`,
  });

  expect(problems).toEqual([
    "api.yaml:4:3 error path-without-slash: The path `users` does not begin with a slash.",
    "api.yaml:8:12 error type-unknown: There is no type `strin`.",
    "parts.yaml:4:17 error response-status-invalid: `20` is not an HTTP status.",
  ]);
});

test("a hint names what was probably meant", async () => {
  const [problem] = await problemsOf({
    "api.yaml": `openapi: 3.1.0
info: {title: Users, version: "1"}
components:
  schemas:
    User: {type: string}
    Users: {type: array, items: {$ref: "#/components/schemas/Usr"}}
`,
  });

  expect(problem).toEqual({
    rule: "reference-unknown",
    severity: "error",
    message:
      "`$ref: #/components/schemas/Usr` leads nowhere: `#/components/schemas` has no `Usr`.",
    hint: "Did you mean `#/components/schemas/User`?",
    position: { file: "api.yaml", line: 6, column: 34 },
    pointer: "/components/schemas/Users/items/$ref",
  });
});

test("a complete document has no problems", async () => {
  expect(
    await findProblems({
      "api.yaml": `openapi: 3.1.0
info: {title: Users, version: "1"}
servers: [{url: "https://{host}/v1", variables: {host: {default: api.example.com}}}]
security: [{key: []}]
paths:
  x-groups: {all: [users]}
  /users/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getUser
      x-evidence: {kind: documented, source: [https://example.com/docs]}
      responses:
        "200": {description: The user, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
        4XX: {description: A failure}
        default: {description: Another failure}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: x-api-key}}
  schemas:
    User:
      required: [id]
      properties:
        id: {type: [string, "null"], x-secret: true}
        friends: {type: array, items: {$ref: "#/components/schemas/User"}}
      x-other-vendor: {any: thing}
`,
    }),
  ).toEqual([]);
});

function textsOf(texts: Texts | string): Texts {
  return typeof texts === "string" ? { "api.yaml": texts } : texts;
}

test("a document may be nested deeper than the stack", async () => {
  const depth = 60_000;
  const [problem] = await problemsOf({
    "api.json": `{"openapi":"3.1.0","info":{"title":"Deep","version":"1"},"components":{"schemas":{"A":${'{"properties":{"a":'.repeat(depth)}{"type":"strin"}${"}}".repeat(depth)}}}}`,
  });

  expect(problem).toMatchObject({ rule: "type-unknown" });
  expect(problem?.position.column).toBeGreaterThan(depth * 10);
});

test("a file that is missing hides nothing but what follows from it", async () => {
  const problems = await findProblems({
    "api.yaml": `openapi: 3.1.0
info: {title: Users, version: "1"}
paths:
  /users/{id}:
    get:
      operationId: getUser
      parameters: [{$ref: gone.yaml#/id}]
      responses:
        "200":
          description: Users
          content: {application/json: {schema: {$ref: gone.yaml#/User}}}
        default: {$ref: gone.yaml#/Error}
  /groups: {$ref: parts.yaml#/groups}
components:
  schemas:
    Pet: {allOf: [{$ref: gone.yaml#/Animal}], required: [name]}
    User: {type: strin}
    Lost: {$ref: "#/components/schemas/Usr"}
`,
    "parts.yaml": `groups:
  get:
    operationId: listGroups
    responses: {"20": {description: Groups}}
`,
  });

  expect(problems).toEqual([
    "api.yaml:7:21 error file-missing: There is no file `gone.yaml`.",
    "api.yaml:17:12 error type-unknown: There is no type `strin`.",
    "api.yaml:18:12 error reference-unknown: `$ref: #/components/schemas/Usr` leads nowhere: `#/components/schemas` has no `Usr`.",
    "parts.yaml:4:17 error response-status-invalid: `20` is not an HTTP status.",
  ]);
});
