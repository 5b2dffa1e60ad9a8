import type { AuditAuthor } from '../domain/audit.ts';
import type { MinutesStore } from './minutes-store.ts';
import type { PersonStore } from './person-store.ts';

/** What an import reads from and writes to. */
export interface ImportContext {
  readonly store: MinutesStore;
  readonly persons: PersonStore;
  readonly now: Date;
  /** Who imports, for the audit; absent where it is the one who runs the bot. */
  readonly by?: AuditAuthor;
  /** Only in committees of which this is true is the place of a bilag looked for; in all where it is absent. */
  readonly mayHoldPaper?: (committeeId: string) => boolean;
}
