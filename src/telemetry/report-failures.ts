/** What both exporters of OTLP have in common. */
interface Exporter<Batch> {
  export(batch: Batch, onResult: (result: { code: number; error?: Error }) => void): void;
}

/** The same exporter, that also tells when it could not send a batch. */
export function reporting<Batch, Kind extends Exporter<Batch>>(
  exporter: Kind & Exporter<Batch>,
  onLost: (error: unknown) => void,
): Kind {
  const send = exporter.export.bind(exporter);
  exporter.export = (batch, onResult) =>
    send(batch, (result) => {
      if (result.code !== 0) onLost(result.error);
      onResult(result);
    });
  return exporter;
}
