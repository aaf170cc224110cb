import type { HttpHandler, WebSocketHandler } from "msw";
import type { Api } from "../operation.js";
import type {
  AnswersOf,
  AnswerTable,
  AnyAnswers,
  AnyTable,
  OperationName,
} from "../testing/answer-table.js";
import { namedOperations } from "../testing/named-operations.js";
import type { NamedOperation } from "../testing/named-operations.js";
import { Turns } from "../testing/turns.js";
import { httpHandler } from "./http-handler.js";
import { Places } from "./places.js";
import { socketHandler } from "./socket-handler.js";

export interface HandlerOptions {
  /** Where the API lives, as in the client's options. Default: every server of the document. */
  readonly baseUrl?: string | URL;
}

export interface HandlersOptions<Operations> extends HandlerOptions {
  /** Instead of the document's examples. */
  readonly answers?: AnswerTable<Operations>;
}

/** Handlers for MSW's `setupServer` and `setupWorker`. */
export interface MockApi<Operations> {
  /** One handler for every operation; without other answers they give the document's examples. */
  readonly handlers: (
    options?: HandlersOptions<Operations>,
  ) => (HttpHandler | WebSocketHandler)[];
  /** By the name of an operation's function, a function that makes its handler; without answers it gives the document's example. */
  readonly handler: {
    readonly [Name in OperationName<Operations>]: (
      answers?: AnswersOf<Operations[Name]>,
      options?: HandlerOptions,
    ) => HttpHandler | WebSocketHandler;
  };
}

export interface MockSource<Operations> {
  readonly api: Api;
  /** The package's module `operations`. */
  readonly operations: Operations;
  /** What to answer where nothing else is said. */
  readonly examples: AnswerTable<Operations>;
}

/** What a package's subpath `msw` exports. */
export function mockApi<Operations extends object>(
  source: MockSource<Operations>,
): MockApi<Operations>;
export function mockApi({ api, operations, examples }: AnySource): AnyMock {
  const known = namedOperations(operations);
  return {
    handlers: ({ answers = {}, ...options } = {}) =>
      known.map((one) =>
        create(one, own(answers, one.name) ?? own(examples, one.name), options),
      ),
    handler: Object.fromEntries(
      known.map((one) => [
        one.name,
        (answers = own(examples, one.name), options = {}) =>
          create(one, answers, options),
      ]),
    ),
  };

  function create(
    named: NamedOperation,
    answers: AnyAnswers | undefined,
    { baseUrl }: HandlerOptions,
  ): HttpHandler | WebSocketHandler {
    const all = known.map(({ operation }) => operation);
    const places = new Places(api, all, baseUrl);
    const turns = new Turns({ [named.name]: answers });
    const isSocket = named.operation.webSocket !== undefined;
    return (isSocket ? socketHandler : httpHandler)({ named, places, turns });
  }
}

function own(table: AnyTable, name: string): AnyAnswers | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

interface AnySource {
  readonly api: Api;
  readonly operations: object;
  readonly examples: AnyTable;
}

interface AnyMock {
  readonly handlers: (
    options?: HandlerOptions & { readonly answers?: AnyTable },
  ) => (HttpHandler | WebSocketHandler)[];
  readonly handler: {
    readonly [name: string]: (
      answers?: AnyAnswers,
      options?: HandlerOptions,
    ) => HttpHandler | WebSocketHandler;
  };
}
