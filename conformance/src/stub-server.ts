import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

/** A request as it arrived. */
interface SeenRequest {
  readonly method: string;
  /** Path and query, as on the wire. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer to give. `json` sets the content type; without a body nothing is sent. */
export interface StubAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
}

export interface StubServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly seen: readonly SeenRequest[];
}

/** An HTTP server on a free loopback port that gives the answers in their order; the last one again and again. */
export async function startStubServer(
  ...answers: readonly StubAnswer[]
): Promise<StubServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(seen.length, answers.length - 1)] ?? {};
    void readRequest(request).then((read) => {
      seen.push(read);
      const { status = 200, headers = {}, json } = answer;
      const body = json === undefined ? answer.text : JSON.stringify(json);
      const type = json === undefined ? "text/plain" : "application/json";
      response.writeHead(
        status,
        body === undefined ? headers : { "content-type": type, ...headers },
      );
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const { method = "", url = "", headers } = request;
  return { method, target: url, headers, body: await text(request) };
}
