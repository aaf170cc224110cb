import type { ApiModel } from "../../model/api-model.js";
import { defaultServerUrl } from "../../model/default-server-url.js";
import type { Layout } from "../layout.js";
import { stringLiteral } from "../text/string-literal.js";
import { placeholders, variablesOption } from "./server-variables.js";

/** What no client can do without, as it stands in examples. */
export function requiredOptions(model: ApiModel): Layout[] {
  const base = exampleBaseUrl(model);
  return base === undefined
    ? variablesOption(placeholders(model))
    : [`baseUrl: ${stringLiteral(base)}`];
}

/** A `baseUrl` for examples where the document says on no host where the API lives; else `undefined`. */
export function exampleBaseUrl({ servers }: ApiModel): string | undefined {
  const [server] = servers;
  if (server === undefined) return "https://api.example.com";
  const url = defaultServerUrl(server);
  return URL.canParse(url)
    ? undefined
    : new URL(url, "https://api.example.com").href;
}
