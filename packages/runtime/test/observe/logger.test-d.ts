import { describe, it } from "vitest";
import { logger } from "../../src/observe/logger.js";
import { recordFirst } from "../../src/observe/record-first.js";

/** As pino declares its methods. */
interface RecordMethod {
  (fields: object, message?: string, ...values: readonly unknown[]): void;
  (message: string, ...values: readonly string[]): void;
}

declare const pinoLike: {
  readonly [level in "debug" | "info" | "warn" | "error"]: RecordMethod;
};

describe("a logger", () => {
  it("writes to the console", () => {
    logger(console, { level: "debug", headers: true });
  });

  it("writes to a logger that takes the record first, when told so", () => {
    logger(recordFirst(pinoLike));
    // @ts-expect-error the record would be lost
    logger(pinoLike);
  });

  it("knows its levels", () => {
    // @ts-expect-error "trace" is none
    logger(console, { level: "trace" });
  });
});
