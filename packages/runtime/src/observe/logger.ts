import { contextOf } from "../call-context.js";
import { toLayerError } from "../send/failure.js";
import { AbortedError } from "../errors/aborted-error.js";
import type { UserapisError } from "../errors/userapis-error.js";
import type { Layer } from "../layer.js";
import { answerEntry, failureEntry, startEntry } from "./log-entry.js";
import type { HeaderChoice, LogEntry, LogRecord } from "./log-entry.js";

export type { LogRecord } from "./log-entry.js";

const levels = ["debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof levels)[number];

/** What a line is written to: `console` fits. A promise is not waited for. */
export interface LogSink {
  debug(message: string, record: LogRecord): unknown;
  info(message: string, record: LogRecord): unknown;
  warn(message: string, record: LogRecord): unknown;
  error(message: string, record: LogRecord): unknown;
}

export interface LoggerOptions {
  /**
   * The least level that is written. Default `"info"`.
   *
   * `debug`: an attempt starts. `info`: an answer below 400, or the caller's abort. `warn`: an answer from 400 on. `error`: no answer.
   */
  readonly level?: LogLevel;
  /** Write the headers of request and answer into the record, secrets hidden. Default false. */
  readonly headers?: boolean;
  /** Names of headers to hide beyond those that are hidden anyway. */
  readonly secretHeaders?: readonly string[];
}

/**
 * A layer that writes one line and one record for each attempt. Neither shows a credential or a parameter that the document calls secret.
 *
 * Bodies are never written: no document marks all that is private in them, and a stream can be read only once. A sink that throws or rejects
 * is ignored: a call is worth more than its log line.
 */
export function logger(sink: LogSink, options: LoggerOptions = {}): Layer {
  const write = writerOf(sink, options.level ?? "info");
  const headers = headerChoice(options);
  return (next) => async (request) => {
    write("debug", () => startEntry(request));
    const start = performance.now();
    const ended = () => ({
      request,
      duration: performance.now() - start,
      headers,
    });
    try {
      const response = await next(request);
      write(response.status < 400 ? "info" : "warn", () =>
        answerEntry(ended(), response),
      );
      return response;
    } catch (cause) {
      const error = toLayerError(contextOf(request), cause);
      write(failureLevel(error), () => failureEntry(ended(), error));
      throw cause;
    }
  };
}

/** See `logger`: a call is worth more than its log line. */
const ignore = (): undefined => undefined;

type Writer = (level: LogLevel, entry: () => LogEntry) => void;

function writerOf(sink: LogSink, least: LogLevel): Writer {
  return (level, entry) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    try {
      const { message, record } = entry();
      const written = sink[level](message, record);
      if (written instanceof Promise) written.catch(ignore);
    } catch {
      ignore();
    }
  };
}

function headerChoice({
  headers,
  secretHeaders = [],
}: LoggerOptions): HeaderChoice {
  if (headers !== true) return undefined;
  return new Set(secretHeaders.map((name) => name.toLowerCase()));
}

function failureLevel(error: UserapisError): LogLevel {
  return error instanceof AbortedError ? "info" : "error";
}
