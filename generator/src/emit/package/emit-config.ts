import type { SecurityScheme } from "../../model/api-model.js";
import { runtimeType, runtimeValue } from "../imported-name.js";
import {
  assigned,
  brokenBlock,
  group,
  hardline,
  indent,
  list,
} from "../layout.js";
import { serverValue } from "../operations/descriptor.js";
import type { PackageContext } from "../package-context.js";
import {
  apiConst,
  authType,
  clientType,
  configFile,
  optionsType,
} from "../package-context.js";
import type { SourceFile } from "../source-file.js";
import { SourceText } from "../source-text.js";
import { codeSpan } from "../text/code-span.js";
import { docComment } from "../text/doc-comment.js";
import {
  aliasedLayout,
  memberLayout,
  typeLayout,
} from "../types/type-layout.js";
import type { Member, TypeNode } from "../types/type-node.js";
import {
  indexSignature,
  literal,
  named,
  neverType,
  text,
  union,
} from "../types/type-node.js";
import { objectValue, valueLayout } from "../value-layout.js";
import { optionMember } from "./option-member.js";
import { authorizationName, schemeValue, tokenUrlOf } from "./scheme-value.js";
import { serverOptions } from "./server-options.js";

/** `src/config.ts`: what a client is made with. */
export function emitConfig(context: PackageContext): SourceFile {
  const f = new SourceText(configFile, context.source);
  addAuth(f, context);
  addOptions(f, context);
  addApi(f, context);
  addClientType(f, context);
  addCreateClient(f, context);
  return f.toFile();
}

/** An alias, since only of an alias TypeScript sees that it fits the runtime's index signature. */
function addAuth(f: SourceText, { api, target }: PackageContext): void {
  const members = api.securitySchemes.flatMap(authMember);
  const type = `export type ${f.name(authType(target))}`;
  if (members.length === 0) {
    const none: TypeNode = {
      kind: "object",
      members: [indexSignature(neverType)],
    };
    f.add(
      docComment({ paragraphs: ["The document declares no credentials."] }),
      group(type, aliasedLayout(f, none)),
      ";",
    );
    return;
  }
  f.add(
    docComment({
      paragraphs: [
        "Credentials, by the security scheme of the document that they are for.",
      ],
    }),
    `${type} = `,
    brokenBlock(
      members.map((member) => memberLayout(f, member)),
      ";",
    ),
    ";",
  );
}

function authMember({ name, description, scheme }: SecurityScheme): Member[] {
  if (scheme.type === "mutualTLS") return [];
  const type = credentialType(scheme);
  return [optionMember(name, type, [description, placeOf(scheme)])];
}

function credentialType(scheme: SecurityScheme["scheme"]): TypeNode {
  const credential = (value: TypeNode): TypeNode =>
    named(runtimeType("Credential"), value);
  if (scheme.type === "basic")
    return credential(named(runtimeType("BasicCredential")));
  const token = credential(text("string"));
  if (tokenUrlOf(scheme) === undefined) return token;
  const client = named(runtimeType("OAuth2ClientCredentials"));
  return union([token, credential(client)]);
}

/** Where on the request the credential goes. */
function placeOf(scheme: SecurityScheme["scheme"]): string | undefined {
  switch (scheme.type) {
    case "apiKey":
      return `Sent as ${scheme.in === "query" ? "query parameter" : scheme.in} \`${scheme.name}\`.`;
    case "basic":
      return "Sent as `Authorization: Basic`.";
    case "http":
      return `Sent as \`Authorization: ${authorizationName(scheme.scheme)}\`.`;
    case "oauth2":
    case "openIdConnect":
      return accessTokenText(tokenUrlOf(scheme));
    case "mutualTLS":
      return undefined;
  }
}

function accessTokenText(tokenUrl: string | undefined): string {
  const token = "An access token, sent as `Authorization: Bearer`";
  return tokenUrl === undefined
    ? `${token}.`
    : `${token}, or a client's id and secret, for which the client fetches tokens from ${codeSpan(tokenUrl)} and renews them.`;
}

function addOptions(f: SourceText, { api, target }: PackageContext): void {
  const members = [
    optionMember("auth", named(authType(target)), [
      "Credentials by the name of their security scheme.",
    ]),
    ...serverOptions(api.servers),
  ];
  f.add(
    docComment({
      paragraphs: [`What the constructor of \`${target.clientName}\` takes.`],
    }),
    `export interface ${f.name(optionsType(target))} extends ${f.name(runtimeType("ClientOptions"))} `,
    brokenBlock(
      members.map((member) => memberLayout(f, member)),
      ";",
    ),
  );
}

function addApi(f: SourceText, { api, target }: PackageContext): void {
  const type = named(runtimeType("Api"), literal(target.packageName));
  const value = objectValue(
    [
      ["name", target.packageName],
      ["version", target.version],
      ["servers", api.servers.map(serverValue)],
      [
        "securitySchemes",
        objectValue(
          api.securitySchemes.map(({ name, scheme }) => [
            name,
            schemeValue(scheme),
          ]),
          api.securitySchemes.length > 0,
        ),
      ],
    ],
    true,
  );
  f.add(
    docComment({
      paragraphs: ["What the runtime needs to know of the API as a whole."],
    }),
    `export const ${f.name(apiConst(target))}: `,
    typeLayout(f, type),
    " =",
    assigned(valueLayout(f, value)),
    ";",
  );
}

function addClientType(f: SourceText, { target }: PackageContext): void {
  const type = named(runtimeType("ApiClient"), literal(target.packageName));
  f.add(
    docComment({
      paragraphs: [
        `What the operations are called with: a \`${target.clientName}\`, or what \`createClient\` gives.`,
      ],
    }),
    group(`export type ${f.name(clientType(target))}`, aliasedLayout(f, type)),
    ";",
  );
}

function addCreateClient(f: SourceText, { target }: PackageContext): void {
  const client = f.name(runtimeValue("ApiClient"));
  const passed = [f.name(apiConst(target)), "options"];
  f.add(
    docComment({
      paragraphs: [
        "A client without the tags' properties, for the standalone operations: a bundler keeps only those that are called.",
      ],
    }),
    "export function createClient",
    group(
      list("(", [`options: ${f.name(optionsType(target))} = {}`], ")"),
      `: ${f.name(clientType(target))}`,
    ),
    " {",
    indent(hardline, `return new ${client}`, list("(", passed, ")"), ";"),
    hardline,
    "}",
  );
}
