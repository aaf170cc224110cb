import { CallContext } from "./call-context.js";
import type { ClientState } from "./client.js";
import { callerHeaders, setHeader } from "./headers.js";
import { InvalidInput } from "./invalid-input.js";
import type { RequestPayload } from "./layer.js";
import type { Operation } from "./operation.js";
import type { CallOptions } from "./options.js";
import { addSecretHeaders } from "./secret-headers.js";
import { baseUrlOf, joinUrl } from "./server-url.js";

/** Where an operation says nothing else. */
export const defaultAccept = "application/json";

/** The parts of a request that are the same in every attempt. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: RequestPayload | undefined;
  readonly context: CallContext;
}

/** What a generated function gives to the runtime. */
export interface CallRequest {
  readonly input: object;
  readonly options: CallOptions;
}

/** A call whose query comes from a paging link instead of the input. */
export interface LinkedRequest extends CallRequest {
  readonly query?: readonly string[];
}

/** Writes the input where the operation says. Throws `InvalidInput`. */
export function prepareRequest(
  state: ClientState,
  operation: Operation,
  request: LinkedRequest,
): PreparedRequest {
  const input = objectOf(request.input);
  const context = createContext(state, operation, request.options);
  context.input = input;
  const headers = new Headers({ accept: operation.accept ?? defaultAccept });
  if (state.userAgent !== undefined) headers.set("user-agent", state.userAgent);
  const { parameters, path } = operation;
  const written = parameters?.write({ operation, input, headers, context });
  const body = operation.body?.write(operation, input, context.secrets);
  setUnlessThere(headers, "content-type", body?.contentType);
  overrideHeaders(headers, context);
  return {
    method: operation.method,
    url: joinUrl(
      context.base,
      written?.path ?? path,
      request.query ?? written?.query,
    ),
    headers,
    body: body?.payload,
    context,
  };
}

/** What JavaScript may have left out, so that what is missing in it can be named. */
function objectOf(input: unknown): object {
  if (input === undefined || input === null) return {};
  if (typeof input === "object") return input;
  throw new InvalidInput(
    `the input is a ${typeof input}; it must be an object with the parameters and the body`,
  );
}

/** What the runtime's layers need to know; the caller's own headers may be credentials too. */
export function createContext(
  state: ClientState,
  operation: Operation,
  options: CallOptions,
): CallContext {
  const { headers, secretHeaders, secretQueries } = state;
  const overrides = callerHeaders(headers, options.headers);
  const base = operationBase(state, operation);
  const context = new CallContext(operation, base, overrides);
  const { secrets } = context;
  if (operation.secretProperties !== undefined) {
    secrets.addPropertyNames(operation.secretProperties);
  }
  for (const name of secretQueries) secrets.addQueryName(name);
  context.secretHeaders = secretHeaders;
  addSecretHeaders(context, overrides);
  return context;
}

/** An operation with servers of its own uses the first of them, unless the client was given a base URL. */
function operationBase(state: ClientState, operation: Operation): URL {
  return operation.servers?.length
    ? baseUrlOf(operation.servers, { ...state.options, server: 0 })
    : state.baseUrl;
}

/** What the caller sets or takes out. */
export function overrideHeaders(
  headers: Headers,
  { callerHeaders: overrides }: CallContext,
): void {
  for (const [name, value] of overrides) {
    if (value === null) headers.delete(name);
    else setHeader(headers, name, value);
  }
}

export function setUnlessThere(
  headers: Headers,
  name: string,
  value: string | undefined,
): void {
  if (value !== undefined && !headers.has(name)) {
    setHeader(headers, name, value);
  }
}
