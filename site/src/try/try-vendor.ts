/** What the page "Try it" knows of a package. Plain JSON, made from the model when the site is built. */
export interface TryVendor {
  /** Short name, as in `packages`: `cloudsmith`. */
  readonly name: string;
  readonly packageName: string;
  readonly clientName: string;
  /** The variable of the examples: `cloudsmith`. */
  readonly variable: string;
  readonly schemes: readonly TryScheme[];
  /** What every client has to be given of the first server's variables, with the document's examples. */
  readonly serverVariables: Readonly<Record<string, string>>;
  readonly operations: readonly TryOperation[];
}

/** A credential that the client may be given. */
export interface TryScheme {
  /** Key in the constructor's `auth`. */
  readonly name: string;
  /** `basic` is a user name and a password, any other a text. */
  readonly isBasic: boolean;
}

export interface TryOperation {
  /** Unique in the package. */
  readonly functionName: string;
  /** The property of the client, and the method of that. */
  readonly tag: string;
  readonly methodName: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly fields: readonly TryField[];
  readonly body: TryBody | undefined;
  /** What the mock may answer. The first is a success. */
  readonly answers: readonly TryAnswer[];
  /** Alternatives, each with the schemes that are sent together; an empty one means that none is needed. */
  readonly security: readonly (readonly string[])[];
  readonly calls: "once" | "pages" | "socket";
  /** Dotted path to the items of a page, where there are pages. */
  readonly items: string | undefined;
}

/** A parameter. */
export interface TryField {
  /** In the input object. */
  readonly key: string;
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
  readonly type: "text" | "number" | "boolean" | "choice" | "json";
  /** Of a choice. */
  readonly choices: readonly string[];
  /** What stands in the field at first; an optional one is empty. */
  readonly value: string;
}

export interface TryBody {
  readonly required: boolean;
  readonly mediaType: string;
  readonly isText: boolean;
  /** An example: JSON, or a text. */
  readonly value: string;
}

/** An answer of the mock. */
export interface TryAnswer {
  /** Unique in its operation. */
  readonly id: string;
  readonly label: string;
  readonly kind: AnswerKind;
  readonly status: number;
  /** An example: JSON, or a text; `undefined` where the answer has no body. */
  readonly body: string | undefined;
}

/** `undeclared`: the document has no such answer. `disconnect` and `hang`: there is none. `messages`: of a web socket. */
type AnswerKind =
  "json" | "text" | "none" | "undeclared" | "disconnect" | "hang" | "messages";
