import { hooks, logger } from "@userapis/runtime";
import type { AttemptFacts, Layer, LogRecord } from "@userapis/runtime";

interface ObserverFacts {
  readonly trace: string[];
  readonly base: string;
}

/** Each hook notes what it is told, and what came before. */
export function noteHooks({ trace, base }: ObserverFacts): Layer {
  const note = (event: string, { operationId, ...facts }: AttemptFacts) => {
    const url = facts.url.replace(base, "");
    const before = facts.attempts.map(
      ({ status, failure }) => status ?? failure,
    );
    trace.push(
      `${event}: ${operationId} ${facts.method} ${url}, attempt ${facts.attempt} after [${before.join(", ")}]`,
    );
  };
  return hooks({
    onRequest: (event) => {
      note("request", event);
    },
    onRetry: (event) => {
      const { status, failure } = event.previous;
      note(`retry after ${status ?? failure ?? "nothing"}`, event);
    },
    onResponse: (event) => {
      note(`answer ${event.status}`, event);
    },
    onError: (event) => {
      note(event.error.name, event);
    },
  });
}

export const addHeaderHooks = hooks({
  onRequest: ({ request }) => {
    const headers = new Headers(request.headers);
    headers.set("x-hook", "was here");
    return { ...request, headers };
  },
});

export const throwingHooks = hooks({
  onResponse: () => {
    throw new Error("the hook failed");
  },
});

/** Notes each line, less what is different each time. */
export function lineLogger({ trace, base }: ObserverFacts): Layer {
  const sink = (level: string) => (message: string) => {
    const line = message.replaceAll(base, "").replace(/\d+ ms/g, "N ms");
    trace.push(`${level} ${line}`);
  };
  return logger(
    {
      debug: sink("debug"),
      info: sink("info"),
      warn: sink("warn"),
      error: sink("error"),
    },
    { level: "debug" },
  );
}

/** Notes the headers that begin with `x-`. */
export function headerLogger({ trace }: ObserverFacts): Layer {
  const sink = (_: string, record: LogRecord) => {
    trace.push(
      `sent ${shownOf(record.requestHeaders)}; got ${shownOf(record.responseHeaders)}`,
    );
  };
  return logger(
    { debug: sink, info: sink, warn: sink, error: sink },
    { headers: true, secretHeaders: ["x-private"] },
  );
}

function shownOf(headers: LogRecord["requestHeaders"] = {}): string {
  return Object.entries(headers)
    .filter(([name]) => name.startsWith("x-") || name === "set-cookie")
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(" ");
}
