/** A request as its bytes say. */
export interface RawRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

export interface ParsedRequest {
  readonly request: RawRequest;
  /** What came behind it. */
  readonly rest: Buffer;
}

/** RFC 9112, read without a parser of the platform, so that nothing is normalised. `undefined` while bytes are missing. */
export function parseRequest(bytes: Buffer): ParsedRequest | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end === -1) return undefined;
  const [requestLine = "", ...lines] = bytes
    .subarray(0, end)
    .toString("latin1")
    .split("\r\n");
  const [method = "", target = ""] = requestLine.split(" ");
  const headers = lines.map(parseHeader);
  const body = parseBody(headers, bytes.subarray(end + 4));
  if (body === undefined) return undefined;
  return {
    request: { method, target, headers, body: body.bytes },
    rest: body.rest,
  };
}

/** The first value of a header, by its lower-case name. */
export function headerOf(
  headers: RawRequest["headers"],
  wanted: string,
): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function parseHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

interface ParsedBody {
  readonly bytes: Buffer;
  readonly rest: Buffer;
}

function parseBody(
  headers: RawRequest["headers"],
  bytes: Buffer,
): ParsedBody | undefined {
  const coding = headerOf(headers, "transfer-encoding") ?? "";
  if (coding.toLowerCase().includes("chunked")) return parseChunks(bytes);
  const length = Number(headerOf(headers, "content-length") ?? "0");
  if (bytes.length < length) return undefined;
  return { bytes: bytes.subarray(0, length), rest: bytes.subarray(length) };
}

function parseChunks(bytes: Buffer): ParsedBody | undefined {
  const chunks: Buffer[] = [];
  let rest = bytes;
  for (;;) {
    const lineEnd = rest.indexOf("\r\n");
    if (lineEnd === -1) return undefined;
    const size = Number.parseInt(rest.subarray(0, lineEnd).toString(), 16);
    const next = lineEnd + 2 + size + 2;
    if (rest.length < next) return undefined;
    if (size === 0) {
      return { bytes: Buffer.concat(chunks), rest: rest.subarray(next) };
    }
    chunks.push(rest.subarray(lineEnd + 2, lineEnd + 2 + size));
    rest = rest.subarray(next);
  }
}
