import { claimNames } from "./claim-names.js";
import type { NameClaim } from "./claim-names.js";
import { pascalCase } from "./identifier-words.js";
import {
  chooseNames,
  givenMember,
  memberCase,
  preferGiven,
  withLastResort,
} from "./name-candidates.js";
import type { NameChoice, NameStyle } from "./name-candidates.js";
import {
  OBJECT_MEMBERS,
  OPERATION_TYPE_SUFFIXES,
  PRIMITIVE_TYPES,
  RESERVED_FUNCTIONS,
} from "./reserved-names.js";
import { stableSuffix } from "./stable-suffix.js";

/** What the names of an operation depend on. */
export interface NamedOperation {
  /** Method and path, which no two operations share. */
  readonly key: string;
  readonly tag: string;
  /** `operationId`, or words made of method and path. */
  readonly name: string;
  /** Whether `name` is an `operationId`. */
  readonly hasOwnName: boolean;
  /** `x-sdk-name`. */
  readonly givenName: string | undefined;
}

export interface OperationNames {
  readonly methodName: string;
  readonly functionName: string;
  readonly typeName: string;
}

/** Holds the operations without a tag. */
export const DEFAULT_TAG = "default";

/** Methods are unique in their tag; functions and types in the package, which exports them beside its other types; there the longer name of the document helps out. */
export function nameOperations(
  operations: readonly NamedOperation[],
  takenTypes: ReadonlySet<string>,
): Map<string, OperationNames> {
  const methods = nameMethods(operations);
  const functions = claimNames(
    operations.map((one) =>
      functionClaim(one, methods.get(one.key) ?? one.name),
    ),
    (name) =>
      !RESERVED_FUNCTIONS.has(name) &&
      (PRIMITIVE_TYPES.has(name) || !takenTypes.has(name)),
  );
  const taken = new Set([...takenTypes, ...functions.values()]);
  const types = claimNames(
    operations.map(({ key }) => typeClaim(key, functions.get(key) ?? key)),
    (stem) =>
      OPERATION_TYPE_SUFFIXES.every((suffix) => !taken.has(stem + suffix)),
  );
  return new Map(
    operations.map(({ key, name }) => [
      key,
      {
        methodName: methods.get(key) ?? name,
        functionName: functions.get(key) ?? name,
        typeName: types.get(key) ?? name,
      },
    ]),
  );
}

function nameMethods(
  operations: readonly NamedOperation[],
): Map<string, string> {
  const names = new Map<string, string>();
  const byTag = new Map<string, NamedOperation[]>();
  for (const operation of operations) {
    const others = byTag.get(operation.tag);
    if (others === undefined) byTag.set(operation.tag, [operation]);
    else others.push(operation);
  }
  for (const group of byTag.values())
    for (const [key, name] of claimNames(group.map(methodClaim), isMethodName))
      names.set(key, name);
  return names;
}

const METHOD: NameStyle = {
  toCase: memberCase,
  isReserved: (name) => OBJECT_MEMBERS.has(name),
  suffixes: ["Operation"],
  joint: "_",
};

function methodClaim(operation: NamedOperation): NameClaim<string> {
  const { key, tag, name, givenName } = operation;
  const short = withoutTag(name, tag);
  const whole = wholeChoice(operation, METHOD);
  const own = short === name ? whole : shortChoice(short, whole);
  const given = givenName === undefined ? undefined : givenMember(givenName);
  return { claimant: key, ...preferGiven(given, own) };
}

/** `/x/` beside `/x` is `getXTrailingSlash`; what method and path do not tell apart in words, their stable suffix does. */
function wholeChoice(operation: NamedOperation, style: NameStyle): NameChoice {
  const { key, name } = operation;
  const choice = withLastResort(chooseNames(name, style), key);
  if (!endsWithSlash(operation)) return choice;
  const slashed = style.toCase(`${name} trailing slash`);
  const others = () => [slashed, ...choice.others()];
  return { ...choice, rank: choice.rank + 1, others };
}

function endsWithSlash({ hasOwnName, key }: NamedOperation): boolean {
  return !hasOwnName && key.endsWith("/");
}

function shortChoice(short: string, whole: NameChoice): NameChoice {
  return {
    rank: Math.max(whole.rank, 2),
    first: chooseNames(short, METHOD).first,
    others: () => [whole.first, ...whole.others()],
  };
}

function isMethodName(name: string): boolean {
  return !OBJECT_MEMBERS.has(name);
}

/** `user_tokens_list` in the tag `user` is `tokens_list`. `getUser` and `userInfo` have no separator to cut at and stay. */
function withoutTag(name: string, tag: string): string {
  const wanted = tag.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  if (wanted === "") return name;
  let seen = "";
  for (const part of name.matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}]+)/gu)) {
    seen += part[1]?.toLowerCase() ?? "";
    if (!wanted.startsWith(seen)) return name;
    const rest = name.slice(part.index + part[0].length);
    if (seen === wanted) return /^\p{L}/u.test(rest) ? rest : name;
  }
  return name;
}

const FUNCTION: NameStyle = {
  toCase: memberCase,
  isReserved: (name) => RESERVED_FUNCTIONS.has(name),
  suffixes: ["Operation"],
  joint: "_",
};

/** The method's name, else the whole `operationId`, else with the tag before it: `delete` of `user_delete` is `userDelete`. */
function functionClaim(
  operation: NamedOperation,
  method: string,
): NameClaim<string> {
  const { key, tag, name, givenName } = operation;
  const madeUp = endsWithSlash(operation) ? 3 : 2;
  return {
    claimant: key,
    rank: method === givenName || method === name ? 0 : madeUp,
    first: method,
    others: () => {
      const whole = wholeChoice(operation, FUNCTION);
      const tagged = memberCase(`${tag} ${method}`);
      const saysLittle =
        givenName !== undefined || whole.first === `${method}Operation`;
      return [
        ...(saysLittle && tag !== DEFAULT_TAG ? [tagged] : []),
        whole.first,
        ...whole.others(),
        tagged,
        `${tagged}_${stableSuffix(key)}`,
      ];
    },
  };
}

function typeClaim(key: string, functionName: string): NameClaim<string> {
  const stem = pascalCase(functionName) || functionName;
  return {
    claimant: key,
    rank: 0,
    first: stem,
    others: () => [
      `${stem}Operation`,
      `${stem}Operation_${stableSuffix(functionName)}`,
    ],
  };
}
