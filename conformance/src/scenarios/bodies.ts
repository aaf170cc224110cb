import type { VendorScenario } from "../scenario.js";

const hiddenRedirects = [
  {
    runtime: "chromium",
    reason:
      "a browser hides where a redirect leads, so every one is refused there",
  },
];

/** Promise 5: bodies by their media type. That the JSON is what was given is asked of every request. */
export const bodyScenarios: readonly VendorScenario[] = [
  {
    id: "bodies/json",
    promise: "bodies",
    title:
      "a JSON body arrives as given, nothing added, with its media type and length",
    role: "create",
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: {
            "content-type": { contains: "application/json" },
            "content-length": { contains: "" },
            "transfer-encoding": null,
          },
        },
      ],
      outcome: { kind: "value" },
    },
  },
  {
    id: "bodies/json-of-an-open-operation",
    promise: "bodies",
    title: "a body with secrets in it arrives as given",
    role: "open",
    server: ["sample"],
    wanted: { requests: 1, outcome: { kind: "value" } },
  },
  {
    id: "bodies/none-with-get",
    promise: "bodies",
    title: "a GET has no body, no media type and no length",
    role: "read",
    server: ["sample"],
    wanted: {
      requests: [{ headers: { "content-type": null, "content-length": null } }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "bodies/none-with-post",
    promise: "bodies",
    title: "an operation without a body sends no media type",
    role: "nothing",
    server: ["sample"],
    wanted: {
      requests: [{ body: "none", headers: { "content-type": null } }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "bodies/none-with-delete",
    promise: "bodies",
    title: "a DELETE has no body and no media type",
    role: "remove",
    server: ["sample"],
    wanted: {
      requests: [{ body: "none", headers: { "content-type": null } }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "bodies/put",
    promise: "bodies",
    title: "a PUT has its body",
    role: "change",
    server: ["sample"],
    wanted: { requests: 1, outcome: { kind: "value" } },
  },
  {
    id: "bodies/patch",
    promise: "bodies",
    title: "a PATCH has its body",
    role: "patch",
    server: ["sample"],
    wanted: { requests: 1, outcome: { kind: "value" } },
  },
  {
    id: "bodies/again",
    promise: "bodies",
    title: "a second attempt has the same body",
    role: "change",
    server: [{ status: 503, headers: { "retry-after": "0" } }, "sample"],
    wanted: { requests: 2, outcome: { kind: "value" } },
  },
  {
    id: "bodies/accept",
    promise: "bodies",
    title: "the request asks for the media type that the document declares",
    role: "read",
    server: ["sample"],
    wanted: {
      requests: [{ headers: { accept: { contains: "application/json" } } }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "bodies/kept-by-307",
    promise: "bodies",
    title:
      "a 307 within the origin keeps method and body (RFC 9110, section 15.4.8)",
    role: "create",
    notIn: hiddenRedirects,
    server: [{ status: 307, headers: { location: "{base}/moved" } }, "sample"],
    wanted: {
      requests: [{}, { target: "/moved" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "bodies/dropped-by-303",
    promise: "bodies",
    title:
      "a 303 within the origin becomes a GET without body and media type (RFC 9110, section 15.4.4)",
    role: "create",
    notIn: hiddenRedirects,
    server: [{ status: 303, headers: { location: "{base}/made" } }, "sample"],
    wanted: {
      requests: [
        {},
        {
          method: "GET",
          target: "/made",
          body: "none",
          headers: { "content-type": null, "content-length": null },
        },
      ],
      outcome: { kind: "value" },
    },
  },
  {
    id: "bodies/dropped-by-302",
    promise: "bodies",
    title: "a POST that gets a 302 becomes a GET, as browsers do it",
    role: "create",
    notIn: hiddenRedirects,
    server: [{ status: 302, headers: { location: "{base}/made" } }, "sample"],
    wanted: {
      requests: [{}, { method: "GET", target: "/made", body: "none" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "bodies/kept-by-302-of-put",
    promise: "bodies",
    title:
      "a PUT that gets a 302 stays a PUT (Fetch standard, HTTP-redirect fetch)",
    role: "change",
    notIn: hiddenRedirects,
    server: [{ status: 302, headers: { location: "{base}/moved" } }, "sample"],
    wanted: {
      requests: [{}, { target: "/moved" }],
      outcome: { kind: "value" },
    },
  },
];
