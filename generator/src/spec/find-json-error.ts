/** The first thing in a text that JSON (RFC 8259) does not allow. */
export interface JsonError {
  readonly offset: number;
  /** In words, such as "a `,` or `}`". */
  readonly expected: string;
  /** In words, such as "`]`" or "the end of the file". */
  readonly found: string;
}

type Token = "{" | "}" | "[" | "]" | ":" | "," | "string" | "scalar";
type State = "value" | "item" | "key" | "first-key" | "colon" | "after" | "end";

const tokenPattern =
  /([{}[\]:,])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy;

/** Reads a text that `JSON.parse` has refused, since the messages of that do not always say where. */
export function findJsonError(text: string): JsonError | undefined {
  const open: string[] = [];
  let state: State = "value";
  let offset = skipSpace(text, 0);
  while (offset < text.length) {
    const token = readToken(text, offset);
    const next: State | undefined = token && advance(state, token.kind, open);
    if (token === undefined || next === undefined) break;
    state = next;
    offset = skipSpace(text, token.end);
  }
  if (state === "end" && offset >= text.length) return undefined;
  const expected = expectedWords(state, open);
  return { offset, expected, found: wordAt(text, offset) };
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at += 1;
  return at;
}

function readToken(
  text: string,
  offset: number,
): { readonly kind: Token; readonly end: number } | undefined {
  tokenPattern.lastIndex = offset;
  const [whole, mark, string] = tokenPattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const end = offset + whole.length;
  if (string !== undefined) return { kind: "string", end };
  return { kind: isMark(mark) ? mark : "scalar", end };
}

function isMark(mark: string | undefined): mark is Token {
  return mark !== undefined;
}

/** The state after a token, or `undefined` where the token is out of place. `open` holds the brackets to be closed. */
function advance(
  state: State,
  token: Token,
  open: string[],
): State | undefined {
  if (state === "colon") return token === ":" ? "value" : undefined;
  if (state === "key" || state === "first-key") {
    if (token === "string") return "colon";
    return state === "first-key" && token === "}" ? close(open) : undefined;
  }
  if (state === "after") return continueOrClose(token, open);
  if (state === "end") return undefined;
  if (token === "string" || token === "scalar") return afterValue(open);
  if (token === "]" && state === "item") return close(open);
  if (token !== "{" && token !== "[") return undefined;
  open.push(token === "{" ? "}" : "]");
  return token === "{" ? "first-key" : "item";
}

function continueOrClose(token: Token, open: string[]): State | undefined {
  const closing = open.at(-1);
  if (token === closing) return close(open);
  if (token !== ",") return undefined;
  return closing === "}" ? "key" : "value";
}

function close(open: string[]): State {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly string[]): State {
  return open.length === 0 ? "end" : "after";
}

function expectedWords(state: State, open: readonly string[]): string {
  switch (state) {
    case "colon":
      return "a `:`";
    case "key":
      return "a property name in double quotes";
    case "first-key":
      return "a property name in double quotes or `}`";
    case "after":
      return `a \`,\` or \`${open.at(-1) ?? ""}\``;
    case "end":
      return "the end of the file";
    case "value":
    case "item":
      return "a value";
  }
}

function wordAt(text: string, offset: number): string {
  if (offset >= text.length) return "the end of the file";
  const word = /^[\w.+-]+|^./su.exec(text.slice(offset, offset + 40));
  const [shown = ""] = word ?? [];
  return shown === '"' ? "a string that is not valid" : `\`${shown}\``;
}
