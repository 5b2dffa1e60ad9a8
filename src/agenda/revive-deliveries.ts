import type { Ledger } from './ledger.ts';

/**
 * Gives posts that were refused in a conversation another chance: the bot has been installed there again, or the
 * conversation was bound again. They are due at once.
 */
export async function reviveDeliveries(
  ledger: Ledger,
  committeeIds: readonly string[],
  conversationId: string,
  now: Date,
): Promise<void> {
  for (const committeeId of committeeIds) {
    for (const { value, revision } of await ledger.list(committeeId)) {
      if (value.conversationId !== conversationId || value.state !== 'failed') continue;
      await ledger.replace({ ...value, state: 'claimed', leaseUntil: now.toISOString() }, revision);
    }
  }
}
