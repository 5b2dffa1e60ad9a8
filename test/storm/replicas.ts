import { setTimeout as sleep } from 'node:timers/promises';
import { type BotProcess, startBotProcess } from '../teams-service/bot-process.ts';

/** Two bots on one storage, of which one is killed now and then and comes back. */
export class Replicas {
  readonly #settings: Readonly<Record<string, string>>;
  readonly #running: [BotProcess | undefined, BotProcess | undefined] = [undefined, undefined];
  #next: 0 | 1 = 0;
  #coming: Promise<void> | undefined;
  kills = 0;
  /** How often one was started, the first two times too. */
  starts = 0;

  constructor(settings: Readonly<Record<string, string>>) {
    this.#settings = settings;
  }

  /** "http://127.0.0.1:…" of the replica, or of the other one while it is away; undefined when none is there. */
  originOf(replica: 0 | 1): string | undefined {
    return (this.#running[replica] ?? this.#running[other(replica)])?.origin;
  }

  async start(replica: 0 | 1): Promise<void> {
    this.#running[replica] = await startBotProcess(this.#settings);
    this.starts += 1;
  }

  /** Kills one without a word and starts it again, the two by turns; does nothing while one is still away. */
  killOne(): void {
    const victim = this.#running[this.#next];
    if (this.#coming !== undefined || victim === undefined || this.#running[other(this.#next)] === undefined) return;
    const replica = this.#next;
    this.#next = other(replica);
    this.kills += 1;
    this.#running[replica] = undefined;
    this.#coming = victim
      .kill('SIGKILL')
      .then(() => this.start(replica))
      .finally(() => {
        this.#coming = undefined;
      });
  }

  /** Kills one by turns, each time when both have stood for so long, until it is over. */
  async killEvery(milliseconds: number, over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await sleep(milliseconds, undefined, { signal: over }).catch(() => undefined);
      if (!over.aborted) this.killOne();
      await this.settle();
    }
  }

  /** Waits for the one that is on its way back. */
  async settle(): Promise<void> {
    await this.#coming;
  }

  async close(): Promise<void> {
    await this.#coming?.catch(() => undefined);
    await Promise.all(this.#running.map((bot) => bot?.kill('SIGKILL')));
  }
}

function other(replica: 0 | 1): 0 | 1 {
  return replica === 0 ? 1 : 0;
}
