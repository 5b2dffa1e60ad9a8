import { describe, expect, it } from 'vitest';
import { newCommittee } from '../../../src/domain/committee.ts';
import type { MeetingRecord } from '../../../src/domain/meeting.ts';
import { meetingRecordFrom } from '../../../src/minutes/meeting-from-document.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { sourceOf } from './outline.ts';

const committee = newCommittee('Moleudvalget');
const importedAt = new Date('2025-05-01T10:00:00Z');

const agenda = `# Dagsorden til møde i Moleudvalget

Tid: 6. maj 2025 kl. 16.00-18.00
Sted: Havnekontoret
Deltagere: Asta Holm (formand), Bo Lind, Cleo Rask

## 1. Ny mole (kl. 16.00-16.30) v/ Bo Lind

### Indstilling

- At udvalget godkender tegningen

### Sagsfremstilling

Molen er fra 1931.

## 2. Fyrtårnet

### Sagsfremstilling

Tårnet skal males.

## 3. Eventuelt
`;

const minutes = `# Referat af møde i Moleudvalget

Tid: 6. maj 2025 kl. 16.00-17.45
Til stede: Asta Holm (formand), Cleo Rask
Afbud: Bo Lind

## 1. Ny mole

### Beslutning

Godkendt som indstillet.

## 2. Fyrtårnet

### Beslutning

Udsat.

## 3. Trappen

### Beslutning

Udvalget besluttede at spærre trappen af.

## 4. Eventuelt

### Beslutning

Intet.
`;

function record(text: string, previous?: MeetingRecord): MeetingRecord {
  const source = sourceOf(text);
  return meetingRecordFrom(parseDocument(source), source, committee, previous, importedAt);
}

describe('a meeting that is called by an agenda', () => {
  it('is new, called and has the committee’s time zone', () => {
    expect(record(agenda).meeting).toMatchObject({
      id: 'moleudvalget-2025-05-06',
      icsUid: 'moleudvalget-2025-05-06@dagsorden',
      state: 'called',
      version: 1,
      timeZone: 'Europe/Copenhagen',
    });
  });

  it('loses what a newer agenda leaves out', () => {
    const shorter = agenda.replace(/## 2\. Fyrtårnet[\s\S]*?(?=## 3)/, '').replace('## 3.', '## 2.');
    const updated = record(shorter, record(agenda));
    expect(updated.items.map((item) => item.title)).toEqual(['Ny mole', 'Eventuelt']);
    expect(updated.meeting).toMatchObject({ version: 2, icsUid: 'moleudvalget-2025-05-06@dagsorden' });
  });

  it('stays cancelled when the agenda is sent out once more', () => {
    const called = record(agenda);
    const cancelled: MeetingRecord = { ...called, meeting: { ...called.meeting, state: 'cancelled' } };
    expect(record(`${agenda}\n`, cancelled).meeting.state).toBe('cancelled');
  });
});

describe('the minutes of a meeting that was imported as an agenda', () => {
  const held = record(minutes, record(agenda));

  it('make it held and keep both documents', () => {
    expect(held.meeting).toMatchObject({ state: 'held', version: 2, endTime: '17:45', place: 'Havnekontoret' });
    expect(held.meeting.documents.map((document) => document.kind)).toEqual(['dagsorden', 'referat']);
  });

  it('keep the Indstilling and the case of the agenda beside the decision', () => {
    expect(held.items[0]).toMatchObject({
      number: '1',
      startTime: '16:00',
      presenters: [{ name: 'Bo Lind', source: 'heading' }],
      recommendations: ['At udvalget godkender tegningen'],
      decisions: [{ type: 'approved', text: 'Godkendt som indstillet.' }],
    });
    expect(held.items[0]?.sections.map((section) => section.kind)).toEqual([
      'recommendation',
      'background',
      'decision',
    ]);
  });

  it('have the last word on who was there', () => {
    expect(held.meeting.apologies).toEqual(['Bo Lind']);
    expect(held.meeting.presences.map((person) => [person.name, person.attendance])).toEqual([
      ['Asta Holm', 'present'],
      ['Cleo Rask', 'present'],
      ['Bo Lind', 'apology'],
    ]);
  });

  it('give an item that came up at the meeting its place, in the order of the minutes', () => {
    expect(held.items.map((item) => [item.order, item.title])).toEqual([
      [0, 'Ny mole'],
      [1, 'Fyrtårnet'],
      [2, 'Trappen'],
      [3, 'Eventuelt'],
    ]);
  });

  it('are replaced by corrected minutes while the agenda stays', () => {
    const corrected = record(minutes.replace('Udsat.', 'Maleren er bestilt, det blev besluttet.'), held);
    expect(corrected.items[1]?.decisions.map((decision) => decision.text)).toEqual([
      'Maleren er bestilt, det blev besluttet.',
    ]);
    expect(corrected.items[1]?.sections.map((section) => section.kind)).toEqual(['background', 'decision']);
    expect(corrected.meeting.documents.map(({ kind, isSuperseded }) => [kind, isSuperseded === true])).toEqual([
      ['dagsorden', false],
      ['referat', true],
      ['referat', false],
    ]);
    expect(corrected.meeting.version).toBe(3);
  });

  it('are not undone by an agenda that is sent out late', () => {
    const late = record(`${agenda}\n\n`, held);
    expect(late.meeting.state).toBe('held');
    expect(late.items[0]?.decisions).toHaveLength(1);
    expect(late.meeting.apologies).toEqual(['Bo Lind']);
  });
});

describe('coming meetings, tasks and bilag of the papers of a meeting', () => {
  const announcing = (date: string, task: string, paper: string) => `${minutes}
## 5. Mødeplan

### Beslutning

Næste møde holdes den ${date} kl. 16.00.

${task}

### Bilag

- ${paper}
- Punkt 1: Tegning af ${paper}
`;
  const withPlan = agenda.replace(
    '## 3. Eventuelt',
    '## 3. Mødeplan\n\nÅrets sidste møde holdes den 2. december kl. 16.00.\n\n### Bilag\n\n- Punkt 1: Skitse\n\n## 4. Eventuelt',
  );
  const first = announcing('3. juni', 'Sekretariatet sender tegningen senest den 20. maj.', 'Molekort');
  const second = announcing('10. juni', 'Sekretariatet sender tegningen senest den 27. maj.', 'Havnekort');
  const held = record(first, record(withPlan));
  const corrected = record(second, held);
  const dates = ({ meeting }: MeetingRecord) => meeting.futureMeetings.map(({ date }) => date).toSorted();

  it('go with the version of the minutes that is replaced, while those of the agenda stay', () => {
    expect(dates(held)).toEqual(['2025-06-03', '2025-12-02']);
    expect(dates(corrected)).toEqual(['2025-06-10', '2025-12-02']);
    expect(held.meeting.actions.map(({ due }) => due)).toEqual(['2025-05-20']);
    expect(corrected.meeting.actions.map(({ due }) => due)).toEqual(['2025-05-27']);
    expect(corrected.meeting.attachments.map(({ title }) => title).toSorted()).toEqual([
      'Skitse',
      'Tegning af Havnekort',
    ]);
    const plan = corrected.items.find(({ title }) => title === 'Mødeplan');
    expect(plan?.attachments.map(({ title }) => title)).toEqual(['Havnekort']);
    expect(record(minutes, held).items.flatMap(({ attachments }) => attachments)).toEqual([]);
  });

  it('stay as long as one of the papers that say the same is current', () => {
    const repeating = `${minutes}
## 5. Mødeplan

### Beslutning

Årets sidste møde holdes den 2. december kl. 16.00.
`;
    const repeated = record(repeating, record(withPlan));
    expect(dates(repeated)).toEqual(['2025-12-02']);
    expect(dates(record(minutes, repeated))).toEqual(['2025-12-02']);
    expect(dates(record(agenda, repeated))).toEqual(['2025-12-02']);
    expect(dates(record(`${minutes}\n`, record(agenda, repeated)))).toEqual([]);
  });

  it('name their item by the number that it has in the joined agenda', () => {
    // The minutes have "Trappen" as item 3 and so move the plan from 3 to 5.
    expect(held.meeting.futureMeetings.map(({ date, itemNumber }) => [date, itemNumber])).toEqual([
      ['2025-06-03', '5'],
      ['2025-12-02', '5'],
    ]);
    const late = record(`${withPlan}\n`, record(first));
    expect(late.meeting.futureMeetings.map(({ date, itemNumber }) => [date, itemNumber])).toEqual([
      ['2025-06-03', '5'],
      ['2025-12-02', '5'],
    ]);
  });
});
