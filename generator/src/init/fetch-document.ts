import { decodeText } from "../spec/decode-text.js";
import { UsageError } from "../support/usage-error.js";

export interface FetchLimits {
  /** Of the document, decompressed. Default 50 MB. */
  readonly bytes?: number;
  /** For everything, redirects included. Default 30,000. */
  readonly milliseconds?: number;
  /** Default 5. */
  readonly redirects?: number;
}

interface Bounds {
  readonly bytes: number;
  readonly redirects: number;
  readonly signal: AbortSignal;
}

/**
 * Downloads a text; its content type does not matter. Credentials in the URL are sent to its own origin and appear nowhere else.
 *
 * @throws UsageError that says what came instead.
 */
export async function fetchDocument(
  address: string,
  limits: FetchLimits = {},
): Promise<string> {
  const { bytes = 50_000_000, milliseconds = 30_000, redirects = 5 } = limits;
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await follow(parseAddress(address), {
      bytes,
      redirects,
      signal,
    });
    const body = await readBounded(response, bytes);
    refuseWebPage(address, body.toString("utf8"));
    return decode(address, body);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw unreachable(address, error, milliseconds);
  }
}

/** A URL as it may be printed and written: without credentials, and without a query, which may hold some. */
export function publicAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

function parseAddress(address: string): URL {
  if (URL.canParse(address)) return new URL(address);
  throw new UsageError(
    `"${address.replace(/\/\/[^/]*@/, "//")}" is not a URL`,
    "Write it whole: https://example.com/openapi.yaml",
  );
}

async function follow(first: URL, bounds: Bounds): Promise<Response> {
  let url = first;
  for (let left = bounds.redirects; left >= 0; left--) {
    const response = await request(url, first, bounds.signal);
    const target = redirectTarget(response, url);
    if (target === undefined) return checkStatus(response, url);
    await response.body?.cancel();
    url = target;
  }
  throw new UsageError(
    `${publicAddress(first.href)} redirects more than ${bounds.redirects} times`,
    "Open it in a browser, and give the address where it ends.",
  );
}

async function request(
  url: URL,
  first: URL,
  signal: AbortSignal,
): Promise<Response> {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  return fetch(bare, {
    redirect: "manual",
    signal,
    headers: {
      accept: "application/yaml, application/json;q=0.9, */*;q=0.8",
      ...(url.origin === first.origin ? authorization(first) : {}),
    },
  });
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === "" && password === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    authorization: `Basic ${Buffer.from(pair, "utf8").toString("base64")}`,
  };
}

function redirectTarget(response: Response, url: URL): URL | undefined {
  const location = response.headers.get("location");
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null)
    return undefined;
  const target = URL.canParse(location, url.href)
    ? new URL(location, url)
    : undefined;
  const downgraded = url.protocol === "https:" && target?.protocol === "http:";
  if (target !== undefined && /^https?:$/.test(target.protocol) && !downgraded)
    return target;
  throw new UsageError(
    `${publicAddress(url.href)} redirects to a place that is not followed`,
    "Only http and https are, and never from https to http. Download the document and give the file.",
  );
}

async function checkStatus(response: Response, url: URL): Promise<Response> {
  if (response.ok) return response;
  await response.body?.cancel();
  const status = `${response.status} ${response.statusText}`.trim();
  throw new UsageError(
    `${publicAddress(url.href)} answers ${status}`,
    hintAtStatus(response.status),
  );
}

function hintAtStatus(status: number): string {
  if (status === 401 || status === 403)
    return "It needs credentials. Download the document with them, and give the file.";
  if (status === 404 || status === 410)
    return "Check the address; it must be that of the document itself.";
  return "Try again later, or download the document and give the file.";
}

async function readBounded(response: Response, bytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return Buffer.alloc(0);
  const body: AsyncIterable<Uint8Array> = response.body;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > bytes) throw tooLarge(response.url, bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(url: string, bytes: number): UsageError {
  return new UsageError(
    `${publicAddress(url)} is larger than ${bytes / 1_000_000} MB`,
    "If that is the document, download it and give the file.",
  );
}

function refuseWebPage(address: string, text: string): void {
  if (!/^\uFEFF?\s*<(?:!doctype|html|head|\?xml|!--)/i.test(text)) return;
  const { hostname, pathname } = new URL(address);
  const page = /^\/[^/]+\/[^/]+\/blob\//.test(pathname);
  throw new UsageError(
    `${publicAddress(address)} is a web page, not an OpenAPI document`,
    hostname === "github.com" && page
      ? "Give the file's raw address: the button Raw on that page leads to it."
      : "Give the address of the document itself. API reference pages often link to it, or name it in their source.",
  );
}

function decode(address: string, body: Buffer): string {
  const decoded = decodeText(publicAddress(address), body);
  if (decoded.kind === "text") return decoded.text;
  const { line, column } = decoded.at;
  throw new UsageError(
    `Line ${line}, column ${column}: ${decoded.message}`,
    `Download the document and give the file. ${decoded.hint}`,
  );
}

function unreachable(
  address: string,
  error: unknown,
  milliseconds: number,
): UsageError {
  const shown = publicAddress(address);
  const options = { cause: error };
  if (error instanceof Error && error.name === "TimeoutError")
    return new UsageError(
      `${shown} was not there within ${milliseconds / 1000} seconds`,
      "Try again, or download the document and give the file.",
      options,
    );
  return new UsageError(
    `${shown} cannot be reached: ${reasonOf(error)}`,
    "Check the address and the connection, or download the document and give the file.",
    options,
  );
}

/** `fetch` says only that it failed; the cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== ""
    ? error.cause.message
    : error.message;
}
