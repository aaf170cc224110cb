import {
  ApiClient,
  apiKeyCredential,
  basicCredential,
  call,
  httpCredential,
  inCookie,
  inQuery,
  jsonAnswer,
} from "../../src/index.js";
import type {
  Api,
  Call,
  CallOptions,
  ClientOptions,
  Failure,
  Operation,
  Success,
  Unexpected,
} from "../../src/index.js";

export type AnyResult =
  Success<number, unknown> | Failure<number, unknown> | Unexpected;

export const testApi: Api<"@userapis/test"> = {
  name: "@userapis/test",
  version: "1.2.3",
  servers: [],
  securitySchemes: {
    key: { kind: apiKeyCredential, name: "X-Api-Key" },
    queryKey: { kind: apiKeyCredential, in: inQuery, name: "api_key" },
    cookieKey: { kind: apiKeyCredential, in: inCookie, name: "session" },
    basic: { kind: basicCredential },
    bearer: { kind: httpCredential },
    oauth: { kind: httpCredential },
    tls: {},
  },
};

/** `GET /things` with a JSON answer, less what a test changes. */
export function operation(changes: Partial<Operation> = {}): Operation {
  return {
    id: "things",
    method: "GET",
    path: "/things",
    responses: { "200": { content: { "application/json": jsonAnswer } } },
    ...changes,
  };
}

export interface TestCall {
  readonly url: string;
  readonly operation?: Operation;
  readonly client?: ClientOptions;
  readonly input?: object;
  readonly options?: CallOptions;
}

export function callOperation(test: TestCall): Call<unknown, AnyResult> {
  const client = new ApiClient(testApi, { baseUrl: test.url, ...test.client });
  return call(client, test.operation ?? operation(), {
    input: test.input ?? {},
    options: test.options ?? {},
  });
}

/** The error that a call ends with. */
export async function errorOf(failing: PromiseLike<unknown>): Promise<unknown> {
  return failing.then(
    () => {
      throw new Error("the call did not fail");
    },
    (error: unknown) => error,
  );
}
