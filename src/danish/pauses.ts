const length =
  '(?:ca\\.?\\s*)?\\d{1,3}(?:\\s*[-–]\\s*\\d{1,3})?\\s*(?:min(?:ut(?:ter)?|utes?|\\.)?|timers?|timer?|hours?)\\.?';
const time = '(?:kl\\.?\\s*|at\\s+|ca\\.?\\s*|fra\\s+|from\\s+)*\\d{1,2}(?:[.:]\\d{2})?';
const slot = `${time}(?:\\s*(?:[-–]|til|to)\\s*${time})?`;
const kind =
  '(?:kaffe|frokost|te|frugt|ryge|strække|spise|middags|formiddags|eftermiddags)?-?pause|kaffe|frokost|middag|aftensmad|morgenmad|kage|sandwich|forfriskninger|(?:coffee|lunch|tea|comfort|short)\\s+break|break|coffee|lunch|dinner|refreshments';

const pause = new RegExp(
  `^(?:(?:kort|lille|en|den|short|a)\\s+)*(?:${kind})(?:\\s*(?:,|/|og|med|and|with|\\+)\\s*(?:${kind}))*[\\s,.:–-]*(?:\\(?(?:${slot}|${length})\\)?[\\s,.]*)*$`,
  'iu',
);

/** True for a line of an agenda under which people rest or eat: "Kort pause kl. 14", "Frokost (30 min.)". */
export function isPause(title: string): boolean {
  return title.length <= 80 && pause.test(title.normalize('NFC').replace(/\s+/g, ' ').trim());
}
