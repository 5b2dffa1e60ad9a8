import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardPictures, cardsWithoutPicture, chatPictures } from '../../../cards/pictures.ts';
import { sceneStates } from '../../../cards/scene-states.ts';

const images = new URL('../../../docs/images/', import.meta.url);
const templates = readdirSync(new URL('../../../cards/', import.meta.url))
  .filter((name) => /^[a-z-]+\.json$/.test(name))
  .map((name) => name.replace('.json', ''));

describe('the pictures of README and user guide', () => {
  const listed = [...cardPictures, ...Object.values(chatPictures)];

  it('are all there, and no others', () => {
    expect(existsSync(images)).toBe(true);
    const there = readdirSync(images).filter((name) => name.endsWith('.png'));
    expect(there.sort()).toEqual(listed.map(({ file }) => file).sort());
    for (const file of there) {
      expect([...readFileSync(new URL(file, images)).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    }
  });

  it('show every card that there is, or it is said why not', () => {
    const shown = new Set([
      ...cardPictures.map(({ scene }) => scene.split('.')[0]),
      ...Object.keys(cardsWithoutPicture),
    ]);
    expect(templates.filter((name) => !shown.has(name))).toEqual([]);
    for (const reason of Object.values(cardsWithoutPicture)) expect(reason).toMatch(/\w+ \w+/);
  });

  it('are drawn from scenes of the gallery, and say in words what they show', () => {
    const ids = new Set(sceneStates('da').map(({ id }) => id));
    for (const { scene } of cardPictures) expect(ids).toContain(scene);
    for (const { alt } of listed) expect(alt).toMatch(/^\p{Lu}.{20,}\.$/u);
  });
});
