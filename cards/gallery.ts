import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../src/domain/committee.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { hostConfig, styleSheet } from './gallery-theme.ts';
import { type CardScene, cardScenes, sampleFileName } from './scenes.ts';

/**
 * `npm run cards`: writes the sample data beside the templates, and a page with every card in every situation, light
 * and dark, wide and narrow, into cards/gallery/. Where a Chromium is found each scene becomes a picture too; with a word
 * behind the command only those whose names have it.
 */
const here = new URL('./', import.meta.url);
const gallery = new URL('gallery/', here);

interface Picture {
  readonly id: string;
  readonly card: unknown;
}

await rm(gallery, { recursive: true, force: true });
await mkdir(gallery, { recursive: true });
for (const scene of cardScenes('da')) await keepSample(scene);
await copyFile(
  new URL('../node_modules/adaptivecards/dist/adaptivecards.min.js', here),
  new URL('adaptivecards.js', gallery),
);
const pictures = (['da', 'en'] as const).flatMap((language) =>
  cardScenes(language).flatMap((scene) => sceneStates(scene, language)),
);
const indexFile = fileURLToPath(new URL('index.html', gallery));
await writeFile(indexFile, page(pictures));
console.log(`${pictures.length} scenes in ${indexFile}`);
await photograph();

/** Rewrites a sample file only where its data changed: its layout is the formatter's. */
async function keepSample(scene: CardScene): Promise<void> {
  const file = new URL(sampleFileName(scene), here);
  const old: unknown = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
  if (isDeepStrictEqual(old, scene.data)) return;
  await writeFile(file, `${JSON.stringify(scene.data, undefined, 2)}\n`);
  console.log(`${sampleFileName(scene)} is new: format it with "npx biome check --write cards"`);
}

/** A card as it arrives and, where it unfolds, with everything unfolded. */
function sceneStates({ card, variant, rendered }: CardScene, language: Language): Picture[] {
  const id = [card, ...(variant === undefined ? [] : [variant]), language].join('.');
  const folded = toggledIds(rendered);
  return [{ id, card: rendered }, ...(folded.size > 0 ? [{ id: `${id}.open`, card: toggled(rendered, folded) }] : [])];
}

/** The ids of all elements that some button of the card shows or hides. */
function toggledIds(card: unknown): Set<string> {
  const found = new Set<string>();
  JSON.stringify(card, (key, value: unknown) => {
    if (key === 'targetElements' && Array.isArray(value)) for (const target of value) found.add(targetId(target));
    return value;
  });
  return found;
}

/** A target is an id, or an object where it is to be hidden or shown whatever it was. */
function targetId(target: string | { elementId: string }): string {
  return typeof target === 'string' ? target : target.elementId;
}

function toggled(card: unknown, ids: ReadonlySet<string>): unknown {
  return JSON.parse(JSON.stringify(card), (_key, value: { id?: string; isVisible?: boolean } | null) =>
    value?.id !== undefined && ids.has(value.id) ? { ...value, isVisible: value.isVisible === false } : value,
  );
}

function page(scenes: readonly Picture[]): string {
  const data = JSON.stringify({ scenes, themes: { light: hostConfig('light'), dark: hostConfig('dark') } });
  return `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>Dagsorden: kort</title><style>${styleSheet}</style></head>
<body>
<h1>Dagsorden: kort</h1>
<script src="adaptivecards.js"></script>
<script>
const gallery = ${data.replaceAll('<', '\\u003c')};
for (const { id, card } of gallery.scenes) {
  const section = document.createElement('section');
  section.className = 'scene';
  section.id = id;
  section.innerHTML = '<h2>' + id + '</h2><div class="row"></div>';
  document.body.append(section);
  for (const theme of ['light', 'dark']) {
    for (const width of ['wide', 'narrow']) {
      const pane = document.createElement('div');
      pane.className = 'pane ' + theme + ' ' + width;
      const frame = document.createElement('div');
      frame.className = 'card';
      const view = new AdaptiveCards.AdaptiveCard();
      view.hostConfig = new AdaptiveCards.HostConfig(gallery.themes[theme]);
      view.parse(card);
      frame.append(view.render());
      pane.append(frame);
      section.querySelector('.row').append(pane);
    }
  }
}
</script>
</body>
</html>
`;
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
    await view.goto(pathToFileURL(indexFile).href);
    for (const { id } of wanted) {
      await view.locator(`section[id="${id}"]`).screenshot({ path: fileURLToPath(new URL(`${id}.png`, gallery)) });
    }
  } finally {
    await browser.close();
  }
  console.log(`${wanted.length} pictures beside it`);
}
