import type { Profile, RoleFacts } from "./profile.js";
import type { Scenario, WantedRequest } from "./scenario.js";
import type { SeenRequest } from "./stub/script.js";
import { equalData, show } from "./equal-data.js";
import { showsSecret } from "./find-leaks.js";

export interface RequestCheck {
  readonly scenario: Scenario;
  readonly profile: Profile;
  readonly role: RoleFacts;
  readonly seen: readonly SeenRequest[];
}

/** What is wrong with the requests that arrived. */
export function checkRequests(check: RequestCheck): readonly string[] {
  const { seen } = check;
  const wanted = wantedRequests(check, seen.length);
  const count =
    seen.length === wanted.length
      ? []
      : [`${seen.length} requests came, not ${wanted.length}`];
  const each = seen.flatMap((request, index) => {
    const expected = wanted[index];
    if (expected === undefined) return [];
    return checkRequest(request, expected, check).map(
      (reason) => `request ${index + 1}: ${reason}`,
    );
  });
  return [
    ...count,
    ...each,
    ...seen.flatMap((request) => strayed(request, check)),
  ];
}

function wantedRequests(
  { scenario }: RequestCheck,
  seen: number,
): readonly WantedRequest[] {
  const { requests } = scenario.wanted;
  if (typeof requests === "object") return requests;
  const length = requests === "some" ? Math.max(1, seen) : requests;
  return Array.from({ length }, () => ({}));
}

function checkRequest(
  seen: SeenRequest,
  wanted: WantedRequest,
  check: RequestCheck,
): readonly string[] {
  return [
    ...differs("method", seen.method, wanted.method ?? check.role.method),
    ...differs("target", seen.target, wantedTarget(wanted, check)),
    ...differs(
      "origin is the other",
      seen.atOtherOrigin,
      wanted.atOtherOrigin ?? false,
    ),
    ...checkBody(seen, wanted, check),
    ...checkHeaders(seen, wanted, check),
    ...checkCredentials(seen, wanted, check),
  ];
}

function wantedTarget(
  { target, value }: WantedRequest,
  { role, scenario }: RequestCheck,
): string {
  const given = scenario.call?.value;
  const encoded =
    typeof given === "string" ? encodeURIComponent(given) : undefined;
  const onWire = value ?? encoded ?? role.value ?? "";
  return (target ?? role.target)
    .replace("{target}", role.target)
    .replace("{value}", onWire);
}

function checkBody(
  seen: SeenRequest,
  wanted: WantedRequest,
  { role }: RequestCheck,
): readonly string[] {
  const text = decodeBase64(seen.body);
  const body = wanted.body ?? role.body ?? "none";
  if (body === "none") {
    const type = headerValue(seen, "content-type");
    return [
      ...differs("body", text, ""),
      ...(type === undefined ? [] : [`no body, but content-type ${type}`]),
    ];
  }
  if (text === "") return ["it has no body"];
  return differs("body", parseJson(withoutBoundary(seen, text)), body);
}

/** The boundary of parts is made by chance. */
function withoutBoundary(seen: SeenRequest, text: string): string {
  const type = headerValue(seen, "content-type") ?? "";
  const [, boundary] = /; boundary=([^;]+)$/.exec(type) ?? [];
  return boundary === undefined
    ? text
    : text.replaceAll(boundary, "{boundary}");
}

function checkHeaders(
  seen: SeenRequest,
  { headers = {} }: WantedRequest,
  { profile, seen: all }: RequestCheck,
): readonly string[] {
  return Object.entries(headers).flatMap(([name, wanted]) => {
    const value = headerValue(seen, name);
    if (wanted === null) return differs(name, value, undefined);
    if (typeof wanted === "string") return differs(name, value, wanted);
    if ("sameAs" in wanted) {
      const other = all[wanted.sameAs - 1];
      const known = other === undefined ? undefined : headerValue(other, name);
      return known === undefined
        ? [`request ${wanted.sameAs} has no ${name}`]
        : differs(name, value, known);
    }
    const part = wanted.contains.replace("{package}", profile.name);
    return value?.includes(part) === true
      ? []
      : [`${name} is ${show(value)}, without ${show(part)}`];
  });
}

function checkCredentials(
  seen: SeenRequest,
  { credentials }: WantedRequest,
  { profile, scenario }: RequestCheck,
): readonly string[] {
  if (credentials === undefined) return [];
  const set = profile.credentialsOf(scenario.client?.credentials ?? "all");
  const sends =
    credentials === "none" || typeof set === "string" ? {} : set.sends;
  const came = profile.credentialHeaders.flatMap((name) => {
    const value = headerValue(seen, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return differs("credentials", Object.fromEntries(came), sends);
}

/** Whatever the scenario is about: another origin sees no secret. */
function strayed(
  seen: SeenRequest,
  { profile }: RequestCheck,
): readonly string[] {
  if (!seen.atOtherOrigin) return [];
  const everything = `${seen.target} ${JSON.stringify(seen.headers)} ${decodeBase64(seen.body)}`;
  return profile.secrets
    .filter((secret) => showsSecret(everything, secret))
    .map((secret) => `the other origin got the secret ${show(secret)}`);
}

function differs(
  name: string,
  actual: unknown,
  wanted: unknown,
): readonly string[] {
  if (equalData(actual, wanted)) return [];
  return [`${name} is ${show(actual)}, not ${show(wanted)}`];
}

function headerValue(
  { headers }: SeenRequest,
  wanted: string,
): string | undefined {
  const values = headers
    .filter(([name]) => name.toLowerCase() === wanted)
    .map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(", ");
}

function decodeBase64(text: string): string {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
