import type { CallOptions } from "@userapis/cloudsmith";
import type {
  ClientSettings,
  CredentialSource,
  Profile,
  StartedCall,
} from "../profile.js";
import type { Scenario } from "../scenario.js";
import type { Peer } from "./peer.js";
import { peerDocuments } from "./peer-document.js";
import type { PeerDocument, PeerRequest } from "./peer-document.js";
import { definePeerProfile } from "./peer-profile.js";
import { needsOf } from "./scenario-needs.js";

type ApiKey = string | (() => Promise<string>);

/** The client of openai-node, as far as its generated methods use it. */
interface OpenAIClient {
  get(path: string, options: object): PromiseLike<unknown>;
  post(path: string, options: object): PromiseLike<unknown>;
  put(path: string, options: object): PromiseLike<unknown>;
  patch(path: string, options: object): PromiseLike<unknown>;
  delete(path: string, options: object): PromiseLike<unknown>;
}

/** What is taken of the package `openai`. */
export interface OpenAIModules {
  readonly OpenAI: new (options: object) => OpenAIClient;
  /** The template tag that its methods build their paths with. */
  readonly path: (
    texts: readonly string[],
    ...values: readonly unknown[]
  ) => string;
}

const otherKey = "its core has one bearer key, and no security schemes";

const ownEncoding =
  "it leaves the characters as they are that RFC 3986 allows in a path, which means the same";

/** openai-node's core, called as its generated methods call it. */
export function openaiPeer(modules: OpenAIModules): Peer {
  return {
    name: "openai-node",
    setup:
      "its core alone, called as its generated methods call it, paths by its template tag; its credential is its own `apiKey`; retries and timeouts are its `maxRetries` and `timeout`",
    lacks: {
      retrySafe: "a single call cannot be called safe to repeat",
      totalTimeout: "it has no timeout for a whole call",
      layers: "it has no layers; `fetch` is its only hook",
      transport: "it sends with `fetch` only",
      result: "a call throws, and has no form that does not",
      response:
        "it gives headers as they came, and does not know those of the document",
      paging: "its pages have the shapes of OpenAI's own API",
      sockets: "its web sockets are written by hand for OpenAI's own API",
      streams: "its streams have the shapes of OpenAI's own API",
      document: "it does not know at run time what the document says",
    },
    passedOver: {
      "layers/user-agent": "it names itself, `OpenAI/JS`",
      "security/open-operation": otherKey,
      "security/optional-without": otherKey,
      "credentials-at-home/redirect-without-credentials": otherKey,
      "paths/question-mark": ownEncoding,
      "paths/reserved": ownEncoding,
    },
    profiles: peerDocuments.map((document) => profileOf(document, modules)),
    nothing: null,
    adapt: withoutRetries,
  };
}

/** It repeats more than ours, so its retries are off where another promise is shown. */
function withoutRetries(scenario: Scenario): Scenario {
  return needsOf(scenario).includes("retries")
    ? scenario
    : { ...scenario, call: { ...scenario.call, retries: 0 } };
}

function profileOf(
  document: PeerDocument,
  { OpenAI, path }: OpenAIModules,
): Profile {
  const profile = definePeerProfile<OpenAIClient, ApiKey>({
    name: "openai-node",
    document,
    connect: (settings, apiKey) =>
      new OpenAI({ ...clientOptions(settings), apiKey, logLevel: "off" }),
    call: (client, request, options) =>
      startCall(
        client,
        { ...request, path: filledPath(request, path) },
        options,
      ),
    credentials: credentialsFor(document),
    noCredentials: otherKey,
    noRoles: {},
  });
  return { ...profile, credentialHeaders: ["authorization"] };
}

function clientOptions({
  baseUrl,
  headers,
  fetch,
  timeout,
  retries,
}: ClientSettings): object {
  return {
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
    ...(headers === undefined ? {} : { defaultHeaders: headers }),
    ...(fetch === undefined ? {} : { fetch }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(retries === undefined ? {} : { maxRetries: retries }),
  };
}

function startCall(
  client: OpenAIClient,
  { method, path, query, body }: PeerRequest,
  { signal, headers, timeout, retries }: CallOptions,
): StartedCall {
  const options = {
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
    ...(headers === undefined ? {} : { headers }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(retries === undefined ? {} : { maxRetries: retries }),
  };
  return { data: () => methodOf(client, method)(path, options) };
}

function methodOf(
  client: OpenAIClient,
  method: string,
): (path: string, options: object) => PromiseLike<unknown> {
  switch (method) {
    case "GET":
      return (path, options) => client.get(path, options);
    case "POST":
      return (path, options) => client.post(path, options);
    case "PUT":
      return (path, options) => client.put(path, options);
    case "PATCH":
      return (path, options) => client.patch(path, options);
    case "DELETE":
      return (path, options) => client.delete(path, options);
    default:
      throw new Error(`openai-node has no method for ${method}`);
  }
}

function filledPath(
  { path, pathParameters }: PeerRequest,
  tag: OpenAIModules["path"],
): string {
  const parts = path.split(/\{(.+?)\}/);
  const texts = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1);
  return tag(texts, ...names.map((name) => pathParameters[name]));
}

function credentialsFor({
  apiKey,
}: PeerDocument): Readonly<Record<string, CredentialSource<ApiKey>>> {
  const sends = { authorization: `Bearer ${apiKey}` };
  return {
    all: { auth: apiKey, sends },
    provider: { auth: () => Promise.resolve(apiKey), sends },
    thrower: {
      auth: () => Promise.reject(new Error("there is no key")),
      sends: {},
    },
    "gives-nothing": { auth: () => Promise.resolve(""), sends: {} },
    "line-break": { auth: `${apiKey}\r\nx-evil: 1`, sends: {} },
  };
}
