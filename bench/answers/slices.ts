import { setImmediate } from 'node:timers/promises';
import { processorTime } from './processor-time.ts';

/** How long the index is built without a pause, in processor time. */
export class Slices {
  #times: number[] = [];
  #began: number | undefined;

  begin(): void {
    this.#times = [];
    // What happens before the first pause is not all building.
    this.#began = undefined;
  }

  async pause(): Promise<void> {
    if (this.#began !== undefined) this.#times.push(processorTime() - this.#began);
    await setImmediate();
    this.#began = processorTime();
  }

  longest(): string {
    const sorted = this.#times.sort((a, b) => a - b);
    return `${(sorted[Math.floor(sorted.length * 0.99)] ?? 0).toFixed(0)} ms (p99), ${(sorted.at(-1) ?? 0).toFixed(0)} ms at most`;
  }
}
