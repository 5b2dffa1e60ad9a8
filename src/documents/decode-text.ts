/**
 * Text from bytes: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252 where the outcome reads as
 * text. Undefined for anything else.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === '255,254') return plausible(new TextDecoder('utf-16le').decode(bytes));
  if (mark === '254,255') return plausible(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.includes(0)) return undefined;
  try {
    return plausible(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return plausible(new TextDecoder('windows-1252').decode(bytes));
  }
}

/** Rubbish shows itself by control characters and by few letters. */
function plausible(text: string): string | undefined {
  let controls = 0;
  let letters = 0;
  let solid = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 9 || code === 10 || code === 12 || code === 13 || code === 32 || code === 160) continue;
    solid += 1;
    if (code < 32 || (code >= 127 && code < 160) || code === 0xfffd) controls += 1;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192) letters += 1;
  }
  if (solid === 0) return text;
  return controls / solid > 0.01 || (solid > 40 && letters / solid < 0.3) ? undefined : text;
}
