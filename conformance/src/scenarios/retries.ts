import type { Scenario } from "../scenario.js";

const now = { "retry-after": "0" } as const;

export const retryScenarios: readonly Scenario[] = [
  {
    id: "retries/503-then-200",
    promise: "retries",
    title: "a GET that gets a 503 is sent again, and the second answer counts",
    role: "read",
    server: [{ status: 503, headers: now }, "sample"],
    wanted: {
      requests: 2,
      outcome: { kind: "value" },
      order: ["request 1", "answered 1", "request 2", "answered 2"],
    },
  },
  {
    id: "retries/503-for-good",
    promise: "retries",
    title:
      "after three attempts the last answer is the error, and it lists all three",
    role: "read",
    server: [{ status: 503, headers: now }],
    repeat: true,
    wanted: {
      requests: 3,
      outcome: {
        kind: "error",
        name: "ServerError",
        status: 503,
        message: ["503 {method} {path}"],
        attempts: [{ status: 503 }, { status: 503 }, { status: 503 }],
      },
    },
  },
];
