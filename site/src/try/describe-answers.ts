import { indexModels, sampleToValue, sampleValue } from "@userapis/generator";
import type {
  ApiModel,
  Operation,
  Response,
  ResponseMedia,
  Schema,
} from "@userapis/generator";
import { jsonText } from "./json-text.js";
import type { TryAnswer } from "./try-vendor.js";

/** What the mock may answer to an operation: what the document declares, successes first, and what goes wrong on the way. */
export function describeAnswers(
  model: ApiModel,
  operation: Operation,
): readonly TryAnswer[] {
  if (operation.webSocket !== undefined)
    return socketAnswers(sampleOf(model, operation.webSocket.message));
  const declared = operation.responses.map((response) =>
    declaredAnswer(model, operation, response),
  );
  const isSuccess = ({ status }: TryAnswer) => status < 400;
  return [
    ...declared.filter(isSuccess),
    ...declared.filter((one) => !isSuccess(one)),
    ...undeclaredAnswers,
    ...noAnswers,
  ];
}

const noAnswers: readonly TryAnswer[] = [
  {
    id: "disconnect",
    label: "The connection breaks off",
    kind: "disconnect",
    status: 0,
    body: undefined,
  },
  {
    id: "hang",
    label: "No answer comes",
    kind: "hang",
    status: 0,
    body: undefined,
  },
];

const undeclaredAnswers: readonly TryAnswer[] = [
  {
    id: "proxy",
    label: "502, the HTML page of a proxy",
    kind: "undeclared",
    status: 502,
    body: "<html><h1>502 Bad Gateway</h1></html>",
  },
  {
    id: "broken",
    label: "200, but cut off in the middle",
    kind: "undeclared",
    status: 200,
    body: '{"name": "Ada Ex',
  },
];

function socketAnswers(message: unknown): readonly TryAnswer[] {
  const body = jsonText([message, message]);
  return [
    {
      id: "messages",
      label: "Two messages, then the server closes",
      kind: "messages",
      status: 101,
      body,
    },
    ...noAnswers.filter(({ kind }) => kind === "disconnect"),
  ];
}

function declaredAnswer(
  model: ApiModel,
  operation: Operation,
  { status, description, content }: Response,
): TryAnswer {
  const media = content.find(({ kind }) => kind === "json") ?? content[0];
  const base = {
    id: status,
    label: labelOf(status, description),
    status: concreteStatus(status, operation),
  };
  if (media === undefined) return { ...base, kind: "none", body: undefined };
  const value = media.example ?? sampleOf(model, media.schema);
  return isText(media)
    ? { ...base, kind: "text", body: String(value) }
    : { ...base, kind: "json", body: jsonText(value) };
}

function isText({ kind }: ResponseMedia): boolean {
  return kind === "text";
}

function sampleOf(model: ApiModel, schema: Schema): unknown {
  return sampleToValue(
    sampleValue(schema, indexModels(model), {
      direction: "output",
      complete: true,
    }),
  );
}

function labelOf(status: string, description: string | undefined): string {
  const [sentence = ""] = (description ?? "").split(/(?<=\.)\s|\n/);
  return sentence === "" ? status : `${status}: ${sentence}`;
}

/** For a range and for `default`, a status that the document does not name itself. */
function concreteStatus(status: string, { responses }: Operation): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  const named = new Set(responses.map((one) => one.status));
  const candidates = status.endsWith("XX")
    ? Array.from({ length: 100 }, (_, index) =>
        String(Number(status.charAt(0)) * 100 + index),
      )
    : ["400", "500", "418"];
  return Number(candidates.find((one) => !named.has(one)) ?? "418");
}
