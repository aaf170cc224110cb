interface ErrorText {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly text: string;
  readonly message: string;
}

/** What the message of an error quotes of a body. */
export const messages: readonly ErrorText[] = [
  {
    id: "message-from-message",
    title: "the message quotes the server's `message`",
    type: "application/json",
    text: '{"code":7,"message":"taken"}',
    message: "taken",
  },
  {
    id: "message-from-problem",
    title: "the message quotes the `detail` of a problem (RFC 9457)",
    type: "application/problem+json",
    text: '{"type":"about:blank","title":"Conflict","detail":"the name is taken"}',
    message: "the name is taken",
  },
  {
    id: "message-from-nested-error",
    title: "the message quotes a sentence one level down",
    type: "application/json",
    text: '{"error":{"message":"taken"}}',
    message: "taken",
  },
  {
    id: "message-from-text",
    title: "the message quotes an error in plain text",
    type: "text/plain",
    text: "the name is taken",
    message: "the name is taken",
  },
  {
    id: "message-from-html",
    title: "of a page, the message quotes the title",
    type: "text/html",
    text: "<!doctype html><title>409 Name taken</title><h1>Sorry</h1>",
    message: "409 Name taken",
  },
  {
    id: "message-on-one-line",
    title:
      "line breaks and control characters in a body forge no line of a log",
    type: "text/plain",
    text: "taken\r\nINFO \u001b[2Jall is well",
    message: "taken INFO [2Jall is well",
  },
  {
    id: "message-of-cut-json",
    title: "an error in JSON that is cut is still the error of its status",
    type: "application/json",
    text: '{"message":"tak',
    message: "tak",
  },
];
