import type { Language } from '../language.ts';
import type { HelpSentences } from './help-words.ts';

export const helpSentences: Readonly<Record<Language, HelpSentences>> = {
  da: {
    heading: 'Det kan du gøre her',
    lead: 'Spørg om kommende møder, dagsordener og tidligere beslutninger.',
    leads: {
      member: (committees) => `Du er med i ${committees}. Skriv, som du ville spørge en kollega.`,
      former: (committees) => `Du har været med i ${committees} og kan spørge om møderne fra den tid.`,
      guest: (committees) => `Du er inviteret som gæst i ${committees} og kan spørge om det, du er inviteret til.`,
      stranger:
        'Jeg kan ikke se, at du er med i et udvalg endnu, så jeg kan ikke svare om møder. Det kommer af sig selv, når du er i den kanal eller gruppechat, som er forbundet med dit udvalg.',
      channel: (committees) => `Her er ${committees}. Skriv »@Dagsorden« foran, så hører jeg det.`,
      unboundChannel:
        'Her er ikke forbundet med et udvalg endnu, så jeg kan ikke svare om møder. En administrator skriver »@Dagsorden forbind«.',
      mixedGroup:
        'Her kan jeg kun fortælle, hvad alle i chatten må se, og det er ikke noget lige nu. Spørg mig i vores personlige chat.',
    },
    titles: {
      ask: 'Spørg',
      answer: 'Svar på et møde',
      follow: 'Foreslå og følg med',
      office: 'For sekretær og formand',
      administer: 'For administratoren',
      'own-data': 'Sprog og dine data',
    },
    sources: 'Hvert svar nævner det møde og det punkt, det bygger på.',
    files: 'Send dagsordener og referater som filer her i chatten: Word, PDF eller tekst.',
    ask: (committee) => [
      committee === undefined ? 'Hvornår er næste møde?' : `Hvornår er næste møde i ${committee}?`,
      'Vis dagsordenen for næste møde',
      'Hvad besluttede vi på det seneste møde?',
      'Hvem deltog på det seneste møde?',
      'Hvem har meldt afbud til næste møde?',
    ],
    askAsFormer: (committee) => [
      `Hvad besluttede ${committee} på det seneste møde?`,
      `Hvem deltog på det seneste møde i ${committee}?`,
    ],
    askAsGuest: (committee) => [
      `Hvornår er næste møde i ${committee}?`,
      `Vis dagsordenen for næste møde i ${committee}`,
    ],
    answer: [
      'Jeg kommer til næste møde',
      'Jeg kommer først kl. 13 til næste møde',
      'Afbud til næste møde, Mette Holm kommer i stedet',
    ],
    propose: 'Foreslå punkt: Cykelparkering ved rådhuset',
    ownProposals: 'Mine forslag',
    switchLanguage: 'Skift sprog til engelsk',
    calendar: 'Abonner på kalenderen',
    office: [
      'Opret et møde den 9. februar kl. 12-13.30',
      'Svarfristen er 3 dage før kl. 12',
      'Inviter Mette Holm til punkt 3',
      'Luk punkt 4',
      'Deltagerliste til referatet',
      'Opslag',
      'Plan',
    ],
    officeInPrivate: ['Svarliste', 'Fremmøde', 'Vis medlemmer', 'Hvem er hvem'],
    setup: 'Kom i gang',
    nameSecretary: (committee) => `Gør Mette Holm til sekretær for ${committee}`,
    bind: 'Forbind',
    unbind: (committee) => `Frakobl ${committee}`,
    ownData: ['Vis mine data', 'Slet mine svar'],
  },
  en: {
    heading: 'What you can do here',
    lead: 'Ask about coming meetings, agendas and past decisions.',
    leads: {
      member: (committees) => `You belong to ${committees}. Write as you would ask a colleague.`,
      former: (committees) => `You belonged to ${committees} and can ask about the meetings of that time.`,
      guest: (committees) => `You are invited as a guest of ${committees} and can ask about what you are invited to.`,
      stranger:
        'I cannot see that you belong to a committee yet, so I cannot answer about meetings. That comes by itself when you are in the channel or group chat that is connected to your committee.',
      channel: (committees) => `This is ${committees}. Write “@Dagsorden” in front, so that I hear it.`,
      unboundChannel:
        'This is not connected to a committee yet, so I cannot answer about meetings. An administrator writes “@Dagsorden connect”.',
      mixedGroup:
        'Here I can only tell what everybody in the chat may see, and right now that is nothing. Ask me in our personal chat.',
    },
    titles: {
      ask: 'Ask',
      answer: 'Answer a meeting',
      follow: 'Suggest and follow',
      office: 'For secretary and chair',
      administer: 'For the administrator',
      'own-data': 'Language and your data',
    },
    sources: 'Every answer names the meeting and the item it rests on.',
    files: 'Send agendas and minutes as files here in the chat: Word, PDF or text.',
    ask: (committee) => [
      committee === undefined ? 'When is the next meeting?' : `When is the next meeting of ${committee}?`,
      'Show the agenda of the next meeting',
      'What did we decide at the last meeting?',
      'Who attended the last meeting?',
      'Who has sent apologies for the next meeting?',
    ],
    askAsFormer: (committee) => [
      `What did ${committee} decide at the last meeting?`,
      `Who attended the last meeting of ${committee}?`,
    ],
    askAsGuest: (committee) => [
      `When is the next meeting of ${committee}?`,
      `Show the agenda of the next meeting of ${committee}`,
    ],
    answer: [
      'I will come to the next meeting',
      'I will arrive at 13:00 for the next meeting',
      'I can’t make the next meeting, Mette Holm comes instead',
    ],
    propose: 'Suggest item: Bicycle parking at the town hall',
    ownProposals: 'My proposals',
    switchLanguage: 'Switch to Danish',
    calendar: 'Subscribe to the calendar',
    office: [
      'Create a meeting on 9 February at 12-13.30',
      'The response deadline is 3 days before at 12:00',
      'Invite Mette Holm to item 3',
      'Close item 4',
      'Attendance list',
      'Posting settings',
      'Plan',
    ],
    officeInPrivate: ['Response list', 'Attendance', 'Show members', 'Who is who'],
    setup: 'Get started',
    nameSecretary: (committee) => `Make Mette Holm secretary of ${committee}`,
    bind: 'Connect',
    unbind: (committee) => `Disconnect ${committee}`,
    ownData: ['Show my data', 'Delete my answers'],
  },
};
