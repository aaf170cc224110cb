import { contextOf } from "../call-context.js";
import type { CallContext } from "../call-context.js";
import { InputError } from "../errors/input-error.js";
import { addCookies, setHeader } from "../headers.js";
import { InvalidInput, toInputError } from "../invalid-input.js";
import type { HttpRequest, Layer } from "../layer.js";
import { percentEncode } from "../parameters/percent-encode.js";
import { chooseCredentials } from "./choose-credentials.js";
import type {
  ChosenCredential,
  CredentialSource,
} from "./choose-credentials.js";
import { credentialText, isBasic, slotOf } from "./credential-slot.js";
import type { Slot } from "./credential-slot.js";
import { isLoopback } from "./loopback.js";

export interface CredentialSettings extends CredentialSource {
  readonly allowInsecureHttp: boolean;
}

/** Adds the operation's credentials to each request, innermost but for the transport, so that no other layer sees them. */
export function credentialLayer(settings: CredentialSettings): Layer {
  return (next) => async (request) =>
    next(await addCredentials(request, settings));
}

/** The request with its credentials; refused where it would carry a secret to another origin, or in the clear. */
export async function addCredentials(
  request: HttpRequest,
  settings: CredentialSettings,
): Promise<HttpRequest> {
  const context = contextOf(request);
  const { operation } = request;
  const chosen = await chooseCredentials(settings, operation, context);
  try {
    const sent = applyAll(request, chosen, context);
    refuseOtherOrigin(sent, context);
    if (!settings.allowInsecureHttp) refuseInsecure(sent, context);
    return sent;
  } catch (error) {
    throw toInputError(operation, error);
  }
}

function applyAll(
  request: HttpRequest,
  chosen: readonly ChosenCredential[],
  context: CallContext,
): HttpRequest {
  const sent = {
    ...request,
    url: new URL(request.url),
    headers: new Headers(request.headers),
  };
  const taken = new Map<string, string>();
  for (const credential of chosen) {
    const slot = slotOf(credential.scheme);
    if (slot === undefined) continue;
    refuseSharedSlot(taken, slot, credential.name);
    applyOne(sent, { credential, slot, context });
  }
  return sent;
}

/** Bearer and basic in one alternative both want `Authorization`; sending one of them would be half the truth. */
function refuseSharedSlot(
  taken: Map<string, string>,
  slot: Slot,
  name: string,
): void {
  const key = `${slot.in} ${slot.in === "header" ? slot.name.toLowerCase() : slot.name}`;
  const other = taken.get(key);
  if (other !== undefined) {
    throw new InvalidInput(
      `credentials ${JSON.stringify(other)} and ${JSON.stringify(name)} both belong into ${slot.in} ${JSON.stringify(slot.name)}; set that header yourself in the option \`headers\``,
    );
  }
  taken.set(key, name);
}

interface Application {
  readonly credential: ChosenCredential;
  readonly slot: Slot;
  readonly context: CallContext;
}

function applyOne(
  sent: HttpRequest,
  { credential, slot, context }: Application,
): void {
  const { name, scheme, value } = credential;
  if (value === undefined) {
    context.secrets.add(
      context.callerHeaders.get(slot.name.toLowerCase()) ?? "",
    );
    return;
  }
  const text = credentialText(scheme, value, name);
  for (const secret of secretsIn(text, value)) context.secrets.add(secret);
  switch (slot.in) {
    case "header":
      setHeader(sent.headers, slot.name, text);
      break;
    case "cookie":
      addCookies(sent.headers, [`${slot.name}=${percentEncode(text)}`]);
      break;
    case "query":
      context.secrets.addQueryName(slot.name);
      setQuery(sent.url, slot.name, text);
      break;
  }
}

/** The whole text, its part behind `Basic ` or `Bearer `, and a password by itself. */
function secretsIn(text: string, value: unknown): readonly string[] {
  const bare = text.slice(text.indexOf(" ") + 1);
  return isBasic(value) ? [text, bare, value.password] : [text, bare];
}

/** In place of pairs of that name, which a paging link may have brought back. The rest of the query keeps its bytes. */
function setQuery(url: URL, name: string, text: string): void {
  const label = percentEncode(name);
  const others = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && pair.split("=")[0] !== label);
  url.search = [...others, `${label}=${percentEncode(text)}`].join("&");
}

function refuseOtherOrigin(request: HttpRequest, context: CallContext): void {
  if (context.secrets.isEmpty || request.url.origin === context.origin) return;
  throw new InputError(
    `a layer changed the origin from ${context.origin} to ${request.url.origin}, where the credentials do not belong`,
    { operation: request.operation },
  );
}

function refuseInsecure(request: HttpRequest, context: CallContext): void {
  const { protocol, hostname, host } = request.url;
  if (context.secrets.isEmpty) return;
  if (protocol !== "http:" || isLoopback(hostname)) return;
  throw new InputError(
    `credentials would go to ${host} over plain http; use https, or pass the option \`allowInsecureHttp: true\``,
    { operation: request.operation },
  );
}
