import { describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import type { SocketOptions } from "../../src/socket/socket-options.js";
import { all, openMessages, serveSockets } from "../support/socket-server.js";

/** Sends 0 to `last`. */
function count(last: number): (socket: WebSocket) => void {
  return (socket) => {
    for (let number = 0; number <= last; number += 1) {
      socket.send(String(number));
    }
    socket.close(1000);
  };
}

function json(data: number): object {
  return { done: false, value: { kind: "json", data } };
}

/** The messages that are left for a loop that reads one, then sleeps until the socket has closed. */
async function afterOne(last: number, options: SocketOptions) {
  await using server = await serveSockets(count(last));
  const messages = openMessages(server.url, { options });
  const iterator = messages[Symbol.asyncIterator]();
  expect(await iterator.next()).toEqual(json(0));
  await server.closed;
  return iterator;
}

describe("unread messages", () => {
  it("are kept up to 1,024", async () => {
    const iterator = await afterOne(1_024, {});
    const rest = await all({ [Symbol.asyncIterator]: () => iterator });
    expect(rest).toHaveLength(1_024);
  });

  it("end the loop where there are more, after what was kept", async () => {
    const iterator = await afterOne(4, { maxUnread: 3 });
    expect(await iterator.next()).toEqual(json(1));
    expect(await iterator.next()).toEqual(json(2));
    expect(await iterator.next()).toEqual(json(3));
    await expect(iterator.next()).rejects.toMatchObject({
      name: "ConnectionError",
      message: "GET /stream: more than 3 messages are unread",
    });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it("are forgotten for a gap on demand", async () => {
    const iterator = await afterOne(5, { maxUnread: 3, overflow: "skip" });
    expect(await iterator.next()).toMatchObject({
      value: {
        kind: "gap",
        cause: {
          name: "ConnectionError",
          message: "GET /stream: more than 3 messages are unread",
        },
      },
    });
    expect(await iterator.next()).toEqual(json(4));
    expect(await iterator.next()).toEqual(json(5));
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it.each([0, -1, Number.NaN])("cannot be %s", async (maxUnread) => {
    const options = { maxUnread };
    await expect(
      all(openMessages("http://127.0.0.1:1", { options })),
    ).rejects.toMatchObject({
      name: "InputError",
      message: `GET /stream: the option \`maxUnread\` is ${maxUnread}; it must be 1 or more`,
    });
  });
});
