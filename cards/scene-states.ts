import type { Language } from '../src/domain/committee.ts';
import { type CardScene, cardScenes } from './scenes.ts';

/** A card as it is drawn: a scene as it arrives, or with everything unfolded (".open"). */
export interface SceneState {
  /** "agenda.long.da", "agenda.long.da.open" */
  readonly id: string;
  readonly card: unknown;
}

/** Every scene as it arrives and, where it unfolds, with everything unfolded. */
export function sceneStates(language: Language): SceneState[] {
  return cardScenes(language).flatMap((scene) => statesOf(scene, language));
}

function statesOf({ card, variant, rendered }: CardScene, language: Language): SceneState[] {
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
