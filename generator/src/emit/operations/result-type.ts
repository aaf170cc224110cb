import type {
  Header,
  Operation,
  ResponseMedia,
  Schema,
} from "../../model/api-model.js";
import { isJsonType } from "../../model/media-kind.js";
import { globalType, runtimeType } from "../imported-name.js";
import { typeKey } from "../text/property-key.js";
import { schemaProse } from "../text/schema-prose.js";
import type { ModelIndex } from "../types/model-index.js";
import type { SchemaTypes } from "../types/schema-type.js";
import type { Member, TypeNode } from "../types/type-node.js";
import {
  named,
  neverType,
  text,
  typeId,
  undefinedType,
  union,
  unknownType,
} from "../types/type-node.js";
import type { DeclaredAnswer } from "./answers.js";
import { isBodiless, isSuccess } from "./answers.js";
import type { HeaderKind } from "./behaviours.js";
import { streamType, textType } from "./input-type.js";

/** What a call gives. */
export interface ResultShape {
  /** What awaiting it gives. */
  readonly data: TypeNode;
  /** `Success` and `Failure` of every declared answer. */
  readonly members: readonly TypeNode[];
}

interface Typed {
  readonly answer: DeclaredAnswer;
  readonly type: TypeNode;
  readonly status: TypeNode;
  readonly ok: boolean;
}

export interface TypedAnswers {
  readonly answers: readonly DeclaredAnswer[];
  readonly headersOf: (answer: DeclaredAnswer) => TypeNode | undefined;
}

export function resultShape(
  types: SchemaTypes,
  operation: Operation,
  { answers, headersOf }: TypedAnswers,
): ResultShape {
  const typed = answers.flatMap((answer): Typed[] => {
    const type = isBodiless(operation, answer.status)
      ? undefinedType
      : answerType(types, answer);
    return branches(answer, answers).map((branch) => ({
      answer,
      type,
      ...branch,
    }));
  });
  return {
    data: dataType(typed),
    members: [
      ...typed.map((one) => branchType(one, headersOf)),
      named(runtimeType("Unexpected")),
    ],
  };
}

/** A 304 answers a condition that the caller set in a header, so it does not show in the data of everyone else. */
function dataType(typed: readonly Typed[]): TypeNode {
  const successes = typed.filter(({ ok }) => ok);
  const usual = successes.filter(({ answer }) => answer.status !== "304");
  const counted = usual.length > 0 ? usual : successes;
  return counted.length === 0
    ? undefinedType
    : union(counted.map(({ type }) => type));
}

function branchType(
  { answer, type, status, ok }: Typed,
  headersOf: (answer: DeclaredAnswer) => TypeNode | undefined,
): TypeNode {
  const headers = ok ? headersOf(answer) : undefined;
  const args = headers === undefined ? [] : [headers];
  const name = runtimeType(ok ? "Success" : "Failure");
  return named(name, status, type, ...args);
}

function answerType(types: SchemaTypes, answer: DeclaredAnswer): TypeNode {
  if (answer.assumed) return unknownType;
  if (answer.content.length === 0) return undefinedType;
  return union(answer.content.map((media) => mediaType(types, media)));
}

/** What a body of this media type is given as. */
export function mediaType(
  types: SchemaTypes,
  { kind, schema }: Pick<ResponseMedia, "kind" | "schema">,
): TypeNode {
  switch (kind) {
    case "json":
      return types.typeOf(schema);
    case "text":
      return textType(types, types.models.resolve(schema));
    case "binary":
      return named(globalType("Blob"));
    case "stream":
      return streamType();
    case "events":
      return named(runtimeType("EventStream"), types.typeOf(schema));
    case "lines":
      return named(runtimeType("JsonLines"), types.typeOf(schema));
  }
}

type Branch = Pick<Typed, "status" | "ok">;

/** A range is less what is declared exactly, `default` less everything that is declared. */
function branches(
  { status }: DeclaredAnswer,
  answers: readonly DeclaredAnswer[],
): Branch[] {
  const others = answers.map((answer) => answer.status);
  if (status === "default") return defaultBranches(others);
  const digit = status.charAt(0);
  if (!status.endsWith("XX"))
    return [{ status: text(status), ok: isSuccess(status) }];
  const exact = others
    .filter((other) => other.startsWith(digit) && /^\d+$/.test(other))
    .map(text);
  const range = less(rangeType(digit), exact);
  return [{ status: range, ok: isSuccess(status) }];
}

function defaultBranches(declared: readonly string[]): Branch[] {
  const errors = declared
    .filter((status) => /^[45]/.test(status))
    .map((status) =>
      status.endsWith("XX") ? rangeType(status.charAt(0)) : text(status),
    );
  const covered = ["4XX", "5XX"].every((range) => declared.includes(range));
  const failure: Branch = {
    status: less(named(runtimeType("ErrorStatus")), errors),
    ok: false,
  };
  const success: Branch = { status: rangeType("2"), ok: true };
  return [
    ...(declared.some(isSuccess) ? [] : [success]),
    ...(covered ? [] : [failure]),
  ];
}

function rangeType(digit: string): TypeNode {
  return named(runtimeType("StatusRange"), text(digit));
}

function less(all: TypeNode, excluded: readonly TypeNode[]): TypeNode {
  const listed = union(excluded);
  return typeId(listed) === typeId(neverType)
    ? all
    : named(globalType("Exclude"), all, listed);
}

/** The properties of a headers type. */
export function headerMembers(
  types: SchemaTypes,
  headers: readonly Header[],
): Member[] {
  return headers.map((header) => ({
    key: typeKey(header.name),
    optional: !header.required,
    readonly: false,
    type: headerType(types, header),
    prose: schemaProse({
      ...header.schema,
      description: header.description ?? header.schema.description,
    }),
  }));
}

function headerType(types: SchemaTypes, header: Header): TypeNode {
  const { schema } = header;
  const kind = headerKind(types.models, header);
  if (kind === "json") return types.typeOf(schema);
  const resolved = types.models.resolve(schema);
  const isNamed = resolved.kind === "enum" || resolved.kind === "const";
  return isNamed ? types.typeOf({ ...schema, nullable: false }) : text(kind);
}

/** How the runtime reads a header. */
export function headerKind(
  models: ModelIndex,
  { content, schema }: Header,
): HeaderKind {
  if (content !== undefined && isJsonType(content)) return "json";
  return textKind(models.resolve(schema));
}

function textKind(schema: Schema): HeaderKind {
  switch (schema.kind) {
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "enum":
      return kindOf(schema.values);
    case "const":
      return kindOf([schema.value]);
    default:
      return "string";
  }
}

function kindOf(values: readonly unknown[]): HeaderKind {
  if (values.every((value) => typeof value === "number")) return "number";
  if (values.every((value) => typeof value === "boolean")) return "boolean";
  return "string";
}
