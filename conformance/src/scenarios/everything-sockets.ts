import { secretKeys } from "../profiles/everything/secrets.js";
import type { SocketStep } from "../stub/script.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

const send = (text: string): SocketStep => ({ kind: "send", text });
const close = (code: number): SocketStep => ({ kind: "close", code });
const hold: SocketStep = { kind: "hold" };
const json = (data: unknown): unknown => ({ kind: "json", data });
const gap = { kind: "gap", cause: "ConnectionError" } as const;
const value = secretKeys.queryKey;

/** Web sockets: their credential, reconnecting, and messages that nobody reads. */
export const socketOptionScenarios: readonly EverythingScenario[] =
  ofEverything([
    {
      id: "sockets/key-in-the-query",
      promise: "sockets",
      title: "a credential in the query opens a socket",
      role: "socket",
      call: { as: "messages" },
      server: [{ socket: [send("1"), close(1000)] }],
      wanted: {
        requests: [{ value }],
        outcome: { kind: "items", items: [json(1)] },
      },
    },
    {
      id: "sockets/reconnect",
      promise: "sockets",
      title:
        "with `reconnect` a socket that is lost is opened again, and a gap says so",
      role: "socket",
      call: { as: "messages", reconnect: true },
      server: [
        { socket: [send("1"), { kind: "reset" }] },
        { socket: [send("2"), close(1000)] },
      ],
      wanted: {
        requests: [{ value }, { value }],
        outcome: { kind: "items", items: [json(1), gap, json(2)] },
        order: ["request 1", "closed 1", "request 2"],
      },
    },
    {
      id: "sockets/reconnect-after-a-passing-code",
      promise: "sockets",
      title: "it is opened again after a code that a server may get over",
      role: "socket",
      call: { as: "messages", reconnect: true },
      server: [
        { socket: [send("1"), close(1012)] },
        { socket: [send("2"), close(1000)] },
      ],
      wanted: {
        requests: [{ value }, { value }],
        outcome: { kind: "items", items: [json(1), gap, json(2)] },
      },
    },
    {
      id: "sockets/no-reconnect-after-a-lasting-code",
      promise: "sockets",
      title: "it is not opened again after a code that would come again",
      role: "socket",
      call: { as: "messages", reconnect: true },
      server: [{ socket: [send("1"), close(1008)] }],
      wanted: {
        requests: [{ value }],
        outcome: {
          kind: "items",
          items: [json(1)],
          then: { kind: "error", name: "ConnectionError", message: ["1008"] },
        },
      },
    },
    {
      id: "sockets/reconnect-to-the-end",
      promise: "sockets",
      title: "after so many times in a row the loop ends, with its attempts",
      role: "socket",
      call: { as: "messages", reconnect: { attempts: 1 } },
      server: [
        { socket: [send("1"), close(1011)] },
        { stop: { at: "start", by: "reset" } },
      ],
      wanted: {
        requests: [{ value }, { value }],
        outcome: {
          kind: "items",
          items: [json(1)],
          then: {
            kind: "error",
            name: "ConnectionError",
            attempts: [
              { failure: "ConnectionError" },
              { failure: "ConnectionError" },
            ],
          },
        },
      },
    },
    {
      id: "sockets/abort-while-reconnecting",
      promise: "sockets",
      title: "an abort while a socket is opened again ends the loop",
      role: "socket",
      call: {
        as: "messages",
        reconnect: true,
        abortAt: { event: "request 2" },
      },
      server: [
        { socket: [send("1"), close(1011)] },
        { stop: { at: "start", by: "hold" } },
      ],
      wanted: {
        requests: [{ value }, { value }],
        outcome: {
          kind: "items",
          items: [json(1)],
          then: { kind: "error", name: "AbortedError" },
        },
        events: ["hung-up 2"],
      },
    },
    {
      id: "sockets/overflow-fails",
      promise: "sockets",
      title: "more unread messages than `maxUnread` end the loop",
      role: "socket",
      call: { as: "messages", maxUnread: 10, pauseAt: 1 },
      server: [
        { socket: [send("0"), { kind: "flood", text: "1", count: 50 }, hold] },
      ],
      wanted: {
        requests: [{ value }],
        outcome: {
          kind: "error",
          name: "ConnectionError",
          message: ["more than 10 messages are unread"],
        },
        events: ["closed 1"],
      },
    },
    {
      id: "sockets/overflow-skips",
      promise: "sockets",
      title: 'with `overflow: "skip"` they are forgotten, and a gap says so',
      role: "socket",
      call: { as: "messages", maxUnread: 10, overflow: "skip", pauseAt: 1 },
      server: [
        {
          socket: [
            send("0"),
            { kind: "flood", text: "1", count: 50 },
            close(1000),
          ],
        },
      ],
      wanted: {
        requests: [{ value }],
        outcome: {
          kind: "items",
          // The queue is emptied for every ninth message, and four come after the last time.
          items: [json(0), gap, json(1), json(1), json(1), json(1)],
        },
      },
    },
    {
      id: "sockets/max-unread-of-nonsense",
      promise: "sockets",
      title: "a `maxUnread` below 1 is refused",
      role: "socket",
      call: { as: "messages", maxUnread: 0 },
      wanted: {
        requests: 0,
        outcome: {
          kind: "items",
          items: [],
          then: { kind: "error", name: "InputError", message: ["`maxUnread`"] },
        },
      },
    },
  ]);
