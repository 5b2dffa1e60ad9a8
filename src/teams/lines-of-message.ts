/** More than any order with a text of its own may be. */
const longestText = 8_000;

/** What was written with its line breaks, without the HTML that some clients send and without the bot's mention. */
export function linesOfMessage(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/<at[^>]*>[^<]*<\/at>/giu, ' ')
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/giu, '\n')
    .replace(/<[^>]{1,200}>/gu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&')
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();
}
