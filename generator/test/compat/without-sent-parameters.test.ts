import { expect, test } from "vitest";
import { parse } from "yaml";
import { withoutSentParameters } from "../../src/compat/without-sent-parameters.js";

function documentOf(text: string): Parameters<typeof withoutSentParameters>[0] {
  return parse(text) as Parameters<typeof withoutSentParameters>[0];
}

test("parameters that a scheme sends are taken out, whether they stand in place or are referred to", () => {
  const document = documentOf(`
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Api-Key } }
  parameters: { Key: { in: header, name: x-api-key } }
paths:
  /a:
    get: { parameters: [{ in: header, name: x-api-key }, { in: query, name: q }] }
    put: { parameters: [{ $ref: "#/components/parameters/Key" }] }
`);
  expect(withoutSentParameters(document)?.["paths"]).toEqual({
    "/a": {
      get: { parameters: [{ in: "query", name: "q" }] },
      put: { parameters: [] },
    },
  });
});

test.each([
  [
    "no scheme has one",
    "paths: { /a: { get: { parameters: [{ in: header, name: x-api-key }] } } }",
  ],
  [
    "it is in another place",
    `
components: { securitySchemes: { key: { type: apiKey, in: query, name: key } } }
paths: { /a: { get: { parameters: [{ in: header, name: key }] } } }`,
  ],
])("nothing to take out: %s", (_, text) => {
  expect(withoutSentParameters(documentOf(text))).toBeUndefined();
});
