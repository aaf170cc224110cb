import { http } from "msw";
import type { HttpHandler, HttpRequestHandler } from "msw";
import type { NamedOperation } from "../testing/named-operations.js";
import { Disconnected, wholeAnswer } from "../testing/play-answer.js";
import { receiveRequest } from "../testing/received-request.js";
import { toResponse } from "../testing/to-response.js";
import type { Turns } from "../testing/turns.js";
import type { Places } from "./places.js";

export interface HandlerSource {
  readonly named: NamedOperation;
  readonly places: Places;
  readonly turns: Turns;
}

const makers: ReadonlyMap<string, HttpRequestHandler> = new Map([
  ["GET", http.get],
  ["HEAD", http.head],
  ["POST", http.post],
  ["PUT", http.put],
  ["PATCH", http.patch],
  ["DELETE", http.delete],
  ["OPTIONS", http.options],
]);

/** Answers the requests of one operation; others are left to the handlers after it. */
export function httpHandler(source: HandlerSource): HttpHandler {
  const { named, places } = source;
  const { operation } = named;
  const make = makers.get(operation.method) ?? http.all;
  return make(places.patternOf(operation), ({ request }) =>
    places.isFor(operation, request.method, new URL(request.url))
      ? respond(source, request)
      : undefined,
  );
}

async function respond(
  { named, turns }: HandlerSource,
  request: Request,
): Promise<Response> {
  const step = turns.next(named.name);
  if (step === undefined) return unanswered(named);
  const { method, headers, signal } = request;
  const received = await receiveRequest(named, {
    method,
    url: new URL(request.url),
    headers,
    body: request.body === null ? undefined : await request.arrayBuffer(),
  });
  try {
    const answer = await wholeAnswer(step, received, signal);
    return toResponse(named.operation, answer);
  } catch (error) {
    if (error instanceof Disconnected || signal.aborted)
      return Response.error();
    throw error;
  }
}

/** 501 (RFC 9110, section 15.6.2). */
function unanswered({ name }: NamedOperation): Response {
  const body = `There is no example of an answer to \`${name}\`. Give one: \`handler.${name}({ status: … })\`, or in the option \`answers\` of \`handlers\`.`;
  return new Response(body, { status: 501 });
}
