import { parseArgs } from 'node:util';
import { attendanceCsv, attendanceText, meetingIcs } from '../attendance/attendance-report.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Storage } from '../storage/open-storage.ts';
import { type Command, UsageError } from './command.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';

/** `attendance`: the answers to a meeting as text, CSV, or the meeting itself as iCalendar. */
export const attendance: Command = {
  run: async (args, output) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        csv: { type: 'boolean', default: false },
        text: { type: 'boolean', default: false },
        ics: { type: 'boolean', default: false },
      },
    });
    const meetingId = positionals[0];
    if (meetingId === undefined) throw new UsageError(cliSentences.missingMeeting);
    return withStorage(readToolConfig(), async (storage) => {
      const record = await findByMeetingId(storage, meetingId);
      if (record === undefined) {
        output.complain(cliSentences.noSuchMeeting(meetingId));
        return 1;
      }
      const responses = await storage.responses.listResponses(meetingId);
      const report = values.csv
        ? attendanceCsv(responses, cliSentences.attendanceHeader)
        : values.ics
          ? meetingIcs(record.meeting, new Date())
          : attendanceText(responses, cliSentences);
      output.print(report.trimEnd());
      return 0;
    });
  },
};

async function findByMeetingId({ meetings }: Storage, meetingId: string): Promise<MeetingRecord | undefined> {
  for (const committee of await meetings.listCommittees()) {
    const record = await meetings.findMeeting(committee.id, meetingId);
    if (record !== undefined) return record;
  }
  return undefined;
}
