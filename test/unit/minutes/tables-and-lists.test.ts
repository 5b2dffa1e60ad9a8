import { describe, expect, it } from 'vitest';
import { decisionLines, itemLines, parseText } from './outline.ts';

const head = '# Referat af møde i Havnerådet\n\nTid: 4. marts 2027 kl. 10-12\n\nDeltagere: Bo Lind, Asta Holm\n\n';

describe('a table above the items', () => {
  it('gives them their slots and presenters', () => {
    const parsed = parseText(
      '# Dagsorden til møde i Havnerådet\n\nTid: 4. marts 2027 kl. 10-12\n\n| Tid | Punkt | Ansvarlig |\n|---|---|---|\n| 10.00-10.10 | 1. Velkomst | Bo Lind |\n| 10.10-11.00 | 2. Kajen | Asta Holm |\n\n## 1. Velkomst\n\nVi ser på planen.\n\n## 2. Kajen\n\nKajen er slidt.\n',
    );
    expect(itemLines(parsed)).toEqual(['1 Velkomst [10:00-10:10]', '2 Kajen [10:10-11:00]']);
    expect(parsed.items.map(({ presenters }) => presenters.map(({ name }) => name))).toEqual([
      ['Bo Lind'],
      ['Asta Holm'],
    ]);
  });
});

describe('a table of what is to be done', () => {
  it('holds the tasks that have a day and are not done', () => {
    const { actions } = parseText(
      `${head}## 1. Velkomst\n\nGodkendt.\n\n## 2. Eventuelt\n\nIntet.\n\n| Nr | Aktion | Ansvarlig | Frist |\n|---|---|---|---|\n| 1 | Male kajen | Bo | 19-03-2027 |\n| 2 | Rense lygterne | Asta | Udført |\n| 3 | Skrive til naboerne | Asta | løbende |\n`,
    );
    expect(actions).toMatchObject([{ text: 'Male kajen', responsible: 'Bo', due: '2027-03-19' }]);
  });

  it('does not hold risks', () => {
    const { actions } = parseText(
      `${head}## 1. Risici\n\n| ID | Risiko | Tiltag | Dato |\n|---|---|---|---|\n| 1 | Storm | Fortøjning | 19-03-2027 |\n\n## 2. Eventuelt\n\nIntet.\n`,
    );
    expect(actions).toEqual([]);
  });
});

describe('a deadline behind the next meeting', () => {
  it('is a task', () => {
    const { actions } = parseText(
      `${head}## 1. Velkomst\n\nGodkendt.\n\n## 2. Eventuelt\n\nIntet.\n\nNæste møde: 4. maj 2027 kl. 10. Punkter sendes til Bo Lind senest den 20. april.\n`,
    );
    expect(actions).toMatchObject([{ due: '2027-04-20' }]);
  });
});

describe('attachments on one line', () => {
  const titles = (line: string) =>
    parseText(`${head}## 1. Velkomst\n\nGodkendt.\n\n## 2. Kajen\n\n${line}\n`).items[1]?.attachments.map(
      ({ title }) => title,
    );

  it('are as many as there are titles', () => {
    expect(titles('Bilag: Kort over havnen, Udkast til budget')).toEqual(['Kort over havnen', 'Udkast til budget']);
  });

  it('are one where the commas are in its title', () => {
    expect(titles('Bilag: Notat om Mole Nord, Øst og Syd')).toEqual(['Notat om Mole Nord, Øst og Syd']);
  });

  it('are as many as there are links', () => {
    expect(titles('Bilag: [Kort](https://havn.example/kort.pdf), [Budget](https://havn.example/b.pdf)')).toEqual([
      'Kort',
      'Budget',
    ]);
  });

  it('keep their numbers with a point in them', () => {
    const [first] =
      parseText(`${head}## 1. Velkomst\n\nGodkendt.\n\n## 2. Kajen\n\nBilag 2.1 Kort over havnen\n`).items[1]
        ?.attachments ?? [];
    expect(first).toMatchObject({ number: '2.1', title: 'Kort over havnen' });
  });
});

describe('a form copied column by column', () => {
  it('has its values in the order of its labels', () => {
    expect(
      parseText(
        'Referat\nHavnerådet\n\nMødedato:\nMødetidspunkt:\nSluttidspunkt:\nMødested:\n\nMandag den 1. marts 2027\nKl. 9:00\nKl. 11:30\nHavnekontoret\n\nDeltagere: Bo Lind, Asta Holm\n\n1. Velkomst\nGodkendt.\n\n2. Kajen\nDrøftet.\n',
      ),
    ).toMatchObject({ date: '2027-03-01', startTime: '09:00', endTime: '11:30', place: 'Havnekontoret' });
  });
});

describe('a recommendation', () => {
  it('may stand in the running text', () => {
    const parsed = parseText(
      '# Dagsorden til møde i Havnerådet\n\nTid: 4. marts 2027 kl. 10\n\n## 1. Velkomst\n\nPlanen er lagt ud.\n\n## 2. Kajen\n\nKajen er slidt og koster 40.000 kr. Asta Holm indstiller, at rådet sætter den i stand.\n',
    );
    expect(parsed.items[1]).toMatchObject({
      recommender: 'Asta Holm',
      recommendations: ['at rådet sætter den i stand.'],
    });
  });

  it('may say from whom it is', () => {
    const parsed = parseText(
      `${head}## 1. Velkomst\n\nGodkendt.\n\n## 2. Kajen\n\n**Indstilling fra havnegruppen:**\n\n1. Rådet godkender farven.\n2. Rådet vælger en maler.\n\n**Beslutning:**\n\nGodkendt.\n`,
    );
    expect(parsed.items[1]?.recommendations).toEqual(['Rådet godkender farven.', 'Rådet vælger en maler.']);
  });
});

describe('an outcome', () => {
  const decided = (text: string) =>
    decisionLines(parseText(`${head}## 1. Velkomst\n\nGodkendt.\n\n## 2. Kajen\n\n${text}\n`));

  it('begins behind an amount at the end of a sentence', () => {
    expect(decided('Prisen er 40.000 kr. Rådet besluttede at male kajen.')).toContain(
      '2 decided: Rådet besluttede at male kajen.',
    );
  });

  it('is not that somebody does not stand again, or what the board recommended', () => {
    expect(decided('Bo Lind ønskede ikke genvalg. Bestyrelsen anbefalede forslaget.')).toEqual([
      '1 approved: Godkendt.',
    ]);
  });

  it('is a refusal where the recommendation was not followed', () => {
    expect(decided('Indstillingen blev ikke fulgt.')).toContain('2 decided: Indstillingen blev ikke fulgt.');
  });

  it('ends where the next point of a list begins', () => {
    expect(decided('a) Rådet besluttede at male kajen. b) Bo Lind søger om en bro.')).toContain(
      '2 decided: a) Rådet besluttede at male kajen.',
    );
  });

  it('is not what somebody asked, even under its heading', () => {
    expect(decided('**Beslutning:** Bo Lind spurgte til nøglerne.')).toEqual(['1 approved: Godkendt.']);
  });
});

describe('who takes the minutes', () => {
  it('is told by an election', () => {
    const text =
      '# Referat af generalforsamling i Havnelauget\n\nDen 4. marts 2027 kl. 19.00\n\n## 1. Valg\n\nBo Lind valgtes som dirigent og Asta Holm som referent.\n\n## 2. Eventuelt\n\nIntet.\n';
    expect(parseText(text).minuteTakers).toEqual(['Asta Holm']);
  });
});

describe('the end of the meeting', () => {
  it('is when the chair closed it', () => {
    expect(
      parseText(
        '# Referat af generalforsamling i Havnelauget\n\nDen 4. marts 2027 kl. 19.00\n\n## 1. Valg\n\nBo Lind blev valgt.\n\n## 2. Eventuelt\n\nDirigenten takkede og hævede generalforsamlingen kl. 21.40.\n',
      ).endTime,
    ).toBe('21:40');
  });
});
