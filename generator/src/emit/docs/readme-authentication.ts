import type { SecurityScheme } from "../../model/api-model.js";
import { authorizationName, tokenUrlOf } from "../package/scheme-value.js";
import { clientExample } from "./client-example.js";
import { describedItem } from "./described-item.js";
import type { DocsContext } from "./docs-context.js";
import { alternativesOf } from "./example-operations.js";
import { bulletList } from "./list.js";
import { code, codeBlock } from "./markdown-text.js";
import { alternativeText } from "./security-text.js";

/** Every scheme, and every combination of them that an operation takes. */
export function authenticationSection(context: DocsContext): string[] {
  const { securitySchemes } = context.model;
  if (securitySchemes.length === 0)
    return ["## Authentication", "No operation takes a credential."];
  const schemes = securitySchemes.map((scheme) =>
    describedItem(
      `${code(scheme.name)}, ${placeText(scheme)}`,
      scheme.description,
    ),
  );
  const alternatives = alternativesOf(context.model).flatMap((alternative) => [
    `With ${alternativeText({ schemes: alternative.schemes.map(withoutScopes) })}:`,
    codeBlock(clientExample(context, alternative), "ts"),
  ]);
  return [
    "## Authentication",
    "Credentials are given by the name of their scheme. Each is a value or a function that gives one, at once or later.",
    bulletList(schemes),
    "An operation names the combinations it takes. The first whose every credential is there is sent, and nothing else; where none is complete, the call ends with a `MissingCredentialError` and nothing is sent. A credential goes to the API's own origin only.",
    ...alternatives,
  ];
}

function withoutScopes({ name }: { readonly name: string }): {
  name: string;
  scopes: readonly string[];
} {
  return { name, scopes: [] };
}

function placeText({ scheme }: SecurityScheme): string {
  switch (scheme.type) {
    case "apiKey":
      return `${placeNames[scheme.in]} ${code(scheme.name)}`;
    case "basic":
      return "username and password (HTTP Basic)";
    case "http":
      return code(`Authorization: ${authorizationName(scheme.scheme)} …`);
    case "oauth2":
      return `an OAuth 2 access token, sent as \`Authorization: Bearer …\`${tokensText(tokenUrlOf(scheme))}`;
    case "openIdConnect":
      return "an OpenID Connect access token, sent as `Authorization: Bearer …`";
    case "mutualTLS":
      return "a client certificate, which is up to the transport";
  }
}

/** What else than a token may be given. */
function tokensText(tokenUrl: string | undefined): string {
  return tokenUrl === undefined
    ? ""
    : `, or \`{ clientId, clientSecret }\`, for which the client fetches tokens from ${code(tokenUrl)} and renews them`;
}

const placeNames = {
  header: "the header",
  query: "the query parameter",
  cookie: "the cookie",
};
