import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ApiClient,
  byLink,
  NotFoundError,
  pagedCall,
  writeParameters,
} from "../src/index.js";
import { callOperation, operation, testApi } from "./support/call-operation.js";

const answer = (status: number, value: unknown) => () =>
  Promise.resolve(Response.json(value, { status }));

const failing = () =>
  callOperation({
    url: "https://a.example",
    client: { transport: answer(404, { detail: "gone" }) },
  });
const succeeding = () =>
  callOperation({
    url: "https://a.example",
    client: { transport: answer(200, { a: 1 }) },
  });

/** One turn of the event loop after everything that is pending, when Node has reported what nobody handled. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 0));
};

describe("a call", () => {
  it("is sent once, at once, however often it is asked", async () => {
    let sent = 0;
    const call = callOperation({
      url: "https://a.example",
      client: {
        transport: () => {
          sent += 1;
          return Promise.resolve(Response.json({ a: sent }));
        },
      },
    });
    expect([
      await call,
      await call,
      await call.result(),
      await call.withResponse(),
    ]).toMatchObject([
      { a: 1 },
      { a: 1 },
      { data: { a: 1 } },
      { data: { a: 1 } },
    ]);
    expect(sent).toBe(1);
  });

  it("is a promise", async () => {
    expect(await Promise.all([succeeding()])).toEqual([{ a: 1 }]);
    expect(await succeeding().then((data) => [data])).toEqual([{ a: 1 }]);
    expect(await failing().catch((error: unknown) => error)).toBeInstanceOf(
      NotFoundError,
    );
    let done = false;
    await succeeding().finally(() => {
      done = true;
    });
    expect(done).toBe(true);
    expect(Object.prototype.toString.call(succeeding())).toBe("[object Call]");
  });

  it("rejects with the exception of its result", async () => {
    const call = failing();
    const result = await call.result();
    await expect(call).rejects.toBe(result.ok ? undefined : result.exception);
    await expect(call.withResponse()).rejects.toBe(
      result.ok ? undefined : result.exception,
    );
  });
});

describe("an unhandled rejection", () => {
  let unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  let others: NodeJS.UnhandledRejectionListener[] = [];

  beforeEach(() => {
    unhandled = [];
    others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", note);
  });

  afterEach(() => {
    process.off("unhandledRejection", note);
    for (const listener of others) process.on("unhandledRejection", listener);
  });

  it("is reported where nobody asks", async () => {
    void failing();
    await settle();
    expect(unhandled).toEqual([expect.any(NotFoundError)]);
  });

  it("is reported for a wrong input too", async () => {
    void callOperation({
      url: "https://a.example",
      operation: operation({
        path: "/{id}",
        parameters: {
          write: writeParameters,
          list: [{ name: "id", in: "path" }],
        },
      }),
    });
    await settle();
    expect(unhandled).toMatchObject([{ name: "InputError" }]);
  });

  it("is reported where what hangs on the call is not handled", async () => {
    void failing().then(() => 1);
    await settle();
    expect(unhandled).toEqual([expect.any(NotFoundError)]);
  });

  it.each<[string, () => unknown]>([
    ["result", () => failing().result()],
    ["catch", () => failing().catch(() => 1)],
    ["then", () => failing().then(undefined, () => 1)],
    [
      "withResponse",
      () =>
        failing()
          .withResponse()
          .catch(() => 1),
    ],
    ["nothing, of a success", () => succeeding()],
  ])("is not reported with %s", async (_, use) => {
    use();
    await settle();
    expect(unhandled).toEqual([]);
  });

  it("is not reported by a paged call whose pages are walked", async () => {
    const client = new ApiClient(testApi, {
      baseUrl: "https://a.example",
      transport: answer(404, {}),
    });
    const paged = operation({
      pagination: { style: byLink, items: "", names: {} },
    });
    const walk = async () => {
      for await (const item of pagedCall(client, paged, {
        input: {},
        options: {},
      }))
        return item;
      return undefined;
    };
    await expect(walk()).rejects.toBeInstanceOf(NotFoundError);
    await settle();
    expect(unhandled).toEqual([]);
    const pages = pagedCall(client, paged, { input: {}, options: {} }).pages();
    await settle();
    expect(unhandled).toEqual([]);
    await expect(pages[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });
});
