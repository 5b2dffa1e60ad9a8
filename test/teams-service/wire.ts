/** JSON as it goes over the wire. */
export type JsonObject = { readonly [name: string]: unknown };

/** An activity as it goes over the wire (Bot Framework Activity schema). */
export interface WireActivity extends JsonObject {
  readonly type: string;
  readonly id?: string;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
