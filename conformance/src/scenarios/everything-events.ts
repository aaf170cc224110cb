import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";
import {
  broken,
  eventType,
  events,
  open,
  splitUmbrella,
} from "./streamed-answers.js";

const event = (data: unknown, fields: object = {}) => ({
  event: "message",
  id: undefined,
  retry: undefined,
  kind: "json",
  data,
  ...fields,
});

/** Streams: server-sent events. */
export const eventScenarios: readonly EverythingScenario[] = ofEverything([
  {
    id: "streams/events",
    promise: "streams",
    title: "events are given as they come, before the answer has ended",
    role: "events",
    call: { as: "items", take: 2 },
    server: [
      open(events('data: {"title":"a"}\n\n', 'data: {"title":"b"}\n\n')),
    ],
    wanted: {
      requests: [{ headers: { accept: "text/event-stream" } }],
      outcome: {
        kind: "items",
        items: [event({ title: "a" }), event({ title: "b" })],
      },
      order: ["request 1", "item 1", "item 2"],
      events: ["hung-up 1"],
    },
  },
  {
    id: "streams/event-fields",
    promise: "streams",
    title:
      "an event has its type, its id and its retry; comments and unknown fields are skipped",
    role: "events",
    call: { as: "items" },
    server: [
      events(
        ': a comment\nevent: made\nid: 7\nretry: 300\nother: x\ndata: {"title":"a"}\n\n',
        'data: {"title":"b"}\n\n',
      ),
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [
          event({ title: "a" }, { event: "made", id: "7", retry: 300 }),
          event({ title: "b" }, { id: "7", retry: 300 }),
        ],
      },
    },
  },
  {
    id: "streams/event-lines",
    promise: "streams",
    title:
      "data on several lines is one event, whatever ends a line, and a byte order mark is none of it",
    role: "events",
    call: { as: "items" },
    server: [
      events(
        '\uFEFFdata: {"title":\r\ndata: "a"}\r\n\r',
        "\ndata: 1\r\rdata:2\n\n",
      ),
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [event({ title: "a" }), event(1), event(2)],
      },
    },
  },
  {
    id: "streams/event-text",
    promise: "streams",
    title: "data that is not JSON is a text, and no crash",
    role: "events",
    call: { as: "items" },
    server: [events("data: [DONE]\n\n")],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [
          {
            event: "message",
            id: undefined,
            retry: undefined,
            kind: "text",
            text: "[DONE]",
          },
        ],
      },
    },
  },
  {
    id: "streams/event-split-anywhere",
    promise: "streams",
    title: "an event may come in pieces, one letter among them too",
    role: "events",
    call: { as: "items" },
    server: [
      {
        headers: eventType,
        framing: "chunked",
        body: splitUmbrella('data: {"title":"', '"}\n\n'),
      },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "items", items: [event({ title: "☂" })] },
    },
  },
  {
    id: "streams/unfinished-event",
    promise: "streams",
    title: "an event that is not finished when the answer ends is left out",
    role: "events",
    call: { as: "items" },
    server: [events("data: 1\n\n", "data: 2\n")],
    wanted: { requests: 1, outcome: { kind: "items", items: [event(1)] } },
  },
  {
    id: "streams/no-events",
    promise: "streams",
    title: "an answer without a body has no events",
    role: "events",
    call: { as: "items" },
    server: [{ headers: eventType }],
    wanted: { requests: 1, outcome: { kind: "items", items: [] } },
  },
  {
    id: "streams/left-early",
    promise: "streams",
    title: "leaving the loop closes the connection",
    role: "events",
    call: { as: "items", take: 1 },
    server: [open(events("data: 1\n\n", "data: 2\n\n", ""))],
    wanted: {
      requests: 1,
      outcome: { kind: "items", items: [event(1)] },
      events: ["hung-up 1"],
    },
  },
  {
    id: "streams/cancel",
    promise: "streams",
    title: "cancel() closes the connection of a stream that nobody iterates",
    role: "events-cancelled",
    server: [open(events("data: 1\n\n", ""))],
    wanted: {
      requests: 1,
      outcome: { kind: "value", data: "cancelled" },
      events: ["hung-up 1"],
    },
  },
  {
    id: "streams/twice",
    promise: "streams",
    title: "a stream that is iterated again says that its bytes are gone",
    role: "events-twice",
    call: { as: "items" },
    server: [events("data: 1\n\n")],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [event(1)],
        then: {
          kind: "error",
          name: "UserapisError",
          message: ["iterated or cancelled before"],
        },
      },
    },
  },
  {
    id: "streams/abort",
    promise: "streams",
    title:
      "an abort while an event is awaited ends the loop and closes the connection",
    role: "events",
    call: { as: "items", abortAt: { items: 1 } },
    server: [open(events("data: 1\n\n", ""))],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [event(1)],
        then: {
          kind: "error",
          name: "AbortedError",
          message: ["{method} {path}"],
          cause: "the signal's reason",
        },
      },
      events: ["hung-up 1"],
    },
  },
  {
    id: "streams/broken",
    promise: "streams",
    title:
      "a connection that breaks ends the loop with a ConnectionError, after what came; nothing is repeated",
    role: "events",
    call: { as: "items" },
    server: [broken(events("data: 1\n\n", ""))],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [event(1)],
        then: {
          kind: "error",
          name: "ConnectionError",
          message: ["{method} {path}"],
        },
      },
    },
  },
  {
    id: "streams/retry-before",
    promise: "streams",
    title: "a 503 before the stream is tried again, as with any call",
    role: "events",
    call: { as: "items" },
    server: [
      { status: 503, headers: { "retry-after": "0" } },
      events("data: 1\n\n"),
    ],
    wanted: { requests: 2, outcome: { kind: "items", items: [event(1)] } },
  },
  {
    id: "streams/error-answer",
    promise: "streams",
    title: "an error in place of a stream is an ApiError",
    role: "events",
    call: { as: "items" },
    server: [{ status: 404, body: { kind: "text", text: "no such stream" } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [],
        then: {
          kind: "error",
          name: "NotFoundError",
          message: ["no such stream"],
        },
      },
    },
  },
  {
    id: "streams/another-media-type",
    promise: "streams",
    title: "a success that is no stream is a DecodeError",
    role: "events",
    call: { as: "items" },
    server: [{ body: { kind: "text", text: "hello" } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [],
        then: {
          kind: "error",
          name: "DecodeError",
          message: ["text/plain"],
          firstBytes: "hello",
        },
      },
    },
  },
  {
    id: "streams/timeout-of-the-start",
    promise: "streams",
    title: "`timeout` is for the start of a stream, not for how long it lasts",
    role: "events",
    client: { timeout: 1_000 },
    call: { as: "items", pauseAt: 1 },
    server: [events("data: 1\n\n", "data: 2\n\n")],
    wanted: {
      requests: 1,
      outcome: { kind: "items", items: [event(1), event(2)] },
    },
  },
]);
