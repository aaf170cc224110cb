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

Of their answers, 1 rests on something else, which api.md says at each.
`);
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
