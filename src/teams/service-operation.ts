import type { Word } from '../log/words.ts';

/** What a call asks of the Teams service, by its method and its path; nothing of the conversation that it is about. */
export function serviceOperation(method: string, url: string): Word {
  const path = URL.parse(url)?.pathname ?? '';
  return operations.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 'other';
}

const operations: readonly (readonly [string, RegExp, Word])[] = [
  ['POST', /\/activities(?:\/[^/]+)?$/, 'send'],
  ['PUT', /\/activities\/[^/]+$/, 'update'],
  ['DELETE', /\/activities\/[^/]+$/, 'delete'],
  ['GET', /\/(?:pagedmembers|members)(?:\/[^/]+)?$/, 'read-members'],
  ['POST', /\/v3\/conversations\/?$/, 'open-chat'],
  ['GET', /\/v3\/teams\//, 'read-team'],
];
