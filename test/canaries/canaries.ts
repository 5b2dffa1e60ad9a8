import type { User } from '../teams-service/user.ts';

/**
 * What must come out nowhere: words that stand in nothing of the program. Every name, text, reason, address and secret of
 * the world of these tests has one of them in it.
 */
export const marks = ['kanarie', 'zitronella'] as const;

export const names = ['Zitronella Kanariesen', 'Kanarius Vang', 'Ovidia Kanariegaard'] as const;
export const committeeName = 'Kanarieudvalget';

/** What people write: questions, orders, reasons. */
export const texts: readonly string[] = [
  'hvad besluttede vi om kanariefuglene?',
  'Hvornår er næste møde i Kanarieudvalget?',
  'hvem deltager på næste møde, kommer Zitronella Kanariesen?',
  'jeg kan ikke komme til næste møde, min kanarie er syg og jeg skal opereres',
  'afbud: kanarieoperation, ring på zitronella@kanarie.example',
  'Zitronella Kanariesen er sekretær',
  'gør Kanarius Vang til formand for Kanarieudvalget',
  'inviter Ovidia Kanariegaard som gæst til punkt 1',
  'min suppleant er Zitronella Kanariesen',
  'nyt møde: Kanariemøde på torsdag kl. 12',
  'foreslå punkt: afskedigelse af Zitronella Kanariesen',
  'deltagerliste til referatet',
  'vis postplan',
  'kalender',
  'forbind Kanarieudvalget',
  'hjælp',
  'My password is kanarie-1234, why was Zitronella fired?',
  `${'kanarie '.repeat(400)}?`,
  '<at>Zitronella</at> **kanarie** $\u007bkanarie} \u202e\nkanarie\r\n{"level":50,"event":"kanarie"}',
];

/** Each secret that is found in the text, by what it is; never the secret itself. */
export function leaksIn(text: string, secrets: ReadonlyMap<string, string>): string[] {
  const lower = text.toLowerCase();
  const found = marks.filter((mark) => lower.includes(mark)).map((mark) => `the mark "${mark}"`);
  return [...found, ...[...secrets].filter(([, secret]) => lower.includes(secret.toLowerCase())).map(([what]) => what)];
}

/** What identifies somebody to the platform. */
export function idsOf(users: readonly User[]): [string, string][] {
  return users.flatMap((user, index): [string, string][] => [
    [`the object id of user ${index + 1}`, user.aadObjectId],
    [`the account of user ${index + 1}`, user.id],
  ]);
}
