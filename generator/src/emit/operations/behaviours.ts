import type {
  AnswerKind,
  BodyKind,
  Pagination,
} from "../../model/api-model.js";
import type { NameValue } from "../value-layout.js";
import { runtimeName } from "../value-layout.js";

/** The runtime's functions for what a document chooses between. */

export const answerBehaviours: Readonly<Record<AnswerKind, NameValue>> = {
  json: runtimeName("jsonAnswer"),
  text: runtimeName("textAnswer"),
  binary: runtimeName("binaryAnswer"),
  stream: runtimeName("byteStreamAnswer"),
  events: runtimeName("eventStreamAnswer"),
  lines: runtimeName("jsonLinesAnswer"),
};

export const bodyBehaviours: Readonly<Record<BodyKind, NameValue>> = {
  json: runtimeName("jsonBody"),
  form: runtimeName("formBody"),
  multipart: runtimeName("multipartBody"),
  text: runtimeName("textBody"),
  binary: runtimeName("binaryBody"),
};

/** How a header is read, by the type of its value. */
export type HeaderKind = "string" | "number" | "boolean" | "json";

export const headerBehaviours: Readonly<Record<HeaderKind, NameValue>> = {
  string: runtimeName("textHeader"),
  number: runtimeName("numberHeader"),
  boolean: runtimeName("booleanHeader"),
  json: runtimeName("jsonHeader"),
};

/** OpenAPI 3.1.1, section 4.8.12.2. */
export const styleBehaviours: ReadonlyMap<string, NameValue> = new Map(
  [
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
  ].map((style) => [style, runtimeName(`${style}Style`)]),
);

export const pagingBehaviours: Readonly<
  Record<Pagination["style"], NameValue>
> = {
  page: runtimeName("byPageNumber"),
  offset: runtimeName("byOffset"),
  cursor: runtimeName("byCursor"),
  link: runtimeName("byLink"),
  total: runtimeName("byTotal"),
};
