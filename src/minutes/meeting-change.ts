import type { MeetingMode } from '../domain/meeting.ts';

/** An item as a change names it: by the number that it has now, or had last. */
export interface ChangedItem {
  readonly label: string;
  readonly title: string;
}

/** A part of an item's text that people read before the meeting. */
export type ChangedText = 'recommendation' | 'background';

/** A start and an end, local times; both absent where nothing is said. */
export interface Slot {
  readonly start?: string;
  readonly end?: string;
}

/** One thing in which a meeting is another than before. What is absent in `from` or `to` was, or is now, not said. */
export type MeetingChange =
  | { readonly change: 'date'; readonly from: string; readonly to: string }
  | { readonly change: 'time'; readonly from: Slot; readonly to: Slot }
  | { readonly change: 'cancelled' | 'called-again' }
  /** The address at which one takes part online; it is not told, for the card has it. */
  | { readonly change: 'join-address' }
  | { readonly change: 'mode'; readonly from?: MeetingMode; readonly to?: MeetingMode }
  | { readonly change: 'title' | 'place' | 'chair'; readonly from?: string; readonly to?: string }
  | { readonly change: 'item-added' | 'item-removed'; readonly item: ChangedItem }
  /** Is dealt with behind closed doors now: no more is told of it. */
  | { readonly change: 'item-closed'; readonly label: string }
  /** Another edition in which nothing is another that has a sentence of its own. */
  | { readonly change: 'document' }
  | { readonly change: 'item-renamed'; readonly item: ChangedItem; readonly from: string }
  /** Items whose printed number is another; `label` is the new one. */
  | { readonly change: 'items-renumbered'; readonly items: readonly (ChangedItem & { readonly from: string })[] }
  /** Stands elsewhere among the items that both have. */
  | { readonly change: 'item-moved'; readonly item: ChangedItem }
  | { readonly change: 'presenters'; readonly item: ChangedItem; readonly names: readonly string[] }
  /** The words of its indstilling or sagsfremstilling. */
  | { readonly change: 'text'; readonly item: ChangedItem; readonly parts: readonly ChangedText[] }
  | { readonly change: 'slot'; readonly item: ChangedItem; readonly from: Slot; readonly to: Slot }
  /** Without `item` a bilag of the whole meeting. */
  | {
      /** Replaced: under the same title another file. */
      readonly change: 'attachments-added' | 'attachments-replaced' | 'attachments-removed';
      readonly item?: ChangedItem;
      readonly titles: readonly string[];
    }
  /** The texts of bilag, not their mention. */
  | {
      readonly change: 'papers-added' | 'papers-replaced' | 'papers-removed';
      readonly item: ChangedItem;
      readonly titles: readonly string[];
    }
  | { readonly change: 'decisions-added'; readonly count: number }
  | { readonly change: 'decision-changed'; readonly item: ChangedItem; readonly from: string; readonly to: string }
  | { readonly change: 'decision-removed'; readonly item: ChangedItem; readonly text: string }
  | {
      readonly change: 'apologies-added' | 'apologies-removed' | 'people-added' | 'people-removed';
      readonly names: readonly string[];
    };

/** A start and an end as a change holds them. */
export function slotOf({ startTime, endTime }: { readonly startTime?: string; readonly endTime?: string }): Slot {
  return {
    ...(startTime === undefined ? {} : { start: startTime }),
    ...(endTime === undefined ? {} : { end: endTime }),
  };
}
