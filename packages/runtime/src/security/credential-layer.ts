import { contextOf } from "../call-context.js";
import type { CallContext } from "../call-context.js";
import { setHeader } from "../headers.js";
import { addSecretHeaders } from "../secret-headers.js";
import { InvalidInput, toInputError } from "../invalid-input.js";
import { changedRequest } from "../wire-request.js";
import type { HttpRequest, Layer } from "../layer.js";
import { giveUp } from "../send/give-up.js";
import { chooseCredentials } from "./choose-credentials.js";
import type {
  ChosenCredential,
  CredentialSettings,
  Rejected,
} from "./choose-credentials.js";
import { isLoopback } from "./loopback.js";

/**
 * Adds the operation's credentials to each request, innermost but for the transport, so that no other layer sees them. After a 401 they
 * are asked for once more; where others come, such as a fresh token, the request is sent once more.
 */
export function credentialLayer(settings: CredentialSettings): Layer {
  return (next) => async (request) => {
    const { chosen, sent } = await addCredentials(request, settings);
    const response = await next(sent);
    const isFinal =
      response.status !== 401 ||
      chosen.length === 0 ||
      request.body instanceof ReadableStream;
    if (isFinal) return response;
    const rejected = new Map(chosen.map(({ name, text }) => [name, text]));
    const renewed = await addCredentials(request, settings, rejected).catch(
      async (error: unknown) => {
        await giveUp(response);
        throw error;
      },
    );
    if (renewed.chosen.every(({ name, text }) => rejected.get(name) === text)) {
      return response;
    }
    await giveUp(response);
    const { attempts } = contextOf(request);
    attempts.push({ status: 401, failure: undefined, wait: 0 });
    return next(renewed.sent);
  };
}

export interface Credentialed {
  readonly chosen: readonly ChosenCredential[];
  readonly sent: HttpRequest;
}

/** The request with its credentials; refused where it would carry a secret to another origin, or in the clear. */
export async function addCredentials(
  request: HttpRequest,
  settings: CredentialSettings,
  rejected?: Rejected,
): Promise<Credentialed> {
  const context = contextOf(request);
  if (settings.isObserved) addSecretHeaders(context, request.headers);
  try {
    const chosen = await chooseCredentials(settings, request, rejected);
    const sent = applyAll(request, chosen, settings.isObserved);
    if (!context.secrets.isEmpty) refuseExposure(sent.url, context, settings);
    return { chosen, sent };
  } catch (error) {
    throw toInputError({ operation: request.operation }, error);
  }
}

function applyAll(
  request: HttpRequest,
  chosen: readonly ChosenCredential[],
  isObserved: boolean,
): HttpRequest {
  const context = contextOf(request);
  if (chosen.length + context.credentialHeaders.size === 0) return request;
  const inPlace = !isObserved && chosen.every(({ in: place }) => !place);
  const headers = inPlace ? request.headers : new Headers(request.headers);
  for (const name of context.credentialHeaders) headers.delete(name);
  let { url } = request;
  for (const credential of chosen) {
    const { in: place, slot, text } = credential;
    if (text === undefined) continue;
    if (chosen.length > 1) refuseTaken(chosen, credential);
    context.secrets.add(text);
    // What stands behind `Bearer `.
    context.secrets.add(text.slice(text.indexOf(" ") + 1));
    if (place === undefined) setHeader(headers, slot, text);
    else url = place(url, headers, { slot, text });
    if (inPlace) context.credentialHeaders.add(slot.toLowerCase());
  }
  return inPlace ? request : changedRequest(request, { url, headers });
}

/** Bearer and basic in one alternative both want `Authorization`; sending one of them would be half the truth. */
function refuseTaken(
  chosen: readonly ChosenCredential[],
  credential: ChosenCredential,
): void {
  const { in: place, slot } = credential;
  const isTaken = chosen.some(
    (other) =>
      other !== credential &&
      other.in === place &&
      other.slot.toLowerCase() === slot.toLowerCase(),
  );
  if (isTaken) {
    throw new InvalidInput(
      `two credentials of one alternative belong into ${slot}; set that header yourself in the option \`headers\``,
    );
  }
}

function refuseExposure(
  { origin, protocol, hostname, host }: URL,
  { base }: CallContext,
  { allowInsecureHttp }: CredentialSettings,
): void {
  if (origin !== base.origin) {
    throw new InvalidInput(
      `a layer changed the origin from ${base.origin} to ${origin}, where the credentials do not belong`,
    );
  }
  if (protocol === "http:" && !allowInsecureHttp && !isLoopback(hostname)) {
    throw new InvalidInput(
      `credentials would go to ${host} over plain http; use https, or pass the option \`allowInsecureHttp: true\``,
    );
  }
}
