import { secureOrigin } from './forms.ts';
import type { Read } from './names.ts';

/** Secret addresses lead there, so nobody on the way may read them. */
export function readPublicUrl(read: Read, problems: string[]): string | undefined {
  const text = read('PUBLIC_URL');
  if (text === undefined) return undefined;
  const address = secureOrigin.test(text) ? URL.parse(text) : null;
  // Neither a user nor a query.
  if (address !== null && address.href === `${address.origin}/`) return address.origin;
  problems.push('PUBLIC_URL must be an https address without a path, such as https://dagsorden.example.org.');
  return undefined;
}
