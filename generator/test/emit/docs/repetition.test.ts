import { expect, test } from "vitest";
import { emitted } from "../emitted.js";

async function retries(operation: string): Promise<string | undefined> {
  const files = await emitted(`
paths:
  /it: { ${operation}, responses: { "204": { description: ok } } } }
`);
  return /^\*\*Retries\*\*: (.*)$/m.exec(files.get("api.md") ?? "")?.[1];
}

test.each([
  ["get: { operationId: it", undefined],
  ["get: { operationId: it, x-websocket: { message: {} }", undefined],
  [
    "post: { operationId: it",
    "sent once, since POST is not idempotent. The option `retrySafe: true` of a call says otherwise.",
  ],
  [
    "post: { operationId: it, x-retry-safe: true",
    "repeated, since the document says that this is safe.",
  ],
  [
    "put: { operationId: it, x-retry-safe: false",
    "sent once, since the document says that repeating it is not safe. The option `retrySafe: true` of a call says otherwise.",
  ],
  [
    "post: { operationId: it, parameters: [{ name: Idempotency-Key, in: header, x-idempotency-key: true, schema: { type: string } }]",
    "repeated although it is POST, with the same idempotency key, by which the server knows it again.",
  ],
])("%s", async (operation, wanted) => {
  expect(await retries(operation)).toBe(wanted);
});
