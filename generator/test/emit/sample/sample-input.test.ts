import { describe, expect, it } from "vitest";
import { sampleInput } from "../../../src/emit/sample/sample-input.js";
import { sampleBytes } from "../../../src/emit/sample/sample.js";
import {
  api,
  array,
  binary,
  integer,
  jsonBody,
  object,
  operation,
  optional,
  parameter,
  required,
  string,
} from "../model-pieces.js";

describe("sampleInput", () => {
  const update = operation("PATCH /users/{id}", "update", {
    parameters: [
      parameter("id", "path", { schema: integer({ example: 7 }) }),
      parameter("dry", "query", { key: "query_dry", example: "yes" }),
    ],
    body: jsonBody(
      object([required("name", string()), optional("tags", array(string()))]),
    ),
  });

  it("gives required parameters and a required body", () => {
    expect(sampleInput(update, api())).toEqual({
      id: 7,
      body: { name: "text" },
    });
  });

  it("gives everything when complete, under the keys of the input", () => {
    expect(sampleInput(update, api(), { complete: true })).toEqual({
      id: 7,
      query_dry: "yes",
      body: { name: "text", tags: ["text"] },
    });
  });

  it("leaves an optional body out, unless it is asked for", () => {
    const body = jsonBody(object([optional("name", string())]), {
      required: false,
    });
    const given = operation("POST /users", "create", { body });
    expect(sampleInput(given, api())).toEqual({});
    expect(sampleInput(given, api(), { body: true })).toEqual({
      body: { name: "text" },
    });
  });

  it("gives bytes for a binary body", () => {
    const media = {
      mediaType: "image/png",
      kind: "binary" as const,
      schema: binary(),
      encoding: [],
      example: undefined,
    };
    const given = operation("PUT /picture", "put", {
      body: jsonBody(binary(), { content: [media] }),
    });
    expect(sampleInput(given, api())).toEqual({ body: sampleBytes("content") });
  });

  it("never gives an empty path value", () => {
    const given = operation("GET /users/{id}", "get", {
      parameters: [
        parameter("id", "path", { schema: string({ default: "" }) }),
      ],
    });
    expect(sampleInput(given, api())).toEqual({ id: "value" });
  });
});
