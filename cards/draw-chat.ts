import type { Browser, Locator, Page } from 'playwright-core';
import { startDemo } from '../test/browser/demo-process.ts';
import { openPlayground } from '../test/browser/playground-page.ts';
import { chatPictures } from './pictures.ts';

/** Of a window that is tall, so that a whole card is seen. */
const window = { viewport: { width: 1500, height: 1500 }, deviceScaleFactor: 2 };
const margin = 16;

/** Draws the chat: a question with its answer, and the agenda in the channel with the asker's own answer in it. */
export async function drawChat(browser: Browser, pathOf: (file: string) => string): Promise<void> {
  const demo = await startDemo();
  try {
    const chat = await openPlayground(browser, demo.url, window);
    const { page } = chat;
    // The Playground says that it is in English, whoever sits before it.
    await chat.words('Hello! I am Dagsorden').waitFor();
    const question = 'Hvad besluttede vi om digitale låse?';
    await chat.say(question);
    await chat.button('[1] Punkt 4 · 18. nov. 2026').waitFor();
    await settle(page);
    await page.screenshot({
      path: pathOf(chatPictures.question.file),
      clip: await around(page, chat.words(question), page.getByRole('button', { name: 'Like' }).last()),
    });

    await chat.goTo('General');
    await chat.button('Deltager').click();
    await chat.words('Dit svar: Deltager').waitFor();
    await settle(page);
    const bot = page.getByText('Dagsorden', { exact: true }).first();
    await page.screenshot({
      path: pathOf(chatPictures.agenda.file),
      clip: await around(page, bot, chat.button('Afbud …'), 860),
    });
    await page.close();
  } finally {
    await demo.stop();
  }
}

/** The same picture whenever it is drawn: no time of day, no pointer, nothing that still fades. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(`{
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      text.data = text.data.replace(/^(\\d+\\/\\d+, )?\\d+:\\d\\d [AP]M$/, '08.00');
    }
    for (const bar of document.querySelectorAll('[role=progressbar]')) bar.style.display = 'none';
    document.activeElement?.blur();
  }`);
}

/** The column of the chat, from above the first element to below the last. */
async function around(
  page: Page,
  first: Locator,
  last: Locator,
  widest = window.viewport.width,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const list = await page.getByRole('region', { name: 'Chat and Teams Channel' }).boundingBox();
  const [top, bottom] = [await first.boundingBox(), await last.boundingBox()];
  if (list === null || top === null || bottom === null) throw new Error('What is to be drawn is not on the page.');
  const x = list.x + list.width;
  const y = Math.max(0, top.y - 2 * margin);
  return {
    x,
    y,
    width: Math.min(window.viewport.width - x, widest),
    height: bottom.y + bottom.height + 2 * margin - y,
  };
}
