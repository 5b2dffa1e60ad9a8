import type { MembershipStore } from '../access/membership-store.ts';
import { mayManageAttendance } from '../access/policy.ts';
import { maySee, type ReadScope, seesAnything, type Viewer } from '../access/scope.ts';
import type { AttendanceCommand } from '../attendance/commands/attendance-command.ts';
import type { ResponseStore } from '../attendance/response-store.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import type { DeskSentences } from '../danish/sentences/desk-words.ts';
import { type Committee, committeeLabel, isNamed, type Language } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Membership } from '../domain/person.ts';
import type { BotServices } from './bot-services.ts';

/** What of the bot's services the commands about attendance take. */
export interface DeskServices
  extends Pick<
    BotServices,
    'listMeetingsFrom' | 'findMeeting' | 'committeeSettings' | 'readAttendance' | 'refreshCards' | 'now' | 'log'
  > {
  readonly responses: Pick<
    ResponseStore,
    'readAttendance' | 'saveGuest' | 'removeGuest' | 'savePresences' | 'saveTerms'
  >;
  readonly memberships: Pick<MembershipStore, 'listMembers' | 'setDefaultSubstitute'>;
}

/** Something that is to be done for a committee: for which, by whom, where, and what is known of these. */
export interface Bidding {
  readonly command: { readonly committeeName: string; readonly language: Language };
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  /** The writer's own. */
  readonly memberships: readonly Membership[];
  readonly committees: readonly Committee[];
}

/** A command about attendance. */
export interface Commanding<Command extends AttendanceCommand = AttendanceCommand> extends Bidding {
  readonly services: DeskServices;
  readonly command: Command;
  /** What may be told to the writer, here. */
  readonly scope: ReadScope;
}

export type CommandOf<Kind extends AttendanceCommand['kind']> = Extract<AttendanceCommand, { readonly kind: Kind }>;

/** The committee that a command is for, or the sentence that says why it is for none. */
export type CommitteeFound =
  | { readonly ok: true; readonly committee: Committee }
  | { readonly ok: false; readonly reply: string };

export function wordsFor({ command }: Pick<Bidding, 'command'>): DeskSentences {
  return deskSentences[command.language];
}

/**
 * False where a committee is named of whose existence the writer may not learn here: what is then said must be what is said
 * of one that never was.
 */
export function mayNameCommittee(
  { command: { committeeName }, viewer, memberships, committees }: Omit<Bidding, 'conversation'>,
  scope: ReadScope,
): boolean {
  if (committeeName === '') return true;
  return committees.some(
    (committee) =>
      isNamed(committee, committeeName) &&
      (seesAnything(scope, committee.id) || mayManageAttendance(viewer, memberships, committee.id)),
  );
}

/** Those committees whose attendance the writer looks after; an administrator without a role looks after all. */
export function managedCommittees({ viewer, memberships, committees }: Bidding): Committee[] {
  const own = { ...viewer, isAdministrator: false };
  const byRole = committees.filter(({ id }) => mayManageAttendance(own, memberships, id));
  return byRole.length > 0 ? byRole : committees.filter(({ id }) => mayManageAttendance(viewer, memberships, id));
}

/**
 * The one committee whose attendance is to be managed: the one that is named, the conversation's own, or the only one of the
 * writer. Where others read along it must be theirs.
 */
export function committeeToManage(commanding: Bidding): CommitteeFound {
  const { command, viewer, conversation, memberships, committees } = commanding;
  const words = wordsFor(commanding);
  const all = committees.filter(({ id }) => mayManageAttendance(viewer, memberships, id));
  if (all.length === 0) return { ok: false, reply: words.onlySecretary };
  const found = chooseCommittee(commanding, all, managedCommittees(commanding));
  if (found === undefined) {
    const isOfAnother = command.committeeName === '' && isBoundElsewhere(commanding, all);
    const names = all.map(committeeLabel).join(', ');
    // Where others read along, it is not told which committees there are.
    if (isOfAnother) return { ok: false, reply: words.onlySecretary };
    return { ok: false, reply: conversation.scope === 'personal' ? words.whichCommittee(names) : words.privately };
  }
  const isAmongItself = conversation.scope === 'personal' || conversation.committeeIds.includes(found.id);
  return isAmongItself ? { ok: true, committee: found } : { ok: false, reply: words.privately };
}

/**
 * @param all those that may be named
 * @param own those that are meant where none is named
 */
export function chooseCommittee(
  { command: { committeeName }, conversation }: Pick<Bidding, 'command' | 'conversation'>,
  all: readonly Committee[],
  own: readonly Committee[],
): Committee | undefined {
  if (committeeName !== '') return all.find((committee) => isNamed(committee, committeeName));
  if (conversation.scope !== 'personal') {
    const bound = all.filter(({ id }) => conversation.committeeIds.includes(id));
    return conversation.committeeIds.length === 1 ? bound[0] : undefined;
  }
  return own.length === 1 ? own[0] : undefined;
}

function isBoundElsewhere({ conversation }: Bidding, all: readonly Committee[]): boolean {
  return conversation.scope !== 'personal' && !all.some(({ id }) => conversation.committeeIds.includes(id));
}

/** A question is answered for so many committees at most. */
const mostAnswered = 4;

/** The committees of which something may be told to the writer, here; those that are meant where none is named. */
export function visibleCommittees(commanding: Commanding): Committee[] {
  const { command, viewer, conversation, memberships, committees, scope } = commanding;
  const seen = committees.filter(({ id }) => maySee(scope, id));
  const isAlone = conversation.scope === 'personal';
  const managed = isAlone ? committees.filter(({ id }) => mayManageAttendance(viewer, memberships, id)) : [];
  const visible = command.committeeName === '' && seen.length > 0 ? seen : [...new Set([...seen, ...managed])];
  const named = visible.filter(
    (committee) => command.committeeName === '' || isNamed(committee, command.committeeName),
  );
  return named.slice(0, mostAnswered);
}
