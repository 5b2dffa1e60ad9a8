/** A document may name any address; only a web page is opened from a card. */
export function openable(link: string | undefined): string | undefined {
  const url = link === undefined ? null : URL.parse(link);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
