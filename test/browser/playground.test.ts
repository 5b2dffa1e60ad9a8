import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from '../../cards/browser.ts';
import { type FileServer, startFileServer } from '../teams-service/file-server.ts';
import { agendaOfFebruary } from './agenda-february.ts';
import { type DemoProcess, startDemo } from './demo-process.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';

const program = findBrowser();

/** One sitting at the screen, from the first question to the file: each step stands on the ones before. */
describe.skipIf(program === undefined)('the demo in the browser (needs Chromium)', { timeout: 240_000 }, () => {
  let demo: DemoProcess;
  let browser: Browser;
  let files: FileServer;
  let chat: PlaygroundPage;
  beforeAll(async () => {
    [demo, browser, files] = await Promise.all([startDemo(), launchBrowser(program ?? ''), startFileServer()]);
    chat = await openPlayground(browser, demo.url);
  }, 240_000);
  afterAll(async () => {
    files?.close();
    await browser?.close();
    await demo?.stop();
  });

  it('answers a question in the words of the minutes, and opens the source that it names', async () => {
    // The Playground says that it is in English, whoever sits before it.
    await chat.words('Hello! I am Dagsorden').waitFor();
    await chat.say('Hvad besluttede vi om digitale låse?');
    await chat.words('DIGU godkendte som indstillet. [1]').waitFor();
    await chat.words('[1] DIGU · 18. november 2026 · punkt 4 · Beslutning').waitFor();
    await chat.button('[1] Punkt 4 · 18. nov. 2026').click();
    await chat.words('Digitale låse i hjemmeplejen').waitFor();
    await chat.button('Hele dagsordenen').waitFor();
  });

  it('shows the agenda card in the channel, and one’s own answer when Deltager is pressed', async () => {
    await chat.goTo('General');
    await chat.words('Dagsorden til møde i Digitaliseringsudvalget (DIGU)').waitFor();
    await chat.words('Ingen har svaret endnu.').waitFor();
    await chat.button('Deltager').click();
    await chat.button('✓ Deltager').waitFor();
    await chat.words('Dit svar: Deltager').waitFor();
    await chat.words('Deltager (1): Anne Kjær Mortensen').waitFor();
  });

  it('takes an afbud in words after a Ja, and the answer is another', async () => {
    await chat.goTo('Personal Chat');
    await chat.say('Afbud til DIGU den 20. januar, Peter Nygaard kommer i stedet');
    await chat.words('Har jeg forstået dit svar rigtigt?').waitFor();
    await chat.words('Afbud (Peter Nygaard møder i stedet)').waitFor();
    await chat.button('Ja').click();
    await chat.words('Dit svar: Afbud (Peter Nygaard er spurgt, afventer)').waitFor();
    await chat.button('✓ Afbud …').waitFor();
    await chat.goTo('General');
    await chat.words('0 deltager · 1 afbud').waitFor();
    expect(await chat.page.getByText('Deltager (1)').count()).toBe(0);
  });

  it('reads a file that is handed over, and stores its meeting when Gem is pressed', async () => {
    await chat.goTo('Personal Chat');
    await chat.handOver(agendaOfFebruary.name, files.put(agendaOfFebruary.content));
    await chat.words('Dagsorden · ikke gemt endnu').waitFor();
    await chat.words('Mødet er nyt og bliver oprettet.').waitFor();
    await chat.button('Vis de 4 punkter').click();
    await chat.words('Fælles vagtordning for driften').waitFor();
    await chat.button('Gem').click();
    await chat.page.getByRole('heading', { name: 'Gemt', exact: true }).waitFor();
    await chat.say('Hvornår er mødet i februar i DIGU?');
    await chat.words('17. februar 2027 kl. 12.00').waitFor();
  });
});
