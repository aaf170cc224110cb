import type { HttpResponse } from "../layer.js";

/** Reads a body that the document does not declare by what it says of itself: JSON if it is, text, or a Blob. */
export async function readUndeclared(response: HttpResponse): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "text";
  if (!/json|text|xml|script|urlencoded/i.test(type)) {
    const blob = await response.blob();
    return blob.size === 0 ? undefined : blob;
  }
  const text = (await response.text()).replace(/^\uFEFF/, "");
  if (text === "") return undefined;
  try {
    return /json/i.test(type) ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}
