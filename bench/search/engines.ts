import type { EngineKind } from './engine.ts';
import { dagsorden } from './engines/dagsorden.ts';
import { fuzzyMiniSearch, miniSearch } from './engines/mini-search.ts';
import { orama } from './engines/orama.ts';
import { sqliteFts5 } from './engines/sqlite-fts5.ts';

export const ours: EngineKind = dagsorden;

/** What ours is measured beside: a new one is a file in engines/ and a line here. */
export const others: readonly EngineKind[] = [miniSearch, fuzzyMiniSearch, orama, sqliteFts5];

export const engines: readonly EngineKind[] = [ours, ...others];
