import type { Reading } from "./answer/answer-kind.js";
import { decodeFailure } from "./answer/decode-failure.js";
import { declaredAnswer, declaredKind } from "./answer/match-answer.js";
import { contextOf } from "./call-context.js";
import { clientState } from "./client.js";
import type { ApiClient, ClientState } from "./client.js";
import { DecodeError } from "./errors/decode-error.js";
import { InputError } from "./errors/input-error.js";
import { findOperation } from "./find-operation.js";
import { toInputError } from "./invalid-input.js";
import type { HttpResponse } from "./layer.js";
import { isJsonType } from "./media-type.js";
import type { Operation, ResponseContent } from "./operation.js";
import {
  createContext,
  defaultAccept,
  overrideHeaders,
  setUnlessThere,
} from "./prepare-request.js";
import type { PreparedRequest } from "./prepare-request.js";
import { nameOf } from "./parameters/serialize-parameter.js";
import { addSecretsIn } from "./secrets-in-request.js";
import { holdConnection, holdStream } from "./send/held-stream.js";
import { send } from "./send/send.js";
import { basePath } from "./server-url.js";

/** The client's base URL without a trailing slash or query, for clients that build requests themselves. */
export function baseUrl(client: ApiClient): string {
  return basePath(client[clientState].baseUrl);
}

/** A `fetch` for a client that builds requests itself: finds the operation of each and sends it with `fetchOperation`. */
export function openDoor(
  client: ApiClient,
  operations: readonly Operation[],
): (request: Request) => Promise<Response> {
  return async (request) => {
    const operation = operationOf(client[clientState], operations, request);
    return fetchOperation(client, operation, request);
  };
}

function operationOf(
  state: ClientState,
  operations: readonly Operation[],
  request: Request,
): Operation {
  const { origin, pathname } = new URL(request.url);
  const base = basePath(state.baseUrl);
  const full = `${origin}${pathname}`;
  const path = full.startsWith(base) ? full.slice(base.length) : undefined;
  const operation =
    path === undefined
      ? undefined
      : findOperation(operations, request.method, path);
  if (operation !== undefined) {
    refuseUnfilled(operation, path ?? "");
    return operation;
  }
  throw new InputError(
    `${request.method} ${path ?? pathname} is not an operation of ${state.api.name} at ${base}`,
  );
}

/** Without path parameters, openapi-fetch sends the template as it is. */
function refuseUnfilled(operation: Operation, path: string): void {
  const unfilled = operation.parameters?.list.find(
    ({ in: location, name }) =>
      location === "path" && path.includes(encodeURI(`{${name}}`)),
  );
  if (unfilled === undefined) return;
  throw new InputError(`${nameOf(unfilled)} is missing`, { operation });
}

/**
 * Sends a request that someone else built as `operation`, with all that a call has: credentials, layers, retries, timeouts, the redirect
 * guard. The request's own headers win over the client's, and one of them where a credential belongs is that credential.
 *
 * Gives the answer unread, and an HTTP error is an answer. Rejects with a `UserapisError` where there is none, with a `DecodeError` where a success
 * is of no media type that the document declares for it.
 *
 * Bodies are read in full on both ways, so that an attempt can be repeated and a broken one is noticed, except server-sent events and JSON lines.
 */
export async function fetchOperation(
  client: ApiClient,
  operation: Operation,
  request: Request,
): Promise<Response> {
  const state = client[clientState];
  const { signal } = request;
  try {
    const prepared = await prepareBuilt(state, operation, request);
    const options = { signal };
    const answer = await send({ state, prepared, options, read });
    if (answer instanceof DecodeError) throw answer;
    return answer;
  } catch (error) {
    throw toInputError({ operation }, error);
  }
}

async function prepareBuilt(
  state: ClientState,
  operation: Operation,
  request: Request,
): Promise<PreparedRequest> {
  const own = Object.fromEntries(request.headers);
  const context = createContext(state, operation, { headers: own });
  const headers = new Headers(request.headers);
  setUnlessThere(headers, "accept", operation.accept ?? defaultAccept);
  for (const { in: place, name, create } of operation.parameters?.list ?? []) {
    if (place === "header") setUnlessThere(headers, name, create?.());
  }
  setUnlessThere(headers, "user-agent", state.userAgent);
  overrideHeaders(headers, context);
  const body = request.body === null ? undefined : await request.arrayBuffer();
  const url = withBaseQuery(new URL(request.url), context.base);
  await addSecretsIn({ url, headers, body }, context);
  return { method: request.method, url, headers, body, context };
}

function withBaseQuery(url: URL, base: URL): URL {
  const queries = [base.search.slice(1), url.search.slice(1)];
  url.search = queries.filter((query) => query !== "").join("&");
  url.hash = "";
  return url;
}

async function read(reading: Reading): Promise<Response | DecodeError> {
  const { response } = reading;
  if (response.body === null) return rebuilt(reading, null);
  const isExpected = isAsDeclared(reading);
  if (isExpected && isStream(response)) {
    const body = holdStream(response.body, holdConnection(reading));
    return rebuilt(reading, body);
  }
  const bytes = await response.arrayBuffer();
  if (isExpected || bytes.byteLength === 0) return rebuilt(reading, bytes);
  const type = response.headers.get("content-type") ?? "";
  const text = new TextDecoder().decode(bytes);
  return decodeFailure(reading, `the answer is ${type}`, { text });
}

/** A success that the document does not declare may be JSON, or whatever it declares for another status. */
function isAsDeclared({ request, response }: Reading): boolean {
  const { operation } = request;
  const { status, headers } = response;
  if (status < 200 || status > 299) return true;
  const type = headers.get("content-type");
  const declared = declaredAnswer(operation, status);
  if (declared === undefined) {
    return (
      isJsonType(type ?? "application/json") ||
      Object.values(operation.responses).some((each) => isOf(each, type))
    );
  }
  return declared.content === undefined || isOf(declared, type);
}

function isOf({ content }: ResponseContent, type: string | null): boolean {
  return content !== undefined && declaredKind(content, type) !== undefined;
}

/** Media types whose answers are read as they come. */
function isStream({ headers }: HttpResponse): boolean {
  return /^(?:text\/event-stream|application\/(?:jsonl|x-ndjson|json-seq))\b/i.test(
    headers.get("content-type") ?? "",
  );
}

/** A `Response` made by hand has no URL of its own. */
function rebuilt(
  { request, response: answer }: Reading,
  body: BodyInit | null,
): Response {
  const { status, statusText, headers } = answer;
  const url = contextOf(request).secrets.redactUrl(answer.url);
  const empty = [204, 205, 304].includes(status);
  const response = new Response(empty ? null : body, {
    status,
    statusText,
    headers,
  });
  Object.defineProperty(response, "url", { value: url });
  return response;
}
