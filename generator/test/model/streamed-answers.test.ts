import { describe, expect, it } from "vitest";
import { operationOf } from "./model-of.js";
import { printSchema } from "./print-model.js";

const components = `
components:
  schemas:
    Token: { type: object, properties: { text: { type: string } } }
    Done: { type: object, properties: { reason: { type: string } } }
    TokenEvent: { type: object, properties: { event: { const: token }, data: { $ref: '#/components/schemas/Token' } } }
    DoneEvent: { type: object, properties: { event: { const: done }, data: { $ref: '#/components/schemas/Done' } } }
    Event: { properties: { event: { type: string }, id: { type: string }, retry: { type: integer } } }
`;

async function streamed(mediaType: string, media: string): Promise<string> {
  const { responses } = await operationOf(
    `paths: { /a: { get: { operationId: a, responses: { "200": { description: x, content: { ${mediaType}: ${media} } } } } } }\n${components}`,
  );
  const [one] = responses[0]?.content ?? [];
  return one === undefined ? "none" : `${one.kind} ${printSchema(one.schema)}`;
}

const ref = (name: string): string =>
  `{ $ref: '#/components/schemas/${name}' }`;

describe("the schema of events is", () => {
  it.each([
    ["that of the data", `{ schema: ${ref("Token")} }`, "Token"],
    [
      "that of a list's items",
      `{ schema: { type: array, items: ${ref("Token")} } }`,
      "Token",
    ],
    [
      "unknown for a text as a whole",
      "{ schema: { type: string } }",
      "unknown",
    ],
    ["unknown where there is none", "{}", "unknown"],
    [
      "`itemSchema` rather than `schema`",
      `{ schema: { type: array, items: ${ref("Done")} }, itemSchema: ${ref("Token")} }`,
      "Token",
    ],
    ["`data` of an event", `{ itemSchema: ${ref("TokenEvent")} }`, "Token"],
    [
      "`data` of an event in `schema`",
      `{ schema: ${ref("TokenEvent")} }`,
      "Token",
    ],
    [
      "what the text of `data` holds",
      `{ itemSchema: { properties: { data: { type: string, contentMediaType: application/json, contentSchema: ${ref("Token")} } } } }`,
      "Token",
    ],
    [
      "unknown for `data` that is text",
      "{ itemSchema: { properties: { data: { type: string } } } }",
      "unknown",
    ],
    [
      "`data` of an event in parts",
      `{ itemSchema: { allOf: [${ref("Event")}, { properties: { data: ${ref("Token")} } }] } }`,
      "Token",
    ],
    [
      "a union for several events",
      `{ itemSchema: { oneOf: [${ref("TokenEvent")}, ${ref("DoneEvent")}] } }`,
      "a response",
    ],
    [
      "an object that has more than the fields of an event",
      "{ schema: { type: object, properties: { data: { type: integer }, at: { type: integer } } } }",
      "a response",
    ],
  ])("%s", async (_, media, wanted) => {
    expect(await streamed("text/event-stream", media)).toBe(`events ${wanted}`);
  });
});

describe("the schema of lines is", () => {
  it.each([
    ["that of a line", `{ schema: ${ref("Token")} }`, "Token"],
    [
      "that of a list's items",
      `{ schema: { type: array, items: ${ref("Token")} } }`,
      "Token",
    ],
    [
      "unknown for a text as a whole",
      "{ schema: { type: string } }",
      "unknown",
    ],
    [
      "`itemSchema`, whatever it is",
      "{ itemSchema: { type: array, items: { type: string } } }",
      "[string]",
    ],
    [
      "an object with the fields of an event",
      `{ itemSchema: ${ref("TokenEvent")} }`,
      "TokenEvent",
    ],
  ])("%s", async (_, media, wanted) => {
    expect(await streamed("application/jsonl", media)).toBe(`lines ${wanted}`);
  });
});
