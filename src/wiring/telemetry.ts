import type { Config } from '../config.ts';
import { noTelemetry, type Telemetry } from '../log/telemetry.ts';

/** Where nothing is set nothing is loaded, and nothing is measured. */
export async function telemetryFor(access: Config['telemetry'], onLost: (error: unknown) => void): Promise<Telemetry> {
  if (access === undefined) return noTelemetry;
  const { openTelemetry } = await import('../telemetry/open-telemetry.ts');
  return openTelemetry({ ...access, onLost });
}
