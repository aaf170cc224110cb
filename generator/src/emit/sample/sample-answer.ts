import type {
  ApiModel,
  Operation,
  Response,
  ResponseMedia,
  Schema,
} from "../../model/api-model.js";
import { isBodiless } from "../operations/answers.js";
import { fitExample } from "./fit-example.js";
import { indexModels } from "./model-index.js";
import type { ModelIndex } from "./model-index.js";
import { sampleValue } from "./sample-value.js";
import { isSampleBytes, objectOf, sampleBytes } from "./sample.js";
import type { Sample, SampleObject } from "./sample.js";

/** What an operation may answer with, as far as an example needs to know. */
export type SampledAnswer = Pick<Response, "status" | "content" | "headers">;

export interface SampleAnswerOptions {
  readonly model: ApiModel;
  /** Optional properties too. Default false. */
  readonly complete?: boolean;
}

interface Sampling {
  readonly models: ModelIndex;
  readonly complete: boolean;
}

/**
 * The first success of an operation, as the tables of `@userapis/runtime/testing` have it: with the document's examples where they are
 * valid. `undefined` where there is no success, or no valid body could be found.
 */
export function sampleSuccess(
  operation: Operation,
  answers: readonly SampledAnswer[],
  options: SampleAnswerOptions,
): SampleObject | undefined {
  const ranked = [/^2\d\d$/, /^2XX$/, /^default$/, /^[13]/].flatMap((pattern) =>
    answers.filter(({ status }) => pattern.test(status)),
  );
  const [answer] = ranked;
  return answer && sampleAnswer(operation, answer, options);
}

/** One answer of an operation. */
export function sampleAnswer(
  operation: Operation,
  answer: SampledAnswer,
  { model, complete = false }: SampleAnswerOptions,
): SampleObject | undefined {
  const sampling = { models: indexModels(model), complete };
  const status = concreteStatus(answer.status);
  const headers = sampleHeaders(answer, sampling);
  const head = { status, ...(headers === undefined ? {} : { headers }) };
  const media =
    answer.content.find(({ kind }) => kind === "json") ?? answer.content[0];
  if (isBodiless(operation, answer.status) || media === undefined) return head;
  const body = sampleBody(media, sampling);
  return body === undefined ? undefined : { ...head, body };
}

/** One message, for a web socket operation; `undefined` where none could be found. */
export function sampleMessages(
  { webSocket }: Operation,
  model: ApiModel,
): SampleObject | undefined {
  if (webSocket === undefined) return undefined;
  const sampling = { models: indexModels(model), complete: true };
  const data = sampleSchema(webSocket.message, sampling);
  return data === undefined
    ? undefined
    : { messages: [{ kind: "json", data }] };
}

/** `2XX` and `default` are a 200. */
function concreteStatus(status: string): number {
  if (status === "default") return 200;
  return Number(status.replace("XX", "00"));
}

/** Those that every answer has, and those that the document gives an example of. */
function sampleHeaders(
  { headers }: SampledAnswer,
  sampling: Sampling,
): SampleObject | undefined {
  const entries = headers.flatMap(({ name, required, schema }) => {
    const wanted = required || schema.example !== undefined;
    const value = wanted ? sampleSchema(schema, sampling) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? undefined : objectOf(entries);
}

function sampleBody(
  media: ResponseMedia,
  sampling: Sampling,
): Sample | undefined {
  const { example, schema, kind, mediaType } = media;
  const given =
    example === undefined ? undefined : fit(example, schema, sampling);
  const value = given ?? sampleSchema(schema, sampling);
  switch (kind) {
    case "json":
      return value;
    case "text":
      return typeof value === "string" ? value : "text";
    case "binary":
    case "stream":
      return isSampleBytes(value) ? value : sampleBytes("content");
    default:
      return value === undefined ? [] : [streamedItem(mediaType, value)];
  }
}

function streamedItem(mediaType: string, data: Sample): Sample {
  return mediaType.startsWith("text/event-stream")
    ? { kind: "json", data }
    : data;
}

function sampleSchema(
  schema: Schema,
  { models, complete }: Sampling,
): Sample | undefined {
  const options = { direction: "output", complete } as const;
  const value = sampleValue(schema, models, options);
  const isNone =
    value === null && fit(null, schema, { models, complete }) === undefined;
  return isNone ? undefined : value;
}

function fit(
  example: Parameters<typeof fitExample>[0],
  schema: Schema,
  { models }: Sampling,
): Sample | undefined {
  return fitExample(example, schema, { models, direction: "output" });
}
