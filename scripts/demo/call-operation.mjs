/** Calls one operation and says what happened, as a row of the table. `sent` holds the requests that the client has sent. */
export async function callOperation({ vendor, api, operation, input, sent }) {
  sent.length = 0;
  const call = api[operation.methodName].bind(api);
  const outcome = operation.webSocket
    ? await readSocket(call(input))
    : await readResult(call(input));
  const request = operation.webSocket
    ? `WS ${operation.path}`
    : requestLine(sent[0]);
  return { vendor, method: operation.methodName, request, ...outcome };
}

async function readResult(call) {
  const result = await call.result();
  if (!result.ok)
    return {
      status: result.status ?? "-",
      glimpse: "",
      failure: describe(result.exception),
    };
  const violations = result.response.headers.get("sl-violations");
  if (violations !== null)
    return { status: result.status, glimpse: "", failure: violations };
  return { status: result.status, glimpse: glimpse(result.data) };
}

async function readSocket(messages) {
  const seen = [];
  try {
    for await (const message of messages) seen.push(message);
  } catch (error) {
    return { status: "-", glimpse: "", failure: describe(error) };
  }
  const [first, second] = seen;
  if (first?.kind !== "json" || second?.kind !== "text") {
    return {
      status: 101,
      glimpse: "",
      failure: `unexpected messages: ${JSON.stringify(seen)}`,
    };
  }
  return { status: 101, glimpse: glimpse(first.data) };
}

function describe(error) {
  return `${error.name}: ${error.message}`;
}

function requestLine(request) {
  return request === undefined
    ? "(nothing sent)"
    : `${request.method} ${request.url.pathname}${request.url.search}`;
}

function glimpse(data) {
  const text = data === undefined ? "(no body)" : JSON.stringify(data);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
