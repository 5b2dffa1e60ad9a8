import type { Language } from '../language.ts';

/** What a guest of a meeting is told of it. */
export interface InvitedSentences {
  /** @param meeting "mødet i DIGU den 20. januar 2027 kl. 12.00–13.30" */
  readonly invitedTo: (meeting: string, place: string | undefined) => string;
  readonly item: (label: string, title: string, time: string) => string;
}

export const invitedSentences: Readonly<Record<Language, InvitedSentences>> = {
  da: {
    invitedTo: (meeting, place) => `Du er inviteret til ${meeting}${place === undefined ? '' : `, ${place}`}.`,
    item: (label, title, time) => `Punkt ${label}${time === '' ? '' : `, ${time}`}: ${title}`,
  },
  en: {
    invitedTo: (meeting, place) => `You are invited to ${meeting}${place === undefined ? '' : `, ${place}`}.`,
    item: (label, title, time) => `Item ${label}${time === '' ? '' : `, ${time}`}: ${title}`,
  },
};
