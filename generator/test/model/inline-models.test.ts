import { describe, expect, it } from "vitest";
import { modelOf } from "./model-of.js";
import { printModels } from "./print-model.js";

const object = "{ type: object, properties: { a: { type: string } } }";
const json = (schema: string) =>
  `content: { application/json: { schema: ${schema} } }`;

describe("inline schemas of operations", () => {
  it.each([
    [
      "a body",
      `requestBody: { ${json(object)} }`,
      ["CreateUserBody (input) = { a?: string }"],
    ],
    [
      "the items of a body",
      `requestBody: { ${json(`{ type: array, items: ${object} }`)} }`,
      ["CreateUserBodyItem (input) = { a?: string }"],
    ],
    [
      "the only success and the failures",
      `responses: { "201": { description: x, ${json(object)} }, "404": { description: x, ${json(object)} }, 4xx: { description: x, ${json(object)} }, default: { description: x, ${json(object)} } }`,
      [
        "CreateUserResponse = { a?: string }",
        "CreateUser404Response = { a?: string }",
        "CreateUser4XXResponse = { a?: string }",
        "CreateUserDefaultResponse = { a?: string }",
      ],
    ],
    [
      "several successes",
      `responses: { "200": { description: x, ${json(object)} }, "201": { description: x, ${json(object)} } }`,
      [
        "CreateUser200Response = { a?: string }",
        "CreateUser201Response = { a?: string }",
      ],
    ],
    [
      "other media types",
      `requestBody: { content: { multipart/form-data: { schema: { properties: { file: { type: string, format: binary } } } }, application/json: { schema: ${object} }, application/merge-patch+json: { schema: { properties: { b: { type: string } } } } } }`,
      [
        "CreateUserBody (input) = { a?: string }",
        "CreateUserMergePatchJsonBody (input) = { b?: string }",
        "CreateUserMultipartBody (input) = { file?: binary }",
      ],
    ],
    [
      "one schema for two media types",
      `requestBody: { content: { application/json: { schema: ${object} }, application/x-www-form-urlencoded: { schema: ${object} } } }`,
      ["CreateUserBody (input) = { a?: string }"],
    ],
    [
      "unions, but not those of plain types",
      `requestBody: { ${json(`{ oneOf: [${object}, { type: string }] }`)} }\n      responses: { "200": { description: x, ${json("{ oneOf: [{ type: string }, { type: integer }] }")} } }`,
      ["CreateUserBody (input) = ({ a?: string } or string)"],
    ],
    [
      "the enum of a parameter, also in a list",
      "parameters: [{ name: sort-by, in: query, schema: { enum: [a, b] } }, { name: only, in: query, schema: { type: array, items: { enum: [c, d] } } }]",
      [
        'CreateUserSortBy (input) = open "a" "b"',
        'CreateUserOnlyItem (input) = open "c" "d"',
      ],
    ],
    [
      "the enum of a property of such a model",
      `responses: { "200": { description: x, ${json("{ properties: { status: { enum: [a, b] }, deep: { properties: { status: { enum: [c, d] } } } } }")} } }`,
      [
        'CreateUserResponse = { status?: createUser response status, deep?: { status?: open "c" "d" } }',
        'CreateUserResponseStatus = open "a" "b"',
      ],
    ],
  ])("%s", async (_, operation, wanted) => {
    const model = await modelOf(`
paths:
  /users:
    post:
      operationId: createUser
      ${operation}
`);
    expect(printModels(model)).toEqual(wanted);
  });

  it("of shared components have the names of these", async () => {
    const model = await modelOf(`
paths:
  /a:
    parameters: [{ name: level, in: query, schema: { enum: [1, 2] } }]
    post: &post
      operationId: a
      parameters: [{ $ref: '#/components/parameters/sort' }]
      requestBody: { $ref: '#/components/requestBodies/NewUser' }
      responses: { "404": { $ref: '#/components/responses/NotFound' }, "500": { $ref: '#/components/responses/ErrorResponse' } }
  /b:
    post:
      operationId: b
      parameters: [{ $ref: '#/components/parameters/sort' }]
      requestBody: { $ref: '#/components/requestBodies/NewUser' }
      responses: { "404": { $ref: '#/components/responses/NotFound' } }
components:
  parameters: { sort: { name: sort, in: query, schema: { enum: [up, down] } } }
  requestBodies: { NewUser: { ${json(object)} } }
  responses: { NotFound: { description: x, ${json(object)} }, ErrorResponse: { description: x, ${json(object)} } }
`);
    expect(printModels(model)).toEqual([
      "NewUserBody (input) = { a?: string }",
      "ALevel (input) = open 1 2",
      'SortParameter (input) = open "up" "down"',
      "NotFoundResponse = { a?: string }",
      "ErrorResponse = { a?: string }",
    ]);
  });
});

describe("inline enums of models", () => {
  it("have names where they are direct properties of several values", async () => {
    const model = await modelOf(`
paths: {}
components:
  schemas:
    User:
      properties:
        status: { enum: [active, gone], description: State. }
        roles: { type: array, items: { enum: [a, b] } }
        type: { enum: [user] }
        flag: { type: boolean, enum: [true, false] }
        level: { enum: [1, 2, null] }
    Extended:
      allOf: [{ $ref: '#/components/schemas/User' }, { properties: { more: { enum: [x, y] } } }]
`);
    expect(printModels(model)).toEqual([
      'User = { status?: User status, roles?: [User roles], type?: open "user", flag?: closed true false, level?: User level }',
      'UserStatus = open "active" "gone"',
      'UserRoles = open "a" "b"',
      "UserLevel = open 1 2 | null",
      "Extended = (User and { more?: Extended more })",
      'ExtendedMore = open "x" "y"',
    ]);
    expect(model.models.map(({ valuesName }) => valuesName)).toEqual([
      undefined,
      "UserStatusValues",
      "UserRolesValues",
      "UserLevelValues",
      undefined,
      "ExtendedMoreValues",
    ]);
  });
});
