import { expect, test } from "vitest";
import { ConnectionError, TimeoutError } from "../../src/errors.js";
import { testTransport } from "../../src/testing.js";
import { errorOf } from "../support/call-operation.js";
import * as operations from "./pets.js";

const { createClient, watch } = operations;

type Answers = NonNullable<
  Parameters<typeof testTransport<typeof operations>>[1]["watch"]
>;

function start(answers?: Answers) {
  const transport = testTransport(
    operations,
    answers === undefined ? {} : { watch: answers },
  );
  return { transport, client: createClient({ transport, timeout: 50 }) };
}

async function messagesOf(
  messages: AsyncIterable<unknown>,
): Promise<unknown[]> {
  const all = [];
  for await (const message of messages) all.push(message);
  return all;
}

test("messages come out as they stand in the table, and the end after them", async () => {
  const messages = [
    { kind: "json", data: { name: "Rex" } },
    { kind: "text", text: "signed out" },
  ] as const;
  const { client, transport } = start({ messages });

  expect(await messagesOf(watch(client, { name: "rex" }))).toEqual(messages);
  expect(transport.requests).toMatchObject([
    { name: "watch", operationId: "pet_watch", path: "/v1/pets/rex/changes" },
  ]);
});

test("each socket has its turn", async () => {
  const { client } = start([
    { messages: [{ kind: "text", text: "first" }] },
    ({ path }) => ({ messages: [{ kind: "text", text: path }] }),
  ]);

  const first = await messagesOf(watch(client, { name: "rex" }));
  const second = await messagesOf(watch(client, { name: "tom" }));

  expect([...first, ...second]).toEqual([
    { kind: "text", text: "first" },
    { kind: "text", text: "/v1/pets/tom/changes" },
  ]);
});

test("a socket that stays open ends when the loop is left", async () => {
  const { client } = start({
    messages: [{ kind: "text", text: "one" }],
    then: "stay-open",
  });
  const seen = [];
  for await (const message of watch(client, { name: "rex" })) {
    seen.push(message);
    break;
  }
  expect(seen).toEqual([{ kind: "text", text: "one" }]);
});

test("a connection that breaks off is a ConnectionError", async () => {
  for (const answers of [
    "disconnect",
    { messages: [], then: "disconnect" },
  ] as const) {
    const { client } = start(answers);

    const error = await errorOf(messagesOf(watch(client, { name: "rex" })));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(String(error)).toContain("the table of answers says disconnect");
  }
});

test("a socket that never opens is a TimeoutError", async () => {
  const { client } = start("hang");

  expect(
    await errorOf(messagesOf(watch(client, { name: "rex" }))),
  ).toBeInstanceOf(TimeoutError);
});

test("a socket without an answer is named", async () => {
  const { client } = start();

  const error = await errorOf(messagesOf(watch(client, { name: "rex" })));

  expect(String(error)).toContain(
    "the table of `testTransport` has no answer for `watch`",
  );
});
