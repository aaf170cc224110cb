import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface SocketServer extends AsyncDisposable {
  readonly url: string;
  /** Every request as it came, head and body. */
  readonly requests: readonly string[];
  /** Every connection, closed ones too. */
  readonly connections: readonly Socket[];
  /** The connection of each request. */
  readonly carriers: readonly Socket[];
}

/** What to write, or what to do; `index` counts requests from 0. */
export type Answer =
  string | Buffer | ((socket: Socket, index: number) => void);

/** A server without manners: writes the answer as it is, to every request whose head has come. */
export async function startSocketServer(answer: Answer): Promise<SocketServer> {
  const requests: string[] = [];
  const connections: Socket[] = [];
  const carriers: Socket[] = [];
  const server = createServer((socket) => {
    connections.push(socket);
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      const text = bytes.toString("latin1");
      if (!/^[A-Z]+ \S+ HTTP\/1\.1\r\n/.test(text)) {
        requests.push((requests.pop() ?? "") + text);
        return;
      }
      requests.push(text);
      carriers.push(socket);
      if (typeof answer === "function") answer(socket, requests.length - 1);
      else if (typeof answer === "string") socket.write(answer, "latin1");
      else socket.write(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connections,
    carriers,
    async [Symbol.asyncDispose]() {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

export function areClosed(sockets: readonly Socket[]): boolean {
  return sockets.length > 0 && sockets.every((socket) => socket.closed);
}

/** A whole answer with its length. */
export function answerText(
  body: string,
  { status = "200 OK", headers = [] }: AnswerHead = {},
): string {
  const length = Buffer.byteLength(body, "latin1");
  return headText(status, [...headers, `Content-Length: ${length}`]) + body;
}

export interface AnswerHead {
  readonly status?: string;
  readonly headers?: readonly string[];
}

export function headText(status: string, headers: readonly string[]): string {
  return [`HTTP/1.1 ${status}`, ...headers, "", ""].join("\r\n");
}
