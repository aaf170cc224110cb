import type { AnyResult } from "./answer/to-result.js";
import { CallPromise } from "./call-promise.js";
import type { Call } from "./call.js";
import { clientState } from "./client.js";
import type { ApiClient } from "./client.js";
import type { Operation } from "./operation.js";
import type { CallRequest } from "./prepare-request.js";
import { runCall } from "./run-call.js";

/**
 * Starts a call. `Data` and `Result` are what the document says of the answers; the generated function names them in its return type,
 * and nothing checks them at run time.
 */
export function call<Data, Result>(
  client: ApiClient,
  operation: Operation,
  request: CallRequest,
): Call<Data, Result>;
export function call(
  client: ApiClient,
  operation: Operation,
  request: CallRequest,
): Call<unknown, AnyResult> {
  return new CallPromise(runCall(client[clientState], operation, request));
}
