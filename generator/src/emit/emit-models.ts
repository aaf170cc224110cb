import type { Direction, Model } from "../model/api-model.js";
import type { Layout } from "./layout.js";
import {
  assigned,
  brokenBlock,
  brokenGroup,
  choice,
  fill,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  line,
  softline,
} from "./layout.js";
import type { SourceContext } from "./source-text.js";
import { SourceText } from "./source-text.js";
import type { SourceFile } from "./source-file.js";
import { docComment } from "./text/doc-comment.js";
import { numberLiteral } from "./text/number-literal.js";
import { schemaProse } from "./text/schema-prose.js";
import { stringLiteral } from "./text/string-literal.js";
import { interfaceShape } from "./types/interface-shape.js";
import type { ModelIndex } from "./types/model-index.js";
import { modelsFile } from "./types/model-index.js";
import { schemaTypes } from "./types/schema-type.js";
import { aliasedLayout, memberLayout } from "./types/type-layout.js";

/** `src/models.ts`: every named schema, one type for each direction in which it differs. */
export function emitModels(
  all: readonly Model[],
  models: ModelIndex,
  context: SourceContext,
): SourceFile {
  const f = new SourceText(modelsFile, context);
  for (const model of all) {
    for (const direction of printedDirections(model))
      addType(f, models, { model, direction });
    addValues(f, model);
  }
  return f.toFile();
}

/** Both, where they have different names. */
function printedDirections({
  directions,
  typeName,
  inputName,
}: Model): readonly Direction[] {
  return typeName === inputName ? directions.slice(0, 1) : directions;
}

function addType(
  f: SourceText,
  models: ModelIndex,
  { model, direction }: { model: Model; direction: Direction },
): void {
  const name = f.name(models.nameOf(model, direction));
  const comment = docComment(schemaProse(model.schema, model.evidence));
  const shape = interfaceShape(models, model, direction);
  if (shape === undefined) {
    const type = schemaTypes(models, direction).typeOf(model.schema);
    f.add(comment, group(`export type ${name}`, aliasedLayout(f, type)), ";");
    return;
  }
  const bases = shape.extends.map((base) => f.name(base));
  const members = shape.members.map((member) => memberLayout(f, member));
  f.add(
    comment,
    "export interface",
    heritage(name, bases),
    " ",
    brokenBlock(members, ";"),
  );
}

/** Prettier breaks before `extends` only where there are several. */
function heritage(name: string, bases: readonly string[]): Layout {
  if (bases.length === 0) return ` ${name}`;
  if (bases.length === 1) return ` ${name} extends ${bases.join("")}`;
  return group(
    ` ${name}`,
    indent(line, "extends", group(indent(line, join([",", line], bases)))),
  );
}

function addValues(
  f: SourceText,
  { schema, valuesName, typeName }: Model,
): void {
  if (valuesName === undefined || schema.kind !== "enum") return;
  const { values } = schema;
  f.add(
    docComment({ paragraphs: [`The known values of \`${typeName}\`.`] }),
    `export const ${valuesName} =`,
    assigned(frozen(valuesList(values))),
    ";",
  );
}

/** Prettier keeps the only argument's bracket on the line as long as it fits. */
function frozen(content: Layout): Layout {
  const open = "/* @__PURE__ */ Object.freeze(";
  const flat = ["[", content, "]"];
  const asConst = " as const";
  return choice(
    [open, flat, asConst, ")"],
    [open, brokenGroup(flat), asConst, ")"],
    [open, indent(hardline, group(flat), asConst, ","), hardline, ")"],
  );
}

/** What stands between the brackets; numbers as many on a line as fit. */
function valuesList(values: readonly (string | number | boolean)[]): Layout {
  const items = values.map(valueLiteral);
  const flat = items.join(", ");
  const lines = values.every((value) => typeof value === "number")
    ? fill(items.map((item) => `${item},`))
    : [join([",", line], items), ","];
  return [indent(softline, ifBreak(lines, flat)), softline];
}

function valueLiteral(value: string | number | boolean): string {
  if (typeof value === "string") return stringLiteral(value);
  return typeof value === "number" ? numberLiteral(value) : String(value);
}
