import { contextOf } from "../call-context.js";
import { InputError } from "../errors/input-error.js";
import { setHeader } from "../headers.js";
import { InvalidInput, toInputError } from "../invalid-input.js";
import { changedRequest } from "../wire-request.js";
import type { HttpRequest, Layer } from "../layer.js";
import { percentEncode } from "../parameters/percent-encode.js";
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
  try {
    const chosen = await chooseCredentials(settings, request, rejected);
    const sent = chosen.length === 0 ? request : applyAll(request, chosen);
    refuseExposure(sent, settings);
    return { chosen, sent };
  } catch (error) {
    throw toInputError(request.operation, error);
  }
}

function applyAll(
  request: HttpRequest,
  chosen: readonly ChosenCredential[],
): HttpRequest {
  const { secrets, callerHeaders } = contextOf(request);
  const headers = new Headers(request.headers);
  let { url } = request;
  const taken = new Set<string>();
  for (const { in: place, slot, text } of chosen) {
    refuseTaken(
      taken,
      `${place} ${place === "header" ? slot.toLowerCase() : slot}`,
    );
    if (text === undefined) {
      secrets.add(callerHeaders.get(slot.toLowerCase()) ?? "");
      continue;
    }
    secrets.add(text);
    // What stands behind `Bearer `.
    secrets.add(text.slice(text.indexOf(" ") + 1));
    if (place === "query") url = withQuery(url, slot, text);
    else if (place === "header") setHeader(headers, slot, text);
    else addCookie(headers, `${slot}=${percentEncode(text)}`);
    if (place === "query") secrets.addQueryName(slot);
  }
  return changedRequest(request, { url, headers });
}

/** Bearer and basic in one alternative both want `Authorization`; sending one of them would be half the truth. */
function refuseTaken(taken: Set<string>, slot: string): void {
  if (taken.has(slot)) {
    throw new InvalidInput(
      `two credentials of one alternative belong into ${slot}; set that header yourself in the option \`headers\``,
    );
  }
  taken.add(slot);
}

function addCookie(headers: Headers, pair: string): void {
  const before = headers.get("cookie");
  setHeader(headers, "cookie", before === null ? pair : `${before}; ${pair}`);
}

/** In place of pairs of that name, which a paging link may have brought back. The rest of the query keeps its bytes. */
function withQuery(url: URL, name: string, text: string): URL {
  const label = percentEncode(name);
  const others = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && pair.split("=")[0] !== label);
  const result = new URL(url);
  result.search = [...others, `${label}=${percentEncode(text)}`].join("&");
  return result;
}

function refuseExposure(
  request: HttpRequest,
  { allowInsecureHttp }: CredentialSettings,
): void {
  const { secrets, origin } = contextOf(request);
  const { url, operation } = request;
  if (secrets.isEmpty) return;
  if (url.origin !== origin) {
    throw new InputError(
      `a layer changed the origin from ${origin} to ${url.origin}, where the credentials do not belong`,
      { operation },
    );
  }
  if (allowInsecureHttp || url.protocol !== "http:") return;
  if (isLoopback(url.hostname)) return;
  throw new InputError(
    `credentials would go to ${url.host} over plain http; use https, or pass the option \`allowInsecureHttp: true\``,
    { operation },
  );
}
