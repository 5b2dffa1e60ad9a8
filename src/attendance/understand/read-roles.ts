import type { Token } from './clause-tokens.ts';
import type { Places } from './places.ts';
import type { SaidSubstitute } from './said-response.ts';
import type { Mark } from './word-rule.ts';

/** Who is who in a clause, and what else is said in it. */
export interface Roles {
  readonly marks: readonly Mark[];
  readonly person?: string;
  readonly substitute?: SaidSubstitute;
}

/** A name, or words in the place of one. */
interface Named {
  readonly name: string;
  readonly isKnown: boolean;
  /** Where it stands among the tokens without names. */
  readonly at: number;
}

/** A longer run of words that no rule knows is no name. */
const longestName = 4;
/** Words that stand in the place of a substitute's name and name nobody. */
const nobody =
  /(?<!\p{L})(?:en|nogen|han|hun|de|vi|du|min|mit|mine|kollega|vikar|anden|ingen|ikke|hvem|somebody|someone|colleague|he|she|they|we|you)(?!\p{L})/u;

/** Undefined where a word is left that is nobody's name, or a name that has no part in the answer. */
export function rolesOf(tokens: readonly Token[], places: Places): Roles | undefined {
  const marks: Mark[] = [];
  const names: Named[] = [];
  let isOpen = false;
  for (const token of tokens) {
    if (token.kind === 'mark') marks.push(token.mark);
    if (token.kind === 'word' || (token.kind === 'place' && token.letter === 'N')) {
      const known = token.kind === 'place';
      const word = known ? (places.names[token.index] ?? '') : token.word;
      const before = names.at(-1);
      if (isOpen && before !== undefined) {
        names[names.length - 1] = { ...before, name: `${before.name} ${word}`, isKnown: before.isKnown || known };
      } else {
        names.push({ name: word, isKnown: known, at: marks.length });
      }
      isOpen = true;
    } else isOpen = false;
  }
  const found = assign(names, marks, places.capitals);
  return found === undefined ? undefined : { marks, ...found };
}

function assign(
  names: readonly Named[],
  marks: readonly Mark[],
  capitals: ReadonlySet<string>,
): Omit<Roles, 'marks'> | undefined {
  const hasSuppleant = marks.includes('SUPPLEANT');
  if (names.length > 2) return undefined;
  let [person, substitute]: [string | undefined, SaidSubstitute | undefined] = [undefined, undefined];
  for (const named of names) {
    const role = roleOf(named, marks, hasSuppleant);
    if (
      role === undefined ||
      (!named.isKnown && !mayBeName(named, role, marks[named.at - 1] === 'SEND' ? capitals : undefined))
    )
      return undefined;
    if (role === 'substitute') {
      if (substitute !== undefined) return undefined;
      substitute = { kind: 'named', name: named.name };
    } else {
      if (person !== undefined) return undefined;
      person = named.name;
    }
  }
  if (hasSuppleant && substitute === undefined) substitute = { kind: 'suppleant' };
  // "Jeg kommer i stedet for Mette" is a substitute's word, not a member's.
  if (person !== undefined && marks.includes('I') && substitute === undefined) return undefined;
  return { ...(person === undefined ? {} : { person }), ...(substitute === undefined ? {} : { substitute }) };
}

function roleOf({ at }: Named, marks: readonly Mark[], hasSuppleant: boolean): 'person' | 'substitute' | undefined {
  const before = marks[at - 1];
  const after = marks.slice(at);
  if (before === 'FOR' || before === 'INSTEADOF') return 'person';
  if (before === 'SEND' || before === 'INSTEAD') return 'substitute';
  if (hasSuppleant && (before === 'SUPPLEANT' || after.includes('SUPPLEANT'))) return 'substitute';
  if (after.includes('INSTEAD') || after.includes('INSTEADOF')) {
    return marks.slice(0, at).some((mark) => mark === 'I' || mark === 'COME') ? undefined : 'substitute';
  }
  if (before === 'ORDER') return 'person';
  // A statement about somebody begins with them: "Lone kommer ikke".
  const isSubject = at === 0 && after.some((mark) => statements.has(mark));
  return isSubject && !after.includes('I') ? 'person' : undefined;
}

const statements: ReadonlySet<Mark> = new Set<Mark>(['COME', 'ABLE', 'DECLINE', 'VIRTUAL', 'MAYBE', 'LEAVE', 'SEND']);

/**
 * Words that no rule knows are taken for the name of a substitute only where nothing else can stand. What somebody sends may
 * be a paper: there only words with a capital are a name.
 */
function mayBeName({ name }: Named, role: 'person' | 'substitute', capitals: ReadonlySet<string> | undefined): boolean {
  const words = name.split(' ');
  if (role !== 'substitute' || words.length > longestName || nobody.test(name) || /\d/u.test(name)) return false;
  return capitals === undefined || words.every((word) => capitals.has(word));
}
