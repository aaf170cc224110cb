import type { Operation } from "../../model/api-model.js";
import { callExample, streamedItem } from "./call-example.js";
import {
  clientConstruction,
  environmentAuth,
  importLine,
} from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import { shownRequirement } from "./example-credentials.js";
import { placedOperations } from "./example-operations.js";
import { codeBlock } from "./markdown-text.js";

export const eventsText =
  "an event has `event`, `id` and `retry` beside its `data`, which is JSON; where that is not JSON, such as `[DONE]`, the event has the kind `text` and a `text`.";
export const linesText =
  "each line is one JSON value; one that is not JSON ends the loop with a `DecodeError`.";
export const leavingText =
  "The answer is read as the loop asks for it, once. Leaving the loop closes the connection; a stream that is not iterated has to be given up with `cancel()`.";

/** How to read what comes piece by piece, where an operation answers with that alone. */
export function streamSection(context: DocsContext): string[] {
  const streaming = placedOperations(context.model).flatMap((placed) => {
    const { tag, operation } = placed;
    const { result } = context.signature(tag, operation);
    const item = streamedItem(result.data);
    const isPlain =
      operation.pagination === undefined && operation.webSocket === undefined;
    return item === undefined || !isPlain ? [] : [{ ...placed, item }];
  });
  const [first] = streaming;
  if (first === undefined) return [];
  const items = new Set(streaming.map(({ item }) => item));
  const texts = [
    ...(items.has("event") ? [`Server-sent events: ${eventsText}`] : []),
    ...(items.has("line") ? [`JSON lines: ${linesText}`] : []),
  ];
  return [
    "## Streams",
    ...texts,
    leavingText,
    codeBlock(callExample(context, first.tag, first.operation), "ts"),
  ];
}

/** How to listen, where an operation is a web socket. */
export function webSocketSection(context: DocsContext): string[] {
  const socket = placedOperations(context.model).find(
    ({ operation }) => operation.webSocket !== undefined,
  );
  if (socket === undefined) return [];
  return [
    "## Web socket",
    "On Node 20, which has no `WebSocket` of its own, give the client the one of the package `ws`; elsewhere leave it out:",
    codeBlock(socketClient(context, socket.operation), "ts"),
    "A web socket opens when its call is iterated, gives each message as the document types it, and closes when the loop is left. A message that is not JSON has the kind `text`.",
    codeBlock(callExample(context, socket.tag, socket.operation), "ts"),
    'With the option `reconnect` a socket that is lost is opened again, after a wait; a message of the kind `gap` shows where messages may be missing. More than 1,024 unread messages (`maxUnread`) end the loop with a `ConnectionError`, or, with `overflow: "skip"`, are forgotten for a `gap`.',
  ];
}

function socketClient(context: DocsContext, operation: Operation): string {
  const { packageName, clientName } = context.target;
  const requirement = shownRequirement(operation, context.requirement);
  const entries = ["WebSocket", ...environmentAuth(context, requirement)];
  return [
    'import { WebSocket } from "ws";',
    importLine([clientName], packageName),
    "",
    clientConstruction(context, entries),
  ].join("\n");
}
