import type { RequestBody, Response, Parameter, Schema } from "./api-model.js";
import type { OperationDraft } from "./build-operations.js";
import type { WebhookDraft } from "./build-webhooks.js";
import type { DirectionRoots } from "./directions.js";

/** Where values enter and leave. Webhooks and callbacks go the other way: their bodies are what the user reads. */
export function findRoots(
  operations: readonly OperationDraft[],
  webhooks: readonly WebhookDraft[],
): DirectionRoots {
  const calls = [
    ...operations.flatMap(({ callbacks }) => callbacks),
    ...webhooks,
  ].map(({ webhook }) => webhook);
  const requests = operations.map(({ operation }) => operation);
  const messages = requests.flatMap(({ webSocket }) =>
    webSocket === undefined ? [] : [webSocket.message],
  );
  return {
    input: [...requests.flatMap(asked), ...calls.flatMap(answered)],
    output: [
      ...requests.flatMap(answered),
      ...messages,
      ...calls.flatMap(asked),
    ],
  };
}

interface Request {
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
}

function asked({ parameters, body }: Request): Schema[] {
  return [...parameters, ...(body?.content ?? [])].map(({ schema }) => schema);
}

function answered({
  responses,
}: {
  readonly responses: readonly Response[];
}): Schema[] {
  return responses
    .flatMap(({ content, headers }) => [...content, ...headers])
    .map(({ schema }) => schema);
}
