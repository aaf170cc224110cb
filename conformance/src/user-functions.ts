import type { Layer, Transport } from "@userapis/cloudsmith";
import {
  addHeaderHooks,
  headerLogger,
  lineLogger,
  noteHooks,
  throwingHooks,
} from "./observers.js";
import type { ClientSettings, Profile } from "./profile.js";
import type { ClientPlan, LayerName } from "./scenario.js";

/** What a user's own functions need to know. */
export interface UserFacts {
  /** What they saw, in order. */
  readonly trace: string[];
  readonly profile: Profile;
  readonly otherOrigin: string;
  /** The script's base URL. */
  readonly base: string;
}

/** A user's layer, by its name in a scenario. */
export function layerNamed(name: LayerName, facts: UserFacts): Layer {
  switch (name) {
    case "log outer":
      return logLayer("outer", facts);
    case "log inner":
      return logLayer("inner", facts);
    case "add x-layer header":
      return addHeaderLayer;
    case "answer by itself":
      return () => () =>
        Promise.resolve(Response.json({ answered: "by a layer" }));
    case "send twice":
      return sendTwiceLayer;
    case "go to the other origin":
      return otherOriginLayer(facts);
    case "fail":
      return () => () => Promise.reject(new Error("the layer failed"));
    case "replace the answer's body":
      return (next) => async (request) => {
        const { status } = await next(request);
        return Response.json({ replaced: true }, { status });
      };
    case "log the headers it sees":
      return headerLogLayer(facts);
    case "hooks":
      return noteHooks(facts);
    case "hook that adds a header":
      return addHeaderHooks;
    case "hook that throws":
      return throwingHooks;
    case "logger":
      return lineLogger(facts);
    case "logger of headers":
      return headerLogger(facts);
  }
}

/** The user's own `fetch` or transport, if the scenario has one. */
export function senderOf(
  sender: ClientPlan["sender"],
  { trace }: UserFacts,
): ClientSettings {
  switch (sender) {
    case undefined:
      return {};
    case "own fetch":
      return {
        fetch: (input, init) => {
          trace.push(`fetch ${init?.method ?? "GET"}`);
          return fetch(input, init);
        },
      };
    case "own transport":
      return { transport: ownTransport(trace) };
    case "fetch that fails with what it sent":
      return { fetch: (_, init) => Promise.reject(showing(init)) };
  }
}

function showing(init: RequestInit | undefined): Error {
  const sent = JSON.stringify([...new Headers(init?.headers)]);
  return new TypeError("fetch failed", {
    cause: new Error(`cannot send ${sent}`),
  });
}

function ownTransport(trace: string[]): Transport {
  return ({ url, method, headers, body, signal }) => {
    trace.push(`transport ${method}`);
    return fetch(url, {
      method,
      headers,
      signal,
      redirect: "manual",
      ...(body === undefined ? {} : { body }),
    });
  };
}

function logLayer(name: string, { trace }: UserFacts): Layer {
  return (next) => async (request) => {
    trace.push(`${name} > attempt ${request.attempt}`);
    const response = await next(request);
    trace.push(`${name} < ${response.status}`);
    return response;
  };
}

const addHeaderLayer: Layer = (next) => (request) => {
  const headers = new Headers(request.headers);
  headers.set("x-layer", "was here");
  return next({ ...request, headers });
};

const sendTwiceLayer: Layer = (next) => async (request) => {
  const first = await next(request);
  await first.arrayBuffer();
  return next(request);
};

function otherOriginLayer({ otherOrigin }: UserFacts): Layer {
  return (next) => (request) => {
    const { pathname, search } = request.url;
    return next({
      ...request,
      url: new URL(`${pathname}${search}`, otherOrigin),
    });
  };
}

function headerLogLayer({ trace, profile }: UserFacts): Layer {
  return (next) => (request) => {
    const seen = profile.credentialHeaders.filter((name) =>
      request.headers.has(name),
    );
    trace.push(`credentials seen: ${seen.join(", ") || "none"}`);
    return next(request);
  };
}
