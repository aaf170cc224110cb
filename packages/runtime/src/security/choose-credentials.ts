import type { CallContext } from "../call-context.js";
import { InputError, MissingCredentialError } from "../errors/input-error.js";
import type {
  Api,
  Operation,
  SecurityRequirement,
  SecurityScheme,
} from "../operation.js";
import type { ClientOptions } from "../options.js";
import { slotOf } from "./credential-slot.js";
import { readCredential } from "./read-credential.js";

/** A scheme that is to be sent, with its value. */
export interface ChosenCredential {
  readonly name: string;
  readonly scheme: SecurityScheme;
  readonly value: unknown;
}

export interface CredentialSource {
  readonly schemes: Api["securitySchemes"];
  readonly auth: NonNullable<ClientOptions["auth"]>;
}

/**
 * The first alternative whose every scheme has a credential, and nothing else. One that needs none (`{}`, or mutual TLS alone)
 * is taken last wherever it stands, so that a configured credential is used. None complete: a `MissingCredentialError`.
 */
export async function chooseCredentials(
  source: CredentialSource,
  operation: Operation,
  context: CallContext,
): Promise<readonly ChosenCredential[]> {
  const alternatives = operation.security ?? [];
  const read = createReader(source, operation, context);
  for (const alternative of alternatives) {
    const chosen = await readAlternative(alternative, read);
    if (chosen !== undefined && chosen.length > 0) return chosen;
  }
  if (alternatives.length === 0) return [];
  for (const alternative of alternatives) {
    const chosen = await readAlternative(alternative, read);
    if (chosen !== undefined) return chosen;
  }
  throw missing(source, operation);
}

/** What is known of one scheme: its credential, that it needs none, or that it has none. */
type Reading =
  | { readonly kind: "credential"; readonly credential: ChosenCredential }
  | { readonly kind: "not-needed" }
  | { readonly kind: "missing" };

type Reader = (name: string) => Promise<Reading>;

/** Asks each provider at most once, however many alternatives name it. */
function createReader(
  source: CredentialSource,
  operation: Operation,
  context: CallContext,
): Reader {
  const readings = new Map<string, Promise<Reading>>();
  return (name) => {
    const known = readings.get(name);
    if (known !== undefined) return known;
    const reading = readScheme(source, { name, operation, context });
    readings.set(name, reading);
    return reading;
  };
}

async function readScheme(
  source: CredentialSource,
  {
    name,
    operation,
    context,
  }: { name: string; operation: Operation; context: CallContext },
): Promise<Reading> {
  const scheme = source.schemes[name];
  if (scheme === undefined) {
    throw new InputError(
      `security scheme ${JSON.stringify(name)} is not in the document`,
      { operation },
    );
  }
  const slot = slotOf(scheme);
  if (slot === undefined) return { kind: "not-needed" };
  if (
    slot.in === "header" &&
    context.callerHeaders.has(slot.name.toLowerCase())
  ) {
    return {
      kind: "credential",
      credential: { name, scheme, value: undefined },
    };
  }
  const value = await readCredential(source.auth, name, operation);
  if (value === undefined) return { kind: "missing" };
  return { kind: "credential", credential: { name, scheme, value } };
}

async function readAlternative(
  alternative: SecurityRequirement,
  read: Reader,
): Promise<readonly ChosenCredential[] | undefined> {
  const chosen: ChosenCredential[] = [];
  for (const name of Object.keys(alternative)) {
    const reading = await read(name);
    if (reading.kind === "missing") return undefined;
    if (reading.kind === "credential") chosen.push(reading.credential);
  }
  return chosen;
}

function missing(
  source: CredentialSource,
  operation: Operation,
): MissingCredentialError {
  const alternatives = (operation.security ?? []).map((alternative) =>
    Object.keys(alternative).join(" and "),
  );
  const given = Object.keys(source.auth);
  const have = given.length === 0 ? "none" : given.join(", ");
  return new MissingCredentialError(
    `no complete credential; the operation takes ${alternatives.join(", or ")} (option \`auth\` has ${have})`,
    { operation },
  );
}
