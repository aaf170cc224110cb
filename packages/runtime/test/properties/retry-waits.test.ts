import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedWait } from "../../src/send/wait-time.js";

const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), {
    minLength: 1,
    maxLength: 300,
    size: "max",
  })
  .map((list) => list.join(""));

const times = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  digits,
  fc.tuple(digits, digits).map(([whole, part]) => `${whole}.${part}`),
  fc.double().map(String),
  fc.constantFrom(
    "",
    "-1",
    "+5",
    "1e999",
    "0x10",
    "Infinity",
    "NaN",
    "120, 240",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "Fri 31 Dec",
    "may",
  ),
);

/** What HTTP allows in a header, as the platform hands it out. */
const headerText = fc.oneof(
  times,
  fc
    .string({
      unit: fc
        .integer({ min: 0x20, max: 0xff })
        .map((unit) => String.fromCharCode(unit)),
    })
    .filter((text) => !text.includes("\x7f")),
);

const names = ["retry-after", "x-ratelimit-interval", "x-ratelimit-reset"];

const headers = fc
  .array(fc.tuple(fc.constantFrom(...names), headerText), { maxLength: 3 })
  .map((entries) => new Headers(Object.fromEntries(entries)));

describe("the wait that any headers ask for", () => {
  it("is none, or a number of milliseconds from 0 on", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(408, 429, 500, 503),
        headers,
        fc.integer({ min: 0, max: 4e12 }),
        (status, given, now) => {
          const wait = askedWait(status, given, now);
          if (wait === undefined) return;
          expect(Number.isFinite(wait)).toBe(true);
          expect(wait).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.fails("is a number although the header has more digits than one", () => {
    const headers = new Headers({ "retry-after": "9".repeat(400) });
    expect(Number.isFinite(askedWait(503, headers, 0))).toBe(true);
  });

  it("is that of any number of seconds and any later date", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: 0, max: 1e9 }),
        (now, seconds) => {
          const retryAfter = (text: string): number | undefined =>
            askedWait(503, new Headers({ "retry-after": text }), now);
          const date = new Date(now + seconds * 1_000).toUTCString();
          expect(retryAfter(String(seconds))).toBe(seconds * 1_000);
          // A date has no milliseconds.
          const until = Number(retryAfter(date));
          expect(until).toBeLessThanOrEqual(seconds * 1_000);
          expect(until).toBeGreaterThan(seconds * 1_000 - 1_000);
        },
      ),
      { numRuns: 300 },
    );
  });
});
