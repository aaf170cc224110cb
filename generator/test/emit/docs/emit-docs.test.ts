import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { emitPackage } from "../../../src/emit/emit-package.js";
import type { SourceFile } from "../../../src/emit/source-file.js";
import type { ApiModel, Operation } from "../../../src/model/api-model.js";
import {
  answer,
  api,
  array,
  enumOf,
  integer,
  jsonBody,
  model,
  object,
  operation,
  optional,
  parameter,
  reference,
  required,
  string,
  tag,
} from "../model-pieces.js";
import { target } from "./target.js";

function docsOf(given: ApiModel): SourceFile[] {
  return emitPackage(given, target).filter(({ path }) => path.endsWith(".md"));
}

const update = operation("PATCH /users/{id}", "update", {
  id: "user_update",
  summary: "Change a user",
  parameters: [
    parameter("id", "path", { schema: integer(), description: "Whose." }),
    parameter("dry-run", "query", { schema: string({ default: "no" }) }),
  ],
  body: jsonBody(reference("User")),
  responses: [
    answer("200", reference("User"), {
      description: "Changed.",
      headers: [
        {
          name: "ETag",
          required: true,
          description: "Its version.",
          content: undefined,
          schema: string(),
        },
      ],
    }),
    answer("404", reference("Problem"), { description: "No such user." }),
  ],
  security: [
    {
      schemes: [
        { name: "key", scopes: [] },
        { name: "app", scopes: [] },
      ],
    },
    { schemes: [{ name: "login", scopes: [] }] },
  ],
  evidence: {
    kind: "inferred",
    source: undefined,
    note: "Seen in *one* place.",
  },
});

const list = operation("GET /users", "list", {
  responses: [answer("200", array(reference("User")))],
  pagination: {
    items: "",
    itemSchema: reference("User"),
    style: "page",
    page: "page",
    totalPagesHeader: undefined,
    totalPages: undefined,
  },
  parameters: [parameter("page", "query", { schema: integer() })],
});

function example(operations: readonly Operation[]): ApiModel {
  return api({
    title: "Example",
    tags: [tag("user", operations)],
    securitySchemes: [
      {
        name: "key",
        description: undefined,
        scheme: { type: "apiKey", in: "header", name: "X-Key" },
      },
      {
        name: "app",
        description: undefined,
        scheme: { type: "apiKey", in: "query", name: "app" },
      },
      { name: "login", description: undefined, scheme: { type: "basic" } },
    ],
    models: [
      model(
        "User",
        object([
          required(
            "name",
            string({ description: "Its name.", constraints: { maxLength: 5 } }),
          ),
          optional("role", enumOf(["admin", "guest"])),
        ]),
        { directions: ["output", "input"] },
      ),
      model("Problem", object([required("detail", string())])),
    ],
  });
}

function page(path: string, given: ApiModel): string {
  return docsOf(given).find((file) => file.path === path)?.text ?? "";
}

describe("api.md", () => {
  it("says everything about an operation", () => {
    const text = page("api.md", example([update]));
    const [, section] = text.split("### example.user.update\n\n");
    expect(section?.split("\n## ")[0])
      .toBe(`\`PATCH /users/{id}\`, the vendor's \`user_update\`

Change a user

\`example.user.update(input: UpdateInput, options?: CallOptions): Call<User, UpdateResult>\`

\`\`\`ts
const data = await example.user.update({ id: 1, body: { name: "text" } });
console.log(data);
\`\`\`

**Parameters**

- \`id\` (\`number\`, path, required): Whose.
- \`dry-run\` (\`string\`, query, optional): Default: \`"no"\`.

**Body**, required

- \`application/json\`, [\`User\`](#user)

**Returns** [\`User\`](#user)

**Authorization**: the first of these that is complete

- \`key\` and \`app\`
- \`login\`

**Content types**: sends \`application/json\`, accepts \`application/json\`

**Answers**

- \`200\`, [\`User\`](#user) as \`application/json\`: Changed.
  - \`ETag\` (\`string\`, required): Its version.
- \`404\` (\`NotFoundError\`), [\`Problem\`](#problem) as \`application/json\`: No such user.

**Retries**: sent once, since PATCH is not idempotent. The option \`retrySafe: true\` of a call says otherwise.

**Evidence**: inferred. Seen in _one_ place.
`);
  });

  it.each([
    [
      "events" as const,
      "text/event-stream",
      `\`GET /users/watch\`

\`example.user.watch(input?: NoInput, options?: CallOptions): Call<EventStream<User>, WatchResult>\`

\`\`\`ts
const stream = await example.user.watch();
for await (const event of stream) {
  console.log(event);
}
\`\`\`

**Returns** [\`EventStream<User>\`](#user)

**Authorization**: no credential is sent.

**Content types**: sends none, accepts \`text/event-stream\`

**Answers**

- \`200\`, [\`EventStream<User>\`](#user) as \`text/event-stream\`

**Events**: an event has \`event\`, \`id\` and \`retry\` beside its \`data\`, which is JSON; where that is not JSON, such as \`[DONE]\`, the event has the kind \`text\` and a \`text\`. The answer is read as the loop asks for it, once. Leaving the loop closes the connection; a stream that is not iterated has to be given up with \`cancel()\`.
`,
    ],
    [
      "lines" as const,
      "application/jsonl",
      `\`GET /users/watch\`

\`example.user.watch(input?: NoInput, options?: CallOptions): Call<JsonLines<User>, WatchResult>\`

\`\`\`ts
const stream = await example.user.watch();
for await (const line of stream) {
  console.log(line);
}
\`\`\`

**Returns** [\`JsonLines<User>\`](#user)

**Authorization**: no credential is sent.

**Content types**: sends none, accepts \`application/jsonl\`

**Answers**

- \`200\`, [\`JsonLines<User>\`](#user) as \`application/jsonl\`

**Lines**: each line is one JSON value; one that is not JSON ends the loop with a \`DecodeError\`. The answer is read as the loop asks for it, once. Leaving the loop closes the connection; a stream that is not iterated has to be given up with \`cancel()\`.
`,
    ],
  ])("says how to read %s", (kind, mediaType, wanted) => {
    const schema = reference("User");
    const streamed = { mediaType, kind, schema, example: undefined };
    const watch = operation("GET /users/watch", "watch", {
      responses: [{ ...answer("200", schema), content: [streamed] }],
    });
    const given = example([watch]);
    const [, section] = page("api.md", given).split(
      "### example.user.watch\n\n",
    );
    expect(section?.split("\n## ")[0]).toBe(wanted);
    const [, readme] = page("README.md", given).split("## Streams\n");
    expect(readme?.split("\n## ")[0]).toContain("of stream) {");
  });

  it("says everything about a model", () => {
    const text = page("api.md", example([update]));
    expect(text).toContain(`### User

**Properties**

- \`name\` (\`string\`, required): Its name. At most 5 characters.
- \`role\` (\`"admin" | "guest"\`, optional)

### Problem
`);
  });

  it("gives an example its own client where the page's lacks credentials", () => {
    const login = [{ schemes: [{ name: "login", scopes: [] }] }];
    const key = [{ schemes: [{ name: "key", scopes: [] }] }];
    const text = page(
      "api.md",
      example([
        operation("GET /a", "first", { security: login }),
        operation("GET /b", "second", { security: key }),
        operation("GET /c", "third", { security: login }),
      ]),
    );
    const client = `new Example({ auth: { key: process.env.EXAMPLE_KEY ?? "" } });

await example.user.second();`;
    expect(text.split("new Example(")).toHaveLength(3);
    expect(text).toContain(client);
    expect(text).toContain("or makes one of its own where");
  });

  it("changes no other line when an operation comes in between", () => {
    const added = operation("POST /other", "anOperationWithAVeryLongName", {
      summary: "Other",
      security: update.security,
    });
    const before = page("api.md", example([list, update])).split("\n");
    const after = new Set(
      page("api.md", example([list, added, update])).split("\n"),
    );
    expect(before.filter((line) => !after.has(line))).toEqual([]);
  });
});

describe("README.md", () => {
  it("shows each way to authenticate as code", () => {
    const text = page("README.md", example([update]));
    expect(text).toContain(`With \`key\` and \`app\`:

\`\`\`ts
import { Example } from "@userapis/example";

const example = new Example({
  auth: {
    key: process.env.EXAMPLE_KEY ?? "",
    app: process.env.EXAMPLE_APP ?? "",
  },
});
\`\`\``);
    expect(text).toContain("With `login`:");
  });

  it("shows errors by a status that an operation declares", () => {
    const text = page("README.md", example([update]));
    expect(text).toContain("error instanceof NotFoundError");
    expect(text).toContain("result.status === 404");
  });

  it("shows errors where none is declared too", () => {
    const text = page("README.md", example([list]));
    expect(text).toContain(`  if (error instanceof RateLimitError) {
    console.error("try again in", error.retryAfter, "ms");
  } else if (error instanceof ApiError) {`);
    expect(text).toContain(`if (result.ok) {
  console.log(result.status, result.data);
} else {
  console.error(result.exception.message);
}`);
  });

  it("names what is sent once only", () => {
    const text = page("README.md", example([list, update]));
    expect(text).toContain(
      "calls safe. Sent once only: `example.user.update`.",
    );
    expect(page("README.md", example([list]))).not.toContain("Sent once only");
  });

  it("has no sections for what the API does not have", () => {
    const text = page("README.md", example([update]));
    expect(text).not.toMatch(/^## (Paging|Streams|Web socket|openapi-fetch)$/m);
    expect(page("README.md", example([list]))).toContain("## Paging");
  });
});

describe("both pages", () => {
  it.each(["README.md", "api.md"])(
    "%s is what prettier prints",
    async (path) => {
      const text = page(path, example([list, update]));
      expect(await format(text, { parser: "markdown" })).toBe(text);
    },
  );

  it("cope with an API that has nothing", async () => {
    for (const { text } of docsOf(api()))
      expect(await format(text, { parser: "markdown" })).toBe(text);
  });
});
