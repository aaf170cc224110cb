import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { Connection } from "./connection.js";
import type { StubState } from "./connection.js";
import type { ScriptState } from "./script-state.js";

/** A server on loopback that does what it is told over HTTP, misbehaving included. `answerControl` says how. */
export interface Stub {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The same stub on a second port: another origin. */
  readonly otherOrigin: string;
  close(): Promise<void>;
}

export async function startStub(): Promise<Stub> {
  const sockets = new Set<Socket>();
  let count = 0;
  const listen = (atOtherOrigin: boolean): Promise<Server> =>
    startServer((socket) => {
      count += 1;
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
      new Connection(stub, socket, { number: count, atOtherOrigin });
    });
  const servers = [await listen(false), await listen(true)] as const;
  const stub: StubState = {
    scripts: new Map<string, ScriptState>(),
    origin: originOf(servers[0]),
    otherOrigin: originOf(servers[1]),
  };
  return {
    origin: stub.origin,
    otherOrigin: stub.otherOrigin,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map(closeServer));
    },
  };
}

function startServer(onConnection: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer({ noDelay: true }, onConnection);
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the stub has no port");
  return `http://127.0.0.1:${address.port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
