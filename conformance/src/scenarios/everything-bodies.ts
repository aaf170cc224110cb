import type { EverythingRoleName } from "../profiles/everything.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

interface BodyRow {
  readonly id: string;
  readonly title: string;
  readonly role: EverythingRoleName;
  readonly type: string;
}

const rows: readonly BodyRow[] = [
  {
    id: "plain-json",
    title: "JSON",
    role: "json",
    type: "application/json",
  },
  {
    id: "json-like",
    title: "JSON under a media type that ends in +json",
    role: "json-like",
    type: "application/merge-patch+json",
  },
  {
    id: "form",
    title:
      "a form: lists repeat their name, objects are JSON, and each encoding holds",
    role: "form",
    type: "application/x-www-form-urlencoded",
  },
  {
    id: "text",
    title: "a text, as UTF-8",
    role: "text",
    type: "text/plain;charset=UTF-8",
  },
  {
    id: "bytes",
    title: "bytes",
    role: "bytes",
    type: "application/octet-stream",
  },
  {
    id: "blob",
    title: "a Blob, whose own type does not count against the document's",
    role: "blob",
    type: "application/octet-stream",
  },
  {
    id: "own-type-of-a-blob",
    title: "a Blob with a type, where the document has a range",
    role: "image",
    type: "image/webp",
  },
  {
    id: "no-type-of-a-blob",
    title: "a Blob without a type, where the document has a range",
    role: "image-without-type",
    type: "application/octet-stream",
  },
  {
    id: "chosen-type-in-a-range",
    title: "a type that the caller chooses from a range",
    role: "image-of-a-type",
    type: "image/png",
  },
  {
    id: "first-of-several",
    title: "of several media types the first",
    role: "several-first",
    type: "application/json",
  },
  {
    id: "form-of-several",
    title: "of several media types the form, where the caller says so",
    role: "several-form",
    type: "application/x-www-form-urlencoded",
  },
  {
    id: "text-of-several",
    title: "of several media types the text, where the caller says so",
    role: "several-text",
    type: "text/plain;charset=UTF-8",
  },
];

const streams = [
  {
    runtime: "chromium",
    reason: "a browser sends a stream over HTTP/2 only",
  },
];

/** Promise 5: a body of each kind. */
export const bodyKindScenarios: readonly EverythingScenario[] = ofEverything([
  ...rows.map(({ id, title, role, type }) => ({
    id: `bodies/${id}`,
    promise: "bodies" as const,
    title,
    role,
    server: ["sample" as const],
    wanted: {
      requests: [{ headers: { "content-type": type } }],
      outcome: { kind: "value" as const, nothing: true as const },
    },
  })),
  {
    id: "bodies/parts",
    promise: "bodies",
    title:
      "parts: lists repeat their name, objects are JSON, each encoding holds, and files have names",
    role: "parts",
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: {
            "content-type": {
              contains: "multipart/form-data; boundary=",
            },
          },
        },
      ],
      outcome: { kind: "value", nothing: true },
    },
  },
  {
    id: "bodies/parts-again",
    promise: "bodies",
    title: "a second attempt sends the same parts",
    role: "parts",
    call: { retrySafe: true },
    server: [{ status: 503, headers: { "retry-after": "0" } }, "sample"],
    wanted: {
      requests: [{}, { headers: { "content-type": { sameAs: 1 } } }],
      outcome: { kind: "value", nothing: true },
    },
  },
  {
    id: "bodies/left-out",
    promise: "bodies",
    title: "a body that may be left out, and is",
    role: "left-out",
    server: ["sample"],
    wanted: {
      requests: [{ body: "none" }],
      outcome: { kind: "value", nothing: true },
    },
  },
  {
    id: "bodies/stream",
    promise: "bodies",
    title: "a stream is sent as it comes",
    role: "stream",
    notIn: streams,
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: {
            "content-type": "application/octet-stream",
            "content-length": null,
          },
        },
      ],
      outcome: { kind: "value", nothing: true },
    },
  },
  {
    id: "bodies/stream-once",
    promise: "bodies",
    title: "a stream cannot be sent twice, so a PUT with one is not repeated",
    role: "stream",
    notIn: streams,
    server: [{ status: 503, headers: { "retry-after": "0" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "ServerError", status: 503 },
    },
  },
]);
