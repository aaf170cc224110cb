import { describe, expect, it } from "vitest";
import { askedWait, backoff } from "../../src/send/wait-time.js";

const now = Date.UTC(2026, 0, 1, 12, 0, 0);
const epoch = now / 1_000;

describe("askedWait", () => {
  it.each<[number, Record<string, string>, number | undefined]>([
    [503, { "Retry-After": "3" }, 3_000],
    [503, { "Retry-After": "0" }, 0],
    [503, { "Retry-After": "Thu, 01 Jan 2026 12:00:10 GMT" }, 10_000],
    [503, { "Retry-After": "Thu, 01 Jan 2026 11:00:00 GMT" }, 0],
    [503, { "Retry-After": "soon" }, undefined],
    [503, { "Retry-After": "-1" }, undefined],
    [429, { "X-RateLimit-Interval": "0.75" }, 750],
    [429, { "X-RateLimit-Reset": String(epoch + 20) }, 20_000],
    [429, { "X-RateLimit-Reset": String(epoch - 20) }, 0],
    [429, { "X-RateLimit-Reset": "20" }, 20_000],
    [429, { "X-RateLimit-Interval": "2", "X-RateLimit-Reset": "20" }, 2_000],
    [429, { "Retry-After": "1", "X-RateLimit-Interval": "2" }, 1_000],
    [503, { "X-RateLimit-Interval": "2" }, undefined],
    [429, {}, undefined],
  ])("%d %j: %s", (status, headers, wanted) => {
    expect(askedWait(status, new Headers(headers), now)).toBe(wanted);
  });
});

describe("backoff", () => {
  it("is a random part of a time that doubles up to eight seconds", () => {
    expect(
      [1, 2, 3, 4, 5, 6, 60].map((attempt) => backoff(attempt, 1)),
    ).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    expect(backoff(3, 0.25)).toBe(500);
    expect(backoff(3, 0)).toBe(0);
  });
});
