import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface SocketServer extends AsyncDisposable {
  readonly url: string;
  /** Every request as it came, head and body. */
  readonly requests: readonly string[];
  /** Those that are open now. */
  readonly connections: ReadonlySet<Socket>;
  /** How many were ever opened. */
  readonly opened: number;
}

/** What to write, or what to do; `index` counts requests from 0. */
export type Answer =
  string | Buffer | ((socket: Socket, index: number) => void);

/** A server without manners: writes the answer as it is, to every request whose head has come. */
export async function startSocketServer(answer: Answer): Promise<SocketServer> {
  const requests: string[] = [];
  const connections = new Set<Socket>();
  let opened = 0;
  const server = createServer((socket) => {
    opened += 1;
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      const text = bytes.toString("latin1");
      if (!/^[A-Z]+ \S+ HTTP\/1\.1\r\n/.test(text)) {
        requests.push((requests.pop() ?? "") + text);
        return;
      }
      requests.push(text);
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
    get opened() {
      return opened;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
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
