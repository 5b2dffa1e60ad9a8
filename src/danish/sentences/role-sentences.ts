import type { Language } from '../language.ts';

type Role = 'chair' | 'deputy-chair' | 'co-chair' | 'member' | 'substitute' | 'observer' | 'secretary';

/** What the bot says when an administrator gives somebody a role in a committee. */
export interface RoleSentences {
  readonly roles: Readonly<Record<Role, string>>;
  readonly onlyAdministrators: string;
  /** @param before the role that the new one takes the place of */
  readonly given: (name: string, role: string, committee: string, before?: string) => string;
  /** Of a member, substitute or observer: whether they have a seat. */
  readonly seated: (name: string, role: string, committee: string, hasSeat: boolean) => string;
  /** Who is not in the committee's conversations yet is let in by an administrator only. */
  readonly notInYet: (name: string, committee: string) => string;
  readonly holdsOffice: (name: string, role: string) => string;
  readonly already: (name: string, role: string, committee: string) => string;
  readonly taken: (name: string, role: string, committee: string) => string;
  readonly notHeld: (name: string, role: string, committee: string) => string;
  /** @param members who could have been meant */
  readonly nobody: (name: string, committee: string, members: string) => string;
  readonly noMembers: (committee: string) => string;
  readonly several: (name: string, committee: string, members: string) => string;
  /** Where others than the committee read along, its members are not named. */
  readonly unclearHere: (name: string, committee: string) => string;
}

export const roleSentences: Readonly<Record<Language, RoleSentences>> = {
  da: {
    roles: {
      chair: 'formand',
      'deputy-chair': 'næstformand',
      'co-chair': 'medforperson',
      member: 'medlem',
      substitute: 'suppleant',
      observer: 'observatør',
      secretary: 'sekretær',
    },
    onlyAdministrators: 'Kun en administrator kan give eller fjerne roller i et udvalg.',
    given: (name, role, committee, before) =>
      `${name} er nu ${role} for ${committee}${before === undefined ? '' : ` i stedet for ${before}`} og kan sende dagsordener og referater til mig i den personlige chat. Fortryd med »fjern ${name} som ${role} for ${committee}«.`,
    seated: (name, role, committee, hasSeat) =>
      `${name} er nu ${role} i ${committee} og tæller ${hasSeat ? 'med' : 'ikke med'}, når det gøres op, om mødet er beslutningsdygtigt.`,
    notInYet: (name, committee) =>
      `${name} er ikke i ${committee}s kanal. Tilføj personen dér, eller bed en administrator om det.`,
    holdsOffice: (name, role) => `${name} er ${role}. Det kan kun en administrator ændre.`,
    already: (name, role, committee) => `${name} er allerede ${role} for ${committee}.`,
    taken: (name, role, committee) => `${name} er ikke længere ${role} for ${committee}.`,
    notHeld: (name, role, committee) => `${name} er ikke ${role} for ${committee}, så der er ikke noget at fjerne.`,
    nobody: (name, committee, members) =>
      `Jeg kender ingen i ${committee} med navnet ${name}. Jeg kender: ${members}. Skriv hele navnet, eller nævn personen med @.`,
    noMembers: (committee) =>
      `Jeg kender endnu ingen medlemmer af ${committee}. Forbind først udvalgets kanal eller gruppechat: skriv »@Dagsorden forbind ${committee}« dér.`,
    several: (name, committee, members) =>
      `Flere i ${committee} kan være ${name}: ${members}. Skriv hele navnet, eller nævn personen med @.`,
    unclearHere: (name, committee) =>
      `Jeg kan ikke se, hvem i ${committee} ${name} er. Nævn personen med @, eller skriv det i den personlige chat med mig.`,
  },
  en: {
    roles: {
      chair: 'chair',
      'deputy-chair': 'deputy chair',
      'co-chair': 'co-chair',
      member: 'member',
      substitute: 'substitute',
      observer: 'observer',
      secretary: 'secretary',
    },
    onlyAdministrators: 'Only an administrator can give or remove roles in a committee.',
    given: (name, role, committee, before) =>
      `${name} is now ${role} of ${committee}${before === undefined ? '' : ` instead of ${before}`} and can send me agendas and minutes in the personal chat. Undo with “remove ${name} as ${role} of ${committee}”.`,
    seated: (name, role, committee, hasSeat) =>
      `${name} is now ${role} of ${committee} and ${hasSeat ? 'counts' : 'does not count'} for the quorum.`,
    notInYet: (name, committee) =>
      `${name} is not in the channel of ${committee}. Add them there, or ask an administrator.`,
    holdsOffice: (name, role) => `${name} is ${role}. Only an administrator can change that.`,
    already: (name, role, committee) => `${name} is ${role} of ${committee} already.`,
    taken: (name, role, committee) => `${name} is no longer ${role} of ${committee}.`,
    notHeld: (name, role, committee) => `${name} is not ${role} of ${committee}, so there is nothing to remove.`,
    nobody: (name, committee, members) =>
      `I know nobody in ${committee} by the name ${name}. I know: ${members}. Write the full name, or mention the person with @.`,
    noMembers: (committee) =>
      `I know no members of ${committee} yet. Connect the committee’s channel or group chat first: write “@Dagsorden connect ${committee}” there.`,
    several: (name, committee, members) =>
      `Several people in ${committee} may be ${name}: ${members}. Write the full name, or mention the person with @.`,
    unclearHere: (name, committee) =>
      `I cannot tell who in ${committee} ${name} is. Mention the person with @, or write it in your personal chat with me.`,
  },
};
