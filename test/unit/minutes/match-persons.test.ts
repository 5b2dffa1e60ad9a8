import { describe, expect, it } from 'vitest';
import type { Presence } from '../../../src/domain/meeting.ts';
import type { Person } from '../../../src/domain/person.ts';
import { matchPersons, type PersonMatches } from '../../../src/minutes/match-persons.ts';
import type { ParsedDocument } from '../../../src/minutes/parse/parsed-document.ts';
import { anItem } from '../../builders.ts';

function aPresence(name: string, changes: Partial<Presence> = {}): Presence {
  return { name, attendance: 'present', isVirtual: false, guestForItems: [], ...changes };
}

function aDocument(names: readonly string[], changes: Partial<ParsedDocument> = {}): ParsedDocument {
  return {
    kind: 'referat',
    committee: { name: 'Havnerådet' },
    date: '2025-03-04',
    minuteTakers: [],
    contacts: [],
    presences: names.map((name) => aPresence(name)),
    apologies: [],
    attachments: [],
    items: [],
    actions: [],
    futureMeetings: [],
    schedule: [],
    doubts: [],
    evidence: [],
    ...changes,
  };
}

function aPerson(name: string, changes: Partial<Person> = {}): Person {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name, altNames: [], ...changes };
}

function match(parsed: ParsedDocument, ...known: Person[]): PersonMatches {
  return matchPersons(parsed, known, 'havn');
}

function alikeOf({ alike }: PersonMatches): string[] {
  return alike.map(({ name, persons }) => `${name}: ${persons.map((person) => person.name).join(', ')}`);
}

describe('matching people', () => {
  it('proposes everybody of the first document, with title, organisation, mail and an id of the committee and the name', () => {
    const parsed = aDocument([], {
      presences: [aPresence('Asta Holm', { title: 'kontorchef', organization: 'Ager Kommune' }), aPresence('Bo Lind')],
      contacts: [{ name: 'Bo Lind', email: 'bo@example.org' }],
    });
    expect(match(parsed).proposed).toEqual([
      {
        id: 'havn-asta-holm',
        name: 'Asta Holm',
        altNames: [],
        title: 'kontorchef',
        organization: 'Ager Kommune',
        describedOn: '2025-03-04',
      },
      { id: 'havn-bo-lind', name: 'Bo Lind', altNames: [], email: 'bo@example.org' },
    ]);
  });

  it('counts who presides, takes the minutes, has afbud and presents among the people of the lists', () => {
    const parsed = aDocument(['Asta Krog Holm', 'Bo Lind'], {
      chair: 'Asta Holm',
      minuteTakers: ['Bo Lind', 'Carl Ask'],
      apologies: ['Asta K. Holm'],
      items: [anItem({ presenters: [{ name: 'B. Lind', source: 'heading' }] })],
    });
    const { proposed, ids } = match(parsed);
    expect(proposed.map(({ name, altNames }) => [name, ...altNames])).toEqual([
      ['Asta Krog Holm', 'Asta K. Holm', 'Asta Holm'],
      ['Bo Lind', 'B. Lind'],
      ['Carl Ask'],
    ]);
    expect(ids.get('Asta K. Holm')).toBe(ids.get('Asta Krog Holm'));
  });

  it('does not make a person of a department that presents an item', () => {
    const parsed = aDocument([], { items: [anItem({ presenters: [{ name: 'Teknik og Miljø', source: 'heading' }] })] });
    expect(match(parsed).proposed).toEqual([]);
  });

  it('finds a known person by another spelling and remembers it', () => {
    const found = match(aDocument(['Soeren Aakjaer', 'J. Holm']), aPerson('Søren Åkjær'), aPerson('Jens Peter Holm'));
    expect(found).toMatchObject({ known: 2, proposed: [], alike: [] });
    expect(found.updated.map(({ name, altNames }) => [name, ...altNames])).toEqual([
      ['Søren Åkjær', 'Soeren Aakjaer'],
      ['Jens Peter Holm', 'J. Holm'],
    ]);
    expect(found.ids.get('J. Holm')).toBe('jens-peter-holm');
  });

  it('writes nothing of a person of whom a document tells nothing new', () => {
    const known = aPerson('Asta Holm', { title: 'kontorchef', altNames: ['A. Holm'] });
    const parsed = aDocument([], { presences: [aPresence('A. Holm', { title: 'kontorchef' })] });
    expect(match(parsed, known)).toMatchObject({ known: 1, updated: [], proposed: [] });
  });

  it('takes title and organisation of a newer document and not of an older one', () => {
    const known = aPerson('Asta Holm', { title: 'kontorchef', describedOn: '2025-03-04' });
    const said = { presences: [aPresence('Asta Holm', { title: 'direktør', organization: 'Ager Kommune' })] };
    const [newer] = match(aDocument([], { ...said, date: '2025-06-03' }), known).updated;
    expect(newer).toMatchObject({ title: 'direktør', organization: 'Ager Kommune', describedOn: '2025-06-03' });
    const [older] = match(aDocument([], { ...said, date: '2024-06-03' }), known).updated;
    expect(older).toMatchObject({ title: 'kontorchef', organization: 'Ager Kommune', describedOn: '2025-03-04' });
  });

  it('leaves open whom a name means that may be two known persons', () => {
    const found = match(aDocument(['J. Holm']), aPerson('Jens Holm'), aPerson('Jonna Holm'));
    expect(found).toMatchObject({ known: 0, updated: [], proposed: [] });
    expect(alikeOf(found)).toEqual(['J. Holm: Jens Holm, Jonna Holm']);
    expect(found.ids.has('J. Holm')).toBe(false);
  });

  it('keeps two known persons apart who have the same name', () => {
    const found = match(aDocument(['Jens Holm']), aPerson('Jens Holm'), aPerson('Jens Holm', { id: 'jens-holm-2' }));
    expect(found).toMatchObject({ known: 0, proposed: [] });
    expect(alikeOf(found)).toEqual(['Jens Holm: Jens Holm, Jens Holm']);
  });

  it('takes somebody for another person who stands in the document beside the one whose name is alike, and says so', () => {
    const found = match(aDocument(['Asta Holm', 'Asta Krog Holm']), aPerson('Asta Holm'));
    expect(found).toMatchObject({ known: 1, updated: [], proposed: [{ name: 'Asta Krog Holm' }] });
    expect(alikeOf(found)).toEqual(['Asta Krog Holm: Asta Holm']);
  });

  it('leaves an initial open beside the person whom it may mean', () => {
    const found = match(aDocument(['Asta Holm', 'A. Holm']), aPerson('Asta Holm'));
    expect(found).toMatchObject({ known: 1, updated: [], proposed: [] });
    expect(alikeOf(found)).toEqual(['A. Holm: Asta Holm']);
  });

  it('leaves two names open that may both mean the same known person', () => {
    const found = match(aDocument(['Asta Krog Holm', 'Asta Birk Holm']), aPerson('Asta Holm'));
    expect(found).toMatchObject({ known: 0, updated: [], proposed: [] });
    expect(alikeOf(found)).toEqual(['Asta Krog Holm: Asta Holm', 'Asta Birk Holm: Asta Holm']);
  });

  it('proposes two new people whose names are alike, and says that they may be one', () => {
    const found = match(aDocument(['Kirsten Vestergaard', 'Kirsten Vestegaard']));
    expect(found.proposed).toHaveLength(2);
    expect(alikeOf(found)).toEqual(['Kirsten Vestergaard: Kirsten Vestegaard']);
  });

  it('leaves an afbud open that may be two of the invited', () => {
    const found = match(aDocument(['Jens Holm', 'Jonna Holm'], { apologies: ['J. Holm'] }));
    expect(found.proposed.map(({ altNames }) => altNames)).toEqual([[], []]);
    expect(alikeOf(found)).toEqual(['J. Holm: Jens Holm, Jonna Holm']);
  });

  it('a spelling once taken for another is given back to the person who bears the name', () => {
    const found = match(
      aDocument(['Asta Krog Holm']),
      aPerson('Asta Holm', { altNames: ['Asta Krog Holm'] }),
      aPerson('Asta Krog Holm'),
    );
    expect(found.ids.get('Asta Krog Holm')).toBe('asta-krog-holm');
  });

  it('gives two persons of one spelling in plain letters two ids', () => {
    const found = match(aDocument(['Åse Holm']), aPerson('Aase Krog', { id: 'havn-aase-holm' }));
    expect(found.proposed.map(({ id }) => id)).toEqual(['havn-aase-holm-2']);
  });
});
