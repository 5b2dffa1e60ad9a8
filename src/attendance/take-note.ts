import { speaksOfIllness } from '../danish/illness-words.ts';

/** Of a longer text only so many characters are kept. */
const longestNote = 500;

/** What becomes of a free text to the secretary. `dropped`: it speaks of somebody's health, so it is kept nowhere. */
export type NoteTaken =
  | { readonly kind: 'none' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'taken'; readonly text: string };

/** Reads the free text of an answer. No reason is asked for, and one about somebody's health is not stored. */
export function takeNote(text: string | undefined): NoteTaken {
  const line = (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (line === '') return { kind: 'none' };
  return speaksOfIllness(line)
    ? { kind: 'dropped' }
    : { kind: 'taken', text: [...line].slice(0, longestNote).join('').trimEnd() };
}
