import type { ClientSettings, CredentialSource, Profile } from "../profile.js";
import { unicodeCredential } from "../profiles/basic-header.js";
import type { Peer } from "./peer.js";
import { peerDocuments, sentBy } from "./peer-document.js";
import type { PeerDocument, PeerRequest } from "./peer-document.js";
import { definePeerProfile } from "./peer-profile.js";
import { resultOf } from "./result-call.js";
import type { AnyResult } from "./result-call.js";
import { takingRequests } from "./split-request.js";

/** A security scheme of the document, as its client asks for a credential. */
interface Scheme {
  readonly type: "apiKey" | "http";
}

type Auth = (scheme: Scheme) => string | undefined | Promise<string>;

/** What its generated module exports: `createClient`, and a function for each operation. */
export interface HeyApiModule {
  readonly createClient: (config: object) => object;
  readonly [operation: string]: unknown;
}

type OperationFunction = (options: object) => Promise<AnyResult>;

/** Its modules, generated from the documents, by the document's name. */
export type HeyApiModules = Readonly<Record<string, HeyApiModule>>;

/** Which of its functions makes which request. */
const functionNames: Readonly<Record<string, string>> = {
  "GET /user/self/": "userSelf",
  "GET /user/tokens/": "userTokensList",
  "POST /user/token/": "userTokenCreate",
  "PUT /user/tokens/{slug_perm}/refresh/": "userTokensRefresh",
  "GET /user": "getUser",
  "POST /user": "createUser",
  "POST /user/password_reset": "resetUserPassword",
  "GET /users/{username}": "getUserWithUsername",
  "PATCH /users/{username}": "updateUser",
  "DELETE /users/{username}": "deleteUser",
  "GET /session": "getSession",
  "POST /token": "requestToken",
  "GET /tokens": "listTokens",
  "DELETE /tokens/{token}": "revokeToken",
  "PATCH /organizations/{organization}/{username}": "updateUserInOrganization",
};

/** hey-api's client, from the modules that its generator wrote of the documents. */
export function heyApiPeer(modules: HeyApiModules): Peer {
  return {
    name: "hey-api",
    setup:
      "its fetch client, generated with its defaults; credentials come from its `auth` function; a call is asked for its data with `throwOnError`",
    lacks: {
      retries: "its fetch client has no retries",
      retrySafe: "its fetch client has no retries",
      timeout: "its fetch client has no timeouts",
      totalTimeout: "its fetch client has no timeouts",
      layers:
        "its interceptors get a request and then a response, and cannot wrap a call",
      transport: "its fetch client sends with `fetch` only",
      response:
        "it gives headers as they came, and does not know those of the document",
      paging: "it has no paging",
      sockets: "it has no web sockets",
      document: "it does not know at run time what the document says",
    },
    passedOver: {
      "layers/user-agent": "it names no package",
      "answers/asked-thrice": "a call has one form",
    },
    profiles: peerDocuments.map((document) => profileOf(document, modules)),
    nothing: null,
  };
}

interface Connected {
  readonly client: object;
  readonly module: HeyApiModule;
}

function profileOf(document: PeerDocument, modules: HeyApiModules): Profile {
  const module = modules[document.own.name];
  if (module === undefined)
    throw new Error(`there is no client of hey-api for ${document.own.name}`);
  return definePeerProfile<Connected, Auth>({
    name: "hey-api",
    document,
    connect: (settings, auth) => ({
      client: module.createClient(configOf(settings, auth)),
      module,
    }),
    call: ({ client, module: { ...functions } }, request, options) => {
      const ask = functionFor(functions, request);
      const { signal, headers } = options;
      const input = {
        client,
        path: request.pathParameters,
        query: request.query,
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(signal === undefined ? {} : { signal }),
        ...(headers === undefined ? {} : { headers }),
      };
      return {
        data: async () => (await ask({ ...input, throwOnError: true })).data,
        result: async () => resultOf(await ask(input)),
      };
    },
    credentials: credentialsFor(document),
    noCredentials: "its `auth` is asked for each scheme by itself",
    noRoles: {},
  });
}

function configOf(
  { baseUrl, headers, fetch }: ClientSettings,
  auth: Auth | undefined,
): object {
  return {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(headers === undefined ? {} : { headers }),
    ...(fetch === undefined ? {} : { fetch: takingRequests(fetch) }),
    ...(auth === undefined ? {} : { auth }),
  };
}

function functionFor(
  module: Readonly<Record<string, unknown>>,
  { method, path }: PeerRequest,
): OperationFunction {
  const name = functionNames[`${method} ${path}`] ?? `${method} ${path}`;
  const found = module[name];
  if (!isOperationFunction(found))
    throw new Error(`the client of hey-api has no ${name}`);
  return found;
}

function isOperationFunction(value: unknown): value is OperationFunction {
  return typeof value === "function";
}

function credentialsFor({
  own,
  apiKey,
  basic,
}: PeerDocument): Readonly<Record<string, CredentialSource<Auth>>> {
  const key: Auth = ({ type }) => (type === "apiKey" ? apiKey : undefined);
  const password: Auth = ({ type }) => (type === "http" ? basic : undefined);
  const { username, password: secret } = unicodeCredential;
  const second = own.name === "cloudsmith" ? password : key;
  return {
    all: {
      auth: ({ type }) => (type === "apiKey" ? apiKey : basic),
      sends: sentBy(own, "all"),
    },
    second: { auth: second, sends: sentBy(own, "second") },
    last: { auth: second, sends: sentBy(own, "last") },
    provider: {
      auth: ({ type }) => Promise.resolve(type === "apiKey" ? apiKey : basic),
      sends: sentBy(own, "all"),
    },
    thrower: {
      auth: () => Promise.reject(new Error("there is no key")),
      sends: {},
    },
    "gives-nothing": { auth: () => undefined, sends: {} },
    unicode: {
      auth: ({ type }) =>
        type === "http" ? `${username}:${secret}` : undefined,
      sends: sentBy(own, "unicode"),
    },
    "line-break": { auth: () => `${apiKey}\r\nx-evil: 1`, sends: {} },
  };
}
