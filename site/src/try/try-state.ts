import type { ClientOptions } from "@userapis/runtime";
import type { CallStyle } from "./run-call.js";
import type {
  TryAnswer,
  TryOperation,
  TryScheme,
  TryVendor,
} from "./try-vendor.js";

/** What a reader has chosen and written. */
export interface TryState {
  readonly fields: Record<string, string>;
  readonly body: string;
  readonly answer: TryAnswer;
  readonly answerBody: string;
  readonly credentials: readonly string[];
  readonly style: CallStyle;
  readonly retries: number;
}

/** What is called: an operation of a package, with what a reader has chosen for it. */
export interface TryChoice {
  readonly vendor: TryVendor;
  readonly operation: TryOperation;
  readonly state: TryState;
}

/** What every client does if nobody says otherwise. */
const defaultRetries = 2;

/** By the names in a link, each of which may be wrong or missing; then it is the first. */
export function chooseOperation(
  vendors: readonly TryVendor[],
  vendorName: string | null,
  functionName: string | null,
): TryChoice {
  const [firstVendor] = vendors;
  const vendor = vendors.find(({ name }) => name === vendorName) ?? firstVendor;
  if (vendor === undefined) throw new Error("there is no package to try");
  const [firstOperation] = vendor.operations;
  const operation =
    vendor.operations.find((one) => one.functionName === functionName) ??
    firstOperation;
  if (operation === undefined)
    throw new Error(`${vendor.packageName} has no operation to try`);
  return { vendor, operation, state: firstState(operation) };
}

/** What an operation is shown with at first: an example that works. */
export function firstState(operation: TryOperation): TryState {
  const [answer] = operation.answers;
  if (answer === undefined)
    throw new Error(`${operation.functionName} has no answer`);
  return {
    fields: Object.fromEntries(
      operation.fields.map(({ key, value }) => [key, value]),
    ),
    body: operation.body?.value ?? "",
    answer,
    answerBody: answer.body ?? "",
    credentials: operation.security[0] ?? [],
    style: operation.calls === "once" ? "await" : "iterate",
    retries: defaultRetries,
  };
}

/** Options of the client that are not its defaults. A server that says nothing is given up on soon, so that nobody waits for a minute here. */
export function settingsOf({
  retries,
  answer,
}: TryState): Readonly<Record<string, number>> {
  return {
    ...(retries === defaultRetries ? {} : { retries }),
    ...(answer.kind === "hang" ? { timeout: 1000 } : {}),
  };
}

/** Every scheme that the operation takes in any of its alternatives. */
export function schemesOf(
  { schemes }: TryVendor,
  { security }: TryOperation,
): readonly TryScheme[] {
  const taken = new Set(security.flat());
  return schemes.filter(({ name }) => taken.has(name));
}

/** What the client is made with: made-up credentials, and what it cannot do without. */
export function clientOptions(
  vendor: TryVendor,
  names: readonly string[],
): ClientOptions {
  const { serverVariables } = vendor;
  return { auth: madeUpCredentials(vendor, names), serverVariables };
}

function madeUpCredentials(
  { schemes }: TryVendor,
  names: readonly string[],
): Record<string, string | { username: string; password: string }> {
  return Object.fromEntries(
    schemes
      .filter(({ name }) => names.includes(name))
      .map(({ name, isBasic }) => [
        name,
        isBasic
          ? { username: "ada@example.com", password: "made-up" }
          : `made-up-${name}`,
      ]),
  );
}
