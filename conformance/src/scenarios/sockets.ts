import type { VendorScenario } from "../scenario.js";
import type { SocketStep } from "../stub/script.js";

const send = (text: string): SocketStep => ({ kind: "send", text });
const done: SocketStep = { kind: "close", code: 1000 };
const json = (data: unknown): unknown => ({ kind: "json", data });

/** Web sockets: the stream of Pieces. */
export const socketScenarios: readonly VendorScenario[] = [
  {
    id: "sockets/messages",
    promise: "sockets",
    title: "messages come in order, and the loop ends when the server closes",
    role: "socket",
    call: { as: "messages" },
    server: [{ socket: [send('{"id":1}'), send('{"id":2}'), done] }],
    wanted: {
      requests: [{ headers: { upgrade: "websocket" } }],
      outcome: { kind: "items", items: [json({ id: 1 }), json({ id: 2 })] },
    },
  },
  {
    id: "sockets/text",
    promise: "sockets",
    title: "a message that is not JSON is a text, and no crash",
    role: "socket",
    call: { as: "messages" },
    server: [{ socket: [send('{"id":1}'), send("signed out"), done] }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [json({ id: 1 }), { kind: "text", text: "signed out" }],
      },
    },
  },
  {
    id: "sockets/falsy-messages",
    promise: "sockets",
    title: "null, 0 and empty texts are messages",
    role: "socket",
    call: { as: "messages" },
    server: [{ socket: [send("null"), send("0"), send('""'), send(""), done] }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [json(null), json(0), json(""), { kind: "text", text: "" }],
      },
    },
  },
  {
    id: "sockets/nothing",
    promise: "sockets",
    title: "a socket that closes without a message ends the loop",
    role: "socket",
    call: { as: "messages" },
    server: [{ socket: [done] }],
    wanted: { requests: 1, outcome: { kind: "items", items: [] } },
  },
  {
    id: "sockets/closed-with-an-error",
    promise: "sockets",
    title:
      "a server that closes with an error ends the loop with a ConnectionError, after the messages",
    role: "socket",
    call: { as: "messages" },
    server: [{ socket: [send('{"id":1}'), { kind: "close", code: 1011 }] }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [json({ id: 1 })],
        then: {
          kind: "error",
          name: "ConnectionError",
          message: ["{method} {path}", "1011"],
        },
      },
    },
  },
  {
    id: "sockets/reset",
    promise: "sockets",
    title: "a socket that breaks ends the loop with a ConnectionError",
    role: "socket",
    call: { as: "messages" },
    server: [{ socket: [send('{"id":1}'), { kind: "reset" }] }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [json({ id: 1 })],
        then: { kind: "error", name: "ConnectionError" },
      },
    },
  },
  {
    id: "sockets/refused",
    promise: "sockets",
    title: "a server that refuses the upgrade is a ConnectionError",
    role: "socket",
    call: { as: "messages" },
    server: [{ status: 403 }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [],
        then: {
          kind: "error",
          name: "ConnectionError",
          message: ["{method} {path}"],
        },
      },
    },
  },
  {
    id: "sockets/no-socket",
    promise: "sockets",
    title: "a server that answers with JSON instead is a ConnectionError",
    role: "socket",
    call: { as: "messages" },
    server: [{ status: 200, body: { kind: "json", json: { id: 1 } } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [],
        then: { kind: "error", name: "ConnectionError" },
      },
    },
  },
  {
    id: "sockets/left-early",
    promise: "sockets",
    title: "a loop that is left closes the socket",
    role: "socket",
    call: { as: "messages", take: 1 },
    server: [
      { socket: [send('{"id":1}'), send('{"id":2}'), { kind: "hold" }] },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "items", items: [json({ id: 1 })] },
      events: ["closed 1"],
    },
  },
  {
    id: "sockets/abort-before",
    promise: "sockets",
    title: "with a signal that is aborted already, no socket is opened",
    role: "socket",
    call: { as: "messages", abortAt: "before" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "items",
        items: [],
        then: {
          kind: "error",
          name: "AbortedError",
          cause: "the signal's reason",
        },
      },
    },
  },
  {
    id: "sockets/abort-while-waiting",
    promise: "sockets",
    title:
      "an abort while a message is awaited ends the loop and closes the socket",
    role: "socket",
    call: { as: "messages", abortAt: { items: 1 } },
    server: [{ socket: [send('{"id":1}'), { kind: "hold" }] }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [json({ id: 1 })],
        then: { kind: "error", name: "AbortedError" },
      },
      events: ["closed 1"],
    },
  },
  {
    id: "sockets/abort-while-opening",
    promise: "sockets",
    title: "an abort while the socket opens ends the loop",
    role: "socket",
    call: { as: "messages", abortAt: { event: "request 1" } },
    server: [{ stop: { at: "start", by: "hold" } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [],
        then: { kind: "error", name: "AbortedError" },
      },
      events: ["hung-up 1"],
    },
  },
  {
    id: "sockets/timeout",
    promise: "sockets",
    title: "a socket that does not open in time is a TimeoutError",
    role: "socket",
    client: { timeout: 300 },
    call: { as: "messages" },
    server: [{ stop: { at: "start", by: "hold" } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [],
        then: {
          kind: "error",
          name: "TimeoutError",
          message: ["{method} {path}", "`timeout`"],
        },
      },
      events: ["hung-up 1"],
    },
  },
  {
    id: "sockets/flood",
    promise: "sockets",
    title:
      "more unread messages than are kept end the socket with a ConnectionError",
    role: "socket",
    call: { as: "messages", pauseAt: 1 },
    server: [
      {
        socket: [
          { kind: "flood", text: '{"id":1}', count: 5_000 },
          { kind: "hold" },
        ],
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "ConnectionError",
        message: ["{method} {path}", "unread"],
      },
      events: ["closed 1"],
    },
  },
];
