import { AsyncLocalStorage } from "node:async_hooks";
import {
  context,
  createNoopMeter,
  propagation,
  ROOT_CONTEXT,
  trace,
} from "@opentelemetry/api";
import type {
  Attributes,
  Context,
  ContextManager,
  MeterProvider,
  MetricOptions,
  TextMapPropagator,
} from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";

/** The context of an application on Node. */
class NodeContext implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();

  active(): Context {
    return this.#storage.getStore() ?? ROOT_CONTEXT;
  }

  readonly with: ContextManager["with"] = (active, work, ...rest) => {
    const [self, ...args] = rest;
    return this.#storage.run(active, () => work.apply(self, args));
  };

  bind<Target>(_: Context, target: Target): Target {
    return target;
  }

  enable(): this {
    return this;
  }

  disable(): this {
    this.#storage.disable();
    return this;
  }
}

/** W3C Trace Context, section 3.2: as far as a client needs it. */
const traceParent: TextMapPropagator = {
  inject: (active, carrier, setter) => {
    const span = trace.getSpanContext(active);
    if (span === undefined) return;
    const flags = span.traceFlags.toString(16).padStart(2, "0");
    const value = `00-${span.traceId}-${span.spanId}-${flags}`;
    setter.set(carrier, "traceparent", value);
  },
  extract: (active) => active,
  fields: () => ["traceparent"],
};

/** Sets up what an application sets up; `stop` takes it down. */
export function startApplication() {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  });
  trace.setGlobalTracerProvider(tracerProvider);
  context.setGlobalContextManager(new NodeContext());
  propagation.setGlobalPropagator(traceParent);
  return {
    exporter,
    tracerProvider,
    stop: async () => {
      trace.disable();
      context.disable();
      propagation.disable();
      await tracerProvider.shutdown();
    },
  };
}

export interface Measured {
  readonly name: string;
  readonly options: MetricOptions | undefined;
  readonly value: number;
  readonly attributes: Attributes | undefined;
}

/** A meter provider that keeps what its histograms are given. */
export function keepingMeterProvider(measured: Measured[]): MeterProvider {
  const meter = createNoopMeter();
  meter.createHistogram = (name, options) => ({
    record: (value, attributes) => {
      measured.push({ name, options, value, attributes });
    },
  });
  return { getMeter: () => meter };
}
