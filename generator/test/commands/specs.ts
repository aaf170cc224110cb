/** A small document with one operation; `summary` tells two versions of it apart. */
export function petstore(summary: string): string {
  return `openapi: 3.1.0
info: { title: Petstore, version: "1" }
servers: [{ url: https://petstore.example.test }]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      summary: ${summary}
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The pet.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
`;
}

/** A path parameter that is not declared, and a reference that leads nowhere. */
export const broken = petstore("Get a pet.")
  .replace("name: id,", "name: key,")
  .replace("schemas/Pet", "schemas/Cat");

/** Two packages, `petstore` with openapi-fetch and `zoo` without. */
export const config = `license: MIT
packages:
  petstore:
    spec: specs/petstore.yaml
    output: packages/petstore
    packageName: "@acme/petstore"
    openapiFetch: true
  zoo:
    spec: specs/zoo.yaml
    output: packages/zoo
    packageName: "@acme/zoo"
`;

export const workspace = {
  "userapis.config.yaml": config,
  "specs/petstore.yaml": petstore("Get a pet."),
  "specs/zoo.yaml": petstore("Get an animal."),
};
