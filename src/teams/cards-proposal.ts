import type { Proposal } from '../agenda/proposals/proposal.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { proposalSentences } from '../danish/sentences/proposal-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { ProposalCardData, ProposalListCardData } from './card-data-planning.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, lines, oneLine, wordsOnly } from './cards-text.ts';
import { instantInWords } from './command-meeting.ts';

export interface ProposalCardOptions {
  readonly language: Language;
  /** `decider`: whoever looks after the committee's papers. `proposer`: who made it. */
  readonly reader: 'decider' | 'proposer';
  /** Coming meetings that can take it, the next one first. */
  readonly meetings: readonly Meeting[];
  /** The meeting that has taken it. */
  readonly takenBy?: Meeting;
  /** Remarks beside what stands. */
  readonly notes: readonly string[];
  /** It was proposed just now. */
  readonly isReceipt?: boolean;
}

const choicesAtMost = 12;

/** A proposal: to be decided about, or what became of it. */
export function proposalCardData(
  proposal: Proposal,
  committee: Committee,
  options: ProposalCardOptions,
): ProposalCardData {
  const { language, reader, meetings, notes } = options;
  const words = proposalSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const title = clip(oneLine(proposal.title), 400);
  const isOpen = proposal.state === 'proposed';
  const mayDecide = isOpen && reader === 'decider';
  const heading = options.isReceipt === true ? words.proposedHeading : words.decideHeading;
  const [next] = meetings;
  const status = [...stateInWords(proposal, options, committee), ...notes];
  return {
    language,
    fallbackText: `${heading}: ${wordsOnly(title)}`,
    speak: `${heading}, ${wordsOnly(label)}: ${wordsOnly(title)}`,
    heading,
    committee: label,
    title,
    by: whoAndWhen(proposal, committee, language),
    reason:
      proposal.reason === undefined
        ? []
        : [{ label: words.reason, lines: lines(proposal.reason).map((line) => clip(line, 3_000)) }],
    status: mayDecide && next === undefined ? [...status, words.noMeeting] : status,
    decide: mayDecide
      ? [
          {
            meetings:
              next === undefined
                ? []
                : [
                    {
                      label: words.meeting,
                      value: next.id,
                      choices: meetings.slice(0, choicesAtMost).map((meeting) => ({
                        title: meetingTime(meeting, cardSentences[language]),
                        value: meeting.id,
                      })),
                    },
                  ],
            accept: next === undefined ? [] : [{ title: words.accept }],
            wordLabel: words.word,
            wordHint: words.wordHint,
            decline: words.decline,
          },
        ]
      : [],
    withdraw: isOpen && reader === 'proposer' ? [{ title: words.withdraw }] : [],
    committeeId: committee.id,
    proposalId: proposal.id,
  };
}

const rowsAtMost = 20;

/** Several proposals, each with the button that its reader may press. */
export function proposalListCardData(
  proposals: readonly { readonly proposal: Proposal; readonly committee: Committee }[],
  { language, reader }: Pick<ProposalCardOptions, 'language' | 'reader'>,
): ProposalListCardData {
  const words = proposalSentences[language];
  const heading = reader === 'decider' ? words.listHeading : words.ownHeading;
  const shown = proposals.slice(0, rowsAtMost);
  return {
    language,
    fallbackText: `${heading}: ${proposals.length}`,
    speak: `${heading}: ${proposals.length}`,
    heading,
    rows: shown.map(({ proposal, committee }) => {
      const title = clip(oneLine(proposal.title), 200);
      const who =
        reader === 'decider' ? whoAndWhen(proposal, committee, language) : whenOf(proposal, committee, language);
      const isDeciding = reader === 'decider';
      return {
        title,
        details: [`${clip(oneLine(committeeLabel(committee)), 80)} · ${who}`],
        button: [
          {
            title: isDeciding ? words.decide : words.withdraw,
            tooltip: (isDeciding ? words.decideTooltip : words.withdrawTooltip)(wordsOnly(clip(title, 80))),
            verb: isDeciding ? 'proposal-open' : 'proposal-withdraw',
            committeeId: committee.id,
            proposalId: proposal.id,
            language,
          },
        ],
      };
    }),
    notes: proposals.length > shown.length ? [words.more(proposals.length - shown.length)] : [],
  };
}

function stateInWords(
  { state, decision }: Proposal,
  { language, takenBy, reader }: ProposalCardOptions,
  committee: Committee,
): string[] {
  const words = proposalSentences[language];
  const name = clip(oneLine(decision?.byName ?? ''), 120);
  switch (state) {
    case 'proposed':
      return reader === 'decider' ? [] : [words.undecided];
    case 'accepted':
      return [
        words.accepted(
          name,
          takenBy === undefined ? committeeLabel(committee) : meetingTime(takenBy, cardSentences[language]),
        ),
      ];
    case 'declined':
      return [
        words.declined(name),
        ...(decision?.word === undefined ? [] : [words.wordGiven(clip(oneLine(decision.word), 600))]),
      ];
    case 'withdrawn':
      return [words.withdrawn];
  }
}

function whoAndWhen(proposal: Proposal, committee: Committee, language: Language): string {
  return proposalSentences[language].by(
    clip(oneLine(proposal.proposerName), 120),
    whenOf(proposal, committee, language),
  );
}

function whenOf({ at }: Proposal, { settings }: Committee, language: Language): string {
  return instantInWords(new Date(at), settings.timeZone, language);
}
