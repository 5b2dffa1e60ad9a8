/** The formats that have a reader. */
export const formats = ['docx', 'pdf', 'text'] as const;
export type Format = (typeof formats)[number];

const ZIP_STARTS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6], // no entries
  [0x50, 0x4b, 7, 8], // cut into volumes
];
/** Word before 2007, and Office's encryption around a newer file. */
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0];
/** Readers of PDF accept rubbish before its header, up to here. */
const PDF_HEADER_WITHIN = 1024;

/**
 * What a file is by its first bytes; its name may lie. Every ZIP counts as "docx" (its reader tells the others apart),
 * and whatever has no mark of its own as "text".
 */
export function detectFormat(bytes: Uint8Array): Format | 'ole' {
  if (startsWith(bytes, OLE_START)) return 'ole';
  if (ZIP_STARTS.some((start) => startsWith(bytes, start))) return 'docx';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEADER_WITHIN));
  return /%PDF-\d/.test(head) ? 'pdf' : 'text';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
