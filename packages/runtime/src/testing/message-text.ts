/** A message or an event as the wire has it. In a table it looks as it does when it comes out of a client. */
export function messageText(message: unknown): string {
  if (typeof message !== "object" || message === null) return String(message);
  if ("text" in message) return String(message.text);
  return JSON.stringify("data" in message ? message.data : undefined);
}
