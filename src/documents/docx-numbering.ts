import type { ListReference, ParagraphLook } from './docx-styles.ts';
import { lookOf } from './docx-styles.ts';
import { printNumber } from './print-number.ts';
import { childOf, childrenOf, isOn, numberOf, settingOf, type XmlElement } from './xml-tree.ts';

interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** "%1.%2" */
  readonly pattern: string;
  /** The style whose paragraphs stand on this level. */
  readonly styleId?: string;
  /** Counting begins again after a level above this one (from 1); 0 is never. */
  readonly restartAfter?: number;
  /** Numbers of the levels above are printed as digits too. */
  readonly isLegal: boolean;
  readonly look: ParagraphLook;
}

interface ListDefinition {
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** The style that holds the real definition. */
  readonly linkedStyle?: string;
}

interface List {
  readonly definitionId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** What is printed before a list paragraph; `printed` is empty where nothing is. */
export interface ListMark {
  /** "-" for every bullet, else the number as printed: "3.", "2.1", "Punkt 4:". */
  readonly printed: string;
  readonly depth: number;
  readonly look: ParagraphLook;
}

/** Bullets that point somewhere were chosen to say something: they are printed as an arrow. */
const ARROW_BULLET = /^[\u2192\u21d2\u2794\u279c\uf0e0\uf0e8\uf0f0]$/;
const DEEPEST = 8;

/** The lists of a document (numbering.xml), and how far each has counted. Paragraphs must come in the document's order. */
export class DocxNumbering {
  private readonly definitions = new Map<string, ListDefinition>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();
  private readonly listOfStyle: (styleId: string) => string | undefined;

  /** `listOfStyle` gives the list that a numbering style refers to. */
  constructor(part: XmlElement | undefined, listOfStyle: (styleId: string) => string | undefined) {
    this.listOfStyle = listOfStyle;
    for (const element of childrenOf(part, 'w:abstractNum')) {
      const linkedStyle = settingOf(element, 'w:numStyleLink');
      this.definitions.set(element.attributes.get('abstractNumId') ?? '', {
        levels: levelsOf(childrenOf(element, 'w:lvl')),
        ...(linkedStyle === undefined ? {} : { linkedStyle }),
      });
    }
    for (const element of childrenOf(part, 'w:num')) {
      const overrides = childrenOf(element, 'w:lvlOverride');
      this.lists.set(element.attributes.get('numId') ?? '', {
        definitionId: settingOf(element, 'w:abstractNumId') ?? '',
        levels: levelsOf(overrides.flatMap((override) => childrenOf(override, 'w:lvl'))),
        starts: new Map(
          overrides.flatMap((override) => {
            const start = numberOf(override, 'w:startOverride');
            return start === undefined ? [] : [[Number(override.attributes.get('ilvl')), start] as const];
          }),
        ),
      });
    }
  }

  /** Counts one paragraph and gives its mark; undefined where it belongs to no list. */
  next(reference: ListReference, styleId: string | undefined): ListMark | undefined {
    const listId = reference.listId ?? '';
    const list = this.lists.get(listId);
    if (list === undefined || listId === '0') return undefined;
    const definitionId = this.resolve(list.definitionId);
    const levels = new Map([...(this.definitions.get(definitionId)?.levels ?? []), ...list.levels]);
    const styled = [...levels].find(([, level]) => level.styleId !== undefined && level.styleId === styleId)?.[0];
    const depth = Math.min(Math.max(reference.depth ?? styled ?? 0, 0), DEEPEST);
    const level = levels.get(depth);
    if (level === undefined) return undefined;
    const counters = this.counters.get(definitionId) ?? [];
    this.counters.set(definitionId, counters);
    counters[depth] = this.count(listId, list, depth, level, counters[depth]);
    for (let below = depth + 1; below <= DEEPEST; below += 1) {
      const after = levels.get(below)?.restartAfter;
      if (after === undefined || depth < after) counters[below] = undefined;
    }
    return { printed: print(level, levels, counters), depth, look: level.look };
  }

  /** Lists of one definition count on together, until one says at which number it begins. */
  private count(listId: string, list: List, depth: number, level: ListLevel, last: number | undefined): number {
    const own = list.starts.get(depth);
    const key = `${listId} ${depth}`;
    const isFirst = !this.begun.has(key);
    this.begun.add(key);
    if (own !== undefined && (isFirst || last === undefined)) return own;
    return last === undefined ? level.start : last + 1;
  }

  /** Follows the link to the style that holds the definition, once. */
  private resolve(definitionId: string): string {
    const linkedStyle = this.definitions.get(definitionId)?.linkedStyle;
    const listId = linkedStyle === undefined ? undefined : this.listOfStyle(linkedStyle);
    return (listId === undefined ? undefined : this.lists.get(listId)?.definitionId) ?? definitionId;
  }
}

function levelsOf(elements: readonly XmlElement[]): ReadonlyMap<number, ListLevel> {
  return new Map(
    elements.map((element) => {
      const styleId = settingOf(element, 'w:pStyle');
      const restartAfter = numberOf(element, 'w:lvlRestart');
      const hasPicture = childOf(element, 'w:lvlPicBulletId') !== undefined;
      return [
        Number(element.attributes.get('ilvl')),
        {
          start: numberOf(element, 'w:start') ?? 0,
          format: settingOf(element, 'w:numFmt') ?? 'decimal',
          pattern: hasPicture ? '•' : (settingOf(element, 'w:lvlText') ?? ''),
          ...(styleId === undefined ? {} : { styleId }),
          ...(restartAfter === undefined ? {} : { restartAfter }),
          isLegal: isOn(element, 'w:isLgl') ?? false,
          look: lookOf(childOf(element, 'w:pPr')),
        },
      ];
    }),
  );
}

function print(
  level: ListLevel,
  levels: ReadonlyMap<number, ListLevel>,
  counters: readonly (number | undefined)[],
): string {
  const pattern = level.pattern.trim();
  if (level.format === 'bullet') return ARROW_BULLET.test(pattern) ? '→' : pattern === '' ? '' : '-';
  return pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const other = levels.get(depth);
    if (other === undefined) return '';
    // Word prints what comes before the first number where a level above has not been used yet: "0.1".
    const value = counters[depth] ?? other.start - 1;
    return printNumber(value, level.isLegal ? 'decimal' : other.format);
  });
}
