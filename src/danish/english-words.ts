/**
 * Common words of committee life from English to Danish stems, so that an English question finds Danish minutes. Not a
 * dictionary: a word that is not here and not in the minutes leaves the question unanswered.
 */
const danishFor: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    agreement: 'aftale',
    application: 'ansøgning',
    appointment: 'udpegning',
    budget: 'budget',
    building: 'bygning',
    citizen: 'borger',
    contract: 'kontrakt',
    cost: 'udgift',
    data: 'data',
    digital: 'digital',
    election: 'valg',
    employee: 'medarbejder',
    evaluation: 'evaluering',
    group: 'gruppe',
    guideline: 'retningslinje',
    hospital: 'hospital sygehus',
    information: 'information',
    insurance: 'forsikring',
    investment: 'investering',
    job: 'job',
    key: 'nøgle',
    lease: 'leje',
    lock: 'lås',
    maintenance: 'vedligehold',
    member: 'medlem',
    model: 'model',
    municipality: 'kommune',
    parking: 'parkering',
    patient: 'patient',
    plan: 'plan',
    policy: 'politik',
    price: 'pris',
    procurement: 'indkøb udbud',
    program: 'program',
    programme: 'program',
    project: 'projekt',
    recommendation: 'anbefaling indstilling',
    rent: 'leje',
    report: 'rapport',
    roof: 'tag',
    room: 'lokale',
    school: 'skole',
    security: 'sikkerhed',
    sound: 'lyd',
    steering: 'styre',
    strategy: 'strategi',
    system: 'system',
    tender: 'udbud',
    treatment: 'behandling',
    volunteer: 'frivillig',
  }).map(([english, danish]) => [english, danish.split(' ')]),
);

/** The Danish words for an English one, in singular or plural; none where it is not known. */
export function danishWordsFor(english: string): readonly string[] {
  return (
    danishFor.get(english) ??
    danishFor.get(english.replace(/ies$/, 'y')) ??
    danishFor.get(english.replace(/s$/, '')) ??
    []
  );
}
