import { Socket } from "node:net";
import { WebSocket } from "ws";

/**
 * Puts loopback servers in the place of the vendors' own for this process: `fetch` and `WebSocket` go to the `mock` and the `sockets` of the
 * origin that is asked for, and anywhere else but loopback is an error. Gives what happened.
 */
export function replaceNetwork({ origins, prefer }) {
  const seen = { requests: 0, refused: [] };
  stayOnLoopback();
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = redirected(request.url, "mock");
    seen.requests += 1;
    const response = await realFetch(url, {
      ...(await sendable(request)),
      ...(prefer !== undefined && { headers: preferring(request, prefer) }),
    });
    const refusal = await refusalOf(response);
    if (refusal !== undefined) seen.refused.push(`${url}: ${refusal}`);
    return response;
  };
  globalThis.WebSocket = class extends WebSocket {
    constructor(url, protocols) {
      super(redirected(String(url), "sockets"), protocols);
      seen.requests += 1;
    }
  };
  return seen;

  function redirected(url, kind) {
    const asked = url.replace(/^ws/, "http");
    const origin = origins.find(({ from }) => asked.startsWith(from));
    if (origin !== undefined)
      return origin[kind] + asked.slice(origin.from.length);
    throw new Error(`${url} is none of the servers of the documents.`);
  }
}

/** Whatever a snippet does, nothing leaves this machine. */
function stayOnLoopback() {
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (...given) {
    const [first, second] = Array.isArray(given[0]) ? given[0] : given;
    const host = typeof first === "object" ? first.host : second;
    if (typeof host === "string" && !/^(?:localhost|127\.|::1$)/.test(host))
      throw new Error(`${host} is not on this machine.`);
    return connect.apply(this, given);
  };
}

async function sendable(request) {
  const { method, headers, redirect, signal } = request;
  const body = request.body === null ? null : await request.arrayBuffer();
  return { method, headers, redirect, signal, body };
}

function preferring(request, code) {
  const headers = new Headers(request.headers);
  headers.set("Prefer", `code=${code}`);
  return headers;
}

/** Why Prism did not take a request, or its own answer. */
async function refusalOf(response) {
  const violations = response.headers.get("sl-violations");
  if (violations !== null) return violations;
  if (response.ok) return undefined;
  const text = await response.clone().text();
  return text.includes("stoplight.io/prism/errors") ? text : undefined;
}
