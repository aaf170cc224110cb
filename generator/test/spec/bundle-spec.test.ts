import { expect, test } from "vitest";
import { buildModel } from "../../src/model/build-model.js";
import type { ApiModel } from "../../src/model/api-model.js";
import { bundleSpec } from "../../src/spec/bundle-spec.js";
import { checkSpec } from "../../src/spec/check-spec.js";
import { loadSpec } from "../../src/spec/load-spec.js";
import { loadTexts } from "./load-texts.js";
import type { Texts } from "./load-texts.js";

/** The model without the places that it came from. */
function withoutPlaces(model: ApiModel): unknown {
  return JSON.parse(
    JSON.stringify(model, (key, value: unknown) =>
      key === "source" ? undefined : value,
    ),
  );
}

async function bundled(texts: Texts): Promise<{
  readonly text: string;
  readonly model: unknown;
  readonly wanted: unknown;
}> {
  const document = await loadTexts(texts);
  const text = JSON.stringify(bundleSpec(document));
  const again = await loadTexts({ "openapi.json": text });
  expect(again.files).toHaveLength(1);
  expect(checkSpec(again)).toEqual([]);
  return {
    text,
    model: withoutPlaces(buildModel(again)),
    wanted: withoutPlaces(buildModel(document)),
  };
}

const head = `openapi: 3.1.0
info: {title: Pets, version: 1.0.0, description: Pets., license: {name: MIT, identifier: MIT}}
servers: [{url: https://example.com}]
tags: [{name: pets, description: All.}]
security: []
`;

test("a document of one file stays as it is", async () => {
  const document = await loadTexts({ "a.yaml": `${head}paths: {}\n` });

  expect(bundleSpec(document)).toBe(document.root);
});

test("files stand by folder and name, and references lead there", async () => {
  const document = await loadTexts({
    "specs/api.yaml": `${head}paths:
  /pets: {$ref: paths/pets.yaml}
components:
  schemas:
    Owner: {type: object, properties: {pet: {$ref: ../shared/pet.json#/Pet}, self: {$ref: "#/components/schemas/Owner"}}}
  examples:
    reference: {value: {$ref: paths/pets.yaml}}
`,
    "specs/paths/pets.yaml": `get:
  responses:
    "200":
      description: One.
      content: {application/json: {schema: {$ref: "../api.yaml#/components/schemas/Owner"}}}
`,
    "shared/pet.json": `{"Pet": {"$anchor": "pet", "properties": {"mother": {"$ref": "#/Pet"}, "father": {"$ref": "#pet"}, "colour": {"$ref": "pet.yaml#colour"}}}}`,
    "shared/pet.yaml": "colours: {main: {$anchor: colour, type: string}}\n",
  });

  const bundle = bundleSpec(document);

  expect(bundle).toMatchObject({
    paths: { "/pets": { $ref: "#/x-bundled-files/paths/pets" } },
    components: {
      schemas: {
        Owner: {
          properties: {
            pet: { $ref: "#/x-bundled-files/..~1shared/pet/Pet" },
            self: { $ref: "#/components/schemas/Owner" },
          },
        },
      },
      examples: { reference: { value: { $ref: "paths/pets.yaml" } } },
    },
    "x-bundled-files": {
      paths: {
        pets: {
          get: {
            responses: {
              200: {
                content: {
                  "application/json": {
                    schema: { $ref: "#/components/schemas/Owner" },
                  },
                },
              },
            },
          },
        },
      },
      "../shared": {
        pet: {
          Pet: {
            properties: {
              mother: { $ref: "#/x-bundled-files/..~1shared/pet/Pet" },
              father: { $ref: "#/x-bundled-files/..~1shared/pet/Pet" },
              colour: {
                $ref: "#/x-bundled-files/..~1shared/pet.yaml/colours/main",
              },
            },
          },
        },
        "pet.yaml": { colours: { main: { type: "string" } } },
      },
    },
  });
});

test("the model is the same: names of whole files, parts of files, chains and circles", async () => {
  const { model, wanted } = await bundled({
    "api.yaml": `${head}paths:
  /pets/{id}: {$ref: paths/pet.yaml}
  /owners:
    get:
      operationId: listOwners
      tags: [pets]
      summary: Owners.
      responses:
        "200":
          description: All.
          content: {application/json: {schema: {type: array, items: {$ref: schemas/index.yaml#/Owner}}}}
        "404": {$ref: responses.yaml#/NotFound}
        default: {$ref: responses/Broken.yaml}
components:
  schemas:
    Animal:
      oneOf: [{$ref: schemas/cat.yaml}, {$ref: ./schemas/dog.yaml}]
      discriminator: {propertyName: kind, mapping: {cat: ./schemas/cat.yaml, dog: ./schemas/dog.yaml}}
`,
    "paths/pet.yaml": `parameters: [{$ref: ../parameters.yaml#/Id}]
get:
  operationId: getPet
  tags: [pets]
  summary: A pet.
  responses:
    "200":
      description: One.
      content: {application/json: {schema: {$ref: "../api.yaml#/components/schemas/Animal"}}}
`,
    "parameters.yaml":
      "Id: {name: id, in: path, required: true, description: Which., schema: {type: string}}\n",
    "responses.yaml": "NotFound: {$ref: responses/NotFound.yaml}\n",
    "responses/NotFound.yaml":
      "description: None.\ncontent: {application/json: {schema: {$ref: ../schemas/problem.yaml}}}\n",
    "responses/Broken.yaml":
      "description: Broken.\ncontent: {application/json: {schema: {$ref: ../schemas/problem.yaml}}}\n",
    "schemas/index.yaml":
      "Owner: {$ref: owner.yaml}\nMember: {$ref: '#/Owner'}\n",
    "schemas/owner.yaml": `type: object
description: Who has pets.
properties:
  pets: {type: array, items: {$ref: cat.yaml}}
  friends: {type: array, items: {$ref: index.yaml#/Member}}
  address: {$ref: '#/$defs/address'}
$defs:
  address: {type: object, description: Where., properties: {city: {type: string}}}
`,
    "schemas/cat.yaml":
      "type: object\nrequired: [kind]\nproperties: {kind: {type: string}, owner: {$ref: owner.yaml}}\n",
    "schemas/dog.yaml":
      "type: object\nrequired: [kind]\nproperties: {kind: {type: string}, puppies: {type: array, items: {$ref: dog.yaml}}}\n",
    "schemas/problem.yaml":
      "type: object\nproperties: {title: {type: string}}\n",
  });

  expect(model).toEqual(wanted);
});

test("the fixture of several files stays what it is", async () => {
  const fixture = new URL(
    "../fixtures/spec/multi-file/openapi.yaml",
    import.meta.url,
  ).pathname;
  const document = await loadSpec(fixture);
  const again = await loadTexts({
    "openapi.json": JSON.stringify(bundleSpec(document)),
  });

  expect(document.files.length).toBeGreaterThan(1);
  expect(withoutPlaces(buildModel(again))).toEqual(
    withoutPlaces(buildModel(document)),
  );
});

test("a bundle is bundled already", async () => {
  const { text } = await bundled({
    "a.yaml": `${head}paths: {}\ncomponents: {schemas: {A: {$ref: b.yaml}}}\n`,
    "b.yaml": "type: string\n",
  });
  const document = await loadTexts({ "openapi.json": text });

  expect(JSON.stringify(bundleSpec(document))).toBe(text);
});
