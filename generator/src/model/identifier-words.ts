/** Turns names of a document into identifiers. Letters and digits of every script stay; case inside a word stays. */

const SEPARATOR = /[^\p{ID_Continue}]+|_+/u;
/** Nearly all names are ASCII, and these are quicker. */
const ASCII = /^[ -~]*$/;
const ASCII_SEPARATOR = /[^0-9A-Za-z]+/;
const LONG_UPPER = /^\p{Lu}[\p{Lu}\p{Nd}]+(?=\p{Lu}\p{Ll}|$)/u;

const SYMBOL_NAMES: ReadonlyMap<string, string> = new Map([
  ["_", "underscore"],
  ["-", "dash"],
  [" ", "space"],
  [".", "dot"],
  ["/", "slash"],
  ["\\", "backslash"],
  [":", "colon"],
  [";", "semicolon"],
  [",", "comma"],
  ["*", "asterisk"],
  ["+", "plus"],
  ["=", "equals"],
  ["<", "less"],
  [">", "greater"],
  ["!", "bang"],
  ["?", "question"],
  ["@", "at"],
  ["#", "hash"],
  ["$", "dollar"],
  ["%", "percent"],
  ["^", "caret"],
  ["&", "and"],
  ["|", "pipe"],
  ["~", "tilde"],
  ["(", "open"],
  [")", "close"],
  ["[", "open"],
  ["]", "close"],
  ["{", "open"],
  ["}", "close"],
  ["'", "quote"],
  ['"', "quote"],
  ["`", "backtick"],
]);

/** `user-tokens list` is `UserTokensList`. Empty where the name has no letter or digit. */
export function pascalCase(name: string): string {
  return wordsOf(name).map(upperFirst).join("");
}

/** `user_tokens_list` is `userTokensList`, `URLList` is `urlList`. */
export function camelCase(name: string): string {
  return lowerFirst(pascalCase(name));
}

/** `UserTokens` is `user-tokens`. */
export function kebabCase(name: string): string {
  return wordsOf(name)
    .join("-")
    .replaceAll(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1-$2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
    .toLowerCase();
}

/** A name with its symbols as words: `get-x` is `get dash x`. Tells names apart that only differ in these. */
export function spellOut(name: string): string {
  if (name === "") return "empty";
  return Array.from(name.normalize("NFC"), spellCharacter).join("");
}

/** Whether a name may stand where TypeScript expects an identifier. Reserved words may not, and are not looked at here. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name);
}

/** The same name led by `word` where it begins with a digit or the like. */
export function startWithLetter(name: string, word: string): string {
  return /^\p{ID_Start}/u.test(name) ? name : `${word}${name}`;
}

export function upperFirst(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function wordsOf(name: string): string[] {
  const words = (
    ASCII.test(name)
      ? name.split(ASCII_SEPARATOR)
      : name.normalize("NFC").split(SEPARATOR)
  ).filter((word) => word !== "");
  const shouts = words.length > 1 && name === name.toUpperCase();
  return shouts ? words.map((word) => word.toLowerCase()) : words;
}

function lowerFirst(text: string): string {
  const shout = LONG_UPPER.exec(text)?.[0];
  if (shout !== undefined)
    return shout.toLowerCase() + text.slice(shout.length);
  const [first = ""] = text;
  return first.toLowerCase() + text.slice(first.length);
}

function spellCharacter(character: string): string {
  const known = SYMBOL_NAMES.get(character);
  if (known !== undefined) return ` ${known} `;
  if (/\p{ID_Continue}/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return ` u${code.toString(16)} `;
}
