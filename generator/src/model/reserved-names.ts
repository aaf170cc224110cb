/** Names that a document may want and TypeScript, JavaScript or the runtime has already. */

/** ECMAScript 2024, section 12.7.2, with the words that strict mode adds. No declaration may have these names. */
const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield`.split(
    /\s+/,
  ),
);

/** What every object has, or what gives an object a meaning to the language: a method `then` makes a thenable. */
export const OBJECT_MEMBERS: ReadonlySet<string> = new Set(
  `__defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ constructor hasOwnProperty isPrototypeOf
  propertyIsEnumerable prototype then toJSON toLocaleString toString valueOf`.split(
    /\s+/,
  ),
);

/** Functions that `@userapis/runtime` exports, present and planned, but those that a package has always called: they get another name. */
const RUNTIME_FUNCTIONS = `apiKeyCredential basicCredential binaryAnswer binaryBody booleanHeader byCursor byLink byOffset
  byPageNumber byTotal byteStreamAnswer createIdempotencyKey deepObjectStyle eventStreamAnswer fillServerVariables formBody
  formStyle hooks httpCredential jsonAnswer jsonBody jsonContentStyle jsonHeader jsonLinesAnswer labelStyle logger matrixStyle
  multipartBody numberHeader oauth2Credential pipeDelimitedStyle recordFirst simpleStyle spaceDelimitedStyle textAnswer textBody
  textContentStyle textHeader`;

/** Functions that generated modules call, that would hide a global of every JavaScript program, or that stand beside the operations: `createClient`. */
export const RESERVED_FUNCTIONS: ReadonlySet<string> = new Set([
  ...RESERVED_WORDS,
  ...OBJECT_MEMBERS,
  ..."async client createClient fetch globalThis input isApiError isUserapisError operation options undefined".split(
    " ",
  ),
  ...RUNTIME_FUNCTIONS.split(/\s+/),
]);

const GLOBAL_TYPES = `AbortController AbortSignal AggregateError Array ArrayBuffer ArrayBufferView AsyncGenerator AsyncIterable
  AsyncIterator Atomics Awaited BigInt Blob Boolean Buffer CloseEvent DataView Date Error Event EventSource EventTarget
  Exclude Extract File FileList FormData Function Generator Headers Infinity InstanceType Intl Iterable Iterator JSON Map Math
  MessageEvent NaN NoInfer NonNullable Number Object Omit Parameters Partial Pick Promise PromiseLike PropertyKey Proxy
  RangeError ReadableStream Readonly ReadonlyArray ReadonlyMap ReadonlySet Record Reflect RegExp Request RequestInit Required
  Response ResponseInit ReturnType Set String Symbol SyntaxError Transport TypeError URL URLSearchParams Uint8Array Uncapitalize
  Uppercase Capitalize Lowercase WeakMap WeakRef WeakSet WebSocket`;

/** TypeScript's own types: a function may be called so, a type may not. */
export const PRIMITIVE_TYPES: ReadonlySet<string> = new Set(
  "any bigint boolean never null number object string symbol undefined unknown void".split(
    " ",
  ),
);

/** Exports of `@userapis/runtime`, present and planned: a package exports its models beside them. */
const RUNTIME_NAMES = `AbortedError Answer AnswerKind Api ApiClient ApiError Attempt BadRequestError BasicCredential BinaryBody BodyKind
  Call CallOptions CallRequest Client ClientOptions ConflictError ConnectionError Credential CredentialError DeclaredHeaders DecodeError
  Encoding ErrorStatus EventFields EventStream Failure ForbiddenError GoneError HeaderKind HookError Hooks HttpRequest HttpResponse
  InputError ItemStream JsonLines JsonOrText Layer Logger LoggerOptions LogSink MissingCredentialError NoInput NotFoundError
  OAuth2ClientCredentials Operation PagedCall Pagination Parameter ParameterLocation ParameterStyle PreconditionFailedError
  RateLimitError RedirectError RequestBody RequestMedia RequestPayload ResponseContent SecurityRequirement SecurityScheme Server
  ServerError ServerSentEvent ServerVariable SocketCall SocketMessage SocketOptions SocketReconnect StatusRange Success SuccessOf
  TimeoutError Transport UnauthorizedError Unexpected UnprocessableContentError UserapisError WebSocketConstructor WebSocketLike`;

/** No model may have these names: a package could not use, or not export, what they stand for. */
export const RESERVED_TYPES: ReadonlySet<string> = new Set(
  [GLOBAL_TYPES, RUNTIME_NAMES]
    .flatMap((names) => names.split(/\s+/))
    .concat([...PRIMITIVE_TYPES, ...RESERVED_WORDS]),
);

/** Suffixes of the types that a package has for every operation. */
export const OPERATION_TYPE_SUFFIXES = ["Input", "Result", "Headers"] as const;

/** Module names that a package has of its own, and names that Windows keeps for devices. */
export const RESERVED_FILES: ReadonlySet<string> = new Set(
  `aux client com1 com2 com3 con index lpt1 lpt2 models nul operations prn`.split(
    " ",
  ),
);
