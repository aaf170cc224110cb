import { oneLine } from "../../answer/summary.js";
import { CallContext } from "../../call-context.js";
import { ApiError } from "../../errors/api-error.js";
import { ConnectionError } from "../../errors/connection-error.js";
import type { Transport } from "../../layer.js";
import type { Secrets } from "../../secrets.js";
import { Deadline } from "../../send/deadline.js";
import { reasonIn } from "../../send/failure.js";
import { waitAfterAnswer, waitAfterFailure } from "../../send/retry-policy.js";
import { sleep } from "../../send/until-aborted.js";
import { WireRequest } from "../../wire-request.js";
import { readToken } from "./token-answer.js";
import type { Token, TokenAnswer } from "./token-answer.js";
import { tokenOperation } from "./token-operation.js";
import type { TokenOrder } from "./token-order.js";

/** Milliseconds for one try with its answer. */
const patience = 30_000;

export interface TokenRequest {
  readonly order: TokenOrder;
  readonly transport: Transport;
  /** How often a failed try may be repeated: after no answer, 408, 429 and 5xx, with the waits of any call. */
  readonly retries: number;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

/**
 * Asks for a token. Repeating that does no harm, whatever the method of the call that needs it.
 *
 * Rejects with a `ConnectionError`, `ApiError` or `CredentialError` that shows no secret, or with the signal's reason.
 */
export async function requestToken(request: TokenRequest): Promise<Token> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(request, attempt);
    } catch (error) {
      const wait =
        error instanceof ApiError
          ? waitAfterAnswer(attempt, error)
          : waitAfterFailure(attempt, error);
      if (wait === undefined || attempt > request.retries) throw error;
      await sleep(wait, request.signal);
    }
  }
}

async function tryOnce(
  { order, transport, signal }: TokenRequest,
  attempt: number,
): Promise<Token> {
  const context = new CallContext(tokenOperation, order.url);
  const { secrets } = context;
  for (const secret of order.secrets) secrets.add(secret);
  const deadline = new Deadline();
  context.deadline = deadline;
  deadline.endAfter(patience, () => new Error(`none within ${patience} ms`));
  deadline.follow(signal, (reason) =>
    reason instanceof Error ? reason : new Error("aborted"),
  );
  try {
    const request = wireRequest(order, attempt, context);
    const answer = await deadline
      .race(exchange(transport, request))
      .catch((cause: unknown) => {
        throw noAnswer(cause, secrets);
      });
    return readToken(answer, secrets);
  } finally {
    deadline.finish();
  }
}

function wireRequest(
  { url, authorization, userAgent, form: body }: TokenOrder,
  attempt: number,
  context: CallContext,
): WireRequest {
  const headers = new Headers({
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
    ...(authorization !== undefined && { authorization }),
    ...(userAgent !== null && { "user-agent": userAgent }),
  });
  const operation = tokenOperation;
  return new WireRequest(
    { method: "POST", url, headers, body, operation, attempt, attempts: [] },
    context,
  );
}

async function exchange(
  transport: Transport,
  request: WireRequest,
): Promise<TokenAnswer> {
  const response = await transport(request);
  return { response, text: await response.text() };
}

function noAnswer(cause: unknown, secrets: Secrets): ConnectionError {
  const reason = reasonIn(cause);
  return new ConnectionError(`no answer (${oneLine(secrets.redact(reason))})`, {
    cause: secrets.redactCause(cause),
  });
}
