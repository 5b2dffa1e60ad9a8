import { webUrl } from './forms.ts';
import type { Read } from './names.ts';

export interface TelemetrySettings {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
}

/** Of a collector, with a path where it has one; http for what stands on this machine. */
const collector = /^(?:https:\/\/[^\s/@?#]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?)(?:\/[^\s?#]*)?$/i;

export function readTelemetry(read: Read, problems: string[]): TelemetrySettings | undefined {
  const endpoint = read('OTEL_EXPORTER_OTLP_ENDPOINT');
  const serviceName = read('OTEL_SERVICE_NAME') ?? 'dagsorden';
  const headers = readHeaders(read('OTEL_EXPORTER_OTLP_HEADERS') ?? '');
  if (headers === undefined)
    problems.push('OTEL_EXPORTER_OTLP_HEADERS must be a list such as name=value,name2=value2, as in URLs.');
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(serviceName))
    problems.push('OTEL_SERVICE_NAME must be a name of letters, digits, dots, - and _.');
  if (endpoint === undefined) return undefined;
  if (!collector.test(endpoint) || !webUrl.safeParse(endpoint).success)
    problems.push('OTEL_EXPORTER_OTLP_ENDPOINT must be an https address such as https://otlp.example.org.');
  return { endpoint, headers: headers ?? {}, serviceName };
}

/** W3C baggage without properties: percent-encoded values. Undefined for what is none. */
function readHeaders(text: string): Record<string, string> | undefined {
  const headers: Record<string, string> = {};
  for (const entry of text.split(',').filter((part) => part.trim() !== '')) {
    const [, name, value] = /^\s*([A-Za-z0-9-]+)\s*=\s*([\x21-\x2b\x2d-\x7e]+)\s*$/.exec(entry) ?? [];
    // Of printable ASCII and what is percent-encoded of it.
    if (name === undefined || value === undefined || /%(?![2-7][0-9A-Fa-f])/.test(value)) return undefined;
    headers[name] = decodeURIComponent(value);
  }
  return headers;
}
