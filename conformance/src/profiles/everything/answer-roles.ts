import {
  bytes,
  bytesOperation,
  events,
  eventsOperation,
  getBytes,
  getBytesOperation,
  getDefault,
  getDefaultOperation,
  getHeaders,
  getHeadersOperation,
  getNothing,
  getNothingOperation,
  getRanges,
  getRangesOperation,
  getSeveral,
  getSeveralOperation,
  getText,
  getTextOperation,
  lines,
  linesOperation,
} from "@userapis/everything/operations";
import { plainCall } from "../../profile.js";
import { factsOf } from "./role.js";
import type { EverythingRole } from "./role.js";

const painting = { title: "Nocturne" };
const ok = { status: 200, sample: painting } as const;

/** Answers of each kind, and streams. */
export const answerRoles = {
  "several-answers": {
    ...factsOf(getSeveralOperation, ok),
    call: (client, options) => plainCall(getSeveral(client, {}, options)),
  },
  "text-answer": {
    ...factsOf(getTextOperation, { status: 200 }),
    call: (client, options) => plainCall(getText(client, {}, options)),
  },
  "bytes-answer": {
    ...factsOf(getBytesOperation, { status: 200 }),
    call: (client, options) => plainCall(getBytes(client, {}, options)),
  },
  "answer-headers": {
    ...factsOf(getHeadersOperation, ok),
    call: (client, options) => plainCall(getHeaders(client, {}, options)),
  },
  ranges: {
    ...factsOf(getRangesOperation, ok),
    call: (client, options) => plainCall(getRanges(client, {}, options)),
  },
  "range-error": {
    ...factsOf(getRangesOperation, { ...ok, errorStatus: 418 }),
    call: (client, options) => plainCall(getRanges(client, {}, options)),
  },
  "exact-error": {
    ...factsOf(getRangesOperation, { ...ok, errorStatus: 404 }),
    call: (client, options) => plainCall(getRanges(client, {}, options)),
  },
  "default-error": {
    ...factsOf(getRangesOperation, { ...ok, errorStatus: 501 }),
    call: (client, options) => plainCall(getRanges(client, {}, options)),
  },
  "default-answer": {
    ...factsOf(getDefaultOperation, { ...ok, errorStatus: 409 }),
    call: (client, options) => plainCall(getDefault(client, {}, options)),
  },
  head: {
    ...factsOf(getNothingOperation, { status: 200 }),
    call: (client, options) => plainCall(getNothing(client, {}, options)),
  },
  events: {
    ...factsOf(eventsOperation, { status: 200 }),
    call: (client, options) => {
      const call = events(client, {}, options);
      return { ...plainCall(call), items: () => itemsOf(call) };
    },
  },
  "events-cancelled": {
    ...factsOf(eventsOperation, { status: 200 }),
    call: (client, options) => ({
      data: async () => {
        const stream = await events(client, {}, options);
        await stream.cancel();
        return "cancelled";
      },
    }),
  },
  "events-twice": {
    ...factsOf(eventsOperation, { status: 200 }),
    call: (client, options) => {
      const call = events(client, {}, options);
      return { items: () => twice(call) };
    },
  },
  lines: {
    ...factsOf(linesOperation, { status: 200 }),
    call: (client, options) => {
      const call = lines(client, {}, options);
      return { ...plainCall(call), items: () => itemsOf(call) };
    },
  },
  "byte-stream": {
    ...factsOf(bytesOperation, { status: 200 }),
    call: (client, options) => ({
      data: async () => new Response(await bytes(client, {}, options)).text(),
    }),
  },
  "byte-stream-left": {
    ...factsOf(bytesOperation, { status: 200 }),
    call: (client, options) => ({
      data: async () => {
        const reader = (await bytes(client, {}, options)).getReader();
        const { value } = await reader.read();
        await reader.cancel();
        return new TextDecoder().decode(value);
      },
    }),
  },
} satisfies Readonly<Record<string, EverythingRole>>;

async function* itemsOf(
  call: PromiseLike<AsyncIterable<unknown>>,
): AsyncGenerator<unknown, void> {
  yield* await call;
}

async function* twice(
  call: PromiseLike<AsyncIterable<unknown>>,
): AsyncGenerator<unknown, void> {
  const stream = await call;
  yield* stream;
  yield* stream;
}
