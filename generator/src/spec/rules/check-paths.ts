import { nearest } from "../../support/nearest.js";
import { followReference } from "../follow-reference.js";
import { isObject, listIn, objectIn, stringIn } from "../json-value.js";
import { methods } from "../node-shapes.js";
import type { JsonObject, SpecDocument } from "../spec-document.js";
import type { Segment, SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";

/** The paths of the document: their form, and their `{names}` against the parameters of their operations. */
export function checkPaths(root: SpecNode, context: CheckContext): void {
  const seen = new Map<string, string>();
  for (const [path, value] of Object.entries(objectIn(root.value, "paths"))) {
    if (path.startsWith("x-")) continue;
    checkForm({ root, path, seen }, context);
    const item = followReference(context.document, value);
    if (item === undefined) continue;
    const wanted = namesOf(path);
    checkShared({ root, path, item, wanted }, context);
    for (const method of methods) {
      const operation = item[method];
      if (isObject(operation))
        checkTemplate({ root, path, item, wanted, method, operation }, context);
    }
  }
}

function checkForm(
  {
    root,
    path,
    seen,
  }: {
    readonly root: SpecNode;
    readonly path: string;
    readonly seen: Map<string, string>;
  },
  { report }: CheckContext,
): void {
  const at = ["paths", path];
  if (!path.startsWith("/"))
    report({
      rule: "path-without-slash",
      node: root,
      at,
      message: `The path \`${path}\` does not begin with a slash.`,
      hint: `Write \`/${path}\`.`,
    });
  const form = path.replaceAll(/\{[^{}]*\}/g, "{}");
  const first = seen.get(form);
  if (first === undefined) seen.set(form, path);
  else
    report({
      rule: "path-duplicate",
      node: root,
      at,
      message: `The path \`${path}\` is the same as \`${first}\` but for the names of its parameters.`,
      hint: "Merge the operations of both under one path, if they do not differ on the wire.",
    });
}

interface Template {
  readonly root: SpecNode;
  readonly path: string;
  readonly item: JsonObject;
  /** The names in the path's template. */
  readonly wanted: readonly string[];
}

interface OperationTemplate extends Template {
  readonly method: string;
  readonly operation: JsonObject;
}

/** A path parameter and where its declaration (or the reference to it) stands. */
interface Declared {
  readonly name: string;
  readonly at: readonly Segment[];
}

function checkTemplate(
  { root, path, item, wanted, method, operation }: OperationTemplate,
  { document, report }: CheckContext,
): void {
  const at = ["paths", path, method];
  const own = declaredIn(document, operation, at);
  const shared = declaredIn(document, item, []);
  const declared = new Set([...own, ...shared].map(({ name }) => name));
  const unused = [...declared].filter((name) => !wanted.includes(name));
  const isKnown = ![operation, item].some((one) => hasLost(document, one));
  for (const name of wanted.filter((one) => isKnown && !declared.has(one))) {
    const near = nearest(name, unused);
    report({
      rule: "path-parameter-undeclared",
      node: root,
      at,
      message: `\`${method.toUpperCase()} ${path}\` does not declare its path parameter \`${name}\`.`,
      hint:
        near === undefined
          ? `Add \`{name: ${name}, in: path, required: true, schema: {type: string}}\` to the parameters of the operation or of the path.`
          : `It declares \`${near}\`; use the same name in both places.`,
    });
  }
  for (const parameter of own)
    if (!wanted.includes(parameter.name))
      reportUnused({ root, path, parameter }, report);
}

function checkShared(
  { root, path, item, wanted }: Template,
  { document, report }: CheckContext,
): void {
  for (const parameter of declaredIn(document, item, ["paths", path]))
    if (!wanted.includes(parameter.name))
      reportUnused({ root, path, parameter }, report);
}

function namesOf(path: string): string[] {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(
    ([, name = ""]) => name,
  );
  return [...new Set(names)];
}

function declaredIn(
  document: SpecDocument,
  holder: JsonObject,
  at: readonly Segment[],
): Declared[] {
  return listIn(holder, "parameters").flatMap((item, index) => {
    const parameter = followReference(document, item);
    if (parameter?.["in"] !== "path") return [];
    const name = stringIn(parameter, "name");
    return name === undefined
      ? []
      : [{ name, at: [...at, "parameters", index] }];
  });
}

/** Any name may be that of a parameter whose reference leads nowhere, which is reported already. */
function hasLost(document: SpecDocument, holder: JsonObject): boolean {
  return listIn(holder, "parameters").some(
    (item) => followReference(document, item) === undefined,
  );
}

function reportUnused(
  {
    root,
    path,
    parameter,
  }: {
    readonly root: SpecNode;
    readonly path: string;
    readonly parameter: Declared;
  },
  report: CheckContext["report"],
): void {
  report({
    rule: "path-parameter-unused",
    node: root,
    at: parameter.at,
    message: `The path parameter \`${parameter.name}\` does not occur in \`${path}\`.`,
    hint: `Remove it, write \`{${parameter.name}}\` where it belongs in the path, or give it another \`in\`.`,
  });
}
