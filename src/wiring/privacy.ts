import type { Storage } from '../storage/open-storage.ts';
import type { PrivacyServices } from '../teams/privacy-services.ts';

/** What shows and erases what is kept about people. */
export function wirePrivacy(storage: Storage): PrivacyServices {
  return {
    personalData: storage.personalData,
    retention: storage.retention,
    forgetPseudonym: storage.forgetPseudonym,
  };
}
