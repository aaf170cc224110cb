/** A whole document in YAML. */
export function specText(title: string): string {
  return `openapi: 3.1.0
info: {title: ${title}, version: 1.0.0}
paths: {}
`;
}

/** A document in two files, the other one called `pet.yaml`. */
export function petstore(type: string): Record<string, string> {
  return {
    "specs/api.yaml": `openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: All.
          content:
            application/json:
              schema: {$ref: shared/pet.yaml#/Pet}
`,
    "specs/shared/pet.yaml": `Pet:
  type: object
  properties:
    name: {type: ${type}}
`,
  };
}
