import type { AnswerKind } from "./answer/answer-kind.js";
import type { BodyKind } from "./body/body-kind.js";
import type { WriteBody } from "./body/write-body.js";
import type { FindNextPage } from "./paging/page-source.js";
import type { ParameterStyle } from "./parameters/parameter-style.js";
import type { WriteParameters } from "./parameters/write-parameters.js";
import type { CredentialKind } from "./security/credential-kind.js";
import type { CredentialPlace } from "./security/credential-places.js";

/**
 * What a generated package says about one operation, as data. The runtime reads it; nothing else decides what goes on the wire.
 *
 * Every field keeps the names of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). Defaults of OpenAPI are left out. Where the
 * document chooses between behaviours, the field is the runtime's function for it, so that a bundler keeps those that are used.
 */
export interface Operation {
  /** The document's `operationId`, or `METHOD /path` where it has none. */
  readonly id: string;
  /** Upper case, as on the wire. */
  readonly method: string;
  /** The path template, such as `/users/{id}`. */
  readonly path: string;
  readonly parameters?: Parameters;
  readonly body?: RequestBody;
  /** Every media type of the answers, for `Accept`. Left out: `application/json`. */
  readonly accept?: string;
  /** By status: `"200"`, a range such as `"4XX"`, or `"default"`. An exact status beats a range, a range beats `default`. */
  readonly responses: { readonly [status: string]: ResponseContent };
  /** An OR of ANDs. Left out or empty: no credential is sent. A `{}` among the alternatives makes credentials optional. */
  readonly security?: readonly SecurityRequirement[];
  /** The servers of this operation, where it does not use those of the API. */
  readonly servers?: readonly Server[];
  readonly pagination?: Pagination;
  /** `x-retry-safe`: whether it may be sent again, whatever its method promises. */
  readonly retrySafe?: boolean;
  /** Names of the body's and the answers' properties that are `x-secret`: their values are shown in no message, log line or error. */
  readonly secretProperties?: readonly string[];
  /** `x-websocket`: a GET that upgrades to a web socket; each text message is one JSON value. */
  readonly webSocket?: true;
}

export interface Parameters {
  /** `writeParameters`. */
  readonly write: WriteParameters;
  readonly list: readonly Parameter[];
}

export type ParameterLocation = "path" | "query" | "header" | "cookie";

/** OpenAPI 3.1.1, section 4.8.12. */
export interface Parameter {
  /** The name on the wire. */
  readonly name: string;
  readonly in: ParameterLocation;
  /** The key in the input object, where it is not `name` because another parameter has that key. */
  readonly key?: string;
  readonly required?: true;
  /** Left out: `simpleStyle` in path and header, `formStyle` in query and cookie. */
  readonly style?: ParameterStyle;
  /** Left out: `true` for `form`, else `false`. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** `x-secret`: never shown in a message, a log line or an error. */
  readonly secret?: true;
  /** Makes the value that the caller leaves out, once a call: an idempotency key is the same in every attempt. */
  readonly create?: () => string;
}

export interface RequestBody {
  /** `writeBody`. */
  readonly write: WriteBody;
  readonly required?: true;
  /** By media type, in the order of preference: the first is sent unless the input's `contentType` names another. */
  readonly content: { readonly [mediaType: string]: RequestMedia };
}

export interface RequestMedia {
  readonly kind: BodyKind;
  /** Per property of a form or multipart body. OpenAPI 3.1.1, section 4.8.15. */
  readonly encoding?: { readonly [property: string]: Encoding };
}

export interface Encoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

/** No `content`: the answer has no body. */
export interface ResponseContent {
  /** By media type or media type range, such as `image/*`. */
  readonly content?: { readonly [mediaType: string]: AnswerKind };
  /** Declared headers, by their name in the document; a result has these and no others. */
  readonly headers?: { readonly [name: string]: HeaderKind };
}

/** A header's value from its text; `undefined` where the text is not of the kind. */
export type HeaderKind = (text: string) => unknown;

/** All of its schemes are needed (AND); the value is the list of OAuth2 scopes. */
export interface SecurityRequirement {
  readonly [scheme: string]: readonly string[];
}

/** OpenAPI 3.1.1, section 4.8.27. */
export interface SecurityScheme {
  /** Left out: the transport presents the credential, as with mutual TLS. */
  readonly kind?: CredentialKind;
  /** Left out: a header. */
  readonly in?: CredentialPlace;
  /** Of that header, query parameter or cookie. Left out: `Authorization`. */
  readonly name?: string;
  /** HTTP authentication scheme before the credential (RFC 9110, section 11.1). Left out: `Bearer`. */
  readonly scheme?: string;
  /** Of OAuth2's client credentials flow. */
  readonly tokenUrl?: string;
}

export interface Server {
  /** With `{variables}`. */
  readonly url: string;
  readonly variables?: { readonly [name: string]: ServerVariable };
  /** Fills them in; `fillServerVariables` where there are variables. */
  readonly fill?: FillServer;
}

/** A server's URL with its variables' values. Throws `InvalidInput` for a value that the document does not allow. */
export type FillServer = (
  server: Server,
  values: { readonly [name: string]: string | undefined },
) => string;

export interface ServerVariable {
  /** Left out where every caller has to give a value. */
  readonly default?: string;
  readonly enum?: readonly string[];
}

/** How the pages of a paged operation follow each other (`x-pagination`). */
export interface Pagination {
  /** Dotted path to the items in the JSON answer; `""` is the answer itself. */
  readonly items: string;
  readonly style: FindNextPage;
  /** Parameters, headers and dotted paths that the style needs, as its function says. */
  readonly names: { readonly [role: string]: string };
}

/** What a generated package says about its API as a whole. */
export interface Api<Name extends string = string> {
  /** The npm name of the package, such as `@userapis/cloudsmith`; with `version` it is the `User-Agent`. */
  readonly name: Name;
  readonly version: string;
  readonly servers: readonly Server[];
  readonly securitySchemes: { readonly [name: string]: SecurityScheme };
}
