import type {
  Operation,
  Response,
  ResponseMedia,
} from "../../model/api-model.js";
import type { SchemaTypes } from "../types/schema-type.js";
import { typeId } from "../types/type-node.js";

/** An answer as the package declares it to the runtime and to TypeScript. */
export interface DeclaredAnswer extends Pick<
  Response,
  "status" | "description" | "content" | "headers"
> {
  /** Not in the document, which declares no success at all: taken as it comes. */
  readonly assumed: boolean;
}

/**
 * The answers of an operation. Where the document declares no success, any 2XX is taken for one and read as what it says it is,
 * since a document that lists errors only does not mean that there is nothing else.
 */
export function declaredAnswers({ responses }: Operation): DeclaredAnswer[] {
  const answers = responses.map((response) => ({
    ...response,
    assumed: false,
  }));
  const successes = answers.filter(
    ({ status }) => isSuccess(status) && status !== "304",
  );
  const hasDefault = responses.some(({ status }) => status === "default");
  const covered =
    successes.length > 0 ||
    (hasDefault && !responses.some(({ status }) => isSuccess(status)));
  return covered ? answers : [...answers, assumedSuccess];
}

/**
 * The answers as they are asked for: where one comes as JSON, the same value in another dress, such as XML, is left out of `Accept` and of
 * the types. It would arrive as text, and every caller would have to tell it apart.
 */
export function askedAnswers(
  types: SchemaTypes,
  answers: readonly DeclaredAnswer[],
): DeclaredAnswer[] {
  return answers.map((answer) => {
    const structured = new Set(
      answer.content
        .filter(({ kind }) => kind === "json")
        .map(({ schema }) => typeId(types.typeOf(schema)))
        .filter((id) => id !== "string"),
    );
    const content = answer.content.filter(
      ({ kind, schema }) =>
        kind !== "text" || !structured.has(typeId(types.typeOf(schema))),
    );
    return { ...answer, content };
  });
}

/** The media types of an answer, and how each is read. */
export function contentOf({
  content,
  assumed,
}: DeclaredAnswer): readonly Pick<ResponseMedia, "mediaType" | "kind">[] {
  return assumed ? asItComes : content;
}

const asItComes = [
  { mediaType: "text/*", kind: "text" },
  { mediaType: "application/json", kind: "json" },
  { mediaType: "*/*", kind: "binary" },
] as const;

const assumedSuccess: DeclaredAnswer = {
  status: "2XX",
  description: undefined,
  content: [],
  headers: [],
  assumed: true,
};

/** The runtime takes declared answers below 400 for successes: a redirect that the document declares is not followed but given. */
export function isSuccess(status: string): boolean {
  return /^[123]/.test(status);
}

/** Whether an answer never has a body, whatever the document says (RFC 9110, section 6.4.1). */
export function isBodiless({ method }: Operation, status: string): boolean {
  return method === "HEAD" || ["204", "205", "304"].includes(status);
}

/** The first success that declares headers has a type of its own for them; others are typed in place. */
export function headersOwner(
  answers: readonly DeclaredAnswer[],
): DeclaredAnswer | undefined {
  return answers.find(
    ({ status, headers }) => isSuccess(status) && headers.length > 0,
  );
}
