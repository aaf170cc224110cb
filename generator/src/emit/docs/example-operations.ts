import type {
  ApiModel,
  Operation,
  SecurityRequirement,
  Tag,
} from "../../model/api-model.js";
import type { DocsContext } from "./docs-context.js";
import {
  isCallable,
  isSameRequirement,
  shownRequirement,
  usualRequirement,
} from "./example-credentials.js";
import { leastOf } from "./least-of.js";
import { answersSecret } from "./secret-answer.js";

/** An operation and the tag it belongs to. */
export interface Placed {
  readonly tag: Tag;
  readonly operation: Operation;
}

export function placedOperations(model: ApiModel): readonly Placed[] {
  return model.tags.flatMap((tag) =>
    tag.operations.map((operation) => ({ tag, operation })),
  );
}

/** Whether an operation is a web socket. */
export function hasWebSocket(model: ApiModel): boolean {
  return placedOperations(model).some(
    ({ operation }) => operation.webSocket !== undefined,
  );
}

/** The operation that a page shows first, and the credentials of the client that it makes for it. */
export interface FirstExample {
  readonly simplest: Placed | undefined;
  readonly requirement: SecurityRequirement | undefined;
}

export function firstExample(model: ApiModel): FirstExample {
  const usual = usualRequirement(model);
  const simplest = simplestOperation(model, usual);
  const requirement = simplest
    ? shownRequirement(simplest.operation, usual)
    : usual;
  return { simplest, requirement };
}

/** A GET with the usual credentials that needs no input and answers no secret, else whatever is nearest to that. */
function simplestOperation(
  model: ApiModel,
  usual: SecurityRequirement | undefined,
): Placed | undefined {
  return leastOf(placedOperations(model), ({ operation }) => {
    const shown = shownRequirement(operation, usual);
    const inputs = operation.parameters.filter(
      ({ required }) => required,
    ).length;
    return (
      (operation.webSocket === undefined ? 0 : 200) +
      (isSameRequirement(shown, usual) ? 0 : 100) +
      (operation.deprecated ? 80 : 0) +
      (answersSecret(model, operation) ? 40 : 0) +
      (operation.pagination === undefined ? 0 : 20) +
      inputs * 2 +
      (operation.body === undefined ? 0 : 5) +
      (operation.method === "GET" ? 0 : 60)
    );
  });
}

/** An operation with a failure of its own to look at, and the status of that. */
export function failingOperation({
  model,
  requirement,
}: DocsContext): (Placed & { readonly status: number }) | undefined {
  const failing = placedOperations(model).flatMap((placed) => {
    const status = failureOf(placed.operation);
    return status === undefined ? [] : [{ ...placed, status }];
  });
  return leastOf(failing, ({ operation, status }) => {
    const rank = [404, 422, 409, 400, 403, 401].indexOf(status);
    const body = operation.body === undefined ? 0 : 1;
    const told = (rank < 0 ? 10 : rank) * 10 + operation.parameters.length;
    return told + body + (isCallable(operation, requirement) ? 0 : 1000);
  });
}

/** The most telling status of 4xx whose body is declared. */
function failureOf(operation: Operation): number | undefined {
  if (operation.webSocket !== undefined) return undefined;
  const failures = operation.responses
    .filter(
      ({ status, content }) => /^4\d\d$/.test(status) && content.length > 0,
    )
    .map(({ status }) => Number(status));
  return (
    [404, 422, 409, 400].find((status) => failures.includes(status)) ??
    failures[0]
  );
}
