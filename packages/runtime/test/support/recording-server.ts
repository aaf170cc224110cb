import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Cuts the connection in place of the end of the body. */
  readonly cut?: boolean;
}

export interface RecordingServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly Recorded[];
}

type Script = readonly Reply[] | ((request: Recorded) => Reply | undefined);

/** Answers with the replies in turn (the last one for ever), or by the function; without a reply it never answers. */
export async function startServer(script: Script): Promise<RecordingServer> {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    void recordRequest(request).then((recorded) => {
      requests.push(recorded);
      const reply =
        typeof script === "function"
          ? script(recorded)
          : script[Math.min(requests.length, script.length) - 1];
      if (reply !== undefined) send(response, reply);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function recordRequest(request: IncomingMessage): Promise<Recorded> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? "",
    url: request.url ?? "",
    headers: request.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status ?? 200, reply.headers);
  if (reply.cut === true) {
    response.write(reply.body ?? "", () => response.destroy());
    return;
  }
  response.end(reply.body);
}

/** A JSON answer. */
export function json(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}
