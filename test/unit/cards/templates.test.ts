import { readdirSync, readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import { describe, expect, it } from 'vitest';
import { cardScenes, sampleFileName } from '../../../cards/scenes.ts';
import { withSpokenButtons } from '../../../src/teams/card-speech.ts';
import { unitsOfCard } from '../../../src/teams/render-card.ts';
import { brokenRules, rendererComplaints } from './card-checks.ts';

const folder = new URL('../../../cards/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe.each(['da', 'en'] as const)('every card in its situations (%s)', (language) => {
  const scenes = cardScenes(language).map((scene) => [sampleFileName(scene), scene] as const);

  it.each(scenes)('%s has nothing left to fill in', (_name, { rendered }) => {
    expect(JSON.stringify(rendered)).not.toContain('${');
    expect(JSON.stringify(rendered)).not.toMatch(/undefined|\[object |\bnull\b|\bNaN\b/);
  });

  it.each(scenes)(
    '%s takes as many units of JSON as are counted without expanding it',
    (_name, { card, data, rendered }) => {
      expect(unitsOfCard(card, data)).toBe(JSON.stringify(rendered).length);
    },
  );

  it.each(scenes)("%s is read by Microsoft's renderer without a complaint", (_name, { rendered }) => {
    expect(rendererComplaints(rendered)).toEqual([]);
  });

  it.each(scenes)('%s keeps the rules on size, wrapping, labels and fallbacks', (_name, { rendered }) => {
    expect(brokenRules(rendered)).toEqual([]);
  });
});

describe('the files in cards/', () => {
  it('hold a template for every card and sample data for every situation, and nothing else', () => {
    const scenes = cardScenes('da');
    const expected = new Set([...scenes.map(({ card }) => `${card}.json`), ...scenes.map(sampleFileName)]);
    expect(files.sort()).toEqual([...expected].sort());
  });

  it.each(cardScenes('da').map((scene) => [sampleFileName(scene), scene] as const))(
    '%s is what the program makes of that situation, and binds to the template as it stands',
    (name, scene) => {
      const sample = readJson(name);
      expect(sample).toEqual(scene.data);
      const template = new Template(readJson(`${scene.card}.json`));
      expect(withSpokenButtons(template.expand({ $root: sample }))).toEqual(scene.rendered);
    },
  );
});
