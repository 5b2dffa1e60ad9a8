import { describe, expect, it } from 'vitest';
import { createSlots } from '../../../src/documents/slots.ts';

/** Work that ends when it is told to. */
function openEnd(): { readonly work: () => Promise<void>; readonly end: () => void; readonly hasBegun: () => boolean } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let begun = false;
  return {
    work: () => {
      begun = true;
      return promise;
    },
    end: resolve,
    hasBegun: () => begun,
  };
}

describe('files that come together', () => {
  it('take turns: the third begins when one of the first two has ended', async () => {
    const inSlot = createSlots(2);
    const [first, second, third] = [openEnd(), openEnd(), openEnd()];
    const runs = [first, second, third].map(({ work }) => inSlot(work));
    await Promise.resolve();
    expect([first, second, third].map(({ hasBegun }) => hasBegun())).toEqual([true, true, false]);
    second.end();
    await runs[1];
    await Promise.resolve();
    expect(third.hasBegun()).toBe(true);
    first.end();
    third.end();
    await Promise.all(runs);
  });

  it('leave their turn to the next one also when they fail', async () => {
    const inSlot = createSlots(1);
    const failed = inSlot(() => Promise.reject(new Error('broken')));
    const next = inSlot(async () => 'read');
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('read');
  });

  it('are not begun when they are given up while they wait', async () => {
    const inSlot = createSlots(1);
    const [first, second] = [openEnd(), openEnd()];
    const running = inSlot(first.work);
    const abort = new AbortController();
    const waiting = inSlot(second.work, abort.signal);
    abort.abort(new Error('stopping'));
    await expect(waiting).rejects.toThrow('stopping');
    first.end();
    await running;
    expect(second.hasBegun()).toBe(false);
    expect(await inSlot(async () => 'free again')).toBe('free again');
  });
});
