import type {
  ApiModel,
  SecurityRequirement,
  SecurityScheme,
} from "../../model/api-model.js";
import { authorizationName, tokenUrlOf } from "../package/scheme-value.js";
import { clientExample } from "./client-example.js";
import { describedItem } from "./described-item.js";
import type { DocsContext } from "./docs-context.js";
import { alternativesOf, isSameRequirement } from "./example-credentials.js";
import { placedOperations } from "./example-operations.js";
import type { Placed } from "./example-operations.js";
import { inWords } from "./in-words.js";
import { bulletList } from "./list.js";
import { code, codeBlock } from "./markdown-text.js";
import { operationLink } from "./operation-index.js";
import { alternativeText } from "./security-text.js";
import { placeholders } from "./server-variables.js";

/** Every scheme, and every combination of them with the operations that take it. */
export function authenticationSection(context: DocsContext): string[] {
  const alternatives = alternativesOf(context.model);
  if (alternatives.length === 0)
    return ["## Authentication", "No operation takes a credential."];
  const schemes = inOrderOfUse(context.model, alternatives).map((scheme) =>
    describedItem(
      `${code(scheme.name)}, ${placeText(scheme)}`,
      scheme.description,
    ),
  );
  return [
    "## Authentication",
    "Credentials are given by the name of their scheme. Each is a value or a function that gives one, at once or later.",
    bulletList(schemes),
    "An operation names the combinations it takes. The first whose every credential is there is sent, and nothing else; where none is complete, the call ends with a `MissingCredentialError` and nothing is sent. A credential goes to the API's own origin only.",
    ...alternatives.flatMap((one) => alternativeBlocks(context, one)),
    withoutText(context),
    placeholderText(context.model),
  ];
}

/** The schemes of the first alternatives first, since they are preferred where several are given. */
function inOrderOfUse(
  { securitySchemes }: ApiModel,
  alternatives: readonly SecurityRequirement[],
): readonly SecurityScheme[] {
  const used = new Set(
    alternatives.flatMap(({ schemes }) => schemes.map(({ name }) => name)),
  );
  const first = Array.from(used).flatMap((name) =>
    securitySchemes.filter((one) => one.name === name),
  );
  return [...first, ...securitySchemes.filter(({ name }) => !used.has(name))];
}

function alternativeBlocks(
  context: DocsContext,
  alternative: SecurityRequirement,
): string[] {
  const schemes = alternative.schemes.map(withoutScopes);
  return [
    `With ${alternativeText({ schemes })}${takersText(context, alternative)}:`,
    codeBlock(clientExample(context, alternative), "ts"),
  ];
}

/** Which operations take it, unless all do. */
function takersText(
  context: DocsContext,
  alternative: SecurityRequirement,
): string {
  const all = placedOperations(context.model);
  const takers = all.filter(({ operation }) =>
    operation.security.some((one) => isSameRequirement(one, alternative)),
  );
  if (takers.length === all.length) return "";
  return takers.length > mostNamed
    ? `, for ${takers.length} of ${all.length} operations (${operationsLink} says which)`
    : `, for ${namesText(context, takers)}`;
}

/** What sends no credential at all. */
function withoutText(context: DocsContext): string {
  const without = placedOperations(context.model).filter(
    ({ operation }) => operation.security.length === 0,
  );
  if (without.length === 0) return "";
  return without.length > mostNamed
    ? `The other ${without.length} operations send no credential.`
    : `No credential is sent by ${namesText(context, without)}.`;
}

/** Beyond this, a count is easier to read than names. */
const mostNamed = 6;

const operationsLink = "[api.md](./api.md#operations)";

function namesText(context: DocsContext, placed: readonly Placed[]): string {
  return inWords(placed.map((one) => operationLink(context, one, "./api.md")));
}

function placeholderText(model: ApiModel): string {
  const names = placeholders(model).map(({ name }) => code(name));
  return names.length === 0
    ? ""
    : `Whatever the credentials, every client must be given ${inWords(names)}, or a \`baseUrl\`: see [Servers](#servers).`;
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
