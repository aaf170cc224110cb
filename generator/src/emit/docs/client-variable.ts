/** What examples call other things. */
const taken = new Set([
  "process",
  "console",
  "data",
  "item",
  "message",
  "error",
  "result",
  "call",
  "options",
]);

const reserved = new Set([
  "break",
  "case",
  "catch",
  "class",
  "const",
  "continue",
  "debugger",
  "default",
  "delete",
  "do",
  "else",
  "enum",
  "export",
  "extends",
  "false",
  "finally",
  "for",
  "function",
  "if",
  "import",
  "in",
  "instanceof",
  "new",
  "null",
  "return",
  "super",
  "switch",
  "this",
  "throw",
  "true",
  "try",
  "typeof",
  "var",
  "void",
  "while",
  "with",
  "await",
  "async",
  "let",
  "static",
  "yield",
]);

/** What examples call a client of class `className`: `Cloudsmith` is `cloudsmith`, `HTTPBin` is `httpBin`. */
export function clientVariable(className: string): string {
  const name = className.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) =>
    start.toLowerCase(),
  );
  const isFree = !taken.has(name) && !reserved.has(name);
  return isFree && name !== className ? name : "client";
}

/** Whether a variable of any example could be called so. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && !reserved.has(name);
}

/** `CLOUDSMITH_API_KEY` of `Cloudsmith` and `apiKey`. */
export function environmentVariable(...names: readonly string[]): string {
  return names
    .map((name) =>
      name
        .replace(/([a-z\d])([A-Z])/g, "$1_$2")
        .replace(/[^A-Za-z\d]+/g, "_")
        .replace(/^_+|_+$/g, "")
        .toUpperCase(),
    )
    .filter((name) => name !== "")
    .join("_")
    .replace(/^(?=\d)/, "_");
}
