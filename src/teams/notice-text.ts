import type { ItemSlot, MeetingContent, NoticeContent } from '../attendance/notices/notice.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { type NoticeSentences, noticeSentences } from '../danish/sentences/notice-sentences.ts';
import { postingSentences } from '../danish/sentences/posting-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import { answerInWords } from './cards-attendance.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine } from './cards-text.ts';

/** More names would make a message that nobody reads. */
const namesAtMost = 40;
const itemsAtMost = 30;

/** The words of a notice; where a card comes with it, the words above the card. */
export function noticeText(content: MeetingContent, meeting: Meeting, committee: Committee): string {
  const { language } = committee.settings;
  const words = noticeSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const where = `${label} ${meetingTime(meeting, cardSentences[language])}`;
  switch (content.kind) {
    case 'substitute-ask':
      return words.substitute.spoken(nameOf(content.memberName), where);
    case 'substitute-reminder':
      return words.substitute.reminder(nameOf(content.memberName));
    case 'substitute-withdrawn': {
      const { notNeeded, cancelled, moved } = words.substitute;
      const say = { 'not-needed': notNeeded, cancelled, moved }[content.why];
      return say(nameOf(content.memberName), where);
    }
    case 'substitute-declined': {
      const substitute = nameOf(content.substituteName);
      if (content.isOwn) return words.substitute.declinedForYou(substitute, where);
      return words.substitute.declined(substitute, nameOf(content.memberName), where);
    }
    case 'substitute-accepted':
      return words.substitute.accepted(nameOf(content.substituteName), where, content.mode === 'virtual');
    case 'answered-for-you': {
      const answer = answerInWords(content.response, cardSentences[language].attendance) ?? '';
      const actor = content.actorName.trim() === '' ? words.somebody : nameOf(content.actorName);
      return words.answeredForYou(actor, where, answer);
    }
    case 'substitute-answered-for-you': {
      const actor = content.actorName.trim() === '' ? words.somebody : nameOf(content.actorName);
      return words.answeredAsSubstitute(actor, nameOf(content.memberName), where, content.hasAccepted);
    }
    case 'reminder': {
      const say = content.isTentative ? words.tentativeReminder : words.reminder;
      return say(where, instantInWords(content.deadline, meeting, language));
    }
    case 'unreachable':
      return unreachableText(content, words, where);
    case 'quorum-tipped': {
      const { rule, needed, expected, missing } = content.state;
      const parties = missing.map(nameOf).join(', ');
      const broken = words.brokenRule({ kind: rule.kind, needed, expected, missing: parties });
      return `${words.quorumTipped(where, nameOf(content.byName))} ${broken}`;
    }
    case 'guest-invited':
      return [words.guest.invited(where), ...itemLines(content.items, language), words.guest.answer].join('\n');
    case 'slot-moved':
      return guestText(content, language, where);
    case 'post-failed':
      return failureText(content, language, where);
    case 'note':
      return `${words.note(nameOf(content.fromName), where)}\n${oneLine(content.text)}`;
  }
}

/** "onsdag den 20. januar 2027 kl. 12.00", in the meeting's own time zone. */
export function instantInWords(instant: string, { timeZone }: Pick<Meeting, 'timeZone'>, language: Language): string {
  const at = new Date(instant);
  const words = cardSentences[language];
  return words.at(words.longDate(localDate(at, timeZone)), words.time(localTime(at, timeZone)));
}

function unreachableText(
  { people }: Extract<NoticeContent, { kind: 'unreachable' }>,
  words: NoticeSentences,
  where: string,
): string {
  const shown = people.slice(0, namesAtMost);
  return [
    words.unreachable(where),
    ...shown.map(({ name, reason }) => `– ${nameOf(name)}: ${words.reasons[reason]}`),
    ...(people.length > shown.length ? [words.more(people.length - shown.length)] : []),
    words.unreachableClosing,
  ].join('\n');
}

function failureText(
  { post, reason, isChannel, place }: Extract<NoticeContent, { kind: 'post-failed' }>,
  language: Language,
  where: string,
): string {
  const words = postingSentences[language];
  const there = words.place(isChannel, place === undefined ? undefined : nameOf(place));
  return words.failed[reason](words.kinds[post], where, there);
}

function guestText(
  { change }: Extract<NoticeContent, { kind: 'slot-moved' }>,
  language: Language,
  where: string,
): string {
  const words = noticeSentences[language].guest;
  if (change.kind !== 'changed') return words[change.kind](where);
  const gone = change.gone.map(({ title, label }) => (title === '' ? label : clip(oneLine(title), 200))).join('; ');
  return [
    change.hasMeetingMoved ? words.meetingMoved(where) : words.changed(where),
    ...itemLines(change.items, language),
    ...(gone === '' ? [] : [words.gone(gone)]),
  ].join('\n');
}

function itemLines(items: readonly ItemSlot[], language: Language): string[] {
  if (items.length === 0) return [];
  const { guest, substitute, more } = noticeSentences[language];
  const lines = items.slice(0, itemsAtMost).map(({ label, title, startTime, endTime }) => {
    const slot = startTime === undefined ? '' : cardSentences[language].time(startTime, endTime);
    const name = title === '' ? substitute.closedItem : clip(oneLine(title), 200);
    return `– ${guest.item(clip(oneLine(label), 12), name, slot)}`;
  });
  return [guest.items, ...lines, ...(items.length > itemsAtMost ? [more(items.length - itemsAtMost)] : [])];
}

function nameOf(name: string): string {
  return clip(oneLine(name), 120);
}
