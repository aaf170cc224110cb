import { noteSecrets } from "./body/write-body.js";
import type { CallContext } from "./call-context.js";
import { isJsonType } from "./media-type.js";
import type { Parameter } from "./operation.js";
import { pathValues, templateParts } from "./parameters/path-values.js";
import type { Secrets } from "./secrets.js";

/** A request that someone else has built, its body read. */
export interface BuiltRequest {
  readonly url: URL;
  readonly headers: Headers;
  readonly body: ArrayBuffer | undefined;
}

/** Finds what the document calls secret in a built request. What cannot be read back, such as a form with an object's properties, is not found. */
export async function addSecretsIn(
  built: BuiltRequest,
  { operation, secrets }: CallContext,
): Promise<void> {
  const { parameters, path, secretProperties } = operation;
  const list = parameters?.list ?? [];
  if (list.some(({ secret }) => secret)) {
    addPathSecrets(list, templateValues(path, built.url), secrets);
    for (const parameter of list) {
      if (parameter.secret) addParameter(parameter, built, secrets);
    }
  }
  if (secretProperties === undefined || built.body === undefined) return;
  noteSecrets(await readBody(built), secretProperties, secrets);
}

/** By name. */
function templateValues(
  template: string,
  { pathname }: URL,
): ReadonlyMap<string, string> {
  const names = [...template.matchAll(/\{([^{}]*)\}/g)];
  const { values = [] } = pathValues(templateParts(template), pathname) ?? {};
  return new Map(names.map(([, name = ""], at) => [name, values[at] ?? ""]));
}

function addPathSecrets(
  list: readonly Parameter[],
  values: ReadonlyMap<string, string>,
  secrets: Secrets,
): void {
  for (const { in: place, name, secret } of list) {
    if (place !== "path" || !secret) continue;
    addText(values.get(name) ?? "", decoded, secrets);
  }
}

function addParameter(
  { in: place, name }: Parameter,
  { url, headers }: BuiltRequest,
  secrets: Secrets,
): void {
  if (place === "header") addText(headers.get(name) ?? "", asItIs, secrets);
  if (place === "cookie") {
    for (const pair of (headers.get("cookie") ?? "").split(/; ?/)) {
      const [label = ""] = pair.split("=", 1);
      if (label === name)
        addText(pair.slice(name.length + 1), decoded, secrets);
    }
  }
  if (place !== "query") return;
  for (const [label, value] of url.searchParams) {
    // The style `deepObject` writes a property's name in brackets.
    if (label !== name && !label.startsWith(`${name}[`)) continue;
    secrets.addQueryName(label);
    addText(value, asItIs, secrets);
  }
}

/** As it is, as it was given, and, where it is a list, its items. */
function addText(
  text: string,
  decode: (text: string) => string,
  secrets: Secrets,
): void {
  for (const part of [text, ...text.split(",")]) {
    secrets.add(part);
    secrets.add(decode(part));
  }
}

function asItIs(text: string): string {
  return text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** JSON or a form; `undefined` for anything else. */
async function readBody({ headers, body }: BuiltRequest): Promise<unknown> {
  const type = headers.get("content-type") ?? "";
  const copy = new Response(body, { headers: { "content-type": type } });
  try {
    return isJsonType(type) ? await copy.json() : await copy.formData();
  } catch {
    return undefined;
  }
}
