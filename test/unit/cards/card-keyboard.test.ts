import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from '../../../cards/browser.ts';
import { cardScenes } from '../../../cards/scenes.ts';
import type { AdaptiveCardJson } from '../../../src/teams/adaptive-card.ts';

const program = findBrowser();
const renderer = fileURLToPath(
  new URL('../../../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url),
);

/** A card in Microsoft's renderer, with what its buttons would send. */
const page = `<!doctype html><html lang="da"><body><a id="before" href="#">før</a><main></main><script>
window.sent = [];
window.show = (json) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.onExecuteAction = (action) => {
    if (action.getJsonTypeName() !== 'Action.Execute') return;
    const inputs = action.associatedInputs === 'none' ? [] : card.getAllInputs();
    sent.push({ ...action.data, ...Object.fromEntries(inputs.map((input) => [input.id, input.value])) });
  };
  card.parse(json);
  document.querySelector('main').replaceChildren(card.render());
};
</script></body></html>`;

describe.skipIf(program === undefined)('the agenda card by keyboard alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(program ?? '');
  });
  afterAll(() => browser.close());

  /** The card of a situation, on a page of its own. */
  async function open(variant: string): Promise<Page> {
    const scene = cardScenes('da').find((one) => one.card === 'agenda' && one.variant === variant);
    if (scene === undefined) throw new Error(`There is no scene ${variant}.`);
    const view = await browser.newPage();
    await view.setContent(page);
    await view.addScriptTag({ path: renderer });
    await show(view, scene.rendered);
    return view;
  }

  it('goes from button to button in the order in which they stand', async () => {
    const view = await open('own-partly');
    expect(await stops(view)).toEqual([
      'button Åbn punkt 1: Godkendelse af dagsordenen',
      expect.stringMatching(/^button Åbn punkt 2: Fælles indkøb af journalsystem/),
      'button Åbn punkt 3: Budgetopfølgning for fjerde kvartal',
      'button Åbn punkt 5: Eventuelt',
      'button Deltager',
      'button Deltager virtuelt',
      'button ✓ Delvist …',
      'button Måske',
      'button Afbud …',
    ]);
  });

  it('opens the form for a part, whose inputs all have names, and sends what was written there', async () => {
    const view = await open('own-partly');
    await press(view, '✓ Delvist …');
    expect((await stops(view)).slice(9)).toEqual([
      'textbox Kommer kl.',
      'textbox Går kl.',
      'checkbox Kun til punkterne 1 Godkendelse af dagsordenen',
      expect.stringMatching(/^checkbox 2 Fælles indkøb af journalsystem/),
      'checkbox 3 Budgetopfølgning for fjerde kvartal',
      'checkbox 4 Lukket punkt',
      'checkbox 5 Eventuelt',
      'checkbox Jeg deltager virtuelt',
      'button Send svar',
    ]);
    await view.getByRole('textbox', { name: 'Går kl.' }).focus();
    await view.keyboard.type('13.00');
    await view.getByRole('checkbox', { name: '3 Budgetopfølgning' }).focus();
    await view.keyboard.press('Space');
    await press(view, 'Send svar');
    expect(await view.evaluate('sent')).toMatchObject([
      { verb: 'respond', answer: 'partly', from: '12.30', until: '13.00', items: '5', mode: 'virtual' },
    ]);
  });

  it('opens the form for an afbud, which closes the other, and says that no reason is needed', async () => {
    const view = await open('own-partly');
    await press(view, '✓ Delvist …');
    await press(view, 'Afbud …');
    const seen = (await stops(view)).slice(9);
    expect(seen[0]).toBe('textbox Stedfortræder (valgfrit)');
    expect(seen.slice(-2)).toEqual([
      'textbox Besked til sekretæren (valgfri; kun sekretæren ser den)',
      'button Send afbud',
    ]);
    expect(seen.join()).not.toContain('Send svar');
    expect(await view.getByPlaceholder('Du behøver ikke give en grund').isVisible()).toBe(true);
    await press(view, 'Afbud …');
    expect(await stops(view)).toHaveLength(9);
  });

  it('has no input without a name, however long the agenda is', async () => {
    for (const variant of ['33-items', '60-items-60-people', 'substitute-is-asked']) {
      const view = await open(variant);
      for (const title of ['Vis alle', 'Delvist …', 'Afbud …']) {
        const button = view.getByRole('button', { name: title });
        if ((await button.count()) > 0) await button.press('Enter');
      }
      expect((await stops(view)).filter((stop) => !/^\w+ \S/.test(stop))).toEqual([]);
    }
  });
});

async function show(view: Page, card: AdaptiveCardJson): Promise<void> {
  await view.evaluate(`show(${JSON.stringify(card)})`);
}

async function press(view: Page, button: string): Promise<void> {
  await view.getByRole('button', { name: button, exact: true }).focus();
  await view.keyboard.press('Enter');
}

/**
 * Where the Tab key stops in the card, from the first place to the last: role and name as a screen reader is told them.
 * The card itself is a stop, too, where it is read aloud; it is left out.
 */
async function stops(view: Page): Promise<string[]> {
  await view.locator('#before').focus();
  const session = await view.context().newCDPSession(view);
  const found: string[] = [];
  for (;;) {
    await view.keyboard.press('Tab');
    if ((await view.evaluate('document.querySelector("main").contains(document.activeElement)')) !== true) break;
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
      fetchRelatives: false,
    });
    found.push(`${String(nodes[0]?.role?.value)} ${String(nodes[0]?.name?.value)}`.trim());
  }
  await session.detach();
  expect(found[0]).toMatch(/^generic Dagsorden for DIGU/);
  return found.slice(1);
}
