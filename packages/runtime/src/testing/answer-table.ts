import type { ReceivedRequest } from "./received-request.js";

/** What to answer, by the name of the operation's function. `Operations` is the type of a package's module `operations`. */
export type AnswerTable<Operations> = {
  readonly [Name in OperationName<Operations>]?: AnswersOf<Operations[Name]>;
};

/** The operations among the exports of a package's module `operations`. */
export type OperationName<Operations> = {
  [Name in keyof Operations]: [AnswersOf<Operations[Name]>] extends [never]
    ? never
    : Name;
}[keyof Operations] &
  string;

/** One answer, or a list that is used in turn, the last again and again. `never` for what is no operation. */
export type AnswersOf<OperationFunction> = [
  AnswerOf<OperationFunction>,
] extends [never]
  ? never
  : | Step<AnswerOf<OperationFunction>>
    | readonly Step<AnswerOf<OperationFunction>>[];

/** An answer, or a function that gives it for a request. One that throws is a connection that broke off. */
export type Step<Answer> =
  Answer | ((request: ReceivedRequest) => Answer | Promise<Answer>);

type AnswerOf<OperationFunction> = OperationFunction extends (
  ...parameters: never[]
) => { result(): Promise<infer Result> }
  ? HttpAnswer<Result>
  : OperationFunction extends (
        ...parameters: never[]
      ) => AsyncIterable<infer Message extends { readonly kind: string }>
    ? SocketAnswer<Extract<Message, { readonly kind: "json" | "text" }>>
    : never;

/** What a call that ends with `Result` may be answered with. */
export type HttpAnswer<Result> =
  DeclaredAnswer<Result> | UndeclaredAnswer | NoAnswer;

type DeclaredAnswer<Result> = Result extends {
  readonly ok: true;
  readonly status: infer Status extends number;
  readonly data: infer Data;
  readonly headers: infer Headers;
}
  ? AnswerWith<Status, Data, Headers>
  : Result extends {
        readonly ok: false;
        readonly status: infer Status extends number;
        readonly error: infer Body;
        readonly headers: infer Headers;
      }
    ? AnswerWith<Status, Body, Headers>
    : never;

type AnswerWith<Status, Body, Headers> = undefined extends Body
  ? {
      readonly status: Status;
      readonly body?: BodyOf<Body>;
      readonly headers?: HeadersOf<Headers>;
      readonly undeclared?: never;
    }
  : {
      readonly status: Status;
      readonly body: BodyOf<Body>;
      readonly headers?: HeadersOf<Headers>;
      readonly undeclared?: never;
    };

/** What is streamed may be given whole. */
type BodyOf<Body> = Body extends ReadableStream
  ? ReadableStream<Uint8Array> | Blob
  : Body extends AsyncIterable<infer Item>
    ? readonly StreamedItem<Item>[] | AsyncIterable<StreamedItem<Item>>
    : Body;

/** Of a server-sent event, its type, `id` and `retry` may be left out. */
type StreamedItem<Item> = Item extends EventFields & {
  readonly kind: "json" | "text";
}
  ? Omit<Item, keyof EventFields> & Partial<EventFields>
  : Item;

interface EventFields {
  readonly event: string;
  readonly id: string | undefined;
  readonly retry: number | undefined;
}

type HeadersOf<Headers> = Partial<Headers> & OtherHeaders;

interface OtherHeaders {
  readonly [name: string]: string | number | boolean | object | undefined;
}

/** An answer that the document does not declare. A text or bytes are sent as they are, any other body as JSON. */
export interface UndeclaredAnswer {
  readonly undeclared: true;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: OtherHeaders;
}

/** `disconnect`: the connection breaks off. `hang`: nothing comes until a timeout or the caller ends the call. */
export type NoAnswer = "disconnect" | "hang";

/** What a web socket plays once it is open. */
export type SocketAnswer<Message> =
  | {
      readonly messages: readonly Message[];
      /** After the last message. Default `close`: with code 1000, which ends the loop. */
      readonly then?: "close" | "stay-open" | "disconnect";
    }
  | NoAnswer;

/** A table as the code here sees it: the types of one package are gone. */
export interface AnyTable {
  readonly [name: string]: AnyAnswers | undefined;
}

export type AnyAnswers = AnyStep | readonly AnyStep[];

export type AnyStep =
  AnyAnswer | ((request: ReceivedRequest) => AnyAnswer | Promise<AnyAnswer>);

export type AnyAnswer = WholeAnswer | PlayedSocket | NoAnswer;

export interface WholeAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: object;
  readonly undeclared?: true;
}

export interface PlayedSocket {
  readonly messages: readonly unknown[];
  readonly then?: "close" | "stay-open" | "disconnect";
}
