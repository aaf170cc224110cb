import type { Answer, AnswerBody } from "../stub/script.js";

export const eventType = { "content-type": "text/event-stream" } as const;
export const lineType = { "content-type": "application/x-ndjson" } as const;

/** Server-sent events, part by part. */
export const events = (...parts: readonly string[]): Answer => ({
  headers: eventType,
  framing: "chunked",
  body: { kind: "parts", parts },
});

/** JSON lines, part by part. */
export const lines = (...parts: readonly string[]): Answer => ({
  headers: lineType,
  framing: "chunked",
  body: { kind: "parts", parts },
});

/** The server has sent so much, and may send more. */
export const open = (answer: Answer): Answer => ({
  ...answer,
  stop: { at: "open", by: "hold" },
});

/** The connection is reset. Not with `Connection: close`, with which Node 20 takes what breaks off for a whole answer. */
export const broken = (answer: Answer): Answer => ({
  ...answer,
  keepAlive: true,
  stop: { at: "open", by: "reset" },
});

/** "☂" is three bytes, which come one by one. */
export const splitUmbrella = (before: string, after: string): AnswerBody => ({
  kind: "base64-parts",
  base64: [btoa(`${before}\xe2`), btoa("\x98"), btoa(`\x82${after}`)],
});
