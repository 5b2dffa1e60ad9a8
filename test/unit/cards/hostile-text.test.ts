import { describe, expect, it } from 'vitest';
import { committee, item, response, whoComes } from '../../../cards/scenes.ts';
import type { Answer } from '../../../src/answers/answer.ts';
import type { AgendaItem } from '../../../src/domain/agenda-item.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { AdaptiveCardJson } from '../../../src/teams/adaptive-card.ts';
import { agendaCardData } from '../../../src/teams/cards-agenda.ts';
import { answerCardData } from '../../../src/teams/cards-answer.ts';
import { itemCardData } from '../../../src/teams/cards-item.ts';
import { meetingListCardData } from '../../../src/teams/cards-meeting-list.ts';
import { receiptCardData } from '../../../src/teams/cards-receipt.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import type { SearchResult } from '../../../src/teams/search-query.ts';
import { decisionResult, meetingResult } from '../../../src/teams/search-results.ts';
import { aMembership, aView } from '../../builders.ts';
import { brokenRules, markdownTexts, rawTexts, rendererComplaints } from './card-checks.ts';
import { meeting } from './meeting.ts';

const now = new Date('2027-01-13T07:00:00Z');
const options = { language: 'da', now, jobKey: 'agenda:digu-2027-01-20:19:abc@thread.tacv2' } as const;

/** Every card with the same text wherever a person or a document may have put one. */
function cardsWith(text: string): Record<string, AdaptiveCardJson> {
  const spoilt: Meeting = { ...meeting, title: text, place: text, chair: text };
  const body = { ...committee, name: text, shortName: text };
  const answers = [
    response('p1', text, { mode: 'in-person' }),
    response('p2', text, { partStat: 'delegated', substitute: { name: text, standing: 'unasked' } }),
  ];
  const withItems = (count: number) => ({
    meeting: spoilt,
    // An item whose number is no number is not to be chosen; the others are.
    items: Array.from({ length: count }, (_, order) =>
      item(order, text, { by: [text], number: order === 0 ? text : String(order + 1) }),
    ),
  });
  const agenda = (count: number) =>
    agendaCardData(withItems(count), body, whoComes(withItems(count), answers), { ...options, viewerId: 'p2' });
  // Everybody and everything that the card may name of a meeting that stands badly.
  const members = [
    aMembership({ personId: 'p1', name: text, role: 'chair', defaultSubstitute: { name: text } }),
    aMembership({ personId: 'p2', name: text }),
    aMembership({ personId: 'p3', name: text, role: 'deputy-chair' }),
  ];
  const refused = response('p2', text, {
    partStat: 'delegated',
    substitute: { name: text, personId: 'p9', standing: 'declined', items: [{ label: text, title: text }] },
    actorName: text,
  });
  const guest = { meetingId: meeting.id, personId: 'guest:x', name: text, items: [{ label: '2', title: text }] };
  const strict = { ...body, settings: { ...body.settings, attendance: { quorum: [{ kind: 'each-party' as const }] } } };
  const badly = (viewerId: string) =>
    agendaCardData(
      withItems(5),
      strict,
      aView(withItems(5), [refused, response('p1', text, { partStat: 'declined' })], {
        committee: strict,
        members,
        persons: [{ id: 'p', name: text, altNames: [], organization: text }],
        attendance: { guests: [{ ...guest, invitedBy: text, invitedAt: '2027-01-10T08:00:00.000Z' }] },
      }),
      { ...options, viewerId },
    );
  const row = {
    committeeId: 'digu',
    committeeLabel: text,
    meetingId: 'm',
    date: '2027-01-20',
    place: text,
    title: text,
  };
  const citation = { file: text, committeeId: 'digu', committeeLabel: text, meetingId: 'm', date: '2026-11-15' };
  const answer: Answer = {
    blocks: [
      { kind: 'say', text },
      { kind: 'quote', text, citation: 1 },
      { kind: 'recommendation', lead: text, points: [text, text] },
      { kind: 'points', points: [text] },
    ],
    citations: [
      { ...citation, itemNumber: text, itemTitle: text, section: 'decision', quote: text },
      { ...citation, itemNumber: text, itemTitle: text, itemOrder: 0, section: 'decision', quote: text },
    ],
    isAbstention: false,
    nearest: [
      {
        committeeId: text,
        committeeLabel: text,
        meetingId: text,
        itemOrder: 0,
        date: '2026-11-15',
        itemNumber: text,
        title: text,
      },
    ],
  };
  const where = { span: { start: 0, end: 1 }, documentHash: 'r' };
  const links = [undefined, text, `https://example.org/?q=${text}`].map((link) => (link === undefined ? {} : { link }));
  const spoiltItem: AgendaItem = {
    ...item(0, text, { by: [text], number: text }),
    recommender: text,
    recommendations: Array.from({ length: 30 }, () => text),
    decisions: [
      { type: 'decided', text, ...where },
      { type: 'decided', text, body: text, ...where },
      { type: 'not-decided', text, ...where },
    ],
    sections: [{ kind: 'background', text: `${text}\n${text}`, ...where }],
    attachments: Array.from({ length: 12 }, (_, index) => ({
      number: text,
      title: `${index} ${text}`,
      ...links[index % 3],
    })),
  };
  const found = { committee: body, meeting: spoilt, item: spoiltItem };
  return {
    item: renderCard('item', itemCardData(found, body, { ...options, hasButtons: true })),
    'found decision': previewed(decisionResult(found, now, 'da')),
    'found meeting': previewed(meetingResult(found, 'da')),
    agenda: renderCard('agenda', agenda(5)),
    'agenda, own afbud': renderCard('agenda', badly('p2')),
    'agenda of who substitutes': renderCard('agenda', badly('p9')),
    'long agenda': renderCard('agenda', agenda(33)),
    'meeting list': renderCard(
      'meeting-list',
      meetingListCardData(
        Array.from({ length: 20 }, () => row),
        options,
      ),
    ),
    answer: renderCard('answer', answerCardData(answer, 'da')),
    receipt: renderCard(
      'receipt',
      receiptCardData(answers[1] ?? response('', '', {}), spoilt, body, { ...options, outcome: 'recorded' }),
    ),
  };
}

/** A result with its line in the list, which clients read as markup, in the place of the card's own. */
function previewed({ title, where, card }: SearchResult): AdaptiveCardJson {
  return { ...card, fallbackText: title, speak: where };
}

/** The start of a template's expression, spelled so that it is none here. */
const open = ['$', '{'].join('');

const short = [
  `${open}title}`,
  `${open}$root.respond[0].jobKey}`,
  '[x](http://evil.example)',
  '<at>x</at>',
  '**fed** _skrå_ `kode`',
  '\\" }, {',
];

describe.each(short)('the text %s in a document or a name', (text) => {
  it.each(Object.entries(cardsWith(text)))('stands on the %s card as it was written', (_name, card) => {
    expect(rawTexts(card).join('\n')).toContain(text);
  });

  it.each(Object.entries(cardsWith(text)))(
    'never stands on the %s card where a client reads Markdown or speech',
    (_name, card) => {
      for (const shown of [...markdownTexts(card), card.fallbackText, card.speak]) expect(shown).not.toContain(text);
    },
  );

  it.each(Object.entries(cardsWith(text)))('leaves the %s card a good card', (_name, card) => {
    expect(rendererComplaints(card)).toEqual([]);
    expect(brokenRules(card)).toEqual([]);
  });
});

const long: [string, string][] = [
  ['5,000 letters', 'ab cd '.repeat(834).slice(0, 5000)],
  ['5,000 quotation marks', '"'.repeat(5000)],
  ['5,000 characters outside the basic plane', '\u{1f4c4}'.repeat(2500)],
  ['5,000 halves of characters', '\ud83d'.repeat(5000)],
  ['2,500 lines', 'a\n'.repeat(2500)],
];

describe.each(long)('%s in every field', (_what, text) => {
  it.each(Object.entries(cardsWith(text)))('keep the %s card within the limit', (_name, card) => {
    expect(brokenRules(card)).toEqual([]);
    expect(JSON.stringify(card).isWellFormed()).toBe(true);
  });
});

describe('text that would be read as something else', () => {
  it('does not become a date of the reader: renderers run {{DATE(…)}} even in raw text', () => {
    const card = cardsWith('{{DATE(2027-01-20T11:00:00Z, SHORT)}}')['agenda'];
    expect(JSON.stringify(card)).not.toContain('{{DATE(');
  });

  it('cannot turn the line around with direction marks', () => {
    expect(JSON.stringify(cardsWith('a\u202egpj.b'))).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});
