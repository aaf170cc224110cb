import { checkError } from "./check-error.js";
import type { ErrorCheck } from "./check-error.js";
import { equalData, show } from "./equal-data.js";
import type { Outcome } from "./perform-call.js";
import type {
  WantedFailure,
  WantedItems,
  WantedOutcome,
  WantedValue,
} from "./scenario.js";

/** What is wrong with how the call ended. */
export function checkOutcome(
  outcome: Outcome,
  wanted: WantedOutcome,
  check: ErrorCheck,
): readonly string[] {
  if (wanted.kind === "items") return checkItems(outcome, wanted, check);
  if (outcome.kind === "items") {
    if (wanted.kind === "error" && outcome.error !== undefined)
      return checkError(outcome.error, wanted, check);
    return [`it gave items ${show(outcome.items)}`];
  }
  if (wanted.kind === "error") {
    return outcome.kind === "error"
      ? checkError(outcome.error, wanted, check)
      : [`it gave ${show(outcome.value)}, not ${wanted.name}`];
  }
  if (outcome.kind === "error") return [`it ended with ${show(outcome.error)}`];
  return wanted.kind === "failure"
    ? checkFailure(outcome.value, wanted, check)
    : checkValue(outcome.value, wanted, check);
}

function checkItems(
  outcome: Outcome,
  wanted: WantedItems,
  check: ErrorCheck,
): readonly string[] {
  if (outcome.kind !== "items") return [`it gave ${show(outcome)}, no items`];
  const items = equalData(outcome.items, wanted.items)
    ? []
    : [`items are ${show(outcome.items)}, not ${show(wanted.items)}`];
  const { error } = outcome;
  if (wanted.then === undefined) {
    return error === undefined
      ? items
      : [...items, `it ended with ${show(error)}`];
  }
  return [...items, ...checkError(error, wanted.then, check)];
}

function checkValue(
  value: unknown,
  wanted: WantedValue,
  { role }: ErrorCheck,
): readonly string[] {
  const isResponse =
    wanted.status !== undefined || wanted.headers !== undefined;
  const actual = isResponse ? memberOf(value, "data") : value;
  const given = Object.hasOwn(wanted, "data") ? wanted.data : role.sample;
  const expected = wanted.nothing === true ? undefined : given;
  return [
    ...differs("the value", actual, expected),
    ...(wanted.status === undefined
      ? []
      : differs("status", memberOf(value, "status"), wanted.status)),
    ...(wanted.headers === undefined
      ? []
      : differs("headers", memberOf(value, "headers"), wanted.headers)),
  ];
}

function checkFailure(
  result: unknown,
  wanted: WantedFailure,
  check: ErrorCheck,
): readonly string[] {
  const exception = memberOf(result, "exception");
  const isDeclared = wanted.status !== "undeclared";
  return [
    ...differs("ok", memberOf(result, "ok"), false),
    ...differs(
      "status",
      memberOf(result, "status"),
      isDeclared ? check.role.errorStatus : undefined,
    ),
    ...(isDeclared
      ? differs("error", memberOf(result, "error"), wanted.error)
      : sameError(memberOf(result, "error"), exception)),
    ...checkError(exception, wanted.exception, check),
  ];
}

function sameError(error: unknown, exception: unknown): readonly string[] {
  return error === exception ? [] : ["error and exception are not the same"];
}

function differs(
  name: string,
  actual: unknown,
  wanted: unknown,
): readonly string[] {
  if (equalData(actual, wanted)) return [];
  return [`${name} is ${show(actual)}, not ${show(wanted)}`];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Reflect.get(value, name)
    : undefined;
}
