import type { Layer, Transport } from "./layer.js";
import type { OAuth2ClientCredentials } from "./security/oauth2-credential.js";

/** A secret, or a function that gives it whenever one is needed. */
export type Credential<Value> = Value | (() => Value | Promise<Value>);

/** RFC 7617; both are sent as UTF-8. */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** What the constructor of every client takes. A package narrows `auth` to the schemes of its document and `server` to its servers. */
export interface ClientOptions {
  /** Credentials by the name of their security scheme. */
  readonly auth?:
    | {
        readonly [scheme: string]:
          | Credential<string>
          | Credential<BasicCredential>
          | Credential<OAuth2ClientCredentials>
          | undefined;
      }
    | undefined;
  /** Where the API lives; takes the place of the document's servers. A trailing slash makes no difference. */
  readonly baseUrl?: string | URL | undefined;
  /** Which of the document's servers to use, from 0. Default 0. */
  readonly server?: number | undefined;
  /** Values of the server's variables; left out, the document's defaults. */
  readonly serverVariables?:
    { readonly [name: string]: string | undefined } | undefined;
  /** Sent with every request; `null` removes a header that the runtime would send. */
  readonly headers?: { readonly [name: string]: string | null } | undefined;
  /** Milliseconds for one attempt, its body included. Default 60,000; `Infinity` for none. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call, attempts and waits included; of a paged call, for each page. Default none. */
  readonly totalTimeout?: number | undefined;
  /**
   * How often a failed attempt may be repeated. Default 2. Only idempotent methods and operations that are safe to repeat are, after a
   * connection error, a timeout, 408, 429 or 5xx, and never where the server asks to wait for more than a minute.
   */
  readonly retries?: number | undefined;
  /** Send credentials over plain http to a host that is not loopback. Default false. */
  readonly allowInsecureHttp?: boolean | undefined;
  /** Around every attempt's transport, the first outermost. */
  readonly layers?: readonly Layer[] | undefined;
  /** Any `fetch`. Default the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Takes the place of `fetch` altogether. */
  readonly transport?: Transport | undefined;
  /** Any `WebSocket` class. Default that of the transport, else the global one; on Node 20 pass that of the `ws` package. */
  readonly WebSocket?: WebSocketConstructor | undefined;
}

/** What the runtime needs of a WebSocket class; the global one and that of `ws` fit. */
export type WebSocketConstructor = new (
  url: string,
  protocols?: string[],
) => WebSocketLike;

export interface WebSocketLike {
  /** Set to `arraybuffer`. */
  binaryType?: string;
  close(code?: number, reason?: string): void;
  addEventListener(
    type: "open" | "close" | "error",
    listener: (event: unknown) => void,
  ): void;
  addEventListener(
    type: "message",
    listener: (event: { readonly data: unknown }) => void,
  ): void;
}

/** What a single call may set, over the client's options. */
export interface CallOptions {
  /** Ends the call, waits and retries included, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  readonly headers?: { readonly [name: string]: string | null } | undefined;
  readonly timeout?: number | undefined;
  readonly totalTimeout?: number | undefined;
  readonly retries?: number | undefined;
  /** Repeat this call after a failure even though its method is not idempotent. */
  readonly retrySafe?: boolean | undefined;
}
