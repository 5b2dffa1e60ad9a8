import { describe, expect, test } from 'vitest';
import type { MeetingContent } from '../../../src/attendance/notices/notice.ts';
import type { Committee, Language } from '../../../src/domain/committee.ts';
import { substituteCardData } from '../../../src/teams/cards-substitute.ts';
import { noticeText } from '../../../src/teams/notice-text.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { aCommittee, aDecline, aMeeting } from '../../builders.ts';
import { actionsOf, brokenRules, markdownTexts } from '../cards/card-checks.ts';

function speaking(language: Language): Committee {
  const committee = aCommittee();
  return { ...committee, settings: { ...committee.settings, language } };
}

const say = (content: MeetingContent, language: Language = 'da') => noticeText(content, aMeeting(), speaking(language));

const rule = { kind: 'each-party' } as const;
const everything: readonly MeetingContent[] = [
  { kind: 'substitute-ask', memberName: 'Ditte Eksempel' },
  { kind: 'substitute-reminder', memberName: 'Ditte Eksempel' },
  ...(['not-needed', 'cancelled', 'moved'] as const).map(
    (why) => ({ kind: 'substitute-withdrawn', memberName: 'Ditte Eksempel', why }) as const,
  ),
  ...[true, false].map(
    (isOwn) =>
      ({ kind: 'substitute-declined', memberName: 'Ditte Eksempel', substituteName: 'Mette Vikar', isOwn }) as const,
  ),
  { kind: 'substitute-accepted', substituteName: 'Mette Vikar', mode: 'virtual' },
  { kind: 'answered-for-you', actorName: 'Sara Sekretær', response: aDecline() },
  { kind: 'substitute-answered-for-you', actorName: '', memberName: 'Ditte Eksempel', hasAccepted: true },
  ...[true, false].map(
    (isTentative) => ({ kind: 'reminder', deadline: '2031-03-02T11:00:00.000Z', isTentative }) as const,
  ),
  { kind: 'unreachable', people: [{ name: 'Bo Prøve', reason: 'blocked' }] },
  {
    kind: 'quorum-tipped',
    byName: 'Bo Prøve',
    state: { rule, standing: 'broken', expected: 1, needed: 2, missing: ['Nord Kommune'] },
  },
  { kind: 'guest-invited', items: [{ label: '2', title: 'Ny kaj', startTime: '09:20', endTime: '09:40' }] },
  {
    kind: 'slot-moved',
    change: { kind: 'changed', items: [], gone: [{ label: '2', title: 'Ny kaj' }], hasMeetingMoved: true },
  },
  { kind: 'slot-moved', change: { kind: 'uninvited' } },
  { kind: 'slot-moved', change: { kind: 'cancelled' } },
  ...(['refused', 'gone', 'missed'] as const).flatMap((reason) =>
    (['agenda', 'reminder', 'today', 'decisions', 'change'] as const).map(
      (post) => ({ kind: 'post-failed', post, reason, isChannel: true, place: 'Fyrtårnet' }) as const,
    ),
  ),
  { kind: 'post-failed', post: 'agenda', reason: 'refused', isChannel: false },
  { kind: 'note', fromName: 'Bo Prøve', text: 'Ring til mig' },
];

describe('the words of a notice', () => {
  test.each(['da', 'en'] as const)('are complete in %s, and each is another sentence', (language) => {
    const texts = everything.map((content) => say(content, language));
    for (const text of texts) expect(text).not.toMatch(/undefined|\[object|\$\{|NaN| {2}/);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('tell the svarfrist in the time of the meeting', () => {
    expect(say({ kind: 'reminder', deadline: '2031-03-02T11:00:00.000Z', isTentative: false })).toBe(
      'Du har endnu ikke svaret, om du kommer til mødet i Fyrtårnet tirsdag den 4. marts 2031 kl. 09.00. Svarfristen er søndag den 2. marts 2031 kl. 12.00.',
    );
  });

  test('tell what was not posted, where, and what to do', () => {
    expect(say({ kind: 'post-failed', post: 'agenda', reason: 'refused', isChannel: true, place: 'Fyr\ntårnet' })).toBe(
      'Jeg kunne ikke slå dagsordenen til mødet i Fyrtårnet tirsdag den 4. marts 2031 kl. 09.00 op i kanalen »Fyr tårnet«: Jeg er fjernet derfra eller må ikke skrive dér. Tilføj mig igen, så slår jeg op, hvis det stadig er tid.',
    );
    expect(say({ kind: 'post-failed', post: 'agenda', reason: 'gone', isChannel: true })).toContain('udvalgets kanal');
  });

  test('tell whose afbud it was and what is missing, and no reason', () => {
    const text = say(
      everything.find(({ kind }) => kind === 'quorum-tipped') ?? { kind: 'note', fromName: '', text: '' },
    );
    expect(text).toContain('Det skyldes afbuddet fra Bo Prøve.');
    expect(text).toContain('Ingen kan komme fra: Nord Kommune.');
  });

  test('tell a guest of a closed item its number only', () => {
    const text = say({ kind: 'guest-invited', items: [{ label: '4', title: '', startTime: '10:00' }] });
    expect(text).toContain('– Punkt 4: Lukket punkt, kl. 10.00');
  });

  test('stay short however many people there are, and keep names to one line', () => {
    const people = Array.from({ length: 300 }, (_, index) => ({ name: `Navn\n${index}`, reason: 'unknown' as const }));
    const lines = say({ kind: 'unreachable', people }).split('\n');
    expect(lines).toHaveLength(1 + 40 + 1 + 1);
    expect(lines).toContain('… og 260 mere');
  });
});

test('a substitute is asked on a card with three answers, whatever the names are', () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    label: `${index}`,
    title: '[x](http://y) $\u007bz} '.repeat(40),
  }));
  const data = substituteCardData({ memberName: '**A** <at>B</at>', items }, aMeeting(), aCommittee());
  const card = renderCard('substitute-request', data);
  expect(brokenRules(card)).toEqual([]);
  expect(data.rows.at(-1)?.title).toBe('og 30 punkter mere');
  expect(markdownTexts(card).join()).not.toMatch(/http|\*\*/);
  expect(actionsOf(card, 'Action.Execute').map((action) => action['data'])).toMatchObject(
    ['accept-in-person', 'accept-virtual', 'decline'].map((answer) => ({
      verb: 'substitute-answer',
      committeeId: 'fyrtaarnet',
      meetingId: 'moede-1',
      shownStart: '2031-03-04T08:00:00.000Z',
      answer,
    })),
  );
});
