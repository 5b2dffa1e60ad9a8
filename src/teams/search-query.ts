import { type Activity, type Attachment, CardFactory, type TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import type { AdaptiveCardJson } from './adaptive-card.ts';

/** What somebody types into the search box beside the message that they are writing. */
export interface SearchQuery {
  /** The command's id in the manifest. */
  readonly command: 'find-decision' | 'find-meeting';
  readonly text: string;
  /** Results that are shown already; more are asked for when somebody scrolls. */
  readonly skip: number;
}

const textLimit = 200;

const queryShape = z.looseObject({
  commandId: z.enum(['find-decision', 'find-meeting']),
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown() }))
    .max(10)
    .nullish(),
  queryOptions: z.looseObject({ skip: z.number().nullish() }).nullish(),
});

/** True for a query of the compose box; each letter that is typed sends one. */
export function isSearch({ type, name }: Pick<Activity, 'type' | 'name'>): boolean {
  return type === 'invoke' && name === 'composeExtension/query';
}

/** Reads a query; undefined for one of a command that is not ours. Before anything is typed, its text is empty. */
export function readSearchQuery({ value }: Pick<Activity, 'value'>): SearchQuery | undefined {
  const { data } = queryShape.safeParse(value);
  if (data === undefined) return undefined;
  const typed = data.parameters?.find(({ name }) => name === 'query')?.value;
  return {
    command: data.commandId,
    text: typeof typed === 'string' ? typed.slice(0, textLimit).toWellFormed() : '',
    skip: data.queryOptions?.skip ?? 0,
  };
}

type Answering = Pick<TurnContext, 'sendActivity'>;

/** A result: a line in the list, and the card that goes into the message. */
export interface SearchResult {
  /** Words only: clients read markup in both. */
  readonly title: string;
  readonly where: string;
  readonly card: AdaptiveCardJson;
}

/** Answers a query. */
export async function answerSearch(context: Answering, results: readonly SearchResult[]): Promise<void> {
  const attachments = results.map(({ title, where, card }): Attachment & { readonly preview: Attachment } => ({
    ...CardFactory.adaptiveCard(card),
    preview: CardFactory.thumbnailCard(title, where),
  }));
  await answer(context, { type: 'result', attachmentLayout: 'list', attachments });
}

/** Answers a query with a sentence in the place of results. */
export async function answerSearchWithSentence(context: Answering, text: string): Promise<void> {
  await answer(context, { type: 'message', text });
}

async function answer(context: Answering, composeExtension: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { composeExtension } } });
}
