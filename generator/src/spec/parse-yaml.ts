import type * as YamlModule from "yaml";
import type { Document, ErrorCode, YAMLError } from "yaml";
import type { ParseFailure, ParsedText, TextError } from "./parsed-text.js";
import type { JsonValue } from "./spec-document.js";
import { YamlOutline } from "./yaml-outline.js";

type Yaml = typeof YamlModule;

/** Enough for a hand-written document; far below what a document made to exhaust memory needs. */
const maxAliasCount = 10_000;

/**
 * YAML 1.2, core schema (so that dates stay strings), with merge keys (`<<`) as in YAML 1.1.
 * An alias gives a copy: no object stands in two places of the tree.
 */
export async function parseYaml(
  text: string,
): Promise<ParsedText | ParseFailure> {
  const yaml = await import("yaml");
  try {
    return readDocument(yaml, text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: "failure", errors: [explainRefusal(error)] };
  }
}

function readDocument(yaml: Yaml, text: string): ParsedText | ParseFailure {
  const document = yaml.parseDocument(text, {
    schema: "core",
    merge: true,
    prettyErrors: false,
    logLevel: "error",
  });
  if (document.errors.length > 0) return explainErrors(text, document.errors);
  const outline = new YamlOutline(yaml, document, text);
  return {
    kind: "parsed",
    tree: toTree(document),
    offsetOf: (segments) => outline.offsetOf(segments),
    spanOf: (segments) => outline.spanOf(segments),
  };
}

function toTree(document: Document): JsonValue {
  const seen = { aliases: 0 };
  const tree = document.toJS({
    maxAliasCount,
    onAnchor: (_value, count) => {
      seen.aliases += count;
    },
  }) as JsonValue;
  return seen.aliases === 0
    ? tree
    : (JSON.parse(JSON.stringify(tree)) as JsonValue);
}

/** Mistakes that the parser reads past; after any other it has lost its place, and takes the rest of the document for errors. */
const localMistakes: ReadonlySet<ErrorCode> = new Set([
  "BAD_ALIAS",
  "BAD_DQ_ESCAPE",
  "BLOCK_AS_IMPLICIT_KEY",
  "DUPLICATE_KEY",
  "KEY_OVER_1024_CHARS",
  "MULTIPLE_ANCHORS",
  "MULTIPLE_TAGS",
  "NON_STRING_KEY",
  "TAB_AS_INDENT",
  "TAG_RESOLVE_FAILED",
]);

/** One error per line, since further ones follow from its first, up to the line where the parser loses its place. */
function explainErrors(
  text: string,
  errors: readonly YAMLError[],
): ParseFailure {
  const lines = [...byLine(text, errors).entries()].sort(([a], [b]) => a - b);
  const lost = lines.findIndex(([, all]) =>
    all.some(({ code }) => !localMistakes.has(code)),
  );
  const sound = lost === -1 ? lines : lines.slice(0, lost + 1);
  return {
    kind: "failure",
    errors: sound.flatMap(([, [first]]) =>
      first === undefined ? [] : [explainError(text, first)],
    ),
  };
}

/** By where their line begins. */
function byLine(
  text: string,
  errors: readonly YAMLError[],
): ReadonlyMap<number, readonly YAMLError[]> {
  const lines = new Map<number, YAMLError[]>();
  for (const error of errors) {
    const start = text.lastIndexOf("\n", error.pos[0]);
    lines.set(start, [...(lines.get(start) ?? []), error]);
  }
  return lines;
}

function explainError(text: string, error: YAMLError): TextError {
  const [offset] = error.pos;
  if (error.message.startsWith("Maximum call stack")) return tooDeep(offset);
  if (error.code !== "DUPLICATE_KEY")
    return {
      rule: "yaml-syntax",
      message: `This is not valid YAML: ${error.message}.`.replace("..", "."),
      hint: "Correct the text here; look at the indentation and the quotes of this line and the one before it.",
      offset,
    };
  const [key = ""] = /[^:\n]*/.exec(text.slice(offset)) ?? [];
  return {
    rule: "duplicate-key",
    message: `\`${key.trim()}\` is given twice in the same object.`,
    hint: "Remove one of the two, or merge what they say.",
    offset,
  };
}

/** `yaml` throws where a document is too deep for its reader, and where aliases multiply or go in a circle. */
function explainRefusal(error: Error): TextError {
  if (error instanceof RangeError) return tooDeep(0);
  const reason =
    error instanceof ReferenceError
      ? error.message
      : "One of them is part of what it refers to";
  return {
    rule: "yaml-alias",
    message: `The aliases of this document cannot be followed: ${reason}.`,
    hint: "Use `$ref` instead of YAML anchors and aliases.",
    offset: 0,
  };
}

function tooDeep(offset: number): TextError {
  return {
    rule: "yaml-too-deep",
    message: "This document is nested too deeply to be read.",
    hint: "Move deep parts into components and refer to them, or give the document as JSON.",
    offset,
  };
}
