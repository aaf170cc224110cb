import type { Answer } from "../stub/script.js";

const reset: Answer = { stop: { at: "start", by: "reset" } };

interface Fault {
  readonly id: string;
  readonly title: string;
  readonly answer: Answer;
}

/** What breaks a connection, and is worth another attempt. */
export const faults: readonly Fault[] = [
  {
    id: "reset",
    title: "a connection that is reset before the answer",
    answer: reset,
  },
  {
    id: "closed",
    title: "a connection that is closed before the answer",
    answer: { stop: { at: "start", by: "close" } },
  },
  {
    id: "reset-after-headers",
    title: "a connection that is reset after the headers",
    answer: {
      body: { kind: "json", json: { name: "Ada" } },
      stop: { at: "headers", by: "reset" },
    },
  },
  {
    id: "half-a-body",
    title: "a connection that is closed after half the body",
    answer: {
      body: { kind: "json", json: { name: "Ada" } },
      stop: { at: "half-body", by: "close" },
    },
  },
  {
    id: "half-the-chunks",
    title: "a chunked answer that breaks off",
    answer: {
      framing: "chunked",
      body: { kind: "json", json: { name: "Ada" } },
      stop: { at: "half-body", by: "close" },
    },
  },
  {
    id: "too-short",
    title: "an answer shorter than its Content-Length",
    answer: { body: { kind: "json", json: {} }, contentLength: 1_000 },
  },
  {
    id: "garbage",
    title: "an answer that is not HTTP",
    answer: { raw: "SSH-2.0-OpenSSH_9.6\r\n\r\n" },
  },
  {
    id: "half-a-header",
    title: "a connection that is closed within the headers",
    answer: { raw: "HTTP/1.1 200 OK\r\nContent-Le" },
  },
];
