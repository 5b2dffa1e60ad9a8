import type { TurnContext } from 'botbuilder';
import type { Viewer } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import { privacyLabels } from '../danish/sentences/privacy-labels.ts';
import { privacySentences } from '../danish/sentences/privacy-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import type { Conversation } from '../domain/conversation.ts';
import { localDate } from '../domain/wall-time.ts';
import { planDeletion } from '../privacy/delete-answers.ts';
import { isNobody, planErasure } from '../privacy/erase-person.ts';
import { findPerson } from '../privacy/find-person.ts';
import { ownDataJson, readOwnData } from '../privacy/own-data.ts';
import type { BotServices } from './bot-services.ts';
import { deleteAnswersCardData, erasePersonCardData } from './cards-privacy.ts';
import { consentMessage } from './file-consent.ts';
import type { Said } from './message-command.ts';
import { deletionOf, erasureOf, ownDataOf } from './privacy-sources.ts';
import { type PrivacyCommand, readPrivacyCommand } from './read-privacy-command.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, replyWithText } from './reply.ts';

interface Asker {
  readonly viewer: Viewer;
  readonly conversation: Conversation;
}

/**
 * What is kept about whoever writes, and its deletion; for an administrator the erasure of a person. In the personal chat
 * alone: elsewhere it is told where to ask, and nothing else.
 *
 * @returns false when it was no such command
 */
export async function runPrivacyCommand(
  context: TurnContext,
  services: BotServices,
  { named, viewer, conversation, speech }: Said,
): Promise<boolean> {
  const read = readPrivacyCommand(named);
  if (read === undefined) return false;
  const command = spokenTo(speech, read);
  const words = privacySentences[command.language];
  if (conversation.scope !== 'personal') {
    await replyWithText(context, words.onlyInPersonalChat);
    return true;
  }
  await carryOut(context, services, command, { viewer, conversation });
  return true;
}

async function carryOut(
  context: TurnContext,
  services: BotServices,
  command: PrivacyCommand,
  asker: Asker,
): Promise<void> {
  const { viewer } = asker;
  const words = privacySentences[command.language];
  switch (command.kind) {
    case 'show':
      return show(context, services, asker, command.language);
    case 'delete-answers':
      return askDeletion(context, services, viewer, command.language);
    case 'delete-all-of-mine':
      return replyWithText(context, words.allOfMine);
    case 'erase':
      return viewer.isAdministrator
        ? askErasure(context, services, viewer, command)
        : replyWithText(context, words.onlyAdministrators);
  }
}

async function show(
  context: TurnContext,
  services: BotServices,
  { viewer, conversation }: Asker,
  language: Language,
): Promise<void> {
  const words = privacySentences[language];
  const own = await readOwnData(ownDataOf(services, viewer, conversation), viewer.personId);
  services.log('info', 'own-data-shown', { count: own.entries.length });
  if (own.entries.length === 0) return replyWithText(context, words.nothingKept);
  const lines = own.counts.map(({ dataClass, count }) =>
    words.summaryLine(privacyLabels[language].classes[dataClass].name, count),
  );
  await replyWithText(context, words.summary(lines));
  const bytes = new TextEncoder().encode(ownDataJson(own, viewer, services.now(), language));
  const file = { name: ownDataFileName(services.now(), language), description: words.fileDescription };
  await context.sendActivity(consentMessage({ ...file, sizeInBytes: bytes.length }, { kind: 'own-data', language }));
}

export function ownDataFileName(now: Date, language: Language): string {
  return privacySentences[language].fileName(localDate(now, 'Europe/Copenhagen'));
}

async function askDeletion(
  context: TurnContext,
  services: BotServices,
  viewer: Viewer,
  language: Language,
): Promise<void> {
  const plan = await planDeletion(deletionOf(services), viewer.personId);
  if (plan.rows === 0) return replyWithText(context, privacySentences[language].noAnswers);
  const data = deleteAnswersCardData(plan, { language, forPersonId: viewer.personId });
  await context.sendActivity(cardMessage([renderCard('privacy-check', data)], data.heading));
}

async function askErasure(
  context: TurnContext,
  services: BotServices,
  viewer: Viewer,
  { name, language }: Extract<PrivacyCommand, { kind: 'erase' }>,
): Promise<void> {
  const words = privacySentences[language];
  const found = findPerson(name, await services.privacy.personalData.listPeople());
  if (!found.ok) {
    const people = found.alike.map((person) => words.eraseWho(person.name, person.personId));
    return replyWithText(context, people.length === 0 ? words.nobodyCalled(name) : words.severalCalled(name, people));
  }
  const report = await planErasure(erasureOf(services), found.person.personId);
  if (isNobody(report)) return replyWithText(context, words.nobodyCalled(name));
  const data = erasePersonCardData(found.person, report, { language, forPersonId: viewer.personId });
  await context.sendActivity(cardMessage([renderCard('privacy-check', data)], data.heading));
}
