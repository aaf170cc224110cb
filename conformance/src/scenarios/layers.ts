import type { VendorScenario } from "../scenario.js";

const soon = { "retry-after": "0" } as const;

/** Promise 10: layers. */
export const layerScenarios: readonly VendorScenario[] = [
  {
    id: "layers/order",
    promise: "layers",
    title: "layers lie around the transport, the first outermost",
    role: "read",
    client: { layers: ["log outer", "log inner"] },
    server: ["sample"],
    wanted: {
      requests: 1,
      outcome: { kind: "value" },
      trace: [
        "outer > attempt 1",
        "inner > attempt 1",
        "inner < 200",
        "outer < 200",
      ],
    },
  },
  {
    id: "layers/every-attempt",
    promise: "layers",
    title: "a layer sees every attempt, with its number",
    role: "read",
    client: { layers: ["log outer"] },
    server: [{ status: 503, headers: soon }, "sample"],
    wanted: {
      requests: 2,
      outcome: { kind: "value" },
      trace: [
        "outer > attempt 1",
        "outer < 503",
        "outer > attempt 2",
        "outer < 200",
      ],
    },
  },
  {
    id: "layers/error-answers",
    promise: "layers",
    title: "a layer sees an answer that is an error",
    role: "read",
    client: { layers: ["log outer"] },
    server: [{ status: 404 }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "NotFoundError" },
      trace: ["outer > attempt 1", "outer < 404"],
    },
  },
  {
    id: "layers/add-a-header",
    promise: "layers",
    title: "a layer adds a header",
    role: "read",
    client: { layers: ["add x-layer header"] },
    server: ["sample"],
    wanted: {
      requests: [{ headers: { "x-layer": "was here" } }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "layers/answer-without-sending",
    promise: "layers",
    title: "a layer answers by itself, and nothing is sent",
    role: "read",
    client: { layers: ["answer by itself"] },
    wanted: {
      requests: 0,
      outcome: { kind: "value", data: { answered: "by a layer" } },
    },
  },
  {
    id: "layers/replace-the-answer",
    promise: "layers",
    title: "a layer gives another answer on",
    role: "read",
    client: { layers: ["replace the answer's body"] },
    server: ["sample"],
    wanted: {
      requests: 1,
      outcome: { kind: "value", data: { replaced: true } },
    },
  },
  {
    id: "layers/send-twice",
    promise: "layers",
    title: "a layer may send a request twice, its body too",
    role: "create",
    client: { layers: ["send twice"] },
    server: ["sample", "sample"],
    wanted: { requests: 2, outcome: { kind: "value" } },
  },
  {
    id: "layers/fail",
    promise: "layers",
    title:
      "a layer that throws ends the call with an error of the family, and is its cause; nothing is repeated",
    role: "read",
    client: { layers: ["log outer", "fail"] },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "UserapisError",
        message: ["{method} {path}: a layer failed: the layer failed"],
        cause: "an error",
      },
      trace: ["outer > attempt 1"],
    },
  },
  {
    id: "layers/user-agent",
    promise: "layers",
    title: "a request names the package and its version",
    role: "read",
    server: ["sample"],
    notIn: [
      { runtime: "chromium", reason: "a browser sends its own User-Agent" },
    ],
    wanted: {
      requests: [
        { headers: { "user-agent": { contains: "userapis-{package}/" } } },
      ],
      outcome: { kind: "value" },
    },
  },
  {
    id: "layers/own-user-agent",
    promise: "layers",
    title: "the user's own User-Agent takes its place",
    role: "read",
    client: { headers: { "user-agent": "engine/1" } },
    server: ["sample"],
    notIn: [
      { runtime: "chromium", reason: "a browser sends its own User-Agent" },
    ],
    wanted: {
      requests: [{ headers: { "user-agent": "engine/1" } }],
      outcome: { kind: "value" },
    },
  },
];
