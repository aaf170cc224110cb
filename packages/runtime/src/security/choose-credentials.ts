import { contextOf } from "../call-context.js";
import {
  CredentialError,
  MissingCredentialError,
} from "../errors/input-error.js";
import { InvalidInput } from "../invalid-input.js";
import type { HttpRequest, Transport } from "../layer.js";
import type {
  Api,
  Operation,
  SecurityRequirement,
  SecurityScheme,
} from "../operation.js";
import type { ClientOptions } from "../options.js";
import type { CredentialFacts } from "./credential-kind.js";

export interface CredentialSettings {
  readonly schemes: Api["securitySchemes"];
  readonly auth: NonNullable<ClientOptions["auth"]>;
  readonly allowInsecureHttp: boolean;
  readonly baseUrl: URL;
  readonly transport: Transport;
}

/** What is to be sent. */
export interface ChosenCredential {
  /** Of the security scheme. */
  readonly name: string;
  readonly in: "header" | "query" | "cookie";
  /** Of the header, query parameter or cookie. */
  readonly slot: string;
  /** `undefined`: the caller has set the header. */
  readonly text: string | undefined;
}

/** The texts that the server has just refused, by the name of their scheme. */
export type Rejected = ReadonlyMap<string, string | undefined>;

/**
 * The first alternative whose every scheme has a credential, and nothing else. One that needs none (`{}`, or mutual TLS alone)
 * is taken last wherever it stands, so that a configured credential is used. None complete: a `MissingCredentialError`.
 */
export async function chooseCredentials(
  settings: CredentialSettings,
  request: HttpRequest,
  rejected?: Rejected,
): Promise<readonly ChosenCredential[]> {
  const { operation } = request;
  const choice = { settings, request, rejected, credentials: new Map() };
  let chosen: readonly ChosenCredential[] | undefined;
  for (const alternative of operation.security ?? []) {
    const complete = await readAlternative(alternative, choice);
    if (complete !== undefined && complete.length > 0) return complete;
    chosen ??= complete;
  }
  if (chosen === undefined && operation.security?.length) {
    throw missing(settings, operation);
  }
  return chosen ?? [];
}

interface Choice {
  readonly settings: CredentialSettings;
  readonly request: HttpRequest;
  readonly rejected: Rejected | undefined;
  /** By scheme, what its provider gave, so that it is asked at most once. */
  readonly credentials: Map<string, unknown>;
}

/** `undefined` where a credential is missing. */
async function readAlternative(
  alternative: SecurityRequirement,
  choice: Choice,
): Promise<readonly ChosenCredential[] | undefined> {
  const { settings, request, credentials } = choice;
  const { callerHeaders } = contextOf(request);
  const chosen: ChosenCredential[] = [];
  for (const [name, scopes] of Object.entries(alternative)) {
    const scheme = settings.schemes[name];
    if (scheme === undefined) {
      throw new InvalidInput(
        `security scheme ${JSON.stringify(name)} is not in the document`,
      );
    }
    if (scheme.kind === undefined) continue;
    const { in: place = "header", name: slot = "Authorization" } = scheme;
    let text: string | undefined;
    if (place !== "header" || !callerHeaders.has(slot.toLowerCase())) {
      if (!credentials.has(name)) {
        credentials.set(name, await readCredential(choice, name));
      }
      const credential = credentials.get(name);
      if (credential === undefined) return undefined;
      const written = scheme.kind(
        credential,
        factsOf(choice, name, { scheme, scopes }),
      );
      text = typeof written === "string" ? written : await written;
    }
    chosen.push({ name, in: place, slot, text });
  }
  return chosen;
}

/** `undefined` where there is none: not configured, or the provider has nothing, as when it reads a variable that is not set. */
async function readCredential(
  { settings, request }: Choice,
  name: string,
): Promise<unknown> {
  const { auth } = settings;
  const given = Object.hasOwn(auth, name) ? auth[name] : undefined;
  try {
    const value: unknown = typeof given === "function" ? await given() : given;
    return value === "" || value === null ? undefined : value;
  } catch (cause) {
    throw new CredentialError(
      `the provider of credential ${JSON.stringify(name)} failed`,
      { operation: request.operation, cause },
    );
  }
}

function factsOf(
  { settings, request, rejected }: Choice,
  name: string,
  { scheme, scopes }: Requirement,
): CredentialFacts {
  const { baseUrl, transport, allowInsecureHttp } = settings;
  return {
    name,
    scheme: scheme.scheme,
    tokenUrl: scheme.tokenUrl,
    scopes,
    client: settings,
    baseUrl,
    rejected: rejected?.get(name),
    request,
    transport,
    allowInsecureHttp,
    secrets: contextOf(request).secrets,
  };
}

interface Requirement {
  readonly scheme: SecurityScheme;
  readonly scopes: readonly string[];
}

function missing(
  { auth }: CredentialSettings,
  operation: Operation,
): MissingCredentialError {
  const alternatives = (operation.security ?? []).map((alternative) =>
    Object.keys(alternative).join(" and "),
  );
  const have = Object.keys(auth).join(", ") || "none";
  return new MissingCredentialError(
    `no complete credential; the operation takes ${alternatives.join(", or ")} (option \`auth\` has ${have})`,
    { operation },
  );
}
