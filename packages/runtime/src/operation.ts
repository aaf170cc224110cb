/**
 * What a generated package says about one operation, as plain data. The runtime reads it; nothing else decides what goes on the wire.
 *
 * Every field keeps the names of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). Defaults of OpenAPI are left out.
 */
export interface Operation {
  /** The document's `operationId`, or `METHOD /path` where it has none. */
  readonly id: string;
  /** Upper case, as on the wire. */
  readonly method: string;
  /** The path template, such as `/users/{id}`. */
  readonly path: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: RequestBody;
  /** By status: `"200"`, a range such as `"4XX"`, or `"default"`. An exact status beats a range, a range beats `default`. */
  readonly responses: { readonly [status: string]: ResponseContent };
  /** An OR of ANDs. Left out or empty: no credential is sent. A `{}` among the alternatives makes credentials optional. */
  readonly security?: readonly SecurityRequirement[];
  /** The servers of this operation, where it does not use those of the API. */
  readonly servers?: readonly Server[];
  readonly pagination?: Pagination;
  /** `x-retry-safe`: may be sent again although its method is not idempotent. */
  readonly retrySafe?: true;
  /** `x-websocket`: a GET that upgrades to a web socket; each text message is one JSON value. */
  readonly webSocket?: true;
}

export type ParameterLocation = "path" | "query" | "header" | "cookie";

export type ParameterStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

/** OpenAPI 3.1.1, section 4.8.12. */
export interface Parameter {
  /** The name on the wire. */
  readonly name: string;
  readonly in: ParameterLocation;
  /** The key in the input object, where it is not `name` because another parameter has that key. */
  readonly key?: string;
  readonly required?: true;
  /** Left out: `simple` in path and header, `form` in query and cookie. */
  readonly style?: ParameterStyle;
  /** Left out: `true` for `form`, else `false`. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** The media type of a parameter that is described by `content`; only `application/json` and `+json` are serialised, others are sent as text. */
  readonly content?: string;
  /** `x-secret`: never shown in a message, a log line or an error. */
  readonly secret?: true;
}

export interface RequestBody {
  readonly required?: true;
  /** By media type, in the order of preference: the first is sent unless the input's `contentType` names another. */
  readonly content: { readonly [mediaType: string]: RequestMedia };
}

/** How a value becomes bytes: `binary` covers Blob, File, bytes and streams. */
export type BodyKind = "json" | "form" | "multipart" | "text" | "binary";

export interface RequestMedia {
  readonly kind: BodyKind;
  /** Per property of a `form` or `multipart` body. OpenAPI 3.1.1, section 4.8.15. */
  readonly encoding?: { readonly [property: string]: Encoding };
}

export interface Encoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

/** How an answer's bytes become a value: `binary` gives a `Blob`, `stream` a `ReadableStream` of bytes. */
export type AnswerKind = "json" | "text" | "binary" | "stream";

/** No `content`: the answer has no body. */
export interface ResponseContent {
  /** By media type or media type range, such as `image/*`. */
  readonly content?: { readonly [mediaType: string]: AnswerKind };
  /** Declared headers, by their name in the document; a result has these and no others. */
  readonly headers?: { readonly [name: string]: HeaderKind };
}

export type HeaderKind = "string" | "number" | "boolean" | "json";

/** All of its schemes are needed (AND); the value is the list of OAuth2 scopes. */
export interface SecurityRequirement {
  readonly [scheme: string]: readonly string[];
}

/** OpenAPI 3.1.1, section 4.8.27. */
export type SecurityScheme =
  | {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
    }
  | { readonly type: "basic" }
  /** `bearer` and every other HTTP scheme of RFC 9110: `Authorization: <scheme> <credential>`. */
  | { readonly type: "http"; readonly scheme: string }
  | { readonly type: "oauth2"; readonly tokenUrl?: string }
  | { readonly type: "openIdConnect"; readonly openIdConnectUrl: string }
  | { readonly type: "mutualTLS" };

export interface Server {
  /** With `{variables}`. */
  readonly url: string;
  readonly variables?: { readonly [name: string]: ServerVariable };
}

export interface ServerVariable {
  readonly default: string;
  readonly enum?: readonly string[];
}

/** How the pages of a paged operation follow each other (`x-pagination`). Dotted names walk into the JSON answer. */
export type Pagination = { readonly items: string } & (
  | {
      readonly style: "page";
      readonly page: string;
      readonly totalPagesHeader?: string;
      readonly totalPages?: string;
    }
  | {
      readonly style: "offset";
      readonly offset: string;
      readonly limit: string;
      readonly total?: string;
    }
  | { readonly style: "cursor"; readonly cursor: string; readonly next: string }
  | { readonly style: "link" }
  | {
      readonly style: "total";
      readonly page: string;
      readonly size: string;
      readonly totalHeader: string;
    }
);

/** What a generated package says about its API as a whole. */
export interface Api<Name extends string = string> {
  /** The npm name of the package, such as `@userapis/cloudsmith`; with `version` it is the `User-Agent`. */
  readonly name: Name;
  readonly version: string;
  readonly servers: readonly Server[];
  readonly securitySchemes: { readonly [name: string]: SecurityScheme };
}
