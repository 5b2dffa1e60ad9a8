import type { Viewer } from '../access/scope.ts';
import { visibleRecord } from '../access/visible-record.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { DeleteAnswersDependencies } from '../privacy/delete-answers.ts';
import type { EraseDependencies } from '../privacy/erase-person.ts';
import type { OwnDataDependencies } from '../privacy/own-data.ts';
import type { BotServices } from './bot-services.ts';

type Sources = Pick<BotServices, 'privacy' | 'listCommittees' | 'findMeeting' | 'readScope' | 'imports' | 'now'>;

export function deletionOf({ privacy, listCommittees, imports, now }: Sources): DeleteAnswersDependencies {
  return {
    personalData: privacy.personalData,
    listCommittees,
    listMeetingsBetween: (committeeId, from, to) => imports.store.listMeetingsBetween(committeeId, from, to),
    now,
  };
}

/** With the rights that this viewer has in their own chat. */
export function ownDataOf(services: Sources, viewer: Viewer, conversation: Conversation): OwnDataDependencies {
  const { findMeeting, readScope } = services;
  // Not before it is needed: what fails while nobody waits for it would end the process.
  let reading: ReturnType<typeof readScope> | undefined;
  return {
    ...deletionOf(services),
    personalData: services.privacy.personalData,
    findVisible: async (committeeId, meetingId) => {
      reading ??= readScope(viewer, conversation);
      const [read, record] = await Promise.all([reading, findMeeting(committeeId, meetingId)]);
      return read.ok && record !== undefined ? visibleRecord(read.scope, record) : undefined;
    },
  };
}

export function erasureOf({ privacy }: Sources): EraseDependencies {
  return { personalData: privacy.personalData, forgetPseudonym: privacy.forgetPseudonym };
}
