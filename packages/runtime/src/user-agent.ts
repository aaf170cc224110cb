import { isBrowser } from "./is-browser.js";
import type { Api } from "./operation.js";

/**
 * `userapis-cloudsmith/1.2.3` (RFC 9110, section 10.1.5). None in a browser, which sends its own and would have to ask the server's
 * leave for another.
 */
export function userAgentOf(api: Api): string | undefined {
  if (isBrowser()) return undefined;
  const product = api.name.replace(/^@/, "").replace(/[^\w.-]+/g, "-");
  return `${product}/${api.version.replace(/[^\w.+-]+/g, "-")}`;
}
