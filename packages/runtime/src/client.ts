import { callerHeaders } from "./headers.js";
import type { CallerHeaders } from "./headers.js";
import { explainInput } from "./invalid-input.js";
import type { Transport } from "./layer.js";
import type { Api } from "./operation.js";
import type { ClientOptions } from "./options.js";
import type { CredentialSettings } from "./security/choose-credentials.js";
import { createFetchTransport } from "./send/fetch-transport.js";
import { composeTransport } from "./send/layers.js";
import { baseUrlOf } from "./server-url.js";
import { userAgentOf } from "./user-agent.js";

/** What a client holds. */
export interface ClientState {
  readonly api: Api;
  readonly options: ClientOptions;
  readonly baseUrl: URL;
  readonly headers: CallerHeaders;
  readonly userAgent: string | undefined;
  /** Names of headers, in lower case, that hold a credential where the caller sets them. */
  readonly secretHeaders: readonly string[];
  /** Names of query parameters and cookies that hold a credential. */
  readonly secretQueries: readonly string[];
  readonly credentials: CredentialSettings;
  /** The transport with all its layers. */
  readonly send: Transport;
}

export const clientState: unique symbol = Symbol.for(
  "@userapis/runtime.client",
);
declare const clientName: unique symbol;

/**
 * The base of every generated client. It has no named property, so that a subclass may have any. `Name` keeps one vendor's client from
 * another vendor's functions.
 *
 * Throws an `InputError` where the base URL or a server variable cannot be used.
 */
export class ApiClient<const Name extends string = string> {
  declare readonly [clientName]: Name;
  declare readonly [clientState]: ClientState;

  constructor(api: Api<Name>, options: ClientOptions) {
    // Not enumerable: `console.log(client)` shows no credential.
    Object.defineProperty(this, clientState, {
      value: createState(api, options),
    });
  }
}

function createState(api: Api, options: ClientOptions): ClientState {
  const baseUrl = explainInput({}, () => baseUrlOf(api.servers, options));
  const credentials: CredentialSettings = {
    schemes: api.securitySchemes,
    auth: options.auth ?? {},
    allowInsecureHttp: options.allowInsecureHttp ?? false,
    isObserved: (options.layers ?? []).length > 0,
    baseUrl,
    transport: options.transport ?? createFetchTransport(options.fetch),
  };
  const schemes = Object.values(api.securitySchemes);
  return {
    api,
    options,
    baseUrl,
    headers: callerHeaders(new Map(), options.headers),
    userAgent: userAgentOf(api),
    secretHeaders: [
      "authorization",
      "proxy-authorization",
      "cookie",
      ...schemes.map(({ name = "" }) => name.toLowerCase()),
    ],
    secretQueries: schemes.flatMap(({ in: place, name }) =>
      place === undefined || name === undefined ? [] : name,
    ),
    credentials,
    send: composeTransport(options.layers ?? [], credentials),
  };
}
