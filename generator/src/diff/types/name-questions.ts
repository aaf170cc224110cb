import type { TypesVerdict } from "../api-change.js";
import type { CheckFile } from "./check-file.js";
import { spaceOf } from "./check-file.js";
import type { OperationPair } from "./match-operations.js";
import type { DeclaredOperation } from "./package-declarations.js";

/** A statement that old code could hold, and what it means if it does not compile any more. */
export interface Question {
  readonly statement: number;
  readonly verdict: TypesVerdict;
}

const fresh = spaceOf("New", "text");

/** Declares the client's methods, so that it can be asked for those of the base. */
export function declareClient(
  check: CheckFile,
  operations: readonly DeclaredOperation[],
): void {
  const tags = new Map<string, string[]>();
  for (const { clientPath } of operations) {
    const [property, method] = clientPath?.split(".") ?? [];
    if (property === undefined || method === undefined) continue;
    tags.set(property, [...(tags.get(property) ?? []), method]);
  }
  for (const [property, methods] of tags)
    check.declare(
      fresh,
      `interface ${property}$ { ${methods.map((method) => `${method}: unknown;`).join(" ")} }`,
    );
  check.declare(
    fresh,
    `interface client$ { ${[...tags.keys()].map((tag) => `${tag}: ${tag}$;`).join(" ")} }`,
  );
}

/** Whether the method that called it in the base is there: `client.users.list`. */
export function askForName(
  check: CheckFile,
  { clientPath, functionName }: DeclaredOperation,
  revision: DeclaredOperation | undefined,
): Question[] {
  if (clientPath !== undefined) {
    if (clientPath === revision?.clientPath) return [];
    const statement = check.add(`$given<${fresh}.client$>().${clientPath};`);
    return [{ statement, verdict: "call" }];
  }
  if (functionName === revision?.functionName) return [];
  const statement = check.add(`${fresh}.${functionName};`);
  return [{ statement, verdict: "call" }];
}

/** Whether it can be called without an input, as before. */
export function askForCall(
  check: CheckFile,
  { base, revision }: OperationPair,
): Question[] {
  if (!base.inputIsOptional || revision.inputIsOptional) return [];
  const name = `${revision.functionName}$`;
  check.declare(
    fresh,
    `function ${name}(client: unknown, input: unknown): void;`,
  );
  const statement = check.add(`${fresh}.${name}("");`);
  return [{ statement, verdict: "call" }];
}

/** Whether the statuses that a result had are still there, and whether there are new ones. */
export function askForStatuses(
  check: CheckFile,
  { base, revision }: OperationPair,
): Question[] {
  const before = statusesOf(base);
  const after = statusesOf(revision);
  const lost = [...before].find((status) => !after.has(status));
  const added = [...after].some((status) => !before.has(status));
  const [old, now] = [unionOf(before), unionOf(after)];
  return [
    ...(lost === undefined
      ? []
      : [
          {
            statement: check.add(`$given<${now}>() === ${lost};`),
            verdict: "call" as const,
          },
        ]),
    ...(added
      ? [
          {
            statement: check.addAssignment(now, old),
            verdict: "exhaustive" as const,
          },
        ]
      : []),
  ];
}

function statusesOf({ answers }: DeclaredOperation): Set<number> {
  return new Set(answers.flatMap(({ statuses }) => [...statuses]));
}

/** A result can always be one that the document does not declare. */
function unionOf(statuses: ReadonlySet<number>): string {
  return [...statuses, "undefined"].join(" | ");
}

/** Whether a type is still exported. */
export function askForType(check: CheckFile, name: string): Question {
  const statement = check.add(`$given<${fresh}.${name}>();`);
  return { statement, verdict: "import" };
}

/** Whether a list of known values is still exported. */
export function askForList(check: CheckFile, name: string): Question {
  const statement = check.add(`${fresh}.${name};`);
  return { statement, verdict: "import" };
}
