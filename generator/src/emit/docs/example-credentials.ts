import type {
  ApiModel,
  Operation,
  SecurityRequirement,
} from "../../model/api-model.js";
import { leastOf } from "./least-of.js";

/** The credentials that most operations prefer; `undefined` where most send none. */
export function usualRequirement(
  model: ApiModel,
): SecurityRequirement | undefined {
  const wanted = operationsOf(model).map(preferred);
  const without = wanted.filter((one) => one === undefined).length;
  if (without > wanted.length / 2) return undefined;
  const counts = new Map<string, number>();
  for (const key of wanted.map(schemesKey))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return leastOf(
    alternativesOf(model),
    (one) => -(counts.get(schemesKey(one)) ?? 0),
  );
}

/** What an operation is shown with: what it takes of the given credentials, else what it prefers; `undefined` where it sends none. */
export function shownRequirement(
  operation: Operation,
  given: SecurityRequirement | undefined,
): SecurityRequirement | undefined {
  return isCallable(operation, given)
    ? operation.security.find((one) => isPart(one, given) && sends(one))
    : preferred(operation);
}

/** Whether a client with these credentials can call the operation. */
export function isCallable(
  { security }: Operation,
  given: SecurityRequirement | undefined,
): boolean {
  return security.length === 0 || security.some((one) => isPart(one, given));
}

/** Whether both send the same credentials, or both none. */
export function isSameRequirement(
  one: SecurityRequirement | undefined,
  other: SecurityRequirement | undefined,
): boolean {
  return schemesKey(one) === schemesKey(other);
}

/** Every combination of schemes that an operation takes, each once. */
export function alternativesOf(
  model: ApiModel,
): readonly SecurityRequirement[] {
  const seen = new Map<string, SecurityRequirement>();
  for (const { security } of operationsOf(model))
    for (const one of security) {
      const key = schemesKey(one);
      if (sends(one) && !seen.has(key)) seen.set(key, one);
    }
  return Array.from(seen.values());
}

function operationsOf(model: ApiModel): readonly Operation[] {
  return model.tags.flatMap(({ operations }) => operations);
}

/** As the runtime chooses: an alternative that sends nothing comes last wherever it stands. */
function preferred({ security }: Operation): SecurityRequirement | undefined {
  return security.find(sends);
}

function sends({ schemes }: SecurityRequirement): boolean {
  return schemes.length > 0;
}

function isPart(
  { schemes }: SecurityRequirement,
  given: SecurityRequirement | undefined,
): boolean {
  const names = new Set(given?.schemes.map(({ name }) => name));
  return schemes.every(({ name }) => names.has(name));
}

function schemesKey(one: SecurityRequirement | undefined): string {
  return JSON.stringify(one?.schemes.map(({ name }) => name) ?? []);
}
