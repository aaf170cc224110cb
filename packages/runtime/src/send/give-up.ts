import type { HttpResponse } from "../layer.js";

/** An answer that nobody reads must not hold its connection. */
export async function giveUp(response: HttpResponse): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}
