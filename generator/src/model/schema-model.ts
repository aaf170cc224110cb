/** Where something stands in the document, for messages and for the diff. */
export interface Source {
  readonly file: string;
  readonly pointer: string;
}

/** `x-evidence`: how sure we are, and why. */
export interface Evidence {
  readonly kind: "documented" | "observed" | "inferred" | "corrected";
  readonly source: string | undefined;
  readonly note: string | undefined;
}

/** Which way a value travels: what an answer holds, or what a request holds. */
export type Direction = "output" | "input";

/** A schema with a name, printed once (or twice, where reading and writing differ). */
export interface Model {
  /** Key of `components.schemas`, or the role of an inline schema such as `createUser body`. Unique; what references use. */
  readonly id: string;
  /** `x-evidence.name`: what the vendor's pages call it, where it is not `id`. */
  readonly vendorName: string | undefined;
  /** Type for what answers hold, and the only one where `inputName` is the same. */
  readonly typeName: string;
  /** Type for what requests hold: `UserInput`, or `typeName` where both are the same or only requests use it. */
  readonly inputName: string;
  /** Which of the two are printed. `["input"]`: only requests use it, and `typeName` is the input type. */
  readonly directions: readonly Direction[];
  /** Name of the frozen list of its values: `TokenScopeValues`. Only where `schema` is an enum. */
  readonly valuesName: string | undefined;
  readonly schema: Schema;
  readonly evidence: Evidence | undefined;
  readonly source: Source;
}

/** Any JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What every kind of schema may carry. */
export interface SchemaBase {
  /** Wrapped in `| null`. Both dialects, and a `null` in an enum, end up here. */
  readonly nullable: boolean;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly default: Json | undefined;
  /** The schema's example, or the first of its `examples`. */
  readonly example: Json | undefined;
  /** `x-secret`. */
  readonly secret: boolean;
  /** Keywords that validate and do not shape the type, under their JSON Schema names: `minLength`, `pattern`, `uniqueItems` … */
  readonly constraints: { readonly [keyword: string]: Json };
  readonly source: Source;
}

export type Schema = SchemaBase &
  (
    | { readonly kind: "reference"; readonly model: string }
    | { readonly kind: "string"; readonly format: string | undefined }
    | { readonly kind: "number"; readonly format: string | undefined }
    | { readonly kind: "integer"; readonly format: string | undefined }
    | { readonly kind: "boolean" }
    | { readonly kind: "null" }
    /** A string of raw bytes: `format: binary`, or 3.1's `contentMediaType` without encoding, where a body or part is bytes. */
    | { readonly kind: "binary" }
    | {
        readonly kind: "enum";
        /** Without `null`. */
        readonly values: readonly (string | number | boolean)[];
        /** `false`: answers print it closed, since it tells union members apart. */
        readonly open: boolean;
      }
    | { readonly kind: "const"; readonly value: Json }
    | { readonly kind: "array"; readonly items: Schema }
    | {
        readonly kind: "tuple";
        readonly items: readonly Schema[];
        readonly minItems: number;
        readonly rest: Schema | undefined;
      }
    | {
        readonly kind: "object";
        readonly properties: readonly Property[];
        /** `undefined`: not said, so unknown properties are allowed but not typed. `false`: closed. */
        readonly additional: Schema | boolean | undefined;
      }
    /** `oneOf` and `anyOf`. */
    | {
        readonly kind: "union";
        readonly members: readonly Schema[];
        readonly discriminator: Discriminator | undefined;
      }
    /** `allOf`, and `properties` beside a union. */
    | { readonly kind: "intersection"; readonly members: readonly Schema[] }
    /** Any JSON value. */
    | { readonly kind: "unknown" }
    /** No value at all: `false`, or an impossible combination. */
    | { readonly kind: "never" }
  );

export interface Property {
  readonly name: string;
  readonly required: boolean;
  /** Left out of requests. */
  readonly readOnly: boolean;
  /** Left out of answers. */
  readonly writeOnly: boolean;
  readonly schema: Schema;
  /** Of the property itself; what a schema with a name rests on is told where that stands. */
  readonly evidence: Evidence | undefined;
}

export interface Discriminator {
  readonly property: string;
  /** For each member of the union, in its order, the values that name it. */
  readonly values: readonly (readonly string[])[];
}
