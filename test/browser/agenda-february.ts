/** The file that a secretary hands over: the agenda of a meeting of which the demo knows nothing yet. */
export const agendaOfFebruary = {
  name: 'dagsorden-digu-2027-02-17.md',
  content: `# Dagsorden til møde i Digitaliseringsudvalget (DIGU)

**Tid:** Onsdag den 17. februar 2027 kl. 12.00-13.30

**Sted:** Fjordby Rådhus, Havnepladsen 2, mødelokale Fyret

**Mødeleder:** Jens Birk Thomsen

## 1. Velkomst og dagsorden (kl. 12.00-12.05)

## 2. Fælles vagtordning for driften (kl. 12.05-12.50) v/ Peter Nygaard

### Indstilling

Driftsgruppen indstiller,

- at DIGU godkender ordningen
- at vagten begynder den 1. maj 2027

## 3. Budget for 2028 (kl. 12.50-13.20) v/ Fatima El-Hassan

### Indstilling

Formandskabet indstiller,

- at DIGU drøfter det første udkast

## 4. Eventuelt (kl. 13.20-13.30)
`,
};
