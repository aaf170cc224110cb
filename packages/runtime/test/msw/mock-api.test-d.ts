import type { HttpHandler, WebSocketHandler } from "msw";
import { describe, expectTypeOf, it } from "vitest";
import { mockApi } from "../../src/msw.js";
import * as operations from "../testing/pets.js";

const api = operations.petsApi;
const { handler, handlers } = mockApi({ api, operations, examples: {} });

describe("the handlers of a package", () => {
  it("fit `setupServer` and `setupWorker`", () => {
    expectTypeOf(handlers()).toEqualTypeOf<
      (HttpHandler | WebSocketHandler)[]
    >();
  });

  it("take the answers of the document", () => {
    handler.list({ status: 200, body: [{ name: "" }] });
    handler.watch({ messages: [] }, { baseUrl: "http://localhost" });
    handlers({ answers: { create: { status: 204 } } });
    // @ts-expect-error -- not declared
    handler.list({ status: 201, body: [] });
    // @ts-expect-error -- not the body of a 200
    handler.list({ status: 200, body: { name: "" } });
    // @ts-expect-error -- no operation
    handlers({ answers: { getDog: { status: 204 } } });
  });

  it("are those of the operations", () => {
    expectTypeOf(handler).not.toHaveProperty("createClient");
    expectTypeOf(handler).not.toHaveProperty("getPetOperation");
  });
});
