/** The invented people, conversations and documents of the demo. Their ids are nobody's. */
export const demoTenantId = '7d3b6a1e-0000-4000-8000-000000000001';
export const demoBotId = '28:7d3b6a1e-0000-4000-8000-0000000000b0';
export const demoBotName = 'Dagsorden';

export interface DemoPerson {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

/** The first is the one whose chat the browser shows; she is the secretary of DIGU and may bind conversations. */
export const demoPeople: readonly DemoPerson[] = [
  'Anne Kjær Mortensen',
  'Jens Birk Thomsen',
  'Fatima El-Hassan',
  'Søren Åkjær',
  'Ida Vestergaard Lund',
  'Peter Nygaard',
].map((name, index) => ({
  id: `29:demo-${index + 1}`,
  aadObjectId: `7d3b6a1e-0000-4000-8000-00000000010${index + 1}`,
  name,
}));

export const demoTeam = { id: '19:demo-team@thread.tacv2', name: 'Digitaliseringsudvalget' };
export const demoPersonalChat = { id: '19:demo-personal@unq.gbl.spaces' };
export const demoGroupChat = { id: '19:demo-group@thread.v2', name: 'Bestyrelsen for Pakhuset' };

/** Documents in the order in which a secretary would hand them in; a bilag is not imported, it has no meeting. */
export const demoDocuments = [
  'digu/2026-09-16-referat.md',
  'digu/2026-11-18-referat.md',
  'digu/2027-01-20-dagsorden.md',
  'pakhuset/2026-10-06-referat.txt',
  'pakhuset/2026-12-01-referat.txt',
  'pakhuset/2027-02-02-dagsorden.txt',
];

/** Twenty seconds before the agenda of 20 January 2027 is due (seven days before, 08:00 in Copenhagen). */
export const demoStart = new Date('2027-01-13T06:59:40Z');
