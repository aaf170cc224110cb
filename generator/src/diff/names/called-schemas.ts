import type {
  Parameter,
  RequestBody,
  Response,
  Schema,
  WebSocketMessages,
} from "../../model/api-model.js";

/** An operation or a webhook, as far as values go through it. */
export interface Called {
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
  readonly webSocket?: WebSocketMessages | undefined;
}

/** Its schemas by their role: the same role is the same thing in another document. */
export function calledSchemas(called: Called): Map<string, Schema> {
  return new Map([
    ...called.parameters.map((one): [string, Schema] => [
      `${one.in} ${one.name}`,
      one.schema,
    ]),
    ...(called.body?.content ?? []).map((one): [string, Schema] => [
      `body ${one.mediaType}`,
      one.schema,
    ]),
    ...called.responses.flatMap(responseSchemas),
    ...(called.webSocket === undefined
      ? []
      : [["message", called.webSocket.message] satisfies [string, Schema]]),
  ]);
}

function responseSchemas({
  status,
  content,
  headers,
}: Response): [string, Schema][] {
  return [
    ...content.map((one): [string, Schema] => [
      `${status} ${one.mediaType}`,
      one.schema,
    ]),
    ...headers.map((one): [string, Schema] => [
      `${status} header ${one.name.toLowerCase()}`,
      one.schema,
    ]),
  ];
}
