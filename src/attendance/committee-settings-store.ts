import type { AuditAuthor } from '../domain/audit.ts';
import type { Committee, CommitteeSettings } from '../domain/committee.ts';

/** Where a committee's settings are changed. */
export interface CommitteeSettingsStore {
  /**
   * Changes the settings by what they then are; tried again when somebody else was faster.
   *
   * @param by who changes them, for the audit
   * @returns the committee as it now is; undefined when there is none with this id
   */
  changeSettings(
    committeeId: string,
    change: (settings: CommitteeSettings) => CommitteeSettings,
    by: AuditAuthor,
  ): Promise<Committee | undefined>;
}
