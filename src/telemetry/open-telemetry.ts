import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Histogram, ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { AlwaysOnSampler, BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { describeFault } from '../log/describe-fault.ts';
import { currentReference } from '../log/reference.ts';
import { type Measure, type Step, type StepFacts, steps, type Telemetry } from '../log/telemetry.ts';
import { attributeName, countedAttributes, lineAttributes, stepAttributes } from './facts.ts';
import { reporting } from './report-failures.ts';

export interface TelemetryOptions {
  /** Where to: "https://otlp.example.org", to which /v1/traces and /v1/metrics are added. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  /** Told when figures or traces could not be sent; they are lost. */
  readonly onLost: (error: unknown) => void;
}

/** All in milliseconds. */
const exportTimeout = 5_000;
const tracesEvery = 5_000;
const metricsEvery = 60_000;
const closeTimeout = 2_000;
/** So many finished spans wait at most; what comes on top is dropped. */
const spansAtMost = 2_048;

/** What runs, and whether anything of the turn that it belongs to went wrong. */
interface Running {
  readonly span: Span;
  readonly turn: { hasFailed: boolean };
}

/**
 * Traces and figures for a collector, by OTLP over HTTP as JSON. Everything is put together here and nothing is registered
 * for the whole process, so that no library adds spans of its own, with addresses or bodies in them. The environment is not
 * looked at but for what the exporters read of it by themselves (OTEL_EXPORTER_OTLP_…).
 */
export function openTelemetry({ endpoint, headers, serviceName, onLost }: TelemetryOptions): Telemetry {
  // Without detectors: they would tell the names of the host and of its user, and the command line.
  const resource = resourceFromAttributes({ 'service.name': serviceName, 'service.namespace': 'dagsorden' });
  const target = (path: string) => ({
    url: `${endpoint.replace(/\/+$/, '')}/v1/${path}`,
    headers: { ...headers },
    timeoutMillis: exportTimeout,
  });
  const tracers = new BasicTracerProvider({
    resource,
    sampler: new AlwaysOnSampler(),
    spanLimits: { attributeCountLimit: 32, eventCountLimit: 64, linkCountLimit: 0, attributeValueLengthLimit: 200 },
    spanProcessors: [
      new BatchSpanProcessor(reporting(new OTLPTraceExporter(target('traces')), onLost), {
        maxQueueSize: spansAtMost,
        maxExportBatchSize: 512,
        scheduledDelayMillis: tracesEvery,
        exportTimeoutMillis: exportTimeout,
      }),
    ],
  });
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: reporting(new OTLPMetricExporter(target('metrics')), onLost),
        exportIntervalMillis: metricsEvery,
        exportTimeoutMillis: exportTimeout,
      }),
    ],
  });
  const tracer = tracers.getTracer('dagsorden');
  const meter = meters.getMeter('dagsorden');
  const lines = meter.createCounter('dagsorden.events', { description: 'Lines of the log, by event' });
  const durations = new Map(Object.keys(steps).map((step) => [step, histogramOf(step)]));
  const current = new AsyncLocalStorage<Running>();

  function histogramOf(step: string): Histogram {
    return meter.createHistogram(`dagsorden.${step}.duration`, {
      unit: 's',
      advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] },
    });
  }

  /** Outside of a turn (in the rounds that look every few seconds what is due) there are figures, and no span. */
  function begin(step: Step): Running | undefined {
    const outer = current.getStore();
    if (step !== 'turn' && outer === undefined) return undefined;
    const context = outer === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, outer.span);
    return { span: tracer.startSpan(step, {}, context), turn: outer?.turn ?? { hasFailed: false } };
  }

  const measure: Measure = async (step, facts, work, conclude) => {
    const running = begin(step);
    const startedAt = performance.now();
    const end = <Name extends Step>(ended: StepFacts<Name>, hasThrown: boolean): void => {
      const isFailed = hasThrown || (step === 'turn' && running?.turn.hasFailed === true);
      const outcome = isFailed ? { outcome: 'failed' as const } : {};
      const attributes = stepAttributes(step, { outcome: 'done', ...facts, ...ended, ...outcome });
      durations.get(step)?.record((performance.now() - startedAt) / 1_000, attributes);
      const reference = currentReference();
      running?.span.setAttributes({ ...attributes, ...(reference && { [attributeName('reference')]: reference }) });
      if (isFailed) running?.span.setStatus({ code: SpanStatusCode.ERROR });
      running?.span.end();
    };
    try {
      const value = await (running === undefined ? work() : current.run(running, work));
      end(conclude?.(value) ?? {}, false);
      return value;
    } catch (error) {
      end({ ...describeFault(error), ...statusOf(error) }, true);
      throw error;
    }
  };

  return {
    measure,
    onEvent: ({ level, event, facts }) => {
      lines.add(1, { 'dagsorden.event': event, 'dagsorden.level': level, ...countedAttributes(facts) });
      const running = current.getStore();
      if (running === undefined) return;
      if (level === 'error') running.turn.hasFailed = true;
      running.span.addEvent(event, lineAttributes(facts));
    },
    watchQueue: (waiting) => {
      meter
        .createObservableGauge('dagsorden.posting.queue', { description: 'Posts that are due and wait' })
        .addCallback((result) => result.observe(waiting()));
    },
    close: async () => {
      const patience = new AbortController();
      const sent = Promise.allSettled([tracers.shutdown(), meters.shutdown()]);
      await Promise.race([sent, sleep(closeTimeout, undefined, { signal: patience.signal }).catch(() => undefined)]);
      patience.abort();
    },
  };
}

/** Of a service that answered with a refusal. */
function statusOf(error: unknown): { readonly status?: number } {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? { status } : {};
}
