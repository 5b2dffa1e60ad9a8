import { copyFile, writeFile } from 'node:fs/promises';
import { hostConfig, styleSheet } from './gallery-theme.ts';
import type { SceneState } from './scene-states.ts';

export type Theme = 'light' | 'dark';
export type Width = 'wide' | 'narrow';

/** Each card is drawn once for each theme at each width. */
export interface Panes {
  readonly themes: readonly Theme[];
  readonly widths: readonly Width[];
}

const renderer = new URL('../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url);

/**
 * Writes a page that draws cards with Microsoft's renderer, each in a section whose id is the scene's, and the renderer
 * beside it.
 *
 * @param folder an existing folder, with a slash at its end
 * @returns the page's address
 */
export async function writeGallery(folder: URL, scenes: readonly SceneState[], panes: Panes): Promise<URL> {
  const index = new URL('index.html', folder);
  await copyFile(renderer, new URL('adaptivecards.js', folder));
  await writeFile(index, galleryPage(scenes, panes));
  return index;
}

function galleryPage(scenes: readonly SceneState[], { themes, widths }: Panes): string {
  const data = JSON.stringify({
    scenes,
    themes,
    widths,
    hosts: { light: hostConfig('light'), dark: hostConfig('dark') },
  });
  return `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>Dagsorden: kort</title><style>${styleSheet}</style></head>
<body>
<main>
<h1>Dagsorden: kort</h1>
</main>
<script src="adaptivecards.js"></script>
<script>
const gallery = ${data.replaceAll('<', '\\u003c')};
for (const { id, card } of gallery.scenes) {
  const section = document.createElement('section');
  section.className = 'scene';
  section.id = id;
  section.innerHTML = '<h2>' + id + '</h2><div class="row"></div>';
  document.querySelector('main').append(section);
  for (const theme of gallery.themes) {
    for (const width of gallery.widths) {
      const pane = document.createElement('div');
      pane.className = 'pane ' + theme + ' ' + width;
      const frame = document.createElement('div');
      frame.className = 'card';
      const view = new AdaptiveCards.AdaptiveCard();
      view.hostConfig = new AdaptiveCards.HostConfig(gallery.hosts[theme]);
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
