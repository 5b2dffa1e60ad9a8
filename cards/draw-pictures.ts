import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { findBrowser, launchBrowser } from './browser.ts';
import { drawChat } from './draw-chat.ts';
import { writeGallery } from './gallery-page.ts';
import { cardPictures, chatPictures } from './pictures.ts';
import { sceneStates } from './scene-states.ts';

/**
 * `npm run pictures`: draws the pictures of README and user guide anew into docs/images/, the cards from their scenes,
 * the chat from a demo that is started for it. With a word behind the command only those whose names have it.
 */
const images = new URL('../docs/images/', import.meta.url);
const word = process.argv[2] ?? '';
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('The pictures need Chromium, and none is found.');

await mkdir(images, { recursive: true });
if (word === '') await removeOld();
const browser = await launchBrowser(executablePath);
try {
  await drawCards(browser);
  if (Object.values(chatPictures).some(({ file }) => file.includes(word))) await drawChat(browser, pathOf);
} finally {
  await browser.close();
}
console.log(`Drawn in ${fileURLToPath(images)}`);

async function removeOld(): Promise<void> {
  for (const name of await readdir(images)) if (name.endsWith('.png')) await rm(new URL(name, images));
}

/** The cards alone, without the room around them. */
async function drawCards(browser: Browser): Promise<void> {
  const wanted = cardPictures.filter(({ file }) => file.includes(word));
  const states = new Map(sceneStates('da').map((state) => [state.id, state]));
  const scenes = wanted.map(({ scene }) => {
    const state = states.get(scene);
    if (state === undefined) throw new Error(`There is no scene ${scene}.`);
    return state;
  });
  const folder = await mkdtemp(join(tmpdir(), 'dagsorden-pictures-'));
  const index = await writeGallery(pathToFileURL(`${folder}/`), scenes, { themes: ['light'], widths: ['wide'] });
  const page = await browser.newPage({ viewport: { width: 700, height: 900 }, deviceScaleFactor: 1.5 });
  await page.goto(index.href);
  for (const { file, scene } of wanted) {
    await page.locator(`section[id="${scene}"] .card`).screenshot({ path: pathOf(file) });
  }
  await page.close();
  await rm(folder, { recursive: true, force: true });
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, images));
}
