import { byDate, isComing, type KnownMeeting, listKnownMeetings, type MeetingPorts } from './known-meetings.ts';
import type { PersonalData } from './personal-data.ts';

export interface DeleteAnswersDependencies extends MeetingPorts {
  readonly personalData: Pick<PersonalData, 'forgetAnswers'>;
  readonly now: () => Date;
}

/** What deleting somebody's answers means, or has meant. */
export interface DeletedAnswers {
  /** Answers, notes, lines of the log, votes and last questions together. */
  readonly rows: number;
  /** Coming meetings to which the person has no answer then. */
  readonly coming: readonly KnownMeeting[];
  /** How many meetings that are over. */
  readonly past: number;
}

/** What would be deleted. Writes nothing. */
export function planDeletion(dependencies: DeleteAnswersDependencies, personId: string): Promise<DeletedAnswers> {
  return run(dependencies, personId, true);
}

/** Deletes a person's own answers with all that belongs to them; again it finds nothing, or what was left. */
export function deleteAnswers(dependencies: DeleteAnswersDependencies, personId: string): Promise<DeletedAnswers> {
  return run(dependencies, personId, false);
}

async function run(
  dependencies: DeleteAnswersDependencies,
  personId: string,
  isDryRun: boolean,
): Promise<DeletedAnswers> {
  const known = await listKnownMeetings(dependencies);
  const { rows, meetingIds } = await dependencies.personalData.forgetAnswers(personId, isDryRun);
  const meetings = meetingIds.flatMap((id) => known.get(id) ?? []);
  const now = dependencies.now();
  const coming = meetings.filter((meeting) => isComing(meeting, now)).sort(byDate);
  return { rows, coming, past: meetingIds.length - coming.length };
}
