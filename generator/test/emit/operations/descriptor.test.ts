import { describe, expect, test } from "vitest";
import { body, emitted } from "../emitted.js";

const file = "src/operations/default.ts";

/** The descriptor of the operation `it`, without what every descriptor has. */
async function descriptor(operation: string, rest = ""): Promise<string> {
  const document = `paths: { /a: { post: { operationId: it, ${operation} } } }\n${rest}`;
  const text = await body(file, document);
  const [, value = ""] =
    /itOperation: Operation = \{\n([^]*?)\n\};/.exec(text) ?? [];
  return value
    .replaceAll(/^ {2}/gm, "")
    .replace('id: "it",\nmethod: "POST",\npath: "/a",\n', "");
}

const none = `responses: { "204": { description: none } }`;
const noAnswer = 'responses: {\n  "204": {},\n},';

describe("a parameter names its style", () => {
  test.each([
    ["in: query", `in: "query"`],
    ["in: query, style: form", `in: "query"`],
    ["in: query, explode: false", `in: "query", explode: false`],
    [
      "in: query, style: spaceDelimited",
      `in: "query", style: spaceDelimitedStyle`,
    ],
    [
      "in: query, style: pipeDelimited, explode: true",
      `in: "query", style: pipeDelimitedStyle, explode: true`,
    ],
    [
      "in: query, style: deepObject, explode: true",
      `in: "query", style: deepObjectStyle, explode: true`,
    ],
    ["in: query, style: simple", `in: "query", style: simpleStyle`],
    ["in: header", `in: "header"`],
    ["in: header, style: form", `in: "header", style: formStyle`],
    [
      "in: path, style: label, required: true",
      `in: "path", required: true, style: labelStyle`,
    ],
    [
      "in: path, style: matrix, required: true",
      `in: "path", required: true, style: matrixStyle`,
    ],
  ])("%s", async (parameter, wanted) => {
    const text = await descriptor(
      `parameters: [{ name: p, ${parameter}, schema: { type: array } }], ${none}`,
    );
    expect(text.replaceAll(/\s+/g, " ")).toContain(`{ name: "p", ${wanted} }`);
  });

  test.each([
    ["application/json", "jsonContentStyle"],
    ["application/problem+json", "jsonContentStyle"],
    ["text/csv", "textContentStyle"],
  ])("of the content %s", async (mediaType, style) => {
    const text = await descriptor(
      `parameters: [{ name: p, in: query, content: { ${mediaType}: { schema: { type: string } } } }], ${none}`,
    );
    expect(text).toBe(
      `parameters: {
  write: writeParameters,
  list: [{ name: "p", in: "query", style: ${style} }],
},\n${noAnswer}`,
    );
  });
});

test("a body names the kind and the style of each media type", async () => {
  const text = await descriptor(`
    requestBody: { content: {
      application/json: {},
      application/x-www-form-urlencoded: { schema: { type: object }, encoding: { a: { style: spaceDelimited, explode: false }, b: { style: form } } },
      multipart/form-data: { schema: { type: object }, encoding: { c: { contentType: text/csv } } },
      text/plain: {},
      image/png: {} } },
    ${none}`);
  expect(text).toBe(`body: {
  write: writeBody,
  content: {
    "application/json": { kind: jsonBody },
    "application/x-www-form-urlencoded": {
      kind: formBody,
      encoding: {
        a: { style: spaceDelimitedStyle, explode: false },
        b: { style: formStyle },
      },
    },
    "multipart/form-data": {
      kind: multipartBody,
      encoding: { c: { contentType: "text/csv" } },
    },
    "text/plain": { kind: textBody },
    "image/png": { kind: binaryBody },
  },
},
${noAnswer}`);
});

test("an answer names the kind of each media type and of each header", async () => {
  const text = await descriptor(`responses: { "200": { description: ok,
    headers: {
      X-Text: {}, X-Number: { schema: { type: integer } }, X-Boolean: { schema: { type: boolean } },
      X-Json: { content: { application/json: { schema: { type: array, items: { type: integer } } } } } },
    content: {
      application/json: {}, text/plain: { schema: { type: string } }, image/png: {}, application/json-seq: {} } } }`);
  expect(text)
    .toBe(`accept: "application/json, text/plain, image/png, application/json-seq",
responses: {
  "200": {
    content: {
      "application/json": jsonAnswer,
      "text/plain": textAnswer,
      "image/png": binaryAnswer,
      "application/json-seq": jsonLinesAnswer,
    },
    headers: {
      "X-Text": textHeader,
      "X-Number": numberHeader,
      "X-Boolean": booleanHeader,
      "X-Json": jsonHeader,
    },
  },
},`);
});

test("a header of JSON has the type of its schema", async () => {
  const text = await body(
    file,
    `paths: { /a: { get: { operationId: it, responses: { "200": { description: ok, headers: { X-Ids: { required: true, content: { application/json: { schema: { type: array, items: { type: integer } } } } } } } } } } }`,
  );
  expect(text).toContain(`  "X-Ids": number[];`);
});

describe("Accept", () => {
  const answer = (...mediaTypes: string[]) =>
    `{ description: a, content: { ${mediaTypes.map((type) => `"${type}": {}`).join(", ")} } }`;

  test.each([
    [
      "is left out for JSON alone",
      `"200": ${answer("application/json")}, "400": ${answer("application/json")}`,
      undefined,
    ],
    [
      "is left out where no answer has a body",
      `"204": { description: a }`,
      undefined,
    ],
    [
      "has successes first",
      `"400": ${answer("application/problem+json")}, "200": ${answer("application/json")}`,
      "application/json, application/problem+json",
    ],
    [
      "has each type once",
      `"200": ${answer("text/csv")}, "201": ${answer("image/png", "text/csv")}, "400": ${answer("text/csv")}`,
      "text/csv, image/png",
    ],
    [
      "takes what comes where no success is declared",
      `"400": ${answer("application/problem+json")}`,
      "text/*, application/json, */*, application/problem+json",
    ],
  ])("%s", async (_, responses, wanted) => {
    const text = await descriptor(`responses: { ${responses} }`);
    expect(/^accept: "(.*)",$/m.exec(text)?.[1]).toBe(wanted);
  });
});

describe("paging", () => {
  const paged = (pagination: string) => `
    parameters: [{ name: page, in: query, schema: { type: integer } }, { name: size, in: query, schema: { type: integer } }],
    x-pagination: ${pagination},
    responses: { "200": { description: ok, headers: { X-Total: {} }, content: { application/json: { schema: {
      type: object, properties: { list: { type: array, items: { type: string } }, next: { type: string }, total: { type: integer } } } } } } }`;

  test.each([
    [
      "{ items: list, style: page, page: page }",
      `style: byPageNumber, names: { page: "page" }`,
    ],
    [
      "{ items: list, style: page, page: page, totalPages: total }",
      `style: byPageNumber, names: { page: "page", totalPages: "total" }`,
    ],
    [
      "{ items: list, style: offset, offset: page, limit: size, total: total }",
      `style: byOffset, names: { offset: "page", limit: "size", total: "total" }`,
    ],
    [
      "{ items: list, style: cursor, cursor: page, next: next }",
      `style: byCursor, names: { cursor: "page", next: "next" }`,
    ],
    ["{ items: list, style: link }", `style: byLink, names: {}`],
    [
      "{ items: list, style: total, page: page, size: size, totalHeader: X-Total }",
      `style: byTotal, names: { page: "page", size: "size", totalHeader: "X-Total" }`,
    ],
  ])("%s", async (pagination, wanted) => {
    const text = (await descriptor(paged(pagination))).replaceAll(/\s+/g, " ");
    expect(text.replaceAll(", }", " }")).toContain(
      `pagination: { items: "list", ${wanted} }`,
    );
  });
});

describe("an idempotency key", () => {
  const document = (name: string) =>
    `parameters: [{ name: ${name}, in: header, required: true, description: Once only., schema: { type: string } }], ${none}`;

  test.each(["Idempotency-Key", "x-idempotency-key"])(
    "%s is made by the client",
    async (name) => {
      expect(await descriptor(document(name))).toBe(
        `parameters: {\n  write: writeParameters,\n  list: [\n    { name: "${name}", in: "header", create: createIdempotencyKey },\n  ],\n},\n${noAnswer}`,
      );
    },
  );

  test("is no other header, and no query parameter", async () => {
    const others = `parameters: [{ name: Idempotency-Key, in: query, schema: {} }, { name: Idempotency-Keys, in: header, schema: {} }], ${none}`;
    expect(await descriptor(others)).not.toContain("create");
  });

  test("need not be given, and its comment says why", async () => {
    const text = await body(
      file,
      `paths: { /a: { post: { operationId: it, ${document("Idempotency-Key")} } } }`,
    );
    expect(text).toContain(`  /**
   * Once only.
   *
   * Left out, the client makes one and sends the same in every attempt, which makes the call safe to repeat.
   */
  "Idempotency-Key"?: string | undefined;`);
    expect(text).toContain("  input: ItInput = {},\n");
  });

  test("of a webhook is the sender's", async () => {
    const files = await emitted(
      `paths: {}\nwebhooks: { sent: { post: { ${document("Idempotency-Key")} } } }`,
    );
    expect(files.get("src/webhooks.ts")).toContain('"Idempotency-Key": string');
  });
});
