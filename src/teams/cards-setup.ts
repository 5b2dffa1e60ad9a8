import { type SetupSentences, setupSentences } from '../danish/sentences/setup-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { PromptButton, SetupCardData } from './card-data-start.ts';
import { committeeFields, type TypedCommittee } from './cards-binding.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';
import { type CommitteeSetup, missingSteps } from './setup-state.ts';

export interface SetupCardOptions {
  readonly language: Language;
  /** What was just done. */
  readonly saved?: string;
  readonly problem?: string;
  readonly typed?: TypedCommittee;
}

interface Step {
  readonly title: string;
  readonly isDone: boolean;
  /** Of a step that is done: what fills it. */
  readonly filledBy: string;
  readonly todo: readonly string[];
}

/** Of several committees that lack something, so many are told. */
const mostOthers = 6;

/** @param setups the committee that has come farthest first: its steps are the ones that are ticked */
export function setupCardData(setups: readonly CommitteeSetup[], options: SetupCardOptions): SetupCardData {
  const { language, saved, problem, typed } = options;
  const words = setupSentences[language];
  const [foremost, ...rest] = setups;
  const steps = stepsOf(foremost, setups, words);
  const done = steps.filter(({ isDone }) => isDone).length;
  const next = steps.findIndex(({ isDone }) => !isDone);
  const progress = next === -1 ? words.complete : words.progress(done, steps.length);
  const nextTitle = steps[next]?.title;
  const spoken = wordsOnly(
    [`${words.heading}.`, progress, ...(nextTitle === undefined ? [] : [`${words.isNext}: ${nextTitle}.`])].join(' '),
  );
  const isNaming = foremost === undefined;
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.heading,
    progress,
    saved: saved === undefined ? [] : [saved],
    problems: problem === undefined ? [] : [problem],
    steps: steps.map(({ title, isDone, filledBy, todo }, index) => {
      const isNext = index === next;
      const state = isDone ? [words.isDone, filledBy].filter((part) => part !== '').join(': ') : words.isLater;
      return {
        mark: isDone ? '✓' : `${index + 1}`,
        title,
        state: isNext ? words.isNext : state,
        weight: isNext ? 'Bolder' : 'Default',
        color: isDone ? 'Good' : 'Default',
        todo: isNext ? todo : [],
      };
    }),
    others: rest
      .filter((setup) => missingSteps(setup).length > 0)
      .slice(0, mostOthers)
      .map((setup) => words.lacks(labelOf(setup.committee), missingSteps(setup))),
    form: [
      {
        ...committeeFields(language, typed),
        opener: isNaming ? [] : [words.another],
        isVisible: isNaming || problem !== undefined,
        create: words.create,
      },
    ],
    secretary: secretaryButtons(foremost, words),
    refresh: words.refresh,
  };
}

function stepsOf(
  foremost: CommitteeSetup | undefined,
  setups: readonly CommitteeSetup[],
  words: SetupSentences,
): readonly Step[] {
  const label = foremost === undefined ? '' : labelOf(foremost.committee);
  const places = (foremost?.places ?? []).map((name) => clip(oneLine(name === '' ? words.unnamedPlace : name), 60));
  const secretaries = (foremost?.secretaries ?? []).map((name) => clip(oneLine(name), 60));
  return [
    {
      title: words.titles.committee,
      isDone: foremost !== undefined,
      filledBy: several(setups.map(({ committee }) => labelOf(committee))),
      todo: [words.nameCommittee],
    },
    {
      title: words.titles.channel,
      isDone: places.length > 0,
      filledBy: several(places),
      todo: [words.addToTeam, words.bindThere(label)],
    },
    {
      title: words.titles.document,
      isDone: foremost?.hasDocument === true,
      filledBy: words.hasDocument,
      todo: [words.dropFile],
    },
    {
      title: words.titles.secretary,
      isDone: secretaries.length > 0,
      filledBy: several(secretaries),
      todo: [words.nameSecretary(label)],
    },
  ];
}

/** Where naming a secretary is what comes next. */
function secretaryButtons(foremost: CommitteeSetup | undefined, words: SetupSentences): SetupCardData['secretary'] {
  if (foremost === undefined || missingSteps(foremost)[0] !== 'secretary') return [];
  const { committee, hasMembers } = foremost;
  const self: PromptButton = { title: words.beSecretary, text: words.beSecretaryOf(labelOf(committee)) };
  const roles = hasMembers ? [{ title: words.chooseSecretary, committeeId: committee.id }] : [];
  return [{ roles, prompts: [self] }];
}

function labelOf(committee: Committee): string {
  return clip(oneLine(committeeLabel(committee)), 80);
}

function several(names: readonly string[]): string {
  const most = 4;
  return [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(', ');
}
