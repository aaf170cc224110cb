import type { Middleware } from "openapi-fetch";
import type { ClientSettings, CredentialSource, Profile } from "../profile.js";
import type { Peer } from "./peer.js";
import { peerDocuments, sentBy } from "./peer-document.js";
import type { PeerDocument } from "./peer-document.js";
import { definePeerProfile } from "./peer-profile.js";
import type { PeerCall } from "./peer-profile.js";
import { startResultCall } from "./result-call.js";
import type { AnyResult } from "./result-call.js";
import { takingRequests } from "./split-request.js";

type Headers = Readonly<Record<string, string>>;

/** Headers that carry the credential: as they are, or from an async function. */
type HeaderSource = Headers | (() => Promise<Headers>);

/** Its client for any document: which paths there are is a matter of types alone. */
interface AnyClient {
  use(middleware: Middleware): void;
  request(method: string, path: string, options: object): Promise<AnyResult>;
}

const noSchemes =
  "it knows no security schemes; its users choose a credential and put it into a header by hand";

/** What is taken of the package `openapi-fetch`. */
export type CreateClient = (options: object) => AnyClient;

/** A bare client of openapi-fetch, without our transport. */
export function openapiFetchPeer(createClient: CreateClient): Peer {
  return {
    name: "openapi-fetch",
    setup:
      "credentials are put into `headers` by hand, or by a middleware where they come from an async function; a call is asked for its data with `if (error)`",
    lacks: {
      security: noSchemes,
      retries: "it has no retries",
      retrySafe: "it has no retries",
      timeout: "it has no timeouts",
      totalTimeout: "it has no timeouts",
      layers:
        "its middleware gets a request and then a response, and cannot wrap a call",
      transport: "it sends with `fetch` only",
      response:
        "it gives headers as they came, and does not know those of the document",
      paging: "it has no paging",
      sockets: "it has no web sockets",
      streams: "it has no streams of events",
      document: "it does not know at run time what the document says",
    },
    passedOver: {
      "layers/user-agent": "it names no package",
      "answers/asked-thrice": "a call has one form",
    },
    profiles: peerDocuments.map((document) =>
      profileOf(document, createClient),
    ),
    nothing: undefined,
  };
}

function profileOf(
  document: PeerDocument,
  createClient: CreateClient,
): Profile {
  return definePeerProfile<AnyClient, HeaderSource>({
    name: "openapi-fetch",
    document,
    connect: (settings, auth) => connect(createClient, settings, auth),
    call,
    credentials: credentialsFor(document),
    noCredentials: noSchemes,
    noRoles: {},
  });
}

const call: PeerCall<AnyClient> = (client, request, { signal, headers }) =>
  startResultCall(() =>
    client.request(request.method, request.path, {
      params: { path: request.pathParameters, query: request.query },
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(signal === undefined ? {} : { signal }),
      ...(headers === undefined ? {} : { headers }),
    }),
  );

function connect(
  createClient: CreateClient,
  { baseUrl, headers = {}, fetch }: ClientSettings,
  auth: HeaderSource = {},
): AnyClient {
  const fixed = typeof auth === "function" ? {} : auth;
  const client = createClient({
    ...(baseUrl === undefined ? {} : { baseUrl }),
    headers: { ...fixed, ...headers },
    ...(fetch === undefined ? {} : { fetch: askedWith(fetch) }),
  });
  if (typeof auth === "function") client.use(headerMiddleware(auth));
  return client;
}

function askedWith(own: typeof fetch): (input: Request) => Promise<Response> {
  const send = takingRequests(own);
  return (request) => send(request);
}

function headerMiddleware(source: () => Promise<Headers>): Middleware {
  return {
    async onRequest({ request }) {
      for (const [name, value] of Object.entries(await source()))
        request.headers.set(name, value);
      return request;
    },
  };
}

function credentialsFor({
  own,
  apiKeyHeader,
  apiKey,
}: PeerDocument): Readonly<Record<string, CredentialSource<HeaderSource>>> {
  const sends = sentBy(own, "all");
  const broken = { [apiKeyHeader]: `${apiKey}\r\nx-evil: 1` };
  return {
    all: { auth: sends, sends },
    provider: { auth: () => Promise.resolve(sends), sends },
    thrower: {
      auth: () => Promise.reject(new Error("there is no key")),
      sends: {},
    },
    "line-break": { auth: broken, sends: {} },
  };
}
