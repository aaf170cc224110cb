import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";
import {
  broken,
  events,
  lineType,
  lines,
  open,
  splitUmbrella,
} from "./streamed-answers.js";

/** Streams: JSON lines, and bytes. */
export const lineScenarios: readonly EverythingScenario[] = ofEverything([
  {
    id: "streams/lines",
    promise: "streams",
    title: "lines are given as they come; an empty one is none",
    role: "lines",
    call: { as: "items", take: 3 },
    server: [open(lines('{"title":"a"}\n\n', '{"title":"b"}\r\n', "3\n", ""))],
    wanted: {
      requests: [{ headers: { accept: "application/x-ndjson" } }],
      outcome: {
        kind: "items",
        items: [{ title: "a" }, { title: "b" }, 3],
      },
      order: ["request 1", "item 1", "item 2", "item 3"],
      events: ["hung-up 1"],
    },
  },
  {
    id: "streams/last-line",
    promise: "streams",
    title: "the last line needs no line break",
    role: "lines",
    call: { as: "items" },
    server: [lines("1\n", "2")],
    wanted: { requests: 1, outcome: { kind: "items", items: [1, 2] } },
  },
  {
    id: "streams/line-split-anywhere",
    promise: "streams",
    title: "a line may come in pieces, one letter among them too",
    role: "lines",
    call: { as: "items" },
    server: [
      {
        headers: lineType,
        framing: "chunked",
        body: splitUmbrella('{"title":"', '"}\n'),
      },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "items", items: [{ title: "☂" }] },
    },
  },
  {
    id: "streams/line-that-is-not-json",
    promise: "streams",
    title:
      "a line that is not JSON ends the loop with a DecodeError, after those before it, and closes the connection",
    role: "lines",
    call: { as: "items" },
    server: [open(lines("1\n", "<html>\n", "3\n", ""))],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [1],
        then: {
          kind: "error",
          name: "DecodeError",
          message: ["{method} {path}", "not JSON"],
          firstBytes: "<html>",
        },
      },
      events: ["hung-up 1"],
    },
  },
  {
    id: "streams/cut-line",
    promise: "streams",
    title: "a last line that is cut is a DecodeError",
    role: "lines",
    call: { as: "items" },
    server: [lines("1\n", '{"title":"a')],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [1],
        then: { kind: "error", name: "DecodeError" },
      },
    },
  },
  {
    id: "streams/json-text-sequence",
    promise: "streams",
    title: "records that begin with a separator are read (RFC 7464)",
    role: "lines",
    call: { as: "items" },
    server: [lines('\x1e{"title":\n"a"}\n', "\x1e2\n")],
    wanted: {
      requests: 1,
      outcome: { kind: "items", items: [{ title: "a" }, 2] },
    },
  },
  {
    id: "streams/broken-lines",
    promise: "streams",
    title: "a connection that breaks within a line is a ConnectionError",
    role: "lines",
    call: { as: "items" },
    server: [broken(lines("1\n", "2", ""))],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [1],
        then: { kind: "error", name: "ConnectionError" },
      },
    },
  },
  {
    id: "streams/bytes",
    promise: "streams",
    title: "bytes that the document leaves unread are a stream of them",
    role: "byte-stream",
    server: [events("data: 1\n\n", "data: 2\n\n")],
    wanted: {
      requests: 1,
      outcome: { kind: "value", data: "data: 1\n\ndata: 2\n\n" },
    },
  },
  {
    id: "streams/bytes-left",
    promise: "streams",
    title: "a stream of bytes that is cancelled closes the connection",
    role: "byte-stream-left",
    server: [open(events("first", ""))],
    wanted: {
      requests: 1,
      outcome: { kind: "value", data: "first" },
      events: ["hung-up 1"],
    },
  },
]);
