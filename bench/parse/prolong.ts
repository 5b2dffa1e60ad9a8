/**
 * Minutes with their items so many times: each as it stands, with the next number. Their heading is "## 3. Title"; what stands
 * before the first stays at the beginning.
 */
export function prolong(markdown: string, times: number): string {
  const [head = '', ...items] = markdown.split(/^(?=## \d+\. )/mu);
  const all = Array.from({ length: times }, () => items).flat();
  return [head, ...all.map((item, index) => item.replace(/^## \d+\. /u, `## ${index + 1}. `))].join('');
}
