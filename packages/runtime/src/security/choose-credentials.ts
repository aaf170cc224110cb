import { contextOf } from "../call-context.js";
import {
  CredentialError,
  MissingCredentialError,
} from "../errors/input-error.js";
import { InvalidInput } from "../invalid-input.js";
import type { HttpRequest, Transport } from "../layer.js";
import type { Api, SecurityRequirement, SecurityScheme } from "../operation.js";
import type { ClientOptions } from "../options.js";

export interface CredentialSettings {
  readonly schemes: Api["securitySchemes"];
  readonly auth: NonNullable<ClientOptions["auth"]>;
  readonly allowInsecureHttp: boolean;
  /** Whether a layer of the user's sees the request, so that credentials must go into a copy of its headers. */
  readonly isObserved: boolean;
  readonly baseUrl: URL;
  readonly transport: Transport;
}

/** What is to be sent. */
export interface ChosenCredential {
  /** Of the security scheme. */
  readonly name: string;
  readonly in: SecurityScheme["in"];
  /** Of the header, query parameter or cookie. */
  readonly slot: string;
  /** `undefined`: the caller, or a layer, has set the header. */
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
  const { security = [] } = request.operation;
  const credentials = new Map<string, unknown>();
  const choice = { settings, request, rejected, credentials };
  let chosen: readonly ChosenCredential[] | undefined;
  for (const alternative of security) {
    const complete = await readAlternative(alternative, choice);
    if (complete?.length) return complete;
    chosen ??= complete;
  }
  if (chosen !== undefined || security.length === 0) return chosen ?? [];
  const alternatives = security.map((all) => Object.keys(all).join(" and "));
  const have = Object.entries(settings.auth).map(([name, given]) => {
    const value = credentials.has(name) ? credentials.get(name) : given;
    if (!isEmpty(value)) return name;
    return `${name}, ${typeof given === "function" ? "whose function gave nothing" : "which is empty"}`;
  });
  throw new MissingCredentialError(
    `no complete credential; the operation takes ${alternatives.join(", or ")} (option \`auth\` has ${have.join(", and ") || "none"})`,
    { operation: request.operation },
  );
}

interface Choice {
  readonly settings: CredentialSettings;
  readonly request: HttpRequest;
  readonly rejected: Rejected | undefined;
  /** By scheme, what its provider gave, so that it is asked at most once. */
  readonly credentials: Map<string, unknown>;
}

/** `undefined` where a credential is missing: not configured, or empty, as when it was read from a variable that is not set. */
async function readAlternative(
  alternative: SecurityRequirement,
  choice: Choice,
): Promise<readonly ChosenCredential[] | undefined> {
  const { settings, request, rejected, credentials } = choice;
  const { callerHeaders, credentialHeaders, secrets } = contextOf(request);
  const chosen: ChosenCredential[] = [];
  for (const [name, scopes] of Object.entries(alternative)) {
    const scheme = settings.schemes[name];
    if (scheme === undefined) {
      throw new InvalidInput(
        `security scheme ${JSON.stringify(name)} is not in the document`,
      );
    }
    if (scheme.kind === undefined) continue;
    const { in: place, name: slot = "Authorization" } = scheme;
    const header = slot.toLowerCase();
    const isSet =
      callerHeaders.has(header) ||
      (request.headers.has(header) && !credentialHeaders.has(header));
    let text: string | undefined;
    if (place !== undefined || !isSet) {
      if (!credentials.has(name)) {
        const given = Object.hasOwn(settings.auth, name)
          ? settings.auth[name]
          : undefined;
        const isProvider = typeof given === "function";
        credentials.set(
          name,
          isProvider ? await askProvider(given, name, request) : given,
        );
      }
      const credential = credentials.get(name);
      if (isEmpty(credential)) return undefined;
      const written = scheme.kind(credential, {
        name,
        scheme: scheme.scheme,
        tokenUrl: scheme.tokenUrl,
        scopes,
        client: settings,
        baseUrl: settings.baseUrl,
        transport: settings.transport,
        allowInsecureHttp: settings.allowInsecureHttp,
        rejected: rejected?.get(name),
        request,
        secrets,
      });
      text = typeof written === "string" ? written : await written;
    }
    chosen.push({ name, in: place, slot, text });
  }
  return chosen;
}

/** Nothing, an empty text, or an object of empty texts. */
function isEmpty(credential: unknown): boolean {
  return typeof credential === "object" && credential !== null
    ? Object.values(credential).every((value) => value === "")
    : !credential;
}

async function askProvider(
  provider: () => unknown,
  name: string,
  { operation }: HttpRequest,
): Promise<unknown> {
  try {
    return await provider();
  } catch (cause) {
    throw new CredentialError(
      `the provider of credential ${JSON.stringify(name)} failed`,
      { operation, cause },
    );
  }
}
