import { describe, expectTypeOf, it } from "vitest";
import { testTransport } from "../../src/testing.js";
import type {
  AnswersOf,
  AnswerTable,
  OperationName,
} from "../../src/testing.js";
import type { Call, Success, Unexpected } from "../../src/index.js";
import * as operations from "./pets.js";

type Streams = () => Call<
  unknown,
  | Success<200, AsyncIterable<{ n: number }>>
  | Success<206, ReadableStream<Uint8Array>>
  | Unexpected
>;

describe("a table of answers", () => {
  it("has the operations of the module, and nothing else", () => {
    expectTypeOf<OperationName<typeof operations>>().toEqualTypeOf<
      "getPet" | "list" | "create" | "createOperation" | "watch"
    >();
    // @ts-expect-error -- no operation
    testTransport(operations, { getDog: { status: 200 } });
    // @ts-expect-error -- exported beside the operations
    testTransport(operations, { createClient: { status: 200 } });
  });

  it("has the declared statuses only", () => {
    testTransport(operations, {
      getPet: { status: 404, body: { detail: "" } },
    });
    testTransport(operations, {
      getPet: { status: 503, body: { detail: "" } },
    });
    // @ts-expect-error -- 404 is not declared for `list`
    testTransport(operations, { list: { status: 404, body: [] } });
    testTransport(operations, {
      list: { status: 404, body: [], undeclared: true },
    });
  });

  it("has the body of the status", () => {
    testTransport(operations, { getPet: { status: 200, body: { name: "" } } });
    // @ts-expect-error -- the body of a 404 is a problem
    testTransport(operations, { getPet: { status: 404, body: { name: "" } } });
    // @ts-expect-error -- not in the document
    testTransport(operations, { getPet: { status: 200, body: { age: 1 } } });
    // @ts-expect-error -- a 200 has a body
    testTransport(operations, { getPet: { status: 200 } });
    testTransport(operations, { create: { status: 204 } });
    // @ts-expect-error -- a 204 has none
    testTransport(operations, { create: { status: 204, body: {} } });
  });

  it("has the declared headers in their type, and others", () => {
    const headers = { "X-Left": 1, "X-Other": "a" };
    testTransport(operations, { getPet: { status: 200, body: "", headers } });
    testTransport(operations, {
      // @ts-expect-error -- a number
      getPet: { status: 200, body: "", headers: { "X-Left": "1" } },
    });
  });

  it("takes functions and lists, of the same answers", () => {
    testTransport(operations, {
      list: [() => ({ status: 200, body: [] }), { status: 200, body: [] }],
    });
    // @ts-expect-error -- not declared
    testTransport(operations, { list: () => ({ status: 201, body: [] }) });
  });

  it("takes what is streamed whole, or as it comes", () => {
    type Answers = AnswersOf<Streams>;
    expectTypeOf<{
      status: 200;
      body: { n: number }[];
    }>().toExtend<Answers>();
    expectTypeOf<{ status: 206; body: Blob }>().toExtend<Answers>();
    expectTypeOf<{ status: 206; body: string }>().not.toExtend<Answers>();
  });

  it("has the messages of a socket", () => {
    testTransport(operations, {
      watch: { messages: [{ kind: "json", data: { name: "" } }] },
    });
    testTransport(operations, {
      // @ts-expect-error -- not the document's message
      watch: { messages: [{ kind: "json", data: { age: 1 } }] },
    });
    // @ts-expect-error -- a socket has no status
    testTransport(operations, { watch: { status: 200 } });
    // @ts-expect-error -- a call has no messages
    testTransport(operations, { list: { messages: [] } });
  });

  it("names what was sent", () => {
    const { requests } = testTransport(operations, {});
    expectTypeOf(requests[0]?.name).toEqualTypeOf<
      OperationName<typeof operations> | undefined
    >();
  });

  it("may be taken apart", () => {
    type Table = AnswerTable<typeof operations>;
    expectTypeOf<Table["list"]>().toEqualTypeOf<
      AnswersOf<typeof operations.list> | undefined
    >();
    expectTypeOf<AnswersOf<() => string>>().toEqualTypeOf<never>();
  });
});
