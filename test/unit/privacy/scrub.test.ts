import { expect, it } from 'vitest';
import { type PersonKeys, personKeys } from '../../../src/privacy/person-keys.ts';
import { erasedId, erasedName, scrubberOf } from '../../../src/privacy/scrub.ts';

const id = '11111111-0000-4000-8000-00000000000a';
const keys: PersonKeys = {
  personId: id,
  names: ['Bo Lund', 'Bo Krøyer-Lund'],
  emails: ['bo.lund@havnen.example'],
  chatIds: ['a:1xyz+/='],
  sharedNames: [],
};

it('takes id, e-mail, chat and name out of a text, whatever the case and the spaces, and leaves the rest', () => {
  const { text } = scrubberOf(keys);
  expect(text(`svar fra ${id.toUpperCase()} i a:1xyz+/=`)).toBe(`svar fra ${erasedId} i ${erasedId}`);
  expect(text('Spørg bo  lund, BO.LUND@havnen.example, eller se Bo Lunds noter')).toBe(
    `Spørg ${erasedName}, ${erasedName}, eller se ${erasedName} noter`,
  );
  expect(text('guest:bo-lund')).toBe(erasedId);
  expect(text('havnen-bo-kroeyer-lund')).toBe('havnen-bo-kroeyer-lund'.replace('bo-kroeyer-lund', erasedName));
});

it('leaves who is called something longer, and words that are only a part of the name', () => {
  const { text } = scrubberOf(keys);
  for (const other of ['Bo Lundgren', 'Jumbo Lund', 'Bo', 'Lund', 'Ebbo Lunden', 'xbo.lund@havnen.example']) {
    expect(text(other)).toBe(other);
  }
});

it('goes through values and their keys', () => {
  const scrubbed = scrubberOf(keys).value({ [id]: [{ name: 'Bo Lund', at: 3 }], ok: true, none: null });
  expect(scrubbed).toEqual({ [erasedId]: [{ name: erasedName, at: 3 }], ok: true, none: null });
});

it('in the archive names and addresses stay, ids go', () => {
  const { text } = scrubberOf(keys, 'ids');
  expect(text(`Bo Lund (bo.lund@havnen.example) ${id}`)).toBe(`Bo Lund (bo.lund@havnen.example) ${erasedId}`);
});

it('a name that somebody else bears, too, is left, and said', () => {
  const shared = personKeys(
    id,
    [],
    [
      { personId: id, name: 'Bo Lund' },
      { personId: 'another', name: 'bo lund' },
      { personId: 'guest:bo-lund', name: 'Bo Lund' },
    ],
  );
  expect(shared.sharedNames).toEqual(['Bo Lund']);
  expect(scrubberOf(shared).text(`Bo Lund ${id}`)).toBe(`Bo Lund ${erasedId}`);
});

it('a single name is taken where it stands alone, not out of sentences', () => {
  const { text } = scrubberOf({ ...keys, names: ['Bo'], emails: [] });
  expect([text('Bo'), text('Bo kommer')]).toEqual([erasedName, 'Bo kommer']);
});

it('names with signs of patterns in them are texts', () => {
  const { text } = scrubberOf({ ...keys, names: ['Bo (konst.) L*nd'], emails: [] });
  expect(text('Hilsen Bo (konst.) L*nd')).toBe(`Hilsen ${erasedName}`);
  expect(text('Hilsen Bo konst Lnd')).toBe('Hilsen Bo konst Lnd');
});
