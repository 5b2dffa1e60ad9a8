import type { Attributes } from '@opentelemetry/api';
import { type FieldName, fields, fitting } from '../log/fields.ts';
import type { StepFacts } from '../log/telemetry.ts';
import { type Step, steps } from '../log/telemetry.ts';

/** OpenTelemetry's own names, where it has one. */
const standardNames: Readonly<Partial<Record<FieldName, string>>> = {
  error: 'error.type',
  status: 'http.response.status_code',
  durationMs: 'dagsorden.duration_ms',
};

/** The attribute of a field. */
export function attributeName(name: FieldName): string {
  return standardNames[name] ?? `dagsorden.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** A step's facts as attributes: only its own, each as its kind lets it through. */
export function stepAttributes<Name extends Step>(step: Name, facts: StepFacts<Name>): Attributes {
  const given = new Map<string, unknown>(Object.entries(facts));
  const attributes: Attributes = {};
  for (const name of steps[step]) {
    const value = given.get(name);
    if (value !== undefined) attributes[attributeName(name)] = fitting(name, value);
  }
  return attributes;
}

/** What of a line tells lines apart but not meetings or turns: figures are kept for each. */
export function countedAttributes(facts: Readonly<Partial<Record<FieldName, string | number>>>): Attributes {
  const attributes: Attributes = {};
  for (const [name, kind] of Object.entries(fields)) {
    const field = isField(name) ? name : undefined;
    if (field === undefined || !['word', 'status', 'fault', 'code'].includes(kind)) continue;
    const value = facts[field];
    if (value !== undefined) attributes[attributeName(field)] = value;
  }
  return attributes;
}

/** A line's facts as they were written. */
export function lineAttributes(facts: Readonly<Partial<Record<FieldName, string | number>>>): Attributes {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [isField(name) ? attributeName(name) : name, value]),
  );
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(fields, name);
}
