import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { findBrowser, launchBrowser } from './browser.ts';
import { writeGallery } from './gallery-page.ts';
import { sceneStates } from './scene-states.ts';
import { type CardScene, cardScenes, sampleFileName } from './scenes.ts';

/**
 * `npm run cards`: writes the sample data beside the templates, and a page with every card in every situation, light
 * and dark, wide and narrow, into cards/gallery/. Where a Chromium is found each scene becomes a picture too; with a word
 * behind the command only those whose names have it.
 */
const here = new URL('./', import.meta.url);
const gallery = new URL('gallery/', here);

await rm(gallery, { recursive: true, force: true });
await mkdir(gallery, { recursive: true });
for (const scene of cardScenes('da')) await keepSample(scene);
const pictures = (['da', 'en'] as const).flatMap(sceneStates);
const index = await writeGallery(gallery, pictures, { themes: ['light', 'dark'], widths: ['wide', 'narrow'] });
console.log(`${pictures.length} scenes in ${fileURLToPath(index)}`);
await photograph();

/** Rewrites a sample file only where its data changed: its layout is the formatter's. */
async function keepSample(scene: CardScene): Promise<void> {
  const file = new URL(sampleFileName(scene), here);
  const old: unknown = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
  if (isDeepStrictEqual(old, scene.data)) return;
  await writeFile(file, `${JSON.stringify(scene.data, undefined, 2)}\n`);
  console.log(`${sampleFileName(scene)} is new: format it with "npx biome check --write cards"`);
}

/** One picture for each scene, and none where there is no browser: the page itself is complete without them. */
async function photograph(): Promise<void> {
  const wanted = pictures.filter(({ id }) => id.includes(process.argv[2] ?? ''));
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.log('No Chromium found: no pictures.');
    return;
  }
  const browser = await launchBrowser(executablePath);
  try {
    const view = await browser.newPage({ viewport: { width: 2100, height: 1200 } });
    await view.goto(index.href);
    for (const { id } of wanted) {
      await view.locator(`section[id="${id}"]`).screenshot({ path: fileURLToPath(new URL(`${id}.png`, gallery)) });
    }
  } finally {
    await browser.close();
  }
  console.log(`${wanted.length} pictures beside it`);
}
