import { expect, it } from 'vitest';
import { retentionClasses } from '../../../src/domain/retention.ts';
import { readRetentionCommand } from '../../../src/teams/read-retention-command.ts';

it.each([
  ['gem svar i 24 måneder', { kind: 'set', classes: ['answers'], months: 24, language: 'da' }],
  [
    'Gem beskeder til sekretæren i 1 år for HAVU',
    { kind: 'set', classes: ['notes'], months: 12, committeeName: 'HAVU' },
  ],
  ['opbevar tidligere medlemmer i 5 år', { kind: 'set', classes: ['memberships'], months: 60 }],
  ['gem alt i 10 år', { kind: 'set', classes: retentionClasses, months: 120 }],
  ['behold alt', { kind: 'set', classes: retentionClasses, committeeName: '' }],
  ['behold svar for Havneudvalget', { kind: 'set', classes: ['answers'], committeeName: 'Havneudvalget' }],
  ['hvor længe gemmer I svar?', { kind: 'show', language: 'da' }],
  ['hvor længe gemmer du mine svar', { kind: 'show', language: 'da' }],
  ['Hvor længe gemmer du data om mig?', { kind: 'show', committeeName: '', language: 'da' }],
  ['how long do you keep my data', { kind: 'show', language: 'en' }],
  ['hvor længe gemmer vi data?', undefined],
  ['hvor længe opbevares oplysninger i HAVU', { kind: 'show', committeeName: 'HAVU' }],
  ['vis opbevaringsregler', { kind: 'show' }],
  ['stop sletningen', { kind: 'stop', language: 'da' }],
  ['fortsæt sletningen for HAVU', { kind: 'resume', committeeName: 'HAVU' }],
  ['keep answers for 24 months', { kind: 'set', classes: ['answers'], months: 24, language: 'en' }],
  ['keep everything', { kind: 'set', classes: retentionClasses, language: 'en' }],
  ['how long do you keep answers?', { kind: 'show', language: 'en' }],
  ['stop the deletion', { kind: 'stop', language: 'en' }],
  ['gem', undefined],
  ['gem mødet', undefined],
  ['hvor længe gemmer kommunen data?', undefined],
  ['stop kalenderen', undefined],
  ['behold', undefined],
] as const)('“%s”', (text, expected) => {
  const read = readRetentionCommand(text);
  if (expected === undefined) expect(read).toBeUndefined();
  else expect(read).toMatchObject(expected);
  if (expected !== undefined && !('months' in expected)) expect(read).not.toHaveProperty('months');
});
