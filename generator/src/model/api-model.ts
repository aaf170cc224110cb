import type { Evidence, Json, Model, Schema, Source } from "./schema-model.js";

export type * from "./schema-model.js";

/**
 * What a document means, with references shared, both dialects made one, and every name decided.
 * Emitters and the diff see this and nothing else.
 */
export interface ApiModel {
  readonly title: string;
  /** `info.version`. */
  readonly version: string;
  readonly description: string | undefined;
  /** `info.x-source-sdk`. */
  readonly sourceSdk: SourceSdk | undefined;
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** In the order of the document's `tags`, then of first use. Every operation is in exactly one. */
  readonly tags: readonly Tag[];
  /** Named schemas in the order of the document, then inline ones that were given a name, each after its owner. */
  readonly models: readonly Model[];
  readonly webhooks: readonly Webhook[];
}

/** The SDK whose reference pages the document is reconstructed from. */
export interface SourceSdk {
  readonly language: string;
  /** What its users install. */
  readonly package: string;
  /** What has the methods, as its code writes it: `CloudsmithApi::UserApi`. */
  readonly className: string;
  /** What its methods throw when the server answers with a failure. */
  readonly exception: string | undefined;
  readonly source: string;
}

export interface Tag {
  /** As in the document; `default` for operations without one. */
  readonly name: string;
  readonly description: string | undefined;
  /** Property of the client: `user`. */
  readonly propertyName: string;
  /** `UserApi`. */
  readonly className: string;
  /** File name without extension, kebab-case: `user`. Unique regardless of case. */
  readonly fileName: string;
  readonly operations: readonly Operation[];
}

export interface Operation {
  /** The document's `operationId`, or `METHOD /path`. */
  readonly id: string;
  /** `x-evidence.name`: the name on the vendor's own pages, where it is not `id`. */
  readonly vendorName: string | undefined;
  /** Method of the tag's class: `tokensList`. Unique in its tag. */
  readonly methodName: string;
  /** Standalone function: `tokensList`, or a longer name where two tags have the same method. Unique in the package. */
  readonly functionName: string;
  /** Stem of its types, `TokensList` as in `TokensListInput` and `TokensListResult`; unique in the package and clear of every model. */
  readonly typeName: string;
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** Path, query, header and cookie parameters, path-level ones merged in, without those that a security scheme sends. */
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  /** In the order of the document. Never empty. */
  readonly responses: readonly Response[];
  /** OR of ANDs; `[]` where no credential is sent. */
  readonly security: readonly SecurityRequirement[];
  /** Only where the operation or its path has servers of its own. */
  readonly servers: readonly Server[] | undefined;
  readonly pagination: Pagination | undefined;
  /** `x-retry-safe`: whether it may be sent again, whatever its method promises; `undefined` where the document says nothing. */
  readonly retrySafe: boolean | undefined;
  readonly webSocket: WebSocketMessages | undefined;
  readonly callbacks: readonly Webhook[];
  readonly evidence: Evidence | undefined;
  readonly source: Source;
}

export type ParameterLocation = "path" | "query" | "header" | "cookie";

export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  /** Key in the input object: `name`, or `query_name` where another parameter, `body` or `contentType` has that key. */
  readonly key: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string | undefined;
  /** OpenAPI's default filled in. */
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type, where it is described by `content`. */
  readonly content: string | undefined;
  readonly schema: Schema;
  readonly secret: boolean;
  /** A header by which the server knows a call again. Never required: where the caller leaves it out, the client makes one. */
  readonly idempotencyKey: boolean;
  /** The parameter's own example, or the first of its `examples`. */
  readonly example: Json | undefined;
  readonly evidence: Evidence | undefined;
  readonly source: Source;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description: string | undefined;
  /** Preferred first: JSON before others, else the order of the document. Never empty. */
  readonly content: readonly RequestMedia[];
  readonly evidence: Evidence | undefined;
}

export type BodyKind = "json" | "form" | "multipart" | "text" | "binary";

export interface RequestMedia {
  readonly mediaType: string;
  readonly kind: BodyKind;
  readonly schema: Schema;
  readonly encoding: readonly Encoding[];
  readonly example: Json | undefined;
}

export interface Encoding {
  readonly property: string;
  readonly contentType: string | undefined;
  readonly style: string | undefined;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean;
}

export interface Response {
  /** `200`, `4XX` (upper case) or `default`. */
  readonly status: string;
  readonly description: string | undefined;
  /** Empty: no body. */
  readonly content: readonly ResponseMedia[];
  readonly headers: readonly Header[];
  readonly evidence: Evidence | undefined;
}

/** `stream` is bytes as they come, `events` server-sent events, `lines` JSON lines or a JSON text sequence. */
export type AnswerKind =
  "json" | "text" | "binary" | "stream" | "events" | "lines";

export interface ResponseMedia {
  readonly mediaType: string;
  readonly kind: AnswerKind;
  /** Of the whole; of `events` and `lines`, that of one event's data or one line. */
  readonly schema: Schema;
  readonly example: Json | undefined;
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly description: string | undefined;
  /** Media type, where it is described by `content`. */
  readonly content: string | undefined;
  readonly schema: Schema;
}

export interface SecurityRequirement {
  readonly schemes: readonly {
    readonly name: string;
    readonly scopes: readonly string[];
  }[];
}

export interface SecurityScheme {
  /** As in the document; the key in the constructor's `auth`. */
  readonly name: string;
  readonly description: string | undefined;
  readonly scheme:
    | {
        readonly type: "apiKey";
        readonly in: "header" | "query" | "cookie";
        readonly name: string;
      }
    | { readonly type: "basic" }
    | { readonly type: "http"; readonly scheme: string }
    | { readonly type: "oauth2"; readonly tokenUrl: string | undefined }
    | { readonly type: "openIdConnect"; readonly openIdConnectUrl: string }
    | { readonly type: "mutualTLS" };
}

export interface Server {
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  /** `x-placeholder`: the default stands for a value that only the caller knows. */
  readonly placeholder: boolean;
  readonly enum: readonly string[] | undefined;
  readonly description: string | undefined;
}

/** `x-pagination`, checked: every name in it is a parameter or a property that the document has. */
export type Pagination = {
  /** Dotted path to the items in the answer; `""` where the answer is the array. */
  readonly items: string;
  readonly itemSchema: Schema;
} & (
  | {
      readonly style: "page";
      readonly page: string;
      readonly totalPagesHeader: string | undefined;
      readonly totalPages: string | undefined;
    }
  | {
      readonly style: "offset";
      readonly offset: string;
      readonly limit: string;
      readonly total: string | undefined;
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

/** `x-websocket`. */
export interface WebSocketMessages {
  readonly message: Schema;
  readonly description: string | undefined;
}

/** A webhook, or a callback of an operation: the API calls, the user answers. */
export interface Webhook {
  /** As in the document; for a callback, its key and expression. */
  readonly name: string;
  readonly typeName: string;
  readonly method: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
}
