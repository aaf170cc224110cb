import { abortReason } from "./counted-signal.js";
import { equalData, show } from "./equal-data.js";
import { errorClasses } from "./error-classes.js";
import { findLeaks } from "./find-leaks.js";
import type { Profile, RoleFacts } from "./profile.js";
import type { WantedAttempt, WantedError } from "./scenario.js";

export interface ErrorCheck {
  readonly profile: Profile;
  readonly role: RoleFacts;
  readonly inspect: ((value: unknown) => string) | undefined;
}

/** What is wrong with an error; that it shows no secret is asked of every one. */
export function checkError(
  error: unknown,
  wanted: WantedError,
  check: ErrorCheck,
): readonly string[] {
  const leaks = findLeaks(error, check.profile.secrets, check.inspect);
  if (check.profile.foreignErrors === true) return leaks;
  if (!(error instanceof Error)) return [`${show(error)} is no error`];
  return [
    ...leaks,
    ...checkClass(error, wanted.name),
    ...checkMessage(error, wanted, check.role),
    ...checkAttempts(error, wanted.attempts),
    ...checkCause(error, wanted.cause),
    ...checkFields(error, wanted),
  ];
}

function checkClass(error: Error, name: string): readonly string[] {
  const Class = errorClasses[name];
  if (Class === undefined) return [`no package exports ${name}`];
  // `ApiError` stands for its subclasses too, where the status is the package's.
  const isNamed = error.name === name || name === "ApiError";
  if (isNamed && error instanceof Class) return [];
  return [`it ends with ${show(error)}, not with ${name}`];
}

function checkMessage(
  { message }: Error,
  { message: parts = [] }: WantedError,
  { method, path }: RoleFacts,
): readonly string[] {
  return parts
    .map((part) => part.replace("{method}", method).replace("{path}", path))
    .filter((part) => !message.includes(part))
    .map((part) => `the message ${show(message)} is without ${show(part)}`);
}

function checkAttempts(
  error: Error,
  wanted: readonly WantedAttempt[] | undefined,
): readonly string[] {
  if (wanted === undefined) return [];
  const attempts: unknown = Reflect.get(error, "attempts");
  const actual = Array.isArray(attempts) ? attempts.map(toAttempt) : attempts;
  return equalData(actual, wanted)
    ? []
    : [`attempts are ${show(actual)}, not ${show(wanted)}`];
}

function toAttempt(attempt: unknown): unknown {
  if (typeof attempt !== "object" || attempt === null) return attempt;
  const status: unknown = Reflect.get(attempt, "status");
  const failure: unknown = Reflect.get(attempt, "failure");
  return {
    ...(status === undefined ? {} : { status }),
    ...(failure === undefined ? {} : { failure }),
  };
}

function checkCause(
  { cause }: Error,
  wanted: WantedError["cause"],
): readonly string[] {
  if (wanted === undefined) return [];
  const isIt =
    wanted === "the signal's reason"
      ? cause instanceof Error && cause.message === abortReason
      : cause instanceof Error;
  return isIt ? [] : [`the cause is ${show(cause)}, not ${wanted}`];
}

function checkFields(error: Error, wanted: WantedError): readonly string[] {
  const { status, body, noBody, requestId, firstBytes, retryAfter } = wanted;
  return [
    ...checkField(error, "status", status),
    ...checkField(error, "body", body),
    ...checkField(error, "requestId", requestId),
    ...checkField(error, "firstBytes", firstBytes),
    ...checkField(error, "retryAfter", retryAfter),
    ...(noBody === true && Reflect.get(error, "body") !== undefined
      ? ["it has a body"]
      : []),
  ];
}

function checkField(
  error: Error,
  name: string,
  wanted: unknown,
): readonly string[] {
  if (wanted === undefined) return [];
  const actual: unknown = Reflect.get(error, name);
  if (wanted === "some" && actual !== undefined) return [];
  return equalData(actual, wanted)
    ? []
    : [`${name} is ${show(actual)}, not ${show(wanted)}`];
}
