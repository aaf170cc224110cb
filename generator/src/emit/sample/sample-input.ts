import type {
  ApiModel,
  Json,
  Operation,
  Parameter,
  RequestBody,
  RequestMedia,
  Schema,
} from "../../model/api-model.js";
import { fitExample } from "./fit-example.js";
import { indexModels } from "./model-index.js";
import type { ModelIndex } from "./model-index.js";
import { sampleValue } from "./sample-value.js";
import {
  isSampleObject,
  isSampleBytes,
  objectOf,
  sampleBytes,
} from "./sample.js";
import type { Sample, SampleObject } from "./sample.js";

export interface SampleInputOptions {
  /** Optional parameters, the body and its optional properties too. Default false. */
  readonly complete?: boolean;
  /** The body even where it may be left out. Default: as `complete`. */
  readonly body?: boolean;
}

/** A valid input object of an operation: parameters under their keys, the body in its preferred media type under `body`. */
export function sampleInput(
  operation: Operation,
  model: ApiModel,
  options: SampleInputOptions = {},
): SampleObject {
  const { complete = false, body: wantsBody = complete } = options;
  const models = indexModels(model);
  const entries: [string, Sample][] = operation.parameters
    .filter((one) => one.required || (complete && !one.deprecated))
    .map((one) => [one.key, sampleParameter(one, models, complete)]);
  const { body } = operation;
  if (body !== undefined && (body.required || wantsBody))
    entries.push(...bodyEntries(body, models, complete));
  return objectOf(entries);
}

function sampleParameter(
  parameter: Parameter,
  models: ModelIndex,
  complete: boolean,
): Sample {
  const { example, schema } = parameter;
  const fitted = fitGiven(example, schema, models);
  if (fitted !== undefined && isSendable(fitted, parameter)) return fitted;
  const value = sampleValue(schema, models, { direction: "input", complete });
  return isSendable(value, parameter) ? value : "value";
}

/** An empty path segment is refused before anything is sent. */
function isSendable(value: Sample, parameter: Parameter): boolean {
  return parameter.in !== "path" || (value !== "" && value !== null);
}

/** The body in its preferred media type; a range of them needs one named. */
function bodyEntries(
  body: RequestBody,
  models: ModelIndex,
  complete: boolean,
): [string, Sample][] {
  const [media] = body.content;
  if (media === undefined) return [];
  const value = sampleBody(media, models, complete);
  if (!media.mediaType.includes("*")) return [["body", value]];
  return [
    ["body", value],
    ["contentType", mediaTypeIn(media.mediaType)],
  ];
}

function mediaTypeIn(range: string): string {
  const [type = "*"] = range.split("/");
  const known = {
    "*": "application/octet-stream",
    text: "text/plain",
    image: "image/png",
  };
  return (
    Object.entries(known).find(([name]) => name === type)?.[1] ??
    `${type}/octet-stream`
  );
}

function sampleBody(
  media: RequestMedia,
  models: ModelIndex,
  complete: boolean,
): Sample {
  const fitted =
    fitGiven(media.example, media.schema, models) ??
    sampleValue(media.schema, models, { direction: "input", complete });
  return inKind(worthReading(fitted, media.schema, models), media);
}

/** An empty object where properties are possible says nothing to a reader, so it gets the optional ones. */
function worthReading(
  value: Sample,
  schema: Schema,
  models: ModelIndex,
): Sample {
  const empty = isSampleObject(value) && Object.keys(value).length === 0;
  if (!empty) return value;
  return sampleValue(schema, models, { direction: "input", complete: true });
}

function fitGiven(
  example: Json | undefined,
  schema: Schema,
  models: ModelIndex,
): Sample | undefined {
  if (example === undefined) return undefined;
  return fitExample(example, schema, { models, direction: "input" });
}

/** Bytes and text whatever the schema says, since that is what such a body is sent as. */
function inKind(value: Sample, media: RequestMedia): Sample {
  if (media.kind === "text")
    return typeof value === "string" ? value : JSON.stringify(value);
  if (media.kind !== "binary" || isSampleBytes(value)) return value;
  return sampleBytes(typeof value === "string" ? value : "content");
}
