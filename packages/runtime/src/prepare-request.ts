import { acceptOf } from "./answer/accept.js";
import { encodeBody } from "./body/encode-body.js";
import { CallContext } from "./call-context.js";
import type { ClientState } from "./client.js";
import { callerHeaders, setHeader } from "./headers.js";
import type { RequestPayload } from "./layer.js";
import type { Api, Operation } from "./operation.js";
import type { CallOptions } from "./options.js";
import {
  writeCookies,
  writeHeaders,
  writePath,
  writeQuery,
} from "./parameters/write-parameters.js";
import type { ParameterSource } from "./parameters/write-parameters.js";
import { slotOf } from "./security/credential-slot.js";
import { baseUrlOf, joinUrl } from "./server-url.js";
import { userAgentOf } from "./user-agent.js";

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
  const input = new Map<string, unknown>(Object.entries(request.input));
  const base = operationBase(state, operation);
  const context = createContext(state, request.options, base);
  const source: ParameterSource = { operation, input, context };
  const path = writePath(source);
  const query = request.query ?? writeQuery(source);
  const body = encodeBody(
    operation.body,
    input.get("body"),
    input.get("contentType"),
  );
  const headers = new Headers();
  writeHeaders(source, headers);
  writeCookies(source, headers);
  setUnlessThere(headers, "content-type", body?.contentType);
  setUnlessThere(headers, "accept", acceptOf(operation));
  finishHeaders(headers, state.api, context);
  return {
    method: operation.method,
    url: joinUrl(base, path, query),
    headers,
    body: body?.payload,
    context,
  };
}

/** An operation with servers of its own uses the first of them, unless the client was given a base URL. */
export function operationBase(state: ClientState, operation: Operation): URL {
  if (operation.servers === undefined || operation.servers.length === 0) {
    return state.baseUrl;
  }
  return baseUrlOf(operation.servers, { ...state.options, server: 0 });
}

/** What the runtime's layers need to know; the caller's own headers may be credentials too. */
export function createContext(
  state: ClientState,
  options: CallOptions,
  base: URL,
): CallContext {
  const overrides = callerHeaders(state.options.headers, options.headers);
  const context = new CallContext(overrides, base.origin);
  for (const scheme of Object.values(state.api.securitySchemes)) {
    const slot = slotOf(scheme);
    if (slot?.in === "query") context.secrets.addQueryName(slot.name);
    if (slot?.in !== "header") continue;
    context.secrets.add(overrides.get(slot.name.toLowerCase()) ?? "");
  }
  for (const name of ["authorization", "proxy-authorization", "cookie"]) {
    context.secrets.add(overrides.get(name) ?? "");
  }
  return context;
}

/** `User-Agent`, then what the caller sets or takes out. */
export function finishHeaders(
  headers: Headers,
  api: Api,
  context: CallContext,
): void {
  setUnlessThere(headers, "user-agent", userAgentOf(api));
  for (const [name, value] of context.callerHeaders) {
    if (value === null) headers.delete(name);
    else setHeader(headers, name, value);
  }
}

export function setUnlessThere(
  headers: Headers,
  name: string,
  value: string | undefined,
): void {
  if (value !== undefined && !headers.has(name))
    setHeader(headers, name, value);
}
