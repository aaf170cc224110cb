import { describe, expect, it } from "vitest";
import { buildModel } from "../../src/model/build-model.js";
import { loadTexts } from "../spec/load-texts.js";
import { modelOf, operationsOf } from "./model-of.js";

async function typeNamesOf(keys: readonly string[]): Promise<string[]> {
  const schemas = keys.map((key) => `${JSON.stringify(key)}: { type: object }`);
  const model = await modelOf(
    `paths: {}\ncomponents: { schemas: { ${schemas.join(", ")} } }\n`,
  );
  return model.models.map(({ typeName }) => typeName);
}

interface Named {
  readonly id: string;
  readonly tag?: string;
  readonly sdkName?: string;
}

/** `tag.method function Type` of each. */
async function operationNamesOf(
  operations: readonly Named[],
  schemas: readonly string[] = [],
): Promise<string[]> {
  const paths = operations.map(
    ({ id, tag, sdkName }, index) =>
      `  /${index}: { get: ${JSON.stringify({
        operationId: id,
        ...(tag === undefined ? {} : { tags: [tag] }),
        ...(sdkName === undefined ? {} : { "x-sdk-name": sdkName }),
        responses: {},
      })} }`,
  );
  const models = schemas.map((key) => `${key}: { type: object }`);
  const model = await modelOf(
    `paths:\n${paths.join("\n")}\ncomponents: { schemas: { ${models.join(", ")} } }\n`,
  );
  const names = model.tags.flatMap(({ propertyName, operations: own }) =>
    own.map(
      ({ id, methodName, functionName, typeName }) =>
        [
          id,
          `${propertyName}.${methodName} ${functionName} ${typeName}`,
        ] as const,
    ),
  );
  const byId = new Map(names);
  return operations.map(({ id }) => byId.get(id) ?? "");
}

describe("type names", () => {
  it.each([
    ["user", "User"],
    ["simple-user", "SimpleUser"],
    ["Links-Self", "LinksSelf"],
    ["AWSAccessCredentials", "AWSAccessCredentials"],
    ["API_KEY", "ApiKey"],
    ["api.v1.User", "ApiV1User"],
    ["open_AI", "OpenAI"],
    ["3DModel", "Model3DModel"],
    ["Größe", "Größe"],
    ["用户", "用户"],
    ["*", "Asterisk"],
    ["+1", "Model1"],
    ["", "Empty"],
    ["😀", "U1f600"],
    ["__proto__", "Proto"],
    ["constructor", "Constructor"],
    ["Error", "ErrorModel"],
    ["error", "ErrorModel"],
    ["Record", "RecordModel"],
    ["string", "StringModel"],
    ["Call", "CallModel"],
    ["NotFoundError", "NotFoundErrorModel"],
  ])("%j is %s", async (key, wanted) => {
    expect(await typeNamesOf([key])).toEqual([wanted]);
  });

  it.each([
    [
      ["get_x", "GetX", "get-x"],
      ["GetUnderscoreX", "GetX", "GetDashX"],
    ],
    [
      ["user", "User"],
      ["UserLowercase", "User"],
    ],
    [
      ["USER", "user"],
      ["USER", "User"],
    ],
    [
      ["Error", "ErrorModel"],
      ["ErrorSchema", "ErrorModel"],
    ],
    [
      ["a b", "a-b"],
      ["ASpaceB", "ADashB"],
    ],
  ])("%j are %j", async (keys, wanted) => {
    expect(await typeNamesOf(keys)).toEqual(wanted);
  });

  it("come from x-sdk-name where there is one", async () => {
    const model = await modelOf(
      "paths: {}\ncomponents: { schemas: { Account: { type: object }, u1: { type: object, x-sdk-name: User } } }\n",
    );
    expect(model.models.map(({ typeName }) => typeName)).toEqual([
      "Account",
      "User",
    ]);
  });

  it("leave out what the package needs", async () => {
    const document = await loadTexts({
      "api.yaml":
        'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents: { schemas: { Petstore: {} } }\n',
    });
    const { models } = buildModel(document, {
      reservedTypeNames: ["Petstore"],
    });
    expect(models[0]?.typeName).toBe("PetstoreModel");
  });
});

describe("operation names", () => {
  it.each([
    [
      { id: "user_tokens_list", tag: "user" },
      "user.tokensList tokensList TokensList",
    ],
    [{ id: "user_self", tag: "user" }, "user.self self Self"],
    [
      { id: "repos/list-for-user", tag: "repos" },
      "repos.listForUser listForUser ListForUser",
    ],
    [
      { id: "code-scanning/get", tag: "code-scanning" },
      "codeScanning.get get Get",
    ],
    [
      { id: "createUser", tag: "user" },
      "user.createUser createUser CreateUser",
    ],
    [{ id: "userInfo", tag: "user" }, "user.userInfo userInfo UserInfo"],
    [{ id: "users_list", tag: "user" }, "user.usersList usersList UsersList"],
    [{ id: "user_2fa", tag: "user" }, "user.user2fa user2fa User2fa"],
    [{ id: "TokensGet", tag: "user" }, "user.tokensGet tokensGet TokensGet"],
    [{ id: "user_delete", tag: "user" }, "user.delete userDelete UserDelete"],
    [{ id: "delete", tag: "user" }, "user.delete userDelete UserDelete"],
    [{ id: "delete" }, "default.delete deleteOperation DeleteOperation"],
    [
      { id: "constructor" },
      "default.constructorOperation constructorOperation ConstructorOperation",
    ],
    [
      { id: "user_then", tag: "user" },
      "user.thenOperation thenOperation ThenOperation",
    ],
    [
      { id: "api_users_put", tag: "user", sdkName: "update" },
      "user.update update Update",
    ],
    [{ id: "list", tag: "__proto__" }, "proto.list list List"],
    [{ id: "list", tag: "constructor" }, "constructorTag.list list List"],
    [{ id: "list", tag: "*" }, "asterisk.list list List"],
  ])("%j is %s", async (operation, wanted) => {
    expect(await operationNamesOf([operation])).toEqual([wanted]);
  });

  it("are longer where functions of two tags would clash", async () => {
    expect(
      await operationNamesOf([
        { id: "user_list", tag: "user" },
        { id: "org_list", tag: "org" },
        { id: "a", tag: "user", sdkName: "get" },
        { id: "b", tag: "org", sdkName: "get" },
      ]),
    ).toEqual([
      "user.list userList UserList",
      "org.list orgList OrgList",
      "user.get userGet UserGet",
      "org.get orgGet OrgGet",
    ]);
  });

  it("tell clashing ids apart", async () => {
    expect(
      await operationNamesOf([
        { id: "get_x" },
        { id: "getX" },
        { id: "get-x" },
      ]),
    ).toEqual([
      "default.getUnderscoreX getUnderscoreX GetUnderscoreX",
      "default.getX getX GetX",
      "default.getDashX getDashX GetDashX",
    ]);
  });

  it("keep the types of an operation clear of the models", async () => {
    expect(
      await operationNamesOf(
        [{ id: "list" }, { id: "get" }],
        ["ListResult", "Get"],
      ),
    ).toEqual(["default.list list ListOperation", "default.get get Get"]);
  });

  it("come from method and path where there is no id", async () => {
    const model = await modelOf(`
paths:
  /users/{id}/roles: { put: { responses: {} } }
  /: { get: { responses: {} } }
  "/{a}/{b}.json": { get: { responses: {} } }
`);
    expect(
      operationsOf(model).map(({ id, methodName }) => `${id}: ${methodName}`),
    ).toEqual([
      "PUT /users/{id}/roles: putUsersByIdRoles",
      "GET /: get",
      "GET /{a}/{b}.json: getByAByBJson",
    ]);
  });
});

describe("operations without an id", () => {
  const namesOf = async (
    places: readonly (readonly [path: string, tag: string])[],
  ) => {
    const paths = places.map(
      ([path, tag]) =>
        `  ${JSON.stringify(path)}: { get: { tags: [${tag}], responses: {} } }`,
    );
    const model = await modelOf(`paths:\n${paths.join("\n")}\n`);
    return operationsOf(model)
      .map(
        ({ path, methodName, functionName, typeName }) =>
          `${path}: ${methodName} ${functionName} ${typeName}`,
      )
      .sort();
  };

  it.each<OrderCase>([
    [
      "a trailing slash",
      [
        ["/x", "a"],
        ["/x/", "a"],
      ],
      [
        "/x/: getXTrailingSlash getXTrailingSlash GetXTrailingSlash",
        "/x: getX getX GetX",
      ],
    ],
    [
      "a trailing slash, in two tags",
      [
        ["/x", "a"],
        ["/x/", "b"],
      ],
      ["/x/: getX getXTrailingSlash GetXTrailingSlash", "/x: getX getX GetX"],
    ],
    [
      "several slashes",
      [
        ["/x", "a"],
        ["/x/", "a"],
        ["/x//", "a"],
      ],
      [],
    ],
    [
      "a parameter and a word",
      [
        ["/{a}", "a"],
        ["/by/a", "a"],
        ["/by/{a}/", "a"],
        ["/by/by/a", "b"],
      ],
      [],
    ],
    [
      "case and separators",
      [
        ["/A", "a"],
        ["/a", "a"],
        ["/a-b", "a"],
        ["/a_b", "b"],
        ["/a/b", "a"],
      ],
      [],
    ],
  ])("keep their names in any order: %s", async (_, places, wanted) => {
    const names = await namesOf(places);
    for (const turned of turnsOf(places))
      expect(await namesOf(turned)).toEqual(names);
    expect(names).toEqual(expect.arrayContaining([...wanted]));
    const functions = names.map((line) => line.split(" ")[2]);
    expect(new Set(functions).size).toBe(places.length);
  });

  it("are called `getX` where only one path ends so", async () => {
    expect(await namesOf([["/x/", "a"]])).toEqual(["/x/: getX getX GetX"]);
  });
});

type OrderCase = readonly [
  what: string,
  places: readonly (readonly [path: string, tag: string])[],
  wanted: readonly string[],
];

/** The list and its reverse, each begun at every item. */
function turnsOf<Item>(items: readonly Item[]): Item[][] {
  return [items, items.toReversed()].flatMap((list) =>
    list.map((_, index) => [...list.slice(index), ...list.slice(0, index)]),
  );
}

describe("tag names", () => {
  it("are unique as properties, classes and files", async () => {
    const model = await modelOf(`
tags: [{ name: Unused }, { name: user-tokens, description: Keys. }, { name: short, x-sdk-name: longer }]
paths:
  /a: { get: { operationId: a, tags: [userTokens], responses: {} } }
  /b: { get: { operationId: b, tags: [user-tokens, other], responses: {} } }
  /c: { get: { operationId: c, tags: [models], responses: {} } }
  /d: { get: { operationId: d, tags: [short], responses: {} } }
  /e: { get: { operationId: e, responses: {} } }
components: { schemas: { DefaultApi: {} } }
`);
    expect(
      model.tags.map(
        ({ name, propertyName, className, fileName }) =>
          `${name}: ${propertyName} ${className} ${fileName}`,
      ),
    ).toEqual([
      "user-tokens: userDashTokens UserDashTokensApi user-tokens",
      "short: longer LongerApi longer",
      "userTokens: userTokens UserTokensMixedApi user-tokens-mixed",
      "models: models ModelsApi models-tag",
      "default: default DefaultApiTag default",
    ]);
  });
});

describe("stability", () => {
  const schemas = {
    get_x: "{ type: object }",
    "get-x": "{ type: object }",
    User: "{ properties: { status: { enum: [a, b] } } }",
    UserStatus: "{ type: string }",
    Error: "{ type: object }",
  };
  const namesOf = async (all: Readonly<Record<string, string>>) => {
    const body = Object.entries(all).map(
      ([key, schema]) => `${key}: ${schema}`,
    );
    const model = await modelOf(
      `paths: {}\ncomponents: { schemas: { ${body.join(", ")} } }\n`,
    );
    return new Map(model.models.map(({ id, typeName }) => [id, typeName]));
  };

  it("no name moves when an unrelated schema comes or the order changes", async () => {
    const before = await namesOf(schemas);
    const reversed = Object.fromEntries(Object.entries(schemas).reverse());
    const after = await namesOf({ ...reversed, Unrelated: "{ type: object }" });
    after.delete("Unrelated");
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before));
    expect(Object.fromEntries(before)).toEqual({
      get_x: "GetUnderscoreX",
      "get-x": "GetDashX",
      User: "User",
      "User status": "UserStatusInline",
      UserStatus: "UserStatus",
      Error: "ErrorModel",
    });
  });
});
