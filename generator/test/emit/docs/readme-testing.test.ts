import { format } from "prettier";
import { expect, test } from "vitest";
import type { PackageTarget } from "../../../src/emit/package-target.js";
import { emitted } from "../emitted.js";

const document = `
servers: [{ url: https://pets.example }]
components:
  securitySchemes:
    login: { type: http, scheme: basic }
paths:
  /me:
    get:
      operationId: me
      security: [{ login: [] }]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: { type: object, required: [name], properties: { name: { type: string, example: Ada }, age: { type: integer } } }
        "404": { description: no, content: { text/plain: { schema: { type: string }, example: Nobody. } } }
`;

async function readme(
  text: string,
  more: Pick<Partial<PackageTarget>, "msw"> = {},
): Promise<string> {
  const files = await emitted(text, more);
  const page = files.get("README.md") ?? "";
  expect(await format(page, { parser: "markdown" })).toBe(page);
  return page;
}

test("the README shows how to test code that uses the client", async () => {
  expect(await readme(document)).toContain(`## Testing

\`@userapis/runtime/testing\` has a transport for the tests of your own code. It answers from a table by operation, typed by the document, and records what was sent; nothing leaves the process. Errors, headers and retries are the client's own: with \`retries: 0\` nothing is repeated.

\`\`\`ts
import { Example } from "@userapis/example";
import * as operations from "@userapis/example/operations";
import { testTransport } from "@userapis/runtime/testing";

const transport = testTransport(operations, {
  me: { status: 200, body: { name: "Ada" } },
});
const example = new Example({
  transport,
  auth: { login: { username: "made-up", password: "made-up" } },
});

await example.default.me();
console.log(transport.requests);
\`\`\`

Where only direct dependencies can be imported, as with pnpm and with Yarn's Plug'n'Play, add the runtime to yours: \`npm install --save-dev @userapis/runtime\`.

## Standalone functions
`);
});

test("and the handlers for MSW, where the package has them", async () => {
  expect(await readme(document, { msw: true }))
    .toContain(`\`@userapis/example/msw\` has handlers for [MSW](https://mswjs.io) that answer with the document's examples, or with what you give in their place. It needs \`npm install --save-dev msw\`.

\`\`\`ts
import { handler, handlers } from "@userapis/example/msw";
import { setupServer } from "msw/node";

const server = setupServer(...handlers());
server.listen();
server.use(handler.me({ status: 404, body: "Nobody." }));
\`\`\`
`);
});

test("a connection breaks off where no failure is declared", async () => {
  const bare = `
paths:
  /me: { delete: { operationId: me, responses: { "204": { description: ok } } } }
`;
  expect(await readme(bare, { msw: true })).toContain(
    `server.use(handler.me("disconnect"));`,
  );
});

test("there is nothing to show for sockets alone", async () => {
  const sockets = `
paths:
  /watch: { get: { operationId: watch, x-websocket: { message: {} }, responses: { "101": { description: ok } } } }
`;
  expect(await readme(sockets, { msw: true })).not.toContain("## Testing");
});
