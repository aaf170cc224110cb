import { describe, expectTypeOf, it } from "vitest";
import { hooks } from "../../src/observe/hooks.js";
import type { RequestEvent, RequestHook } from "../../src/observe/hooks.js";
import type { Layer } from "../../src/index.js";

declare function note(event: RequestEvent): void;
declare function noteLater(event: RequestEvent): Promise<void>;

describe("onRequest", () => {
  it("gives nothing or a request, at once or later", () => {
    expectTypeOf(note).toExtend<RequestHook>();
    expectTypeOf(noteLater).toExtend<RequestHook>();
    expectTypeOf(
      ({ request }: RequestEvent) => request,
    ).toExtend<RequestHook>();
    expectTypeOf(({ request, attempt }: RequestEvent) =>
      Promise.resolve(attempt > 1 ? request : undefined),
    ).toExtend<RequestHook>();
    expectTypeOf(
      hooks({
        onRequest: (event) => {
          note(event);
        },
      }),
    ).toEqualTypeOf<Layer>();
  });

  it("gives nothing else", () => {
    expectTypeOf(() => Promise.resolve("x-tenant")).not.toExtend<RequestHook>();
    hooks({
      onRequest: (event) => {
        // @ts-expect-error an event is not a hook's to change
        event.attempt = 2;
      },
    });
  });
});
