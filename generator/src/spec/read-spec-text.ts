import { readFile, readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { closest, distance } from "fastest-levenshtein";
import { decodeText } from "./decode-text.js";
import type { TextPosition } from "./text-position.js";

export type SpecText =
  { readonly kind: "text"; readonly text: string } | UnreadableText;

export interface UnreadableText {
  readonly kind: "unreadable";
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** What is wrong in the file itself; `undefined` where it is the file. */
  readonly at?: TextPosition;
}

/**
 * Reads a file as UTF-8, without its byte order mark. Never rejects: a file that cannot be read is an answer too.
 *
 * @param folder What `file` is relative to; default: the working directory.
 */
export async function readSpecText(
  file: string,
  folder = "",
): Promise<SpecText> {
  try {
    const decoded = decodeText(file, await readFile(resolve(folder, file)));
    return decoded.kind === "text" ? checkText(file, decoded.text) : decoded;
  } catch (error) {
    return explainUnreadable(file, folder, error);
  }
}

/** What a text that was read from `file` is good for. */
export function checkText(file: string, raw: string): SpecText {
  const text = raw.startsWith("\uFEFF") ? raw.slice(1) : raw;
  if (!/\S/.test(text))
    return {
      kind: "unreadable",
      rule: "file-empty",
      message: `\`${file}\` is empty.`,
      hint: "Give a file that holds an OpenAPI document, in YAML or JSON.",
    };
  if (!text.slice(0, 1000).includes("\0")) return { kind: "text", text };
  return {
    kind: "unreadable",
    rule: "file-not-text",
    message: `\`${file}\` is not UTF-8 text.`,
    hint: "Save it as UTF-8.",
  };
}

async function explainUnreadable(
  file: string,
  folder: string,
  error: unknown,
): Promise<SpecText> {
  const code = error instanceof Error && "code" in error ? error.code : "";
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return {
        kind: "unreadable",
        rule: "file-missing",
        message: `There is no file \`${file}\`.`,
        hint: await hintAtNeighbour(file, folder),
      };
    case "EISDIR":
      return {
        kind: "unreadable",
        rule: "file-is-directory",
        message: `\`${file}\` is a directory.`,
        hint: "Name the OpenAPI document in it, such as `openapi.yaml`.",
      };
    default:
      return {
        kind: "unreadable",
        rule: "file-unreadable",
        message: `\`${file}\` cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        hint: "Check who may read it, and that its disk answers.",
      };
  }
}

async function hintAtNeighbour(file: string, folder: string): Promise<string> {
  const names = await listNames(resolve(folder, dirname(file)));
  if (names === undefined)
    return `There is no directory \`${dirname(file)}\` either; check the path.`;
  const wanted = basename(file);
  const near = names.length === 0 ? "" : closest(wanted, names);
  return near !== "" && distance(wanted, near) <= 4
    ? `Did you mean \`${join(dirname(file), near)}\`?`
    : "Check the path; it is taken from the working directory, and in a `$ref` from the file that holds it.";
}

async function listNames(directory: string): Promise<string[] | undefined> {
  try {
    return await readdir(directory);
  } catch {
    return undefined;
  }
}
