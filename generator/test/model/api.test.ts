import { describe, expect, it } from "vitest";
import { buildModel } from "../../src/model/build-model.js";
import { loadTexts } from "../spec/load-texts.js";
import { modelOf } from "./model-of.js";

describe("security schemes", () => {
  it.each([
    [
      "{ type: apiKey, in: header, name: X-Key }",
      { type: "apiKey", in: "header", name: "X-Key" },
    ],
    ["{ type: http, scheme: Basic }", { type: "basic" }],
    ["{ type: http, scheme: Bearer }", { type: "http", scheme: "bearer" }],
    [
      "{ type: oauth2, flows: { clientCredentials: { tokenUrl: https://t, scopes: {} } } }",
      { type: "oauth2", tokenUrl: "https://t" },
    ],
    [
      "{ type: oauth2, flows: { clientCredentials: { tokenUrl: https://a.invalid/token, scopes: {} } } }",
      { type: "oauth2", tokenUrl: undefined },
    ],
    [
      "{ type: oauth2, flows: { implicit: { authorizationUrl: '' } } }",
      { type: "oauth2", tokenUrl: undefined },
    ],
    [
      "{ type: openIdConnect, openIdConnectUrl: https://o }",
      { type: "openIdConnect", openIdConnectUrl: "https://o" },
    ],
    ["{ type: mutualTLS }", { type: "mutualTLS" }],
  ])("%s", async (scheme, wanted) => {
    const model = await modelOf(
      `paths: {}\ncomponents: { securitySchemes: { it: ${scheme} } }\n`,
    );
    expect(model.securitySchemes).toEqual([
      { name: "it", description: undefined, scheme: wanted },
    ]);
  });
});

describe("the SDK that a document comes from", () => {
  it.each([
    [
      "{ language: R, package: pkg, class: UserApi, source: [a, b] }",
      {
        language: "R",
        package: "pkg",
        className: "UserApi",
        exception: undefined,
        source: "a; b",
      },
    ],
    ["{ language: R, package: pkg, class: UserApi }", undefined],
    ["R", undefined],
  ])("%s", async (sdk, wanted) => {
    const document = await loadTexts({
      "api.yaml": `openapi: 3.1.0
info: { title: Test, version: "1", x-source-sdk: ${sdk} }
paths: {}
`,
    });
    const model = buildModel(document);
    expect(model.sourceSdk).toEqual(wanted);
  });
});

describe("servers", () => {
  it("have variables", async () => {
    const model = await modelOf(`
servers:
  - url: "{protocol}://host:{port}/v1/"
    description: Main.
    variables:
      protocol: { enum: [https, http], default: https }
      port: { default: 443, x-placeholder: true, description: Which. }
  - url: /relative
paths: {}
`);
    expect(model.servers).toEqual([
      {
        url: "{protocol}://host:{port}/v1/",
        description: "Main.",
        variables: [
          {
            name: "protocol",
            default: "https",
            placeholder: false,
            enum: ["https", "http"],
            description: undefined,
          },
          {
            name: "port",
            default: "443",
            placeholder: true,
            enum: undefined,
            description: "Which.",
          },
        ],
      },
      { url: "/relative", description: undefined, variables: [] },
    ]);
  });

  it("are none where the document names none", async () => {
    expect((await modelOf("paths: {}")).servers).toEqual([]);
  });
});

describe("models", () => {
  it("say where they come from and what the vendor calls them", async () => {
    const model = await modelOf(`
paths: {}
components:
  schemas:
    Token: { type: string, x-evidence: { kind: inferred, note: Guessed., name: InlineResponse2001 } }
`);
    expect(model.models).toMatchObject([
      {
        id: "Token",
        vendorName: "InlineResponse2001",
        evidence: { kind: "inferred", source: undefined, note: "Guessed." },
        source: { file: "api.yaml", pointer: "/components/schemas/Token" },
      },
    ]);
  });
});
