import { jsonIn } from "./read-input.js";
import type { TryAnswer, TryOperation } from "./try-vendor.js";

/** An answer as the tables of `@userapis/runtime/testing` have it, or a list that is used in turn. */
export type MockAnswer = MockStep | readonly MockStep[];

type MockStep = object | "disconnect" | "hang";

/**
 * What the mock answers with the body that a reader wrote for it. Where there are pages, there is a second one, without items.
 *
 * @throws {Error} with a sentence for the reader where the body is not JSON.
 */
export function mockAnswer(
  { items }: TryOperation,
  answer: TryAnswer,
  body: string,
): MockAnswer {
  switch (answer.kind) {
    case "disconnect":
    case "hang":
      return answer.kind;
    case "none":
      return { status: answer.status };
    case "text":
      return { status: answer.status, body };
    case "undeclared":
      return undeclared(answer, body);
    case "messages":
      return { messages: messagesIn(body) };
    case "json": {
      const page = { status: answer.status, body: jsonIn(body) };
      return items === undefined || answer.status >= 400
        ? page
        : [page, { ...page, body: withoutItems(page.body, items.split(".")) }];
    }
  }
}

function undeclared({ status }: TryAnswer, body: string): object {
  const type = status < 400 ? "application/json" : "text/html";
  return { undeclared: true, status, body, headers: { "content-type": type } };
}

function messagesIn(body: string): readonly object[] {
  const messages = jsonIn(body);
  if (!Array.isArray(messages))
    throw new Error("This is not a list of messages.");
  return messages.map((data: unknown) => ({ kind: "json", data }));
}

/** A copy with an empty list at the path; `[""]` is the page itself. */
function withoutItems(
  page: unknown,
  [name = "", ...rest]: readonly string[],
): unknown {
  if (name === "") return [];
  const value: unknown =
    typeof page === "object" && page !== null
      ? Reflect.get(page, name)
      : undefined;
  const emptied = rest.length === 0 ? [] : withoutItems(value, rest);
  return { ...(typeof page === "object" ? page : {}), [name]: emptied };
}
