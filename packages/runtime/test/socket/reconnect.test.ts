import { getEventListeners } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SocketMessage } from "../../src/index.js";
import { all, openMessages, serveSockets } from "../support/socket-server.js";

const reconnecting = { options: { reconnect: true } } as const;

/** A port that refuses connections, at least for a while. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** How many timers are set in this process. */
function timers(): number {
  const resources = process.getActiveResourcesInfo();
  return resources.filter((name) => name === "Timeout").length;
}

/** What a message says; of a gap, its cause. */
function said(message: SocketMessage<unknown>): unknown {
  if (message.kind === "json") return message.data;
  return message.kind === "gap" ? message.cause.message : message.text;
}

describe("a socket that reconnects", () => {
  beforeEach(() => {
    // No wait between attempts.
    vi.spyOn(Math, "random").mockReturnValue(0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([1001, 1011, 1012, 1013, 1014, 3008])(
    "does so at close code %i, and shows the gap",
    async (code) => {
      await using server = await serveSockets((socket, count) => {
        socket.send(String(count));
        socket.close(count === 1 ? code : 1000, "why");
      });
      const messages = await all(openMessages(server.url, reconnecting));
      expect(messages.map(said)).toEqual([
        1,
        `GET /stream: the socket closed with code ${code} why`,
        2,
      ]);
    },
  );

  it("does so where the connection breaks", async () => {
    await using server = await serveSockets((socket, count) => {
      socket.send(String(count), () => {
        if (count === 1) socket.terminate();
        else socket.close(1000);
      });
    });
    const messages = await all(openMessages(server.url, reconnecting));
    expect(messages).toMatchObject([
      { kind: "json", data: 1 },
      {
        kind: "gap",
        cause: {
          name: "ConnectionError",
          attempts: [{ failure: "ConnectionError", wait: 0 }],
        },
      },
      { kind: "json", data: 2 },
    ]);
  });

  it("shows no gap before the first socket is open", async () => {
    const port = await closedPort();
    const messages = all(
      openMessages(`http://127.0.0.1:${port}`, {
        options: { reconnect: { attempts: Infinity } },
      }),
    );
    await using server = await serveSockets((socket) => {
      socket.send("1");
      socket.close(1000);
    }, port);
    expect(await messages).toEqual([{ kind: "json", data: 1 }]);
    expect(server.urls).toHaveLength(1);
  });

  it("asks for credentials anew", async () => {
    let asked = 0;
    await using server = await serveSockets((socket, count) => {
      socket.close(count === 1 ? 1012 : 1000);
    });
    const auth = { queryKey: () => `k${(asked += 1)}` };
    await all(
      openMessages(server.url, {
        ...reconnecting,
        changes: { security: [{ queryKey: [] }] },
        client: { auth },
      }),
    );
    expect(server.urls).toEqual(["/stream?api_key=k1", "/stream?api_key=k2"]);
  });

  it("gives up after 5 attempts without a message", async () => {
    await using server = await serveSockets((socket) => {
      socket.close(1013);
    });
    const lost = { status: undefined, failure: "ConnectionError" };
    await expect(
      all(openMessages(server.url, reconnecting)),
    ).rejects.toMatchObject({
      name: "ConnectionError",
      message: "GET /stream: the socket closed with code 1013",
      attempts: [
        ...Array.from({ length: 5 }, () => ({ ...lost, wait: 0 })),
        { ...lost, wait: undefined },
      ],
    });
    expect(server.urls).toHaveLength(6);
  });

  it("counts anew after a message", async () => {
    await using server = await serveSockets((socket, count) => {
      if (count % 2 === 0) socket.send(String(count));
      socket.close(count === 9 ? 1000 : 1013);
    });
    const options = { reconnect: { attempts: 2 } };
    const messages = await all(openMessages(server.url, { options }));
    const gap = "GET /stream: the socket closed with code 1013";
    expect(messages.map(said)).toEqual([
      gap,
      2,
      gap,
      gap,
      4,
      gap,
      gap,
      6,
      gap,
      gap,
      8,
      gap,
    ]);
  });

  it.each([1000, 1005])("ends at close code %i", async (code) => {
    await using server = await serveSockets((socket) => {
      if (code === 1005) socket.close();
      else socket.close(code);
    });
    expect(await all(openMessages(server.url, reconnecting))).toEqual([]);
    expect(server.urls).toHaveLength(1);
  });

  it.each([1002, 1003, 1007, 1008, 1009, 3000, 3003, 4000])(
    "fails at close code %i",
    async (code) => {
      await using server = await serveSockets((socket) => {
        socket.close(code, "why");
      });
      await expect(all(openMessages(server.url, reconnecting))).rejects.toThrow(
        `GET /stream: the socket closed with code ${code} why`,
      );
      expect(server.urls).toHaveLength(1);
    },
  );

  it("takes other close codes", async () => {
    await using server = await serveSockets((socket, count) => {
      socket.close(count === 1 ? 4000 : 1012);
    });
    const options = { reconnect: { codes: [4000] } };
    await expect(all(openMessages(server.url, { options }))).rejects.toThrow(
      "GET /stream: the socket closed with code 1012",
    );
    expect(server.urls).toHaveLength(2);
  });

  it("does so where a socket does not open in time", async () => {
    const server = createServer();
    server.on("connection", (socket) => {
      // Reads, and never answers.
      socket.resume();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    const options = { timeout: 20, reconnect: { attempts: 1 } };
    await expect(
      all(openMessages(`http://127.0.0.1:${port}`, { options })),
    ).rejects.toMatchObject({
      name: "TimeoutError",
      message:
        "GET /stream: the socket did not open within 20 ms (option `timeout`)",
      attempts: [{ failure: "TimeoutError", wait: 0 }, { wait: undefined }],
    });
    await new Promise((resolve) => server.close(resolve));
  });

  it("does not repeat what cannot be sent", async () => {
    let asked = 0;
    const auth = {
      queryKey: () => {
        asked += 1;
        throw new Error("locked");
      },
    };
    await expect(
      all(
        openMessages("http://127.0.0.1:1", {
          ...reconnecting,
          changes: { security: [{ queryKey: [] }] },
          client: { auth },
        }),
      ),
    ).rejects.toMatchObject({ name: "CredentialError" });
    expect(asked).toBe(1);
  });

  it.each([-1, Number.NaN])("cannot do so %s times", async (attempts) => {
    const options = { reconnect: { attempts } };
    await expect(
      all(openMessages("http://127.0.0.1:1", { options })),
    ).rejects.toMatchObject({
      name: "InputError",
      message: `GET /stream: the option \`reconnect.attempts\` is ${attempts}; it must be 0 or more`,
    });
  });
});

describe("a socket that waits to reconnect", () => {
  beforeEach(() => {
    vi.spyOn(Math, "random").mockReturnValue(1_000_000);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("ends with the caller's signal", async () => {
    const controller = new AbortController();
    await using server = await serveSockets((socket) => {
      socket.close(1012);
    });
    const { signal } = controller;
    const waiting = all(
      openMessages(server.url, { options: { reconnect: true, signal } }),
    );
    await server.closed;
    controller.abort(new Error("user left"));
    await expect(waiting).rejects.toMatchObject({
      name: "AbortedError",
      cause: { message: "user left" },
    });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(server.urls).toHaveLength(1);
  });

  it("ends when the loop is left", async () => {
    const { signal } = new AbortController();
    const before = timers();
    await using server = await serveSockets((socket) => {
      socket.send("1");
      socket.close(1012);
    });
    const options = { reconnect: true, signal };
    for await (const message of openMessages(server.url, { options })) {
      expect(message).toEqual({ kind: "json", data: 1 });
      await server.closed;
      break;
    }
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(timers()).toBe(before);
  });
});
