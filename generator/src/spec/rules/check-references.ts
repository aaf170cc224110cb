import { nearest } from "../../support/nearest.js";
import { joinPointer } from "../json-pointer.js";
import { isObject } from "../json-value.js";
import { parseReference } from "../parse-reference.js";
import { suggestComponent } from "../suggest-component.js";
import { locateFile } from "../read-files.js";
import type { JsonValue, SpecDocument, SpecFile } from "../spec-document.js";
import { pointerOf } from "../spec-node.js";
import type { SpecNode } from "../spec-node.js";
import type { CheckContext, Finding } from "./check.js";

/** The `$ref` of an object, if it has one. */
export function checkReference(node: SpecNode, context: CheckContext): void {
  const target = node.value["$ref"];
  if (typeof target !== "string") return;
  if (context.document.resolve(node.value) === undefined)
    reportLost({ node, target }, context);
  else if (target.endsWith("/") && /#.*[^/]\/$/.test(target))
    context.report({
      rule: "reference-trailing-slash",
      node,
      at: ["$ref"],
      message: `\`$ref: ${target}\` ends in a slash.`,
      hint: "Remove the slash at the end.",
    });
}

interface Reference {
  readonly node: SpecNode;
  readonly target: string;
}

function reportLost(
  { node, target }: Reference,
  { document, report }: CheckContext,
): void {
  const file = document.files.find((one) => one.file === node.file);
  if (file === undefined) return;
  const step = takeStep(document, file, target);
  if (step.kind === "lost") report(lostFinding({ node, target }, step));
  else if (isInCircle(document, file, { node, target }))
    report({
      rule: "reference-circular",
      node,
      at: ["$ref"],
      message: `\`$ref: ${target}\` leads back to itself.`,
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
      suggestion: suggestComponent(document.root, target),
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

function lostFinding(
  { node, target }: Reference,
  { place, missing, suggestion }: Lost,
): Finding {
  const where = place === "" ? "" : `: \`${place}\` has no \`${missing}\``;
  return {
    rule:
      node.kind === "example" || node.kind === "link"
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
  { node, target }: Reference,
): boolean {
  const pointer = pointerOf(node);
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
