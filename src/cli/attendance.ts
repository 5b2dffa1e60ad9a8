import { parseArgs } from 'node:util';
import { operatorScope } from '../access/scope.ts';
import { attendanceBlockText } from '../attendance/attendance-block-text.ts';
import { attendanceCsv } from '../attendance/attendance-csv.ts';
import { meetingIcs } from '../attendance/calendar/published-calendar.ts';
import { createReadAttendance } from '../attendance/read-attendance.ts';
import { createReadAttendanceBlock } from '../attendance/read-attendance-block.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { type Command, UsageError } from './command.ts';
import { findMeetingNamed } from './find-meeting-named.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';

/** `attendance`: who comes to a meeting, as minutes list them or as CSV, or the meeting itself as iCalendar. */
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
    const words = positionals.join(' ').trim();
    if (words === '') throw new UsageError(cliSentences.missingMeeting);
    if ([values.csv, values.text, values.ics].filter(Boolean).length > 1) {
      throw new UsageError(cliSentences.oneReportOnly);
    }
    return withStorage(readToolConfig(), async (storage) => {
      const now = new Date();
      const found = await findMeetingNamed(storage, words, now);
      if (!found.ok) {
        output.complain(cliSentences.noSuchMeeting(words, found.nearest));
        return 1;
      }
      const { committee, record } = found;
      if (values.ics) {
        output.print(meetingIcs(committee, record, now).trimEnd());
        return 0;
      }
      const { meetings, responses, memberships, persons } = storage;
      const readBlock = createReadAttendanceBlock({
        readAttendance: createReadAttendance({ responses, memberships, persons }),
        listMeetingsBetween: (committeeId, from, to) => meetings.listMeetingsBetween(committeeId, from, to),
        now: () => now,
      });
      const { block, view } = await readBlock(committee, record, operatorScope);
      output.print(values.csv ? attendanceCsv({ record, ...view }, 'da').trimEnd() : attendanceBlockText(block, 'da'));
      return 0;
    });
  },
};
