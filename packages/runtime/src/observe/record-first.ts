import type { LogRecord, LogSink } from "./logger.js";

/** A logger that takes the record before the message: those of pino and bunyan fit. */
export interface RecordSink {
  debug(record: LogRecord, message: string): void;
  info(record: LogRecord, message: string): void;
  warn(record: LogRecord, message: string): void;
  error(record: LogRecord, message: string): void;
}

/** The same logger for `logger`: `logger(recordFirst(pino()))`. */
export function recordFirst(sink: RecordSink): LogSink {
  return {
    debug: (message, record) => {
      sink.debug(record, message);
    },
    info: (message, record) => {
      sink.info(record, message);
    },
    warn: (message, record) => {
      sink.warn(record, message);
    },
    error: (message, record) => {
      sink.error(record, message);
    },
  };
}
