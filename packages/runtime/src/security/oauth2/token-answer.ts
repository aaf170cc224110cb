import { summaryOf } from "../../answer/summary.js";
import type { ApiError } from "../../errors/api-error.js";
import { createApiError } from "../../errors/create-api-error.js";
import { CredentialError } from "../../errors/input-error.js";
import type { HttpResponse } from "../../layer.js";
import type { Secrets } from "../../secrets.js";
import { askedWait } from "../../send/wait-time.js";

/** RFC 6749, section 5.1. */
export interface Token {
  /** What goes into the header `Authorization`. */
  readonly text: string;
  /** Milliseconds; `Infinity` where the server does not say. */
  readonly lifetime: number;
}

/** An answer of the token URL, its body read. */
export interface TokenAnswer {
  readonly response: HttpResponse;
  readonly text: string;
}

/**
 * The token in an answer. Throws an `ApiError` where the server refuses or fails (RFC 6749, section 5.2), a `CredentialError` where it
 * answers something else. Neither shows a secret.
 */
export function readToken(answer: TokenAnswer, secrets: Secrets): Token {
  const { status } = answer.response;
  if (status >= 400) throw refusal(answer, secrets);
  // A browser hides a redirect behind the status 0.
  if (status < 200 || status >= 300) {
    throw new CredentialError(
      "it redirects, and the client secret does not go along; pass the URL that it means as `tokenUrl`",
    );
  }
  const body = parse(answer.text);
  const token = field(body, "access_token");
  if (token === "") throw withoutToken(body, secrets);
  secrets.add(token);
  const type = field(body, "token_type");
  if (type !== "" && type.toLowerCase() !== "bearer") {
    throw new CredentialError(
      `its token is of type ${summaryOf(type, "", secrets)}, not Bearer`,
    );
  }
  return { text: `Bearer ${token}`, lifetime: lifetimeIn(body) };
}

/** Its body is what the server sent, less the secrets in it. */
function refusal({ response, text }: TokenAnswer, secrets: Secrets): ApiError {
  const { status, statusText, headers } = response;
  const redacted = parse(text, (value) => secrets.redact(value));
  const body = redacted ?? secrets.redact(text);
  const message = sentenceIn(body) || body;
  return createApiError(summaryOf(message, statusText, secrets), {
    status,
    headers,
    body,
    retryAfter: askedWait(status, headers, Date.now()),
  });
}

/** Some servers say 200 to a refusal. Nothing else of the body is quoted: it may be a token in another form than JSON. */
function withoutToken(body: unknown, secrets: Secrets): CredentialError {
  const sentence = summaryOf(sentenceIn(body), "", secrets);
  return new CredentialError(
    `its answer is not JSON with an access_token${sentence && `, but says ${sentence}`}`,
  );
}

function sentenceIn(body: unknown): string {
  const parts = [field(body, "error"), field(body, "error_description")];
  return parts.filter((part) => part !== "").join(": ");
}

/** RFC 6749 wants a number of seconds; servers that send a text are many. */
function lifetimeIn(body: unknown): number {
  const seconds = parseFloat(field(body, "expires_in"));
  return Number.isNaN(seconds) ? Infinity : seconds * 1_000;
}

/** A text or number of a JSON object; else `""`. */
function field(body: unknown, name: string): string {
  if (typeof body !== "object" || body === null) return "";
  const value: unknown = Object.getOwnPropertyDescriptor(body, name)?.value;
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : "";
}

/** `undefined` for what is not JSON. */
function parse(
  text: string,
  change: (value: string) => string = (value) => value,
): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === "string" ? change(value) : value,
    );
  } catch {
    return undefined;
  }
}
