/** A string, a template without substitutions that hold one, or a comment. */
const piece =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`|\/\*[^]*?\*\/|\/\/[^\n]*/g;

/** A TypeScript source without its comments. Everything keeps its line, and what begins a line its column. */
export function withoutComments(source: string): string {
  return source.replace(piece, (found) =>
    found.startsWith("/") ? found.replace(/[^\n]/g, " ") : found,
  );
}

const space =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`)|\s+/g;

/** Every run of white space outside of strings as one space. */
export function withSingleSpaces(source: string): string {
  return source
    .replace(space, (_, text: string | undefined) => text ?? " ")
    .trim();
}
