import { describe, expectTypeOf, it } from "vitest";
import { ApiClient, call, pagedCall, socketCall } from "../src/index.js";
import type {
  Api,
  ApiError,
  Call,
  CallOptions,
  ErrorStatus,
  Failure,
  NoInput,
  Operation,
  PagedCall,
  SocketCall,
  SocketMessage,
  StatusRange,
  Success,
  Unexpected,
  UserapisError,
  WebSocketConstructor,
} from "../src/index.js";
import { WebSocket as NodeWebSocket } from "ws";

declare const operation: Operation;
declare const oneApi: Api<"@userapis/one">;
declare const otherApi: Api<"@userapis/other">;

interface User {
  readonly name: string;
}
interface Problem {
  readonly detail: string;
}
type SelfResult =
  | Success<200, User, { "X-Total"?: number }>
  | Failure<422, Problem>
  | Unexpected;

function self(
  client: ApiClient<"@userapis/one">,
  input: NoInput = {},
  options: CallOptions = {},
): Call<User, SelfResult> {
  return call(client, operation, { input, options });
}

function list(
  client: ApiClient<"@userapis/one">,
  input: { page?: number } = {},
  options: CallOptions = {},
): PagedCall<User[], User, SelfResult> {
  return pagedCall(client, operation, { input, options });
}

function stream(client: ApiClient<"@userapis/one">): SocketCall<User> {
  return socketCall(client, operation, { input: {}, options: {} });
}

class One extends ApiClient<"@userapis/one"> {
  readonly state = 1;
  readonly options = 2;
}

declare const one: ApiClient<"@userapis/one">;

describe("a client", () => {
  it("is its vendor's and no other's", () => {
    const client = new ApiClient(oneApi, {});
    expectTypeOf(client).toEqualTypeOf<ApiClient<"@userapis/one">>();
    expectTypeOf(client).toExtend<Parameters<typeof self>[0]>();
    expectTypeOf<One>().toExtend<Parameters<typeof self>[0]>();
    const other = new ApiClient(otherApi, {});
    expectTypeOf(other).not.toExtend<Parameters<typeof self>[0]>();
    expectTypeOf<object>().not.toExtend<Parameters<typeof self>[0]>();
  });
});

describe("a call", () => {
  it("is typed by its function", () => {
    expectTypeOf<Awaited<ReturnType<typeof self>>>().toEqualTypeOf<User>();
    expectTypeOf(self(one).withResponse()).resolves.toEqualTypeOf<
      Success<200, User, { "X-Total"?: number }>
    >();
    expectTypeOf(list(one).pages()).toEqualTypeOf<AsyncIterable<User[]>>();
    expectTypeOf(list(one)).toExtend<AsyncIterable<User>>();
    expectTypeOf(stream(one)).toEqualTypeOf<
      AsyncIterable<SocketMessage<User>>
    >();
  });

  it("has a result that is told apart by ok and status", async () => {
    const result = await self(one).result();
    if (result.ok) {
      expectTypeOf(result.data).toEqualTypeOf<User>();
      expectTypeOf(result.headers["X-Total"]).toEqualTypeOf<
        number | undefined
      >();
    } else if (result.status === 422) {
      expectTypeOf(result.error).toEqualTypeOf<Problem>();
      expectTypeOf(result.exception).toEqualTypeOf<ApiError>();
    } else {
      expectTypeOf(result.status).toEqualTypeOf<undefined>();
      expectTypeOf(result.error).toEqualTypeOf<UserapisError>();
    }
    // @ts-expect-error a status that is not in the document
    if (result.status === 418) return;
  });
});

describe("ranges", () => {
  it("hold every status", () => {
    expectTypeOf<404>().toExtend<StatusRange<4>>();
    expectTypeOf<500>().not.toExtend<StatusRange<4>>();
    expectTypeOf<ErrorStatus>().toEqualTypeOf<
      StatusRange<4> | StatusRange<5>
    >();
  });
});

describe("the WebSocket option", () => {
  it("takes the global class and that of ws", () => {
    expectTypeOf(WebSocket).toExtend<WebSocketConstructor>();
    expectTypeOf(NodeWebSocket).toExtend<WebSocketConstructor>();
  });
});
