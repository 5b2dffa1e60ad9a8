import { describe, expect, it } from 'vitest';
import { newCommittee } from '../../../src/domain/committee.ts';
import type { FutureMeeting, Meeting, MeetingRecord } from '../../../src/domain/meeting.ts';
import type { DocumentFile } from '../../../src/minutes/document-file.ts';
import { importDocument } from '../../../src/minutes/import-document.ts';
import { announcedMeetings } from '../../../src/minutes/plannable-meetings.ts';
import { previewImport } from '../../../src/minutes/preview-import.ts';
import { aMeeting, anItem } from '../../builders.ts';
import { InMemoryMinutes } from './in-memory-minutes.ts';
import { InMemoryPersons } from './in-memory-persons.ts';
import { fileOf } from './outline.ts';

const now = new Date('2025-03-05T09:00:00Z');

function coming(date: string, changes: Partial<FutureMeeting> = {}): FutureMeeting {
  return { date, text: `den ${date}`, isOwn: true, ...changes };
}

/** Minutes of 4 March whose reader found these coming meetings. */
function minutesWith(...futureMeetings: FutureMeeting[]): DocumentFile {
  const file = fileOf(`# Referat af møde i Havnerådet

Tid: 4. marts 2025 kl. 10.00-11.30
Til stede: Asta Holm

## 1. Velkomst

### Beslutning

Rådet godkendte dagsordenen.

## 2. Mødeplan

### Beslutning

Rådet vedtog mødeplanen.
`);
  return { ...file, parsed: { ...file.parsed, futureMeetings } };
}

const schedule = fileOf(
  `# Mødeplan for Havnerådet 2025

- 14. januar 2025 kl. 10.00-12.00
- 8. april 2025 kl. 10.00-12.00
- 3. juni 2025 kl. 10.00-12.00
- 2. september 2025 kl. 10.00-12.00
`,
  'plan.md',
);

function agendaOf(day: string, time: string): DocumentFile {
  return fileOf(
    `# Dagsorden til møde i Havnerådet\n\nTid: ${day} 2025${time}\nInviterede: Asta Holm\n\n## 1. Velkomst\n\n## 2. Ny kran\n\nKranen er slidt.\n\n## 3. Eventuelt\n`,
  );
}

function aWorld() {
  const store = new InMemoryMinutes();
  const context = { store, persons: new InMemoryPersons(), now };
  return {
    store,
    days: () => store.all().map(({ meeting }) => `${meeting.date} ${meeting.state}`),
    preview: (file: DocumentFile) => previewImport(file, context, {}),
    save: (file: DocumentFile) => importDocument(file, context, {}),
    saveAll: (file: DocumentFile) => importDocument(file, context, { addsPlannedMeetings: true }),
  };
}

const april = coming('2025-04-08', { startTime: '10:00', endTime: '12:00', place: 'Kajen 1' });
const june = coming('2025-06-03');

describe('announced meetings', () => {
  it('are those of the committee itself on full dates after the document and not past, once a day, in order', () => {
    const futureMeetings = [
      june,
      april,
      coming('2025-04-08', { startTime: '15:00' }),
      coming('2025-05'),
      coming('2025-04-10', { isOwn: false, committeeName: 'Moleudvalget' }),
      coming('2025-03-04'),
      coming('2025-02-01'),
    ];
    const announced = (day: { date?: string; documentDate?: string }, today: string) =>
      announcedMeetings({ ...day, futureMeetings, schedule: [] }, newCommittee('Havnerådet'), today);
    expect(announced({ date: '2025-03-04' }, '2025-01-01')).toEqual([april, june]);
    expect(announced({ date: '2025-03-04' }, '2025-04-09')).toEqual([june]);
    expect(announced({ documentDate: '2025-05-01' }, '2025-01-01')).toEqual([june]);
  });

  it('are, in the schedule of several committees, those of the one whose meetings are planned', () => {
    const ofOthers = { isOwn: false, committeeName: 'Moleudvalget' };
    const parsed = {
      futureMeetings: [],
      schedule: [coming('2025-04-08', { isOwn: false, committeeName: 'Havneråd' }), coming('2025-04-10', ofOthers)],
    };
    const dates = (name: string) => announcedMeetings(parsed, newCommittee(name), '2025-01-01').map(({ date }) => date);
    expect(dates('Havnerådet')).toEqual(['2025-04-08']);
    expect(dates('Moleudvalget')).toEqual(['2025-04-10']);
  });
});

describe('planned meetings', () => {
  it('are offered, and made only when a person wants them', async () => {
    const { days, preview, save, saveAll } = aWorld();
    const file = minutesWith(april, june);
    expect(await preview(file)).toMatchObject({ plannable: [april, june] });
    expect(await save(file)).toMatchObject({ outcome: 'imported', planned: [] });
    expect(days()).toEqual(['2025-03-04 held']);
    expect(await preview(file)).toMatchObject({ effect: 'unchanged', plannable: [april, june] });
    const outcome = await saveAll(file);
    expect(outcome).toMatchObject({
      outcome: 'unchanged',
      planned: [
        { id: 'havneraadet-2025-04-08', title: 'Havnerådet', startTime: '10:00', endTime: '12:00', place: 'Kajen 1' },
        { date: '2025-06-03' },
      ],
    });
    expect(days()).toEqual(['2025-03-04 held', '2025-04-08 planned', '2025-06-03 planned']);
  });

  it('are made once, and not on a day that has a meeting', async () => {
    const { store, days, preview, save, saveAll } = aWorld();
    await save(agendaOf('8. april', ' kl. 9.00'));
    await saveAll(minutesWith(april, june));
    const writes = store.writes;
    expect(await preview(minutesWith(april, june))).toMatchObject({ plannable: [] });
    expect(await saveAll(minutesWith(april, june))).toMatchObject({ planned: [] });
    expect(store.writes).toBe(writes);
    expect(days()).toEqual(['2025-04-08 called', '2025-03-04 held', '2025-06-03 planned']);
  });

  it('stay when a later plan leaves them out', async () => {
    const { days, saveAll } = aWorld();
    await saveAll(minutesWith(april));
    await saveAll({ ...minutesWith(june), source: { ...minutesWith().source, hash: 'rettet' } });
    expect(days()).toEqual(['2025-03-04 held', '2025-04-08 planned', '2025-06-03 planned']);
  });

  it.each([
    ['at the same time', ' kl. 10.00'],
    ['at another time', ' kl. 14.00'],
    ['without a time', ''],
  ])('are filled by the agenda of their day %s', async (_, time) => {
    const { store, preview, save, saveAll } = aWorld();
    await saveAll(minutesWith(april));
    expect(await preview(agendaOf('8. april', time))).toMatchObject({ effect: 'completes' });
    await save(agendaOf('8. april', time));
    const [, meeting, ...others] = store.all();
    expect(others).toEqual([]);
    expect(meeting?.meeting).toMatchObject({
      id: 'havneraadet-2025-04-08',
      state: 'called',
      place: 'Kajen 1',
      version: 2,
    });
    expect(meeting?.meeting.startTime).toBe(time.includes('14') ? '14:00' : '10:00');
    expect(meeting?.items).toHaveLength(3);
  });

  it('do not take the agenda of another meeting of their day that has its items', async () => {
    const { store, save, saveAll } = aWorld();
    await saveAll(minutesWith(april));
    const planned = store.all().find(({ meeting }) => meeting.state === 'planned');
    if (planned === undefined) throw new Error('no planned meeting');
    await save(agendaOf('8. april', ' kl. 14.00'));
    store.put({ ...planned, meeting: { ...planned.meeting, id: 'aften', startTime: '19:00' } });
    await save(agendaOf('8. april', ' kl. 15.00'));
    expect(store.all().map(({ meeting }) => `${meeting.id} ${meeting.startTime} ${meeting.state}`)).toEqual([
      'havneraadet-2025-03-04 10:00 held',
      'havneraadet-2025-04-08 15:00 called',
      'aften 19:00 planned',
    ]);
  });
});

describe('a schedule', () => {
  const days = ['2025-04-08', '2025-06-03', '2025-09-02'];

  it('has no meeting of its own, and plans those that it names and that are still to come', async () => {
    const world = aWorld();
    const dates = days.map((date) => ({ date }));
    expect(await world.preview(schedule)).toMatchObject({
      outcome: 'ready',
      hasMeeting: false,
      effect: 'new',
      missing: [],
      plannable: dates,
    });
    expect(await world.save(schedule)).toMatchObject({ outcome: 'schedule', planned: [], plannable: dates });
    expect(world.days()).toEqual([]);
    expect(world.store.committees).toEqual([]);
    expect(await world.saveAll(schedule)).toMatchObject({ outcome: 'schedule', planned: dates });
    expect(world.days()).toEqual(days.map((date) => `${date} planned`));
    expect(await world.preview(schedule)).toMatchObject({ effect: 'unchanged', plannable: [] });
  });
});

describe('a meeting that was made in the chat', () => {
  const made = (items: MeetingRecord['items'], changes: Partial<Meeting> = {}): MeetingRecord => ({
    meeting: aMeeting({
      id: 'havneraadet-0123',
      committeeId: 'havneraadet',
      date: '2025-04-08',
      startTime: '10:00',
      joinUrl: 'https://teams.example.com/l/1',
      calledAt: '2025-03-01T08:00:00.000Z',
      ...changes,
    }),
    items,
  });

  it.each([
    ['called', '10:00'],
    ['planned', '13:00'],
  ] as const)('and is %s is completed by the agenda of its day, and keeps its address', async (state, startTime) => {
    const { store, save } = aWorld();
    await store.addCommittee(newCommittee('Havnerådet'));
    await store.saveMeeting(made([anItem({ title: 'Ny kaj' })], { state, startTime }), undefined, undefined);
    await save(agendaOf('8. april', ' kl. 10.00-12.00'));
    const [only, ...others] = await store.listMeetingsOn('havneraadet', '2025-04-08');
    expect(others).toEqual([]);
    expect(only?.value.meeting).toMatchObject({
      id: 'havneraadet-0123',
      state: 'called',
      version: 2,
      joinUrl: 'https://teams.example.com/l/1',
    });
    expect(only?.value.items.map(({ title }) => title)).toEqual(['Velkomst', 'Ny kran', 'Eventuelt']);
  });

  it('or edited there stays so when the same file comes again', async () => {
    const { store, save } = aWorld();
    await store.addCommittee(newCommittee('Havnerådet'));
    const file = agendaOf('8. april', ' kl. 10.00-12.00');
    await save(file);
    const [stored] = await store.listMeetingsOn('havneraadet', '2025-04-08');
    if (stored === undefined) throw new Error('The agenda made no meeting.');
    const { meeting, items } = stored.value;
    const edited = { meeting: { ...meeting, place: 'Søhuset', version: 2 }, items: items.slice(0, 2) };
    await store.saveMeeting(edited, undefined, stored.revision);
    await save(file);
    expect((await store.listMeetingsOn('havneraadet', '2025-04-08')).map(({ value }) => value)).toEqual([edited]);
  });
});
