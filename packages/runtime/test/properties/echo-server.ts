import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const echoes = [
  "json",
  "cut-json",
  "html",
  "escaped-html",
  "text",
  "type",
] as const;

/** How to tell what was sent. */
export interface Echo {
  readonly status: number;
  readonly format: (typeof echoes)[number];
  /** Which of the things that were sent comes first. */
  readonly what: number;
  /** How many characters stand before it. */
  readonly before: number;
  /** Where a cut body ends. */
  readonly cutAt: number;
  readonly ends: "whole" | "reset" | "never";
}

export interface EchoServer extends AsyncDisposable {
  readonly url: string;
  answerWith(echo: Echo): void;
}

/** Tells everything that it was sent: in the body, the status text, `X-Request-Id`, `Content-Type` and `Location`. */
export async function serveEcho(): Promise<EchoServer> {
  let echo: Echo | undefined;
  const server = createServer((request, response) => {
    void readText(request).then((body) => {
      if (echo !== undefined) answer(response, echo, sentIn(request, body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answerWith(next) {
      echo = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** As it came, and as a framework hands it to its application. */
function sentIn(request: IncomingMessage, body: string): readonly string[] {
  const { url = "", headers } = request;
  const authorization = headers.authorization ?? "";
  const credential = authorization.slice(authorization.indexOf(" ") + 1);
  const user = Buffer.from(credential, "base64").toString("utf8");
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const fields = body.startsWith("{")
    ? Object.values(JSON.parse(body) as Record<string, string>)
    : [...new URLSearchParams(body).values()];
  return [
    url,
    decodeURIComponent(pathname),
    ...searchParams.values(),
    searchParams.toString(),
    ...Object.values(headers).map(String),
    ...(headers.cookie ?? "").split(/; |=/).map(decodeURIComponent),
    credential,
    authorization.startsWith("Basic") ? user.slice("ada:".length) : user,
    body,
    ...fields,
  ];
}

function answer(
  response: ServerResponse,
  echo: Echo,
  sent: readonly string[],
): void {
  const first = sent[echo.what % sent.length] ?? "";
  const message = `${"x".repeat(echo.before)}${first}`;
  const type = typeOf(echo, first);
  response.writeHead(echo.status, headerText(message), {
    "x-request-id": headerText(first),
    location: `http://other.example/?was=${encodeURI(first)}`,
    "content-type": type,
  });
  const body = bodyOf(echo, message, sent);
  if (echo.ends === "whole") response.end(body);
  else if (echo.ends === "never") response.write(body);
  else response.write(body, () => response.destroy());
}

function typeOf({ format }: Echo, first: string): string {
  if (format === "type") return headerText(`text/x-${first}`);
  if (format.endsWith("html")) return "text/html";
  return format === "text" ? "text/plain" : "application/json";
}

function bodyOf(
  { format, cutAt }: Echo,
  message: string,
  sent: readonly string[],
): string {
  const text = [message, ...sent].join(" ");
  switch (format) {
    case "json":
      return JSON.stringify({ message, sent });
    case "cut-json":
      return JSON.stringify({ message, sent }).slice(0, cutAt);
    case "html":
      return `<html><body><p>${text}</p></body></html>`;
    case "escaped-html":
      return `<html><title>${escaped(message)}</title><p>${escaped(text)}`;
    case "type":
    case "text":
      return text;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** What HTTP allows in a header; the rest in percent-encoding. */
function headerText(text: string): string {
  return text.replace(/[^\t\x20-\x7E\xA0-\xFF]/gu, encodeURIComponent);
}
