import { InputError } from "../errors/input-error.js";
import type { Transport } from "../layer.js";
import type { Operation } from "../operation.js";
import type { WebSocketConstructor } from "../options.js";
import type { AnswerTable, AnyTable, OperationName } from "./answer-table.js";
import { reasonIn } from "../send/failure.js";
import { namedOperations } from "./named-operations.js";
import { wholeAnswer } from "./play-answer.js";
import { receiveRequest } from "./received-request.js";
import type { ReceivedRequest } from "./received-request.js";
import { testWebSocket } from "./test-web-socket.js";
import { toResponse } from "./to-response.js";
import { Turns } from "./turns.js";

/** A request as it was sent, credentials included: give the client of a test made-up ones. */
export interface RecordedRequest<
  Name extends string = string,
> extends ReceivedRequest {
  readonly name: Name;
  /** From 1; a retry is 2 or more. */
  readonly attempt: number;
}

/** For the option `transport` of a client. */
export interface TestTransport<Name extends string = string> extends Transport {
  /** What was sent, every attempt, in order. */
  readonly requests: readonly RecordedRequest<Name>[];
  /** What a client that has this transport opens for its web socket operations. */
  readonly WebSocket: WebSocketConstructor;
}

/**
 * A transport without a network: it answers each operation from a table and records what was sent. Everything above it is the client's
 * own, so that the code under test sees the real errors, headers and retries; `retries: 0` in the client's options leaves those out.
 *
 * `operations` is the package's module: `import * as operations from "@userapis/cloudsmith/operations"`. A call of an operation that
 * the table does not have ends with an `InputError`.
 */
export function testTransport<Operations extends object>(
  operations: Operations,
  answers: AnswerTable<Operations>,
): TestTransport<OperationName<Operations>>;
export function testTransport(
  operations: object,
  answers: AnyTable,
): TestTransport {
  const known = namedOperations(operations);
  const turns = new Turns(answers);
  const requests: RecordedRequest[] = [];
  const transport: Transport = async (request) => {
    const { operation, signal, attempt, url } = request;
    const name = nameOf(operation);
    const received = await receiveRequest({ name, operation }, request);
    requests.push({ ...received, attempt });
    const step = turns.next(name);
    if (step === undefined) throw unanswered(operation, name, turns);
    const answer = await wholeAnswer(step, received, signal);
    try {
      return toResponse(operation, answer, url.href);
    } catch (cause) {
      throw unsendable(operation, name, cause);
    }
  };
  const WebSocket = testWebSocket({
    operations: known,
    turns,
    record: (received) => requests.push({ ...received, attempt: 1 }),
  });
  return Object.assign(transport, { requests, WebSocket });

  function nameOf(operation: Operation): string {
    const found = known.find((one) => one.operation.id === operation.id);
    if (found !== undefined) return found.name;
    throw new InputError(
      "the operation is not among those that `testTransport` was given; give it the module `operations` of the client's own package",
      { operation },
    );
  }
}

function unanswered(
  operation: Operation,
  name: string,
  turns: Turns,
): InputError {
  return new InputError(
    `${turns.unanswered(`\`${name}\``)}; add \`${name}\` to it`,
    { operation },
  );
}

/** A status or header that HTTP does not have, or a body that JSON cannot say. */
function unsendable(
  operation: Operation,
  name: string,
  cause: unknown,
): InputError {
  return new InputError(
    `the answer that the table of \`testTransport\` has for \`${name}\` cannot be sent: ${reasonIn(cause)}`,
    { operation, cause },
  );
}
