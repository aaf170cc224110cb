import { metrics } from "@opentelemetry/api";
import type {
  Attributes,
  Context,
  Histogram,
  MeterProvider,
} from "@opentelemetry/api";

/** Seconds, as the conventions for HTTP metrics advise. */
const explicitBucketBoundaries = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
];

export type DurationRecorder = (
  seconds: number,
  attributes: Attributes,
  active: Context,
) => void;

/** Without a provider, the global one of the moment: unlike a tracer, a meter taken before the application sets its provider would stay silent. */
export function durationRecorder(
  scope: string,
  given: MeterProvider | undefined,
): DurationRecorder {
  let known: MeterProvider | undefined;
  let histogram: Histogram | undefined;
  return (seconds, attributes, active) => {
    const provider = given ?? metrics.getMeterProvider();
    if (histogram === undefined || provider !== known) {
      known = provider;
      histogram = createHistogram(scope, provider);
    }
    histogram.record(seconds, attributes, active);
  };
}

function createHistogram(scope: string, provider: MeterProvider): Histogram {
  return provider
    .getMeter(scope)
    .createHistogram("http.client.request.duration", {
      description: "Duration of HTTP client requests.",
      unit: "s",
      advice: { explicitBucketBoundaries },
    });
}
