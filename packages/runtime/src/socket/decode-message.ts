import type { SocketMessage } from "../call.js";

/** A message's JSON value, or its text where it is not JSON. Bytes are taken for UTF-8. */
export function decodeMessage(
  data: unknown,
): SocketMessage<unknown> | Promise<SocketMessage<unknown>> {
  if (data instanceof Blob) return data.text().then(decodeText);
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) {
    return decodeText(new TextDecoder().decode(data));
  }
  return decodeText(String(data));
}

function decodeText(text: string): SocketMessage<unknown> {
  try {
    const data: unknown = JSON.parse(text);
    return { kind: "json", data };
  } catch {
    return { kind: "text", text };
  }
}
