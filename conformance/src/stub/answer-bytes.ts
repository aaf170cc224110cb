import { STATUS_CODES } from "node:http";
import { gzipSync } from "node:zlib";
import type { Answer, AnswerBody } from "./script.js";

type HeaderList = [name: string, value: string][];

/** An answer as it goes on the wire. */
export interface AnswerBytes {
  /** Informational answers, status line and headers. */
  readonly head: Buffer;
  /** The body, in the pieces in which it is sent, framed. */
  readonly pieces: readonly Buffer[];
}

export interface AnswerSettings {
  /** Of the request: an answer to HEAD has no body. */
  readonly method: string;
  readonly extraHeaders: Readonly<Record<string, string>>;
  /** What stands for `{base}` and the like. */
  readonly fill: (text: string) => string;
}

export function answerBytes(
  answer: Answer,
  settings: AnswerSettings,
): AnswerBytes {
  const { status = 200, framing = "length" } = answer;
  const parts = bodyParts(answer, settings.fill);
  const headers = headerList(answer, settings, parts);
  const head = [
    ...(answer.interim ?? []).map((interim) =>
      headText(interim.status, Object.entries(interim.headers ?? {})),
    ),
    headText(status, headers),
  ].join("");
  const pieces = framing === "chunked" ? chunked(parts) : parts;
  return {
    head: Buffer.from(head, "latin1"),
    pieces: settings.method === "HEAD" ? [] : pieces,
  };
}

function headText(
  status: number,
  headers: readonly (readonly [string, string])[],
): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Unknown"}\r\n${lines.join("")}\r\n`;
}

function bodyParts(
  { body, encoding }: Answer,
  fill: AnswerSettings["fill"],
): readonly Buffer[] {
  const parts = plainParts(body, fill);
  if (encoding === undefined) return parts;
  return [gzipSync(Buffer.concat(parts))];
}

function plainParts(
  body: AnswerBody | undefined,
  fill: AnswerSettings["fill"],
): readonly Buffer[] {
  switch (body?.kind) {
    case undefined:
      return [];
    case "json":
      return [Buffer.from(fill(JSON.stringify(body.json)))];
    case "text":
      return [Buffer.from(fill(body.text))];
    case "base64":
      return [Buffer.from(body.base64, "base64")];
    case "parts":
      return body.parts.map((part) => Buffer.from(fill(part)));
    case "base64-parts":
      return body.base64.map((part) => Buffer.from(part, "base64"));
  }
}

function headerList(
  answer: Answer,
  settings: AnswerSettings,
  parts: readonly Buffer[],
): HeaderList {
  const own = ownHeaders(answer, settings.fill);
  const added = Object.entries({
    ...settings.extraHeaders,
    ...typeHeader(answer.body),
    ...(answer.encoding === undefined
      ? {}
      : { "content-encoding": answer.encoding }),
    ...lengthHeader(answer, parts),
    connection: answer.keepAlive === true ? "keep-alive" : "close",
  });
  const given = new Set(own.map(([name]) => name.toLowerCase()));
  return [...own, ...added.filter(([name]) => !given.has(name))];
}

function ownHeaders(
  { headers = {} }: Answer,
  fill: AnswerSettings["fill"],
): HeaderList {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, fill(value)]),
  );
}

function typeHeader(
  body: AnswerBody | undefined,
): Readonly<Record<string, string>> {
  switch (body?.kind) {
    case "json":
      return { "content-type": "application/json" };
    case "text":
    case "parts":
      return { "content-type": "text/plain; charset=utf-8" };
    default:
      return {};
  }
}

/** RFC 9110, section 8.6: none with 204 and 304, unless the script lies. */
function lengthHeader(
  { status = 200, framing = "length", contentLength }: Answer,
  parts: readonly Buffer[],
): Readonly<Record<string, string>> {
  if (contentLength !== undefined)
    return { "content-length": String(contentLength) };
  if (framing === "chunked") return { "transfer-encoding": "chunked" };
  if (framing === "until-close" || status === 204 || status === 304) return {};
  return { "content-length": String(Buffer.concat(parts).length) };
}

function chunked(parts: readonly Buffer[]): readonly Buffer[] {
  const chunks = parts
    .filter((part) => part.length > 0)
    .map((part) =>
      Buffer.concat([
        Buffer.from(`${part.length.toString(16)}\r\n`),
        part,
        Buffer.from("\r\n"),
      ]),
    );
  return [...chunks, Buffer.from("0\r\n\r\n")];
}
