import type { Language } from '../language.ts';

/** What the bot posts of a meeting. */
export type PostedKind = 'agenda' | 'reminder' | 'today' | 'decisions' | 'change';

/** How the bot speaks of its own posts: what they are called, and which did not come. */
export interface PostingSentences {
  /** As it stands within a sentence: "dagsordenen". */
  readonly kinds: Readonly<Record<PostedKind, string>>;
  /** `meeting` is "DIGU onsdag den 20. januar 2027 kl. 12.00–13.30", `there` what {@link place} gave. */
  readonly failed: {
    readonly place: (isChannel: boolean, name: string | undefined) => string;
    readonly refused: (post: string, meeting: string, there: string) => string;
    readonly gone: (post: string, meeting: string, there: string) => string;
    readonly missed: (post: string, meeting: string, there: string) => string;
  };
}

export const postingSentences: Readonly<Record<Language, PostingSentences>> = {
  da: {
    kinds: {
      agenda: 'dagsordenen',
      reminder: 'påmindelsen',
      today: 'beskeden på mødedagen',
      decisions: 'beslutningerne',
      change: 'ændringerne',
    },
    failed: {
      place: (isChannel, name) => {
        if (name === undefined) return isChannel ? 'udvalgets kanal' : 'udvalgets gruppechat';
        return `${isChannel ? 'kanalen' : 'gruppechatten'} »${name}«`;
      },
      refused: (post, meeting, there) =>
        `Jeg kunne ikke slå ${post} til mødet i ${meeting} op i ${there}: Jeg er fjernet derfra eller må ikke skrive dér. Tilføj mig igen, så slår jeg op, hvis det stadig er tid.`,
      gone: (post, meeting, there) =>
        `Jeg kunne ikke slå ${post} til mødet i ${meeting} op i ${there}: Den findes ikke længere. Tilføj mig i en anden kanal eller gruppechat, og bed en administrator om at forbinde den med udvalget, så slår jeg op dér.`,
      missed: (post, meeting, there) =>
        `Jeg nåede ikke at slå ${post} til mødet i ${meeting} op i ${there}, før mødet begyndte. Nu slår jeg det ikke op. Skriv »vis dagsorden« dér, hvis nogen skal se den.`,
    },
  },
  en: {
    kinds: {
      agenda: 'the agenda',
      reminder: 'the reminder',
      today: 'the message on the day',
      decisions: 'the decisions',
      change: 'the changes',
    },
    failed: {
      place: (isChannel, name) => {
        if (name === undefined) return isChannel ? 'the committee’s channel' : 'the committee’s group chat';
        return `the ${isChannel ? 'channel' : 'group chat'} “${name}”`;
      },
      refused: (post, meeting, there) =>
        `I could not post ${post} of the meeting of ${meeting} in ${there}: I was removed from there or may not write there. Add me again and I will post it if there is still time.`,
      gone: (post, meeting, there) =>
        `I could not post ${post} of the meeting of ${meeting} in ${there}: it is no longer there. Add me to another channel or group chat and ask an administrator to connect it to the committee, and I will post there.`,
      missed: (post, meeting, there) =>
        `I did not manage to post ${post} of the meeting of ${meeting} in ${there} before the meeting began. I will not post it now. Write “show agenda” there if somebody needs to see it.`,
    },
  },
};
