import { describe, expect, it, vi } from "vitest";
import * as runtime from "../../src/index.js";
import { callOperation, errorOf } from "../support/call-operation.js";

const answer = (status: number) =>
  errorOf(
    callOperation({
      url: "https://a.example",
      client: {
        transport: () =>
          Promise.resolve(Response.json({ detail: "why" }, { status })),
        retries: 0,
      },
    }),
  );

describe("the class of a status", () => {
  it.each([
    [400, runtime.BadRequestError],
    [401, runtime.UnauthorizedError],
    [403, runtime.ForbiddenError],
    [404, runtime.NotFoundError],
    [409, runtime.ConflictError],
    [410, runtime.GoneError],
    [412, runtime.PreconditionFailedError],
    [422, runtime.UnprocessableContentError],
    [429, runtime.RateLimitError],
    [418, runtime.ApiError],
    [500, runtime.ServerError],
    [599, runtime.ServerError],
  ])("%d", async (status, Class) => {
    const error = await answer(status);
    expect(Object.getPrototypeOf(error)).toBe(Class.prototype);
    expect(error).toBeInstanceOf(runtime.ApiError);
    expect(error).toBeInstanceOf(runtime.UserapisError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: Class.name,
      message: `${status} GET /things: why`,
      status,
    });
  });
});

describe("two copies of the package", () => {
  it("recognise each other's errors by class", async () => {
    vi.resetModules();
    const copy = await import("../../src/index.js");
    expect(copy.NotFoundError).not.toBe(runtime.NotFoundError);
    const error = await answer(404);
    expect(error instanceof copy.NotFoundError).toBe(true);
    expect(error instanceof copy.ApiError).toBe(true);
    expect(error instanceof copy.ConflictError).toBe(false);
    expect(error instanceof copy.ConnectionError).toBe(false);
    expect(copy.isApiError(error)).toBe(true);
    expect(copy.isUserapisError(error)).toBe(true);
  });

  it("take nothing else for one", () => {
    for (const value of [
      new Error("x"),
      null,
      undefined,
      "x",
      {},
      { name: "ApiError", status: 404 },
      Object.create(null),
    ]) {
      expect(runtime.isUserapisError(value)).toBe(false);
      expect(runtime.isApiError(value)).toBe(false);
    }
  });

  it("leave a user's own subclass to the ordinary rules", async () => {
    class TeapotError extends runtime.ApiError {}
    expect((await answer(418)) instanceof TeapotError).toBe(false);
    const own = new TeapotError("mine", {
      status: 418,
      headers: new Headers(),
      body: undefined,
    });
    expect(own instanceof TeapotError).toBe(true);
    expect(own instanceof runtime.ApiError).toBe(true);
  });
});
