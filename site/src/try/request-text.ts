import type { RecordedRequest } from "@userapis/runtime/testing";
import { jsonText } from "./json-text.js";

/** A request as a reader of HTTP knows it. */
export function requestText(request: RecordedRequest): string {
  const { method, url, headers, body, attempt } = request;
  const retry = attempt > 1 ? ` (attempt ${attempt})` : "";
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const shown = typeof body === "string" ? body : jsonText(body);
  return [
    `${method} ${url}${retry}`,
    ...lines,
    ...(shown === "" ? [] : ["", shown]),
  ].join("\n");
}
