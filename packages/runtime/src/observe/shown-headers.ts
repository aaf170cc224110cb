import { contextOf } from "../call-context.js";
import type { HttpRequest } from "../layer.js";
import { secretName } from "../secret-headers.js";

const mark = "***";

/** Headers whose whole value is a URL. */
const urlHeaders = new Set(["location", "content-location", "referer"]);

/** Headers by lower-case name, `***` in place of what is secret: by name, by the document's schemes and `x-secret`, or by its value. `more` names others, in lower case. */
export function shownHeaders(
  headers: Headers,
  request: HttpRequest,
  more: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const { secrets, secretHeaders } = contextOf(request);
  const declared = secretParameters(request);
  const entries = [...headers].map(([name, value]): [string, string] => {
    const isSecret =
      secretName.test(name) ||
      secretHeaders.includes(name) ||
      declared.has(name) ||
      more.has(name);
    if (isSecret) return [name, mark];
    const isUrl = urlHeaders.has(name);
    return [name, isUrl ? secrets.redactUrl(value) : secrets.redact(value)];
  });
  return Object.fromEntries(entries);
}

function secretParameters({ operation }: HttpRequest): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { in: location, name, secret } of operation.parameters?.list ??
    []) {
    if (location === "header" && secret === true) names.add(name.toLowerCase());
  }
  return names;
}
