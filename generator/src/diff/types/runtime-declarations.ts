import { runtimeNamespace } from "./snippet.js";

/**
 * What packages take from `@userapis/runtime` and from the platform, as far as values go through it.
 *
 * Both sides of a comparison see these, so that it needs no installed package, and a change of the runtime is not taken for one of the
 * API. A test holds them against the runtime itself.
 */
export const runtimeDeclarations = `
interface Blob { readonly size: number; readonly type: string; arrayBuffer(): Promise<ArrayBuffer>; text(): Promise<string>; }
interface ReadableStream<T = unknown> { readonly locked: boolean; getReader(): { read(): Promise<{ done: boolean; value?: T }> }; }
declare namespace ${runtimeNamespace} {
  type NoInput = Readonly<Record<string, never>>;
  type BinaryBody = Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;
  type DeclaredHeaders = object;
  type Credential<T> = T | (() => T | Promise<T>);
  interface BasicCredential { readonly username: string; readonly password: string; }
  interface OAuth2ClientCredentials { readonly clientId: string; readonly clientSecret: string; }
  interface ClientOptions { readonly timeout?: number; }
  interface CallOptions { readonly timeout?: number; }
  interface SocketOptions { readonly reconnect?: boolean; }
  interface Call<Data, Result> extends Promise<Data> { result(): Promise<Result>; }
  interface PagedCall<Data, Item, Result> extends Call<Data, Result>, AsyncIterable<Item> { pages(): AsyncIterable<Data>; }
  type SocketCall<Message> = AsyncIterable<{ readonly data: Message }>;
  interface EventStream<Data> extends AsyncIterable<{ readonly data: Data }> { cancel(): Promise<void>; }
  interface JsonLines<Line> extends AsyncIterable<Line> { cancel(): Promise<void>; }
}
`;

/** Of a name that an older or newer runtime has: a type of its own kind. */
export function unknownRuntimeType(name: string): string {
  return (
    `declare namespace ${runtimeNamespace} { interface ${name}<A = unknown, B = unknown, C = unknown> ` +
    `{ readonly "~${name}": [A, B, C]; } }`
  );
}

/** The names that are declared. */
export const runtimeTypeNames: ReadonlySet<string> = new Set(
  [...runtimeDeclarations.matchAll(/^ {2}(?:type|interface) (\w+)/gm)].map(
    ([, name = ""]) => name,
  ),
);
