import { expect, test } from "vitest";
import { emitted } from "../emitted.js";
import { readmeSection } from "./section.js";

function document(operation: string, answer: string): string {
  return `
paths:
  /me:
    get:
      operationId: me
      tags: [it]
      x-evidence: { kind: ${operation}, source: page }
      responses: { "204": { description: ok, x-evidence: { kind: ${answer}, source: page } } }
`;
}

async function statements(...kinds: [string, string]): Promise<string> {
  const section = await readmeSection("Evidence", document(...kinds));
  return section.slice(section.indexOf("\n\n") + 2);
}

test("all is documented", async () => {
  expect(await statements("documented", "documented")).toBe(
    "Every operation and model is documented.\n",
  );
});

test("an answer rests on something else", async () => {
  expect(await statements("documented", "inferred"))
    .toBe(`Every operation and model is documented.

Of their answers, bodies, parameters and properties, 1 rests on something else, which api.md says at each.
`);
});

test("parameters, bodies and properties do: where they stand, and in the types", async () => {
  const files = await emitted(`
paths:
  /me:
    put:
      operationId: me
      tags: [it]
      x-evidence: { kind: documented, source: page }
      parameters:
        - { name: at, in: query, schema: { type: string }, x-evidence: { kind: observed, source: logs } }
      requestBody:
        description: All of it.
        content: { application/json: { schema: { $ref: "#/components/schemas/Me" } } }
        x-evidence: { kind: corrected, note: Not a form. }
      responses: { "204": { description: ok } }
components:
  schemas:
    Me:
      type: object
      x-evidence: { kind: documented, source: page }
      properties:
        name: { type: string, description: Its name., x-evidence: { kind: inferred, note: From its use. } }
        age: { type: integer, x-evidence: { kind: documented, source: page } }
`);
  const page = files.get("api.md") ?? "";
  expect(page).toContain(`- \`at\` (\`string\`, query, optional)
  - Evidence: observed, logs.
`);
  expect(page).toContain(`- \`application/json\`, [\`Me\`](#me)
- Evidence: corrected. Not a form.
`);
  expect(page).toContain(`- \`name\` (\`string\`, optional): Its name.
  - Evidence: inferred. From its use.
- \`age\` (\`number\`, optional)
`);
  expect(files.get("src/models.ts")).toContain(`  /**
   * Its name.
   *
   * Inferred: From its use.
   */
  name?:`);
  expect(files.get("README.md")).toContain(
    "Of their answers, bodies, parameters and properties, 3 rest on something else, which api.md says at each.\n",
  );
});

test("an operation does", async () => {
  expect(await statements("observed", "documented"))
    .toBe(`Every operation and model is documented, but for these:

- [\`example.it.me\`](./api.md#exampleitme): observed, page.
`);
});

test("the package says under its title that it is not the vendor's", async () => {
  const files = await emitted(document("documented", "documented"));
  expect(files.get("README.md")).toContain(
    "# @userapis/example\n\nNot made or endorsed by the vendor: this package is made from a [reconstructed document](#evidence).\n",
  );
});

test("without evidence there is nothing to say", async () => {
  const page = (await emitted("paths: {}")).get("README.md");
  expect(page).not.toMatch(/vendor|## Evidence/);
});
