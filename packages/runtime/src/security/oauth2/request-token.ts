import { oneLine } from "../../answer/summary.js";
import { CallContext, callContext } from "../../call-context.js";
import type { ContextRequest } from "../../call-context.js";
import { ApiError } from "../../errors/api-error.js";
import { ConnectionError } from "../../errors/connection-error.js";
import type { Transport } from "../../layer.js";
import type { Secrets } from "../../secrets.js";
import { Deadline, sleep, untilAborted } from "../../send/deadline.js";
import { waitAfterAnswer, waitAfterFailure } from "../../send/retry-policy.js";
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
  const policy = { retries: request.retries, repeatable: true };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(request, attempt);
    } catch (error) {
      const wait =
        error instanceof ApiError
          ? waitAfterAnswer(policy, attempt, error)
          : waitAfterFailure(policy, attempt, error);
      if (wait === undefined) throw error;
      await sleep(wait, request.signal);
    }
  }
}

async function tryOnce(
  { order, transport, signal }: TokenRequest,
  attempt: number,
): Promise<Token> {
  const deadline = new Deadline({
    parent: signal,
    onAbort: (reason) => reason,
    milliseconds: patience,
    onTimeout: () => new Error(`none within ${patience} ms`),
  });
  const request = wireRequest(order, attempt, deadline.signal);
  const { secrets } = request[callContext];
  try {
    const answer = await untilAborted(
      exchange(transport, request),
      deadline.signal,
    ).catch((cause: unknown) => {
      throw noAnswer(cause, secrets);
    });
    return readToken(answer, secrets);
  } finally {
    deadline.end();
  }
}

function wireRequest(
  { url, authorization, userAgent, form, secrets }: TokenOrder,
  attempt: number,
  signal: AbortSignal,
): ContextRequest {
  const headers = new Headers({
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
    ...(authorization !== undefined && { authorization }),
    ...(userAgent !== null && { "user-agent": userAgent }),
  });
  const context = new CallContext(new Map(), url.origin);
  for (const secret of secrets) context.secrets.add(secret);
  return {
    method: "POST",
    url,
    headers,
    body: form,
    signal,
    operation: tokenOperation,
    attempt,
    [callContext]: context,
  };
}

async function exchange(
  transport: Transport,
  request: ContextRequest,
): Promise<TokenAnswer> {
  const response = await transport(request);
  return { response, text: await response.text() };
}

/** `fetch` says little more than "fetch failed" and puts the reason into `cause`. */
function noAnswer(cause: unknown, secrets: Secrets): ConnectionError {
  const texts = [cause, cause instanceof Error && cause.cause].map((error) =>
    error instanceof Error ? error.message : "",
  );
  const reason = texts.filter((text) => text !== "").join(": ");
  return new ConnectionError(`no answer (${oneLine(secrets.redact(reason))})`, {
    cause: secrets.redactCause(cause),
  });
}
