import { nearest } from "../../support/nearest.js";
import { findReferences } from "../find-references.js";
import type { Reference } from "../find-references.js";
import { joinPointer, parsePointer } from "../json-pointer.js";
import { isObject } from "../json-value.js";
import { parseReference } from "../parse-reference.js";
import { locateFile } from "../read-files.js";
import type { JsonValue, SpecDocument, SpecFile } from "../spec-document.js";
import type { SpecNode } from "../spec-node.js";
import type { CheckContext, Finding } from "./check.js";

/** Every `$ref` of every file, whether or not an operation uses it. */
export function checkReferences(_root: SpecNode, context: CheckContext): void {
  const { document, report } = context;
  for (const file of document.files)
    for (const reference of findReferences(file.tree)) {
      if (document.resolve(reference.object) === undefined)
        reportLost(file, reference, context);
      else if (/#.*[^/]\/$/.test(reference.target))
        report({
          rule: "reference-trailing-slash",
          node: nodeOf(file, reference),
          at: ["$ref"],
          message: `\`$ref: ${reference.target}\` ends in a slash.`,
          hint: "Remove the slash at the end.",
        });
    }
}

function nodeOf(file: SpecFile, { object, pointer }: Reference): SpecNode {
  return {
    kind: "schema",
    value: object,
    file: file.file,
    path: parsePointer(pointer),
    parent: undefined,
  };
}

function reportLost(
  file: SpecFile,
  reference: Reference,
  { document, report }: CheckContext,
): void {
  const step = takeStep(document, file, reference.target);
  const node = nodeOf(file, reference);
  if (step.kind === "lost") report(lostFinding(node, reference, step));
  else if (isInCircle(document, file, reference))
    report({
      rule: "reference-circular",
      node,
      at: ["$ref"],
      message: `\`$ref: ${reference.target}\` leads back to itself.`,
      hint: "Let one of the references of this circle say what it is about instead of referring on.",
    });
}

interface Lost {
  readonly kind: "lost";
  /** The last place on the way, and what it has instead of the wanted key. */
  readonly place: string;
  readonly missing: string;
  readonly suggestion: string | undefined;
}

interface Reached {
  readonly kind: "reached";
  readonly file: SpecFile;
  readonly pointer: string;
  readonly value: JsonValue;
}

/** One step of a chain of references, without following what stands there. */
function takeStep(
  document: SpecDocument,
  from: SpecFile,
  target: string,
): Lost | Reached {
  const { file: name, fragment } = parseReference(target);
  const located = name === "" ? from.file : locateFile(name, from.file);
  const file = document.files.find((one) => one.file === located);
  if (file === undefined || fragment.kind === "anchor")
    return {
      kind: "lost",
      place: "",
      missing: fragment.kind === "anchor" ? `#${fragment.name}` : name,
      suggestion: suggestComponent(document, target),
    };
  return walk(file, fragment.segments, name);
}

function walk(
  file: SpecFile,
  segments: readonly string[],
  name: string,
): Lost | Reached {
  let value = file.tree;
  let pointer = "";
  for (const [index, segment] of segments.entries()) {
    const next = childOf(value, segment);
    if (next === undefined) {
      const near = nearest(segment, isObject(value) ? Object.keys(value) : []);
      const rest = segments.slice(index + 1);
      const suggestion =
        near && `${name}#${joinPointer(pointer, near, ...rest)}`;
      return {
        kind: "lost",
        place: `${name}#${pointer}`,
        missing: segment,
        suggestion,
      };
    }
    value = next;
    pointer = joinPointer(pointer, segment);
  }
  return { kind: "reached", file, pointer, value };
}

function childOf(value: JsonValue, segment: string): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(segment)];
  return isObject(value) && Object.hasOwn(value, segment)
    ? value[segment]
    : undefined;
}

/** The component that a bare name such as `Pet` was meant to be. */
function suggestComponent(
  { root }: SpecDocument,
  target: string,
): string | undefined {
  const components = isObject(root["components"]) ? root["components"] : {};
  for (const [section, held] of Object.entries(components))
    if (isObject(held) && Object.hasOwn(held, target.replace(/^#/, "")))
      return `#${joinPointer("/components", section, target.replace(/^#/, ""))}`;
  return undefined;
}

function lostFinding(
  node: SpecNode,
  { target, pointer }: Reference,
  { place, missing, suggestion }: Lost,
): Finding {
  const where = place === "" ? "" : `: \`${place}\` has no \`${missing}\``;
  return {
    rule: /\/(examples|links)\/[^/]+$/.test(pointer)
      ? "example-reference-unknown"
      : "reference-unknown",
    node,
    at: ["$ref"],
    message: `\`$ref: ${target}\` leads nowhere${where}.`,
    hint:
      suggestion === undefined
        ? "Add what it refers to, or correct the reference."
        : `Did you mean \`${suggestion}\`?`,
  };
}

/** Whether a chain that leads nowhere comes back to where it began; others only lead into a circle. */
function isInCircle(
  document: SpecDocument,
  start: SpecFile,
  { target, pointer }: Reference,
): boolean {
  const seen = new Set<string>();
  let step = takeStep(document, start, target);
  while (step.kind === "reached") {
    const place = `${step.file.file}#${step.pointer}`;
    if (place === `${start.file}#${pointer}`) return true;
    const next = isObject(step.value) ? step.value["$ref"] : undefined;
    if (seen.has(place) || typeof next !== "string") return false;
    seen.add(place);
    step = takeStep(document, step.file, next);
  }
  return false;
}
