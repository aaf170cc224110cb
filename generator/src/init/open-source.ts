import { existsSync, statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { requireWhole } from "../spec/check-read-spec.js";
import { loadSpec, readSpec } from "../spec/load-spec.js";
import { checkText, readSpecText } from "../spec/read-spec-text.js";
import type { SpecText, UnreadableText } from "../spec/read-spec-text.js";
import type { SpecDocument } from "../spec/spec-document.js";
import { printedPath } from "../support/printed-path.js";
import { UsageError } from "../support/usage-error.js";
import { fetchDocument, publicAddress } from "./fetch-document.js";
import type { FetchLimits } from "./fetch-document.js";

/** The document that was given, and where from. */
export type SpecSource =
  | {
      readonly kind: "file";
      /** Its files are named as seen from the working directory. */
      readonly document: SpecDocument;
      /** What those names are relative to. */
      readonly folder: string;
    }
  | {
      readonly kind: "url";
      readonly document: SpecDocument;
      /** Without credentials. */
      readonly address: string;
    };

/**
 * Reads the document that `given` names: a file, seen from `folder`, or an http URL. Only a URL is a reason to use the network.
 *
 * @throws UsageError where there is no such document, or no text in it; SpecError where it is none, or not one that can be read.
 */
export async function openSource(
  given: string,
  folder: string,
  limits: FetchLimits = {},
): Promise<SpecSource> {
  if (/^https?:\/\//i.test(given)) return openUrl(given, limits);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(given))
    throw new UsageError(
      `"${given}" is not an http URL`,
      "Download the document and give the file.",
    );
  const file = printedPath(resolve(folder, given), folder);
  const entry = await readSpecText(file, folder);
  if (entry.kind === "unreadable" && entry.at === undefined)
    throw new UsageError(entry.message, hintAtEntry(entry));
  const document = requireWhole(
    await readSpec(file, (name) => readSpecText(name, folder)),
  );
  return { kind: "file", document, folder };
}

/** A file that nothing refers to is not there because its name is wrong. */
function hintAtEntry({ rule, hint }: UnreadableText): string {
  return rule !== "file-missing" || hint.startsWith("Did you mean")
    ? hint
    : "Give an OpenAPI document with --spec: a file, as seen from the working directory, or an http URL.";
}

/** Why `given`, seen from `folder`, is no file; `undefined` if it is one, or a URL. */
export function fileProblem(given: string, folder: string): string | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(given)) return undefined;
  const path = resolve(folder, given);
  if (!existsSync(path)) return `There is no file ${path}`;
  return statSync(path).isDirectory() ? `${path} is a folder` : undefined;
}

async function openUrl(
  given: string,
  limits: FetchLimits,
): Promise<SpecSource> {
  const text = await fetchDocument(given, limits);
  const address = publicAddress(given);
  const document = await loadSpec(address, (name) =>
    Promise.resolve(
      name === address ? checkText(address, text) : notFetched(name),
    ),
  );
  return { kind: "url", document, address };
}

function notFetched(name: string): SpecText {
  return {
    kind: "unreadable",
    rule: "reference-remote",
    message: `This leads to another document, \`${name.replace(/^https?:\/+[^/]+/i, "")}\`, and only one is downloaded.`,
    hint: "Download all of them into one folder, or bundle them into one, and give the file.",
  };
}

/** Where a file of the source is, absolute; `undefined` for one that came by URL. */
export function originOf(source: SpecSource, file: string): string | undefined {
  if (source.kind === "url") return undefined;
  return isAbsolute(file) ? file : join(source.folder, file);
}
