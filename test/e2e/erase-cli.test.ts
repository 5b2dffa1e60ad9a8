import { beforeAll, expect, test } from 'vitest';
import { aMembership, aRecord } from '../builders.ts';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { committee } from '../contract/examples.ts';
import { runCommand } from './run-command.ts';

const azurite = useAzurite();
const prefix = newPrefix();
const run = (...args: readonly string[]) => runCommand(azurite.connectionString(), prefix, ['erase', ...args]);
const [erik, grete, other] = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-000000000001`);
const title = 'Kranen, som Erik Søby vil male';

beforeAll(async () => {
  const storage = await azurite.open({ prefix });
  await storage.meetings.addCommittee(committee, 'operator');
  const members = [
    aMembership({ personId: erik ?? '', name: 'Erik Søby' }),
    aMembership({ personId: grete ?? '', name: 'Grete Vang' }),
    aMembership({ personId: other ?? '', name: 'Grete Vang' }),
  ];
  await storage.memberships.add(members, 'system');
  await storage.meetings.saveMeeting(aRecord({ title }), undefined, undefined, 'operator');
});

const titleNow = async () =>
  (await (await azurite.open({ prefix })).meetings.findMeeting(committee.id, 'moede-1'))?.meeting.title;

test('a name that two have, or nobody, erases nobody', async () => {
  const several = await run('Grete Vang', '--apply');
  expect(several).toMatchObject({ code: 1, out: '' });
  expect(several.err).toContain(`Grete Vang (${grete})`);
  expect(several.err).toContain(`Grete Vang (${other})`);
  // A name that is like theirs is enough to look, and not to erase.
  expect((await run('E. Søby')).out).toContain(`Erik Søby (${erik})`);
  const perhaps = await run('E. Søby', '--apply');
  expect(perhaps).toMatchObject({ code: 1, out: '' });
  expect(perhaps.err).toContain(`Erik Søby (${erik})`);
  // A word of the archive is no person: nothing of it may be struck out.
  expect((await run('Kranen', '--apply')).out).toContain('Der er ikke gemt noget om Kranen.');
  expect(await titleNow()).toBe(title);
});

test('by name or id it is told first and done with --apply; minutes stay as they are', async () => {
  const plan = await run('erik søby');
  expect(plan.code).toBe(0);
  expect(plan.out).toContain(`Erik Søby (${erik})`);
  expect(plan.out).toMatch(/Memberships +2 slettes +0 ændres/);
  expect(plan.out).toContain('Intet er ændret.');
  const done = await run(erik ?? '', '--apply');
  expect(done.code).toBe(0);
  expect(done.out).toContain('Det er gjort.');
  expect((await run(erik ?? '', '--apply')).out).not.toMatch(/[1-9]\d* (?:slettes|ændres)/);
  expect(await titleNow()).toBe(title);
});
