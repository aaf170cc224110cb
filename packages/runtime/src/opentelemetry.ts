import { toLayerError } from "./send/failure.js";
import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import type {
  Attributes,
  Context,
  MeterProvider,
  Span,
  TracerProvider,
} from "@opentelemetry/api";
import { contextOf } from "./call-context.js";
import type { HttpRequest, HttpResponse, Layer } from "./layer.js";
import { shownMessage, shownUrl } from "./observe/attempt-facts.js";
import {
  answerAttributes,
  endpointAttributes,
  errorType,
  spanAttributes,
  spanName,
} from "./opentelemetry/attributes.js";
import { durationRecorder } from "./opentelemetry/duration-recorder.js";

export interface OpenTelemetryOptions {
  /** Default the global one. */
  readonly tracerProvider?: TracerProvider;
  /** Default the global one. */
  readonly meterProvider?: MeterProvider;
  /** Send the trace's context along (`traceparent`, and `baggage` where the application's propagator has it). Default true. */
  readonly propagate?: boolean;
}

const scope = "@userapis/runtime";

/**
 * A layer that makes one client span for each attempt, sends its context along with the application's propagator, and records the histogram
 * `http.client.request.duration`, as OpenTelemetry's semantic conventions for HTTP say (https://opentelemetry.io/docs/specs/semconv/http/).
 *
 * A span covers the redirects of its attempt and ends with the headers of the answer. `error.type` is the status from 400 on, else the name of
 * the error: `ConnectionError`, `RedirectError`, `TimeoutError`, `AbortedError`, `InputError` or one of its subclasses. No attribute shows a secret.
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Layer {
  const { tracerProvider = trace, meterProvider, propagate = true } = options;
  const tracer = tracerProvider.getTracer(scope);
  const recordDuration = durationRecorder(scope, meterProvider);
  return (next) => async (request) => {
    const parent = context.active();
    const attributes = spanAttributes(request);
    const span = tracer.startSpan(
      spanName(request),
      { kind: SpanKind.CLIENT, attributes },
      parent,
    );
    const active = trace.setSpan(parent, span);
    const sent = propagate ? withContext(request, active) : request;
    const start = performance.now();
    let outcome: Attributes = {};
    try {
      const response = await context.with(active, () => next(sent));
      outcome = noteAnswer(span, response);
      return response;
    } catch (cause) {
      outcome = noteFailure(span, request, cause);
      throw cause;
    } finally {
      recordDuration(
        (performance.now() - start) / 1000,
        { ...endpointAttributes(request), ...outcome },
        active,
      );
      // A credential that the call also sends elsewhere is known only now.
      if (span.isRecording()) span.setAttribute("url.full", shownUrl(request));
      span.end();
    }
  };
}

function withContext(request: HttpRequest, active: Context): HttpRequest {
  const headers = new Headers(request.headers);
  propagation.inject(active, headers, {
    set: (carrier, name, value) => {
      carrier.set(name, value);
    },
  });
  return { ...request, headers };
}

function noteAnswer(span: Span, { status }: HttpResponse): Attributes {
  const attributes = answerAttributes(status);
  span.setAttributes(attributes);
  // Without a description, which the status already is.
  if (status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
  return attributes;
}

function noteFailure(
  span: Span,
  request: HttpRequest,
  cause: unknown,
): Attributes {
  const error = toLayerError(contextOf(request), cause);
  const message = shownMessage(request, error);
  const attributes = { [errorType]: error.name };
  span.setAttributes(attributes);
  span.setStatus({ code: SpanStatusCode.ERROR, message });
  span.recordException({ name: error.name, message });
  return attributes;
}
