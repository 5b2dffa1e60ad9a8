import type { PersonalData } from '../privacy/personal-data.ts';
import type { RetentionStore } from '../privacy/retention/retention-store.ts';

/** What handlers about people's data take. */
export interface PrivacyServices {
  readonly personalData: PersonalData;
  readonly retention: Pick<RetentionStore, 'find' | 'save'>;
  /** Takes away by which pseudonym the audit knows a person. */
  readonly forgetPseudonym: (personId: string) => Promise<void>;
}
