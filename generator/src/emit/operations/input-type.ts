import type {
  Parameter,
  RequestBody,
  RequestMedia,
} from "../../model/api-model.js";
import { globalType, runtimeType } from "../imported-name.js";
import { parameterDescription } from "../text/parameter-description.js";
import { evidenceText, schemaProse } from "../text/schema-prose.js";
import { typeKey } from "../text/property-key.js";
import type { SchemaTypes } from "../types/schema-type.js";
import type { Member, TypeNode } from "../types/type-node.js";
import {
  intersection,
  literal,
  named,
  text,
  typeId,
  undefinedType,
  union,
} from "../types/type-node.js";

/** What a call takes, less its name. */
export interface InputShape {
  readonly parameters: readonly Member[];
  /** One per type that a body may have; more than one where media types differ in it. */
  readonly bodies: readonly (readonly Member[])[];
}

export interface Requested {
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
}

export function inputShape(
  types: SchemaTypes,
  requested: Requested,
): InputShape {
  const { parameters, body } = requested;
  return {
    parameters: parameters.map((parameter) =>
      parameterMember(types, parameter),
    ),
    bodies: body === undefined ? [] : bodyMembers(types, body),
  };
}

/** Whether the call can be made without an input. */
export function isOptional({ parameters, bodies }: InputShape): boolean {
  const canBeLeftOut = (members: readonly Member[]) =>
    members.every(({ optional }) => optional);
  return (
    canBeLeftOut(parameters) &&
    (bodies.length === 0 || bodies.some(canBeLeftOut))
  );
}

/** As one type; `inputShape` with at most one body is better printed as an interface. */
export function inputType({ parameters, bodies }: InputShape): TypeNode {
  const objects = bodies.map((members): TypeNode => ({
    kind: "object",
    members,
  }));
  const own: TypeNode = { kind: "object", members: parameters };
  if (objects.length === 0) return own;
  return parameters.length === 0
    ? union(objects)
    : intersection([own, union(objects)]);
}

function parameterMember(types: SchemaTypes, parameter: Parameter): Member {
  const { key, required, deprecated, schema, evidence } = parameter;
  const said = {
    ...schema,
    description: parameterDescription(parameter),
    deprecated: deprecated || schema.deprecated,
  };
  const prose = schemaProse(said, evidence);
  return inputMember(key, { required, type: types.typeOf(schema), prose });
}

/** Optional ones may be `undefined`, so that a caller can pass on what it may not have. */
function inputMember(
  key: string,
  {
    required,
    type,
    prose = { paragraphs: [] },
  }: { required: boolean; type: TypeNode; prose?: Member["prose"] },
): Member {
  return {
    key: typeKey(key),
    optional: !required,
    readonly: false,
    type: required ? type : union([type, undefinedType]),
    prose,
  };
}

function bodyMembers(types: SchemaTypes, body: RequestBody): Member[][] {
  const groups = sameTyped(types, body.content);
  const prose = {
    paragraphs: [body.description, evidenceText(body.evidence)],
  };
  return groups.map(({ type, media }) => {
    const preferred = media.some((one) => one === body.content[0]);
    const required = body.required || !preferred;
    const member = inputMember("body", { required, type, prose });
    if (body.content.length === 1 && !media.some(isRange)) return [member];
    const contentType = inputMember("contentType", {
      required: !preferred,
      type: union(media.map(mediaTypeType)),
    });
    return [member, contentType];
  });
}

interface SameTyped {
  readonly type: TypeNode;
  readonly media: readonly RequestMedia[];
}

/** Media types by the type of their body, in the order of preference. */
function sameTyped(
  types: SchemaTypes,
  content: readonly RequestMedia[],
): readonly SameTyped[] {
  const groups = new Map<string, SameTyped>();
  for (const media of content) {
    const type = bodyType(types, media);
    const id = typeId(type);
    const before = groups.get(id)?.media ?? [];
    groups.set(id, { type, media: [...before, media] });
  }
  return [...groups.values()];
}

function bodyType(
  types: SchemaTypes,
  { kind, schema }: RequestMedia,
): TypeNode {
  if (kind === "binary") return named(runtimeType("BinaryBody"));
  if (kind === "text") return textType(types, types.models.resolve(schema));
  return types.typeOf(schema);
}

/** Text stays text, whatever structure its schema describes. */
export function textType(
  types: SchemaTypes,
  schema: ReturnType<SchemaTypes["models"]["resolve"]>,
): TypeNode {
  const isText =
    (schema.kind === "enum" &&
      schema.values.every((value) => typeof value === "string")) ||
    (schema.kind === "const" && typeof schema.value === "string");
  return isText ? types.typeOf(schema) : text("string");
}

function isRange({ mediaType }: RequestMedia): boolean {
  return mediaType.includes("*");
}

/** A range asks for the type that is sent: `image/*` is `` `image/${string}` ``. */
function mediaTypeType(media: RequestMedia): TypeNode {
  if (!isRange(media)) return literal(media.mediaType);
  const [start = ""] = media.mediaType.split("*");
  return /^[\w.+-]+\/$/.test(start)
    ? text(`\`${start}\${string}\``)
    : text("string");
}

export function streamType(): TypeNode {
  return named(globalType("ReadableStream"), named(globalType("Uint8Array")));
}
