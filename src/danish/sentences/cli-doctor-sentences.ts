const seconds = (ms: number): string => {
  const count = Math.round(Math.abs(ms) / 1000);
  return `${count} ${count === 1 ? 'sekund' : 'sekunder'}`;
};

/** What `dagsorden doctor` says: what was found, and how it is mended. Danish only, as all of the command line. */
export const cliDoctorSentences = {
  usage: `  doctor [--json]                            er alt i orden? indstillinger, lager, ur, adgang og data; siger, hvad der er galt, og hvordan
                                             det rettes; 0: intet er galt, 1: noget er`,
  levels: { ok: 'ok', warning: 'ADVARSEL', failed: 'FEJL' },
  mend: (mend: string) => `          → ${mend}`,
  sum: (failed: number, warnings: number) =>
    failed + warnings === 0
      ? 'Alt er i orden.'
      : `${failed} fejl og ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}.`,
  node: (version: string) => ({ what: `Node ${version}` }),
  nodeOld: (version: string) => ({
    what: `Node ${version} er for gammel`,
    mend: 'Brug Node 24, eller i det mindste 22.12.',
  }),
  zone: { what: 'Tidszonen Europe/Copenhagen kender sommertid' },
  zoneWrong: {
    what: 'Node kender ikke tidszonen Europe/Copenhagen rigtigt',
    mend: 'Brug en almindelig udgave af Node med alle tidszoner (full-icu); ellers sendes opslag på forkerte tidspunkter.',
  },
  settings: { what: 'Alle indstillinger kan læses' },
  setting: (problem: string) => ({
    what: problem,
    mend: 'Ret indstillingen i .env eller i miljøet. I .env.example står, hvad den skal være.',
  }),
  noBot: {
    what: 'Der er ingen indstillinger for en bot (MICROSOFT_APP_…, STORAGE_…)',
    mend: 'Det er nok til kommandolinjen og demoen. »npm start« kræver dem: se .env.example.',
  },
  silent: {
    what: 'LOG_LEVEL er silent: botten skriver intet, heller ikke når noget fejler',
    mend: 'Sæt LOG_LEVEL til info, eller i det mindste til error.',
  },
  noPublicUrl: {
    what: 'PUBLIC_URL er ikke sat: botten kan ikke tilbyde kalendere',
    mend: 'Sæt den til den https-adresse, som botten nås på udefra, hvis medlemmerne skal kunne abonnere.',
  },
  noAdmins: {
    what: 'ADMINS er tom: ingen kan forbinde en kanal med et udvalg',
    mend: 'Sæt den til objekt-id’et fra Entra for mindst én administrator.',
  },
  moreTenants: (count: number) => ({
    what: `ALLOWED_TENANTS lukker ${count === 1 ? 'en anden organisation' : `${count} andre organisationer`} ind end bottens egen`,
    mend: 'Er det ikke meningen, så fjern dem fra listen.',
  }),
  anonymous: {
    what: 'DANGEROUSLY_ALLOW_ANONYMOUS er true: enhver på denne maskine kan give sig ud for hvem som helst',
    mend: 'Fjern den i drift.',
  },
  certificate: (days: number) => ({
    what: `Bottens certifikat udløber om ${days} ${days === 1 ? 'dag' : 'dage'}`,
    mend: 'Forny det i Entra og i MICROSOFT_APP_CERTIFICATE_FILE. Botten læser filen igen af sig selv.',
  }),
  embedded: (folder: string) => ({
    what: `Lageret er det indbyggede i ${folder}: til demo og kommandolinje, ikke til drift`,
  }),
  embeddedFails: {
    what: 'Det indbyggede lager kan ikke startes',
    mend: 'Se azurite.log i datamappen, eller angiv et lager med STORAGE_CONNECTION_STRING eller STORAGE_ACCOUNT_URL.',
  },
  place: { tables: 'Tabellerne', blobs: 'Filerne (blobs)' },
  steps: { create: 'oprette', write: 'skrive', read: 'læse', delete: 'slette' },
  works: (place: string, ms: number) => ({ what: `${place}: skrevet, læst og slettet på ${ms} ms` }),
  slow: (place: string, ms: number) => ({
    what: `${place}: skrevet, læst og slettet, men det tog ${ms} ms`,
    mend: 'Læg botten i den samme Azure-region som lageret, og se, om nettet imellem er optaget.',
  }),
  place403: (place: string, step: string, code: string) => `${place}: må ikke ${step} (${code})`,
  role: {
    tables:
      'Giv bottens identitet rollen »Storage Table Data Contributor« på lagerkontoen; det kan tage nogle minutter, før den gælder. Er kontoens netværk lukket, så åbn for botten.',
    blobs:
      'Giv bottens identitet rollen »Storage Blob Data Contributor« på lagerkontoen; det kan tage nogle minutter, før den gælder. Er kontoens netværk lukket, så åbn for botten.',
  },
  key: 'Nøglen i STORAGE_CONNECTION_STRING passer ikke (mere): hent en ny under »Access keys«. Er den rigtig, så se efter kontoens netværk og denne maskines ur.',
  network: {
    dns: (place: string) => ({
      what: `${place}: adressen findes ikke (DNS)`,
      mend: 'Er navnet stavet rigtigt i indstillingen? Findes kontoen? Kan denne maskine slå navne op?',
    }),
    refused: (place: string) => ({
      what: `${place}: forbindelsen bliver afvist`,
      mend: 'Er adresse og port rigtige? Lukker en firewall imellem?',
    }),
    timeout: (place: string) => ({
      what: `${place}: svarer ikke i tide`,
      mend: 'En firewall, der sluger trafikken, eller en tjeneste, der er nede: prøv adressen fra denne maskine.',
    }),
    tls: (place: string) => ({
      what: `${place}: certifikatet godtages ikke (TLS)`,
      mend: 'Står der en proxy imellem med sit eget certifikat, så angiv det med NODE_EXTRA_CA_CERTS.',
    }),
    credential: (place: string) => ({
      what: `${place}: denne maskine har ingen identitet i Azure`,
      mend: 'Slå en managed identity til, hvor botten kører, eller log ind med »az login«, når du prøver herfra.',
    }),
    busy: (place: string) => ({
      what: `${place}: har for travlt eller fejler lige nu`,
      mend: 'Prøv igen om lidt, og se Azures driftsstatus.',
    }),
    other: (place: string, code: string) => ({
      what: `${place}: noget gik galt${code === '' ? '' : ` (${code})`}`,
      mend: 'Søg på koden i Azures dokumentation.',
    }),
  },
  clock: (ms: number) => ({ what: `Uret går rigtigt (${seconds(ms)} fra lagerets)` }),
  clockWrong: (ms: number) => ({
    what: `Uret går ${seconds(ms)} ${ms > 0 ? 'foran' : 'bagefter'} i forhold til lagerets`,
    mend: 'Stil uret med NTP. Efter mere end fem minutter godtages nøgler og tokens ikke, og opslag sendes på forkerte tidspunkter.',
  }),
  data: (version: number) => ({ what: `Data har version ${version}, som denne udgave skal bruge` }),
  dataNone: { what: 'Der er ingen data endnu' },
  dataNewer: (found: number, known: number) => ({
    what: `Data har version ${found}, og denne udgave kender kun ${known}`,
    mend: 'Start den nyere udgave af Dagsorden.',
  }),
  dataOlder: (found: number, known: number) => ({
    what: `Data har version ${found}; denne udgave fører dem op til ${known}, når botten starter`,
    mend: 'Tag en sikkerhedskopi med »dagsorden export« i den gamle udgave først.',
  }),
  dataRestoring: {
    what: 'En sikkerhedskopi er kun lagt halvt ind',
    mend: 'Kør »dagsorden import-backup« med den samme fil igen.',
  },
  identity: { what: 'Botten får et token hos Entra' },
  identityName: 'Entra (login)',
  codes: {
    7000215: {
      what: 'Entra afviser MICROSOFT_APP_PASSWORD: hemmeligheden er forkert',
      mend: 'Brug hemmelighedens værdi (Value), ikke dens id (Secret ID). Kan den ikke ses mere, så lav en ny i Entra.',
    },
    7000222: {
      what: 'Entra afviser MICROSOFT_APP_PASSWORD: hemmeligheden er udløbet',
      mend: 'Lav en ny under »Certificates & secrets« i Entra, og sæt den ind.',
    },
    700016: {
      what: 'Entra kender ikke MICROSOFT_APP_ID i denne organisation',
      mend: 'Er det appens »Application (client) ID«, og er MICROSOFT_APP_TENANT_ID den organisation, hvor den er oprettet?',
    },
    90002: {
      what: 'Entra kender ikke MICROSOFT_APP_TENANT_ID',
      mend: 'Brug »Directory (tenant) ID« fra appens oversigt i Entra.',
    },
    700027: {
      what: 'Entra kender ikke bottens certifikat',
      mend: 'Læg certifikatet (uden den private nøgle) ind på appen under »Certificates & secrets«.',
    },
    700024: {
      what: 'Entra godtager ikke tiden i bottens bevis',
      mend: 'Stil denne maskines ur.',
    },
    7000229: {
      what: 'Appen har ingen service principal i organisationen',
      mend: 'Opret den under »Enterprise applications«, eller med »az ad sp create«.',
    },
    7000112: {
      what: 'Appen er slået fra i Entra',
      mend: 'Slå den til under »Enterprise applications«.',
    },
  } as Readonly<Record<number, { readonly what: string; readonly mend: string } | undefined>>,
  otherCode: (codes: string) => ({
    what: `Entra giver botten intet token (${codes})`,
    mend: 'Søg på koden: https://login.microsoftonline.com/error',
  }),
  identityFails: {
    what: 'Botten får intet token, og der kom ingen kode, som siger hvorfor',
    mend: 'Se efter MICROSOFT_APP_ID og MICROSOFT_APP_TENANT_ID, og at login.microsoftonline.com kan nås herfra.',
  },
  keys: { what: 'Nøglerne, som Teams signerer med, kan hentes' },
  keysName: 'Nøglerne, som Teams signerer med',
  model: { what: 'Sprogmodellen svarer' },
  modelName: 'Sprogmodellen',
  modelMalformed: {
    what: 'Sprogmodellen svarer, men ikke i den form, der er bedt om',
    mend: 'Brug en model med structured outputs, for eksempel gpt-4o eller gpt-4.1. Indtil da svarer botten med referaternes egne ord.',
  },
  modelRefused: (status: string) => ({
    what: `Sprogmodellen afviser (${status})`,
    mend: '401: nøglen er forkert. 403: giv bottens identitet rollen »Cognitive Services OpenAI User«. 404: AZURE_OPENAI_DEPLOYMENT eller AZURE_OPENAI_API_VERSION findes ikke. 400: modellen kan ikke structured outputs eller temperature.',
  }),
  modelThrottled: {
    what: 'Sprogmodellen har for travlt (429)',
    mend: 'Giv modellens deployment flere tokens i minuttet i Azure, eller prøv igen om lidt.',
  },
  telemetry: { what: 'Modtageren af målinger svarer' },
  telemetryName: 'Modtageren af målinger',
  telemetryRefused: (status: number) => ({
    what: `Modtageren af målinger afviser (${status})`,
    mend: '401 eller 403: OTEL_EXPORTER_OTLP_HEADERS er forkert. 404: OTEL_EXPORTER_OTLP_ENDPOINT skal være uden /v1/traces.',
  }),
} as const;
