import { describe, expect, it } from 'vitest';
import { committee, response } from '../../../cards/scenes.ts';
import { meetingListCardData } from '../../../src/teams/cards-meeting-list.ts';
import { receiptCardData } from '../../../src/teams/cards-receipt.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { actionsOf } from './card-checks.ts';
import { meeting } from './meeting.ts';

const row = {
  committeeId: 'digu',
  committeeLabel: 'DIGU',
  meetingId: 'digu-2027-01-20',
  date: '2027-01-20',
  startTime: '12:00',
  title: 'Ordinært møde',
  place: 'Havnehuset',
};

describe('the list of meetings', () => {
  it('has a row for each meeting, with a button that asks for its agenda', () => {
    const data = meetingListCardData([row], { language: 'da', heading: 'Kommende møder' });
    expect(data.heading).toBe('Kommende møder');
    expect(data.rows[0]).toMatchObject({
      committee: 'DIGU',
      when: 'onsdag den 20. januar 2027 kl. 12.00',
      details: ['Ordinært møde · Havnehuset'],
    });
    expect(actionsOf(renderCard('meeting-list', data), 'Action.Submit')[0]).toMatchObject({
      tooltip: 'Vis dagsordenen for DIGU, onsdag den 20. januar 2027 kl. 12.00',
      data: { verb: 'show-agenda', committeeId: 'digu', meetingId: 'digu-2027-01-20' },
    });
  });

  it('has no button for a meeting that a document only mentions', () => {
    const { meetingId: _, ...mentioned } = row;
    expect(meetingListCardData([mentioned], { language: 'da' }).rows[0]?.button).toEqual([]);
  });

  it('says when there are none, and how many there was no room for', () => {
    expect(meetingListCardData([], { language: 'da' }).notes).toEqual(['Der er ingen møder at vise.']);
    const many = meetingListCardData(
      Array.from({ length: 13 }, () => row),
      { language: 'da' },
    );
    expect(many.rows).toHaveLength(12);
    expect(many.notes).toEqual(['… og 1 møde mere']);
  });
});

describe('the receipt', () => {
  const substituted = response('p5', 'Anna Lund', {
    partStat: 'delegated',
    substitute: { name: 'Mette Holm', personId: 'p9', standing: 'accepted' },
  });
  const before = { language: 'da', now: new Date('2027-01-13T09:13:00Z'), outcome: 'recorded' } as const;

  it('tells what was registered, for whom, for which meeting and when on the clock of the committee', () => {
    expect(receiptCardData(substituted, meeting, committee, before)).toMatchObject({
      heading: 'Svaret er registreret',
      facts: [
        { label: 'Svar', value: 'Afbud (Mette Holm møder i stedet)' },
        { label: 'For', value: 'Anna Lund' },
        { label: 'Møde', value: 'DIGU · onsdag den 20. januar 2027 kl. 12.00–13.30' },
        { label: 'Modtaget', value: '13. januar 2027 kl. 10.12' },
      ],
      note: 'Svaret kan ændres, indtil mødet begynder: tryk på en anden knap på dagsordenen.',
    });
  });

  it('does not offer a change once the meeting has begun', () => {
    const begun = { ...before, now: new Date('2027-01-20T11:00:00Z') };
    expect(receiptCardData(substituted, meeting, committee, begun).note).toMatch(/^Mødet er begyndt/);
  });

  it('says when a later answer stands already', () => {
    const late = { ...before, outcome: 'superseded' } as const;
    expect(receiptCardData(substituted, meeting, committee, late).heading).toBe('Et senere svar gælder allerede');
  });
});
