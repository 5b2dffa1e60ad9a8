import type { AgendaItem } from '../../domain/agenda-item.ts';
import type { ItemName } from './parsed-document.ts';

export function itemName({ number, title }: Pick<AgendaItem, 'number' | 'title'>): ItemName {
  return { ...(number === undefined ? {} : { number }), title };
}
