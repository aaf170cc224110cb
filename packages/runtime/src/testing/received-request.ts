import type { RequestPayload } from "../layer.js";
import { isJsonType, parseMediaType } from "../media-type.js";
import type { NamedOperation } from "./named-operations.js";

/** A request as it arrived, credentials included. */
export interface ReceivedRequest {
  /** The name of the operation's function, such as `tokensList`. */
  readonly name: string;
  /** The document's `operationId`. */
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  /** The path in `url`, that of the server included, percent-encoded. */
  readonly path: string;
  /** Decoded; a list where a name comes more than once. */
  readonly query: Repeatable<string>;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** Read by its media type: a JSON value, the fields of a form, a text, or else a `Blob`. `undefined` for none. */
  readonly body: unknown;
}

interface Repeatable<Value> {
  readonly [name: string]: Value | readonly Value[];
}

/** What arrives: a request of the runtime's, or one of `fetch`'s. */
export interface Arrival {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: RequestPayload | undefined;
}

export async function receiveRequest(
  { name, operation }: NamedOperation,
  { method, url, headers, body }: Arrival,
): Promise<ReceivedRequest> {
  return {
    name,
    operationId: operation.id,
    method,
    url: url.href,
    path: url.pathname,
    query: repeatable(url.searchParams),
    headers: Object.fromEntries(headers),
    body: await readBody(body, headers.get("content-type")),
  };
}

async function readBody(
  body: RequestPayload | undefined,
  type: string | null,
): Promise<unknown> {
  if (body === undefined) return undefined;
  const response = new Response(body, {
    headers: type === null ? {} : { "content-type": type },
  });
  const { essence } = parseMediaType(
    response.headers.get("content-type") ?? "",
  );
  if (isJsonType(essence)) return jsonOrText(await response.text());
  switch (essence) {
    case "application/x-www-form-urlencoded":
      return repeatable(new URLSearchParams(await response.text()));
    case "multipart/form-data":
      return repeatable(await response.formData());
    default:
      return essence.startsWith("text/") ? response.text() : response.blob();
  }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function repeatable<Value>(
  entries: Iterable<[string, Value]>,
): Repeatable<Value> {
  const values = new Map<string, Value[]>();
  for (const [name, value] of entries) {
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  const fields: [string, Value | readonly Value[]][] = [];
  for (const [name, all] of values) {
    const [first] = all;
    fields.push([name, first === undefined || all.length > 1 ? all : first]);
  }
  return Object.fromEntries(fields);
}
