import { isPersonName } from '../danish/names.ts';
import { type HeadBlock, isPeopleKind } from './head-blocks.ts';
import type { Contact } from './parsed-document.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/;
const PHONE = /(?<!\d)(?:\+45\s?)?(\d{2}\s?\d{2}\s?\d{2}\s?\d{2}|\d{4}\s\d{4})(?!\d)/;

/** Whom the letter head names with a telephone number or an address: a name, and below it how to reach them. */
export function readContacts(blocks: readonly HeadBlock[]): { contacts: Contact[]; used: Set<string> } {
  const contacts: { name: string; phone?: string; email?: string }[] = [];
  const used = new Set<string>();
  let name: string | undefined;
  for (const block of blocks) {
    if (isPeopleKind(block.kind)) continue;
    for (const line of block.lines) {
      const email = EMAIL.exec(line.text)?.[0];
      const phone = PHONE.exec(line.text)?.[1];
      const own = line.text.split(/\s*[,(–]|\s-\s|\b(?:tlf|mail|e-mail|telefon)\b/i)[0]?.trim() ?? '';
      if (isPersonName(own) && (block.kind === 'contact' || block.kind === 'none' || block.kind === 'mode')) name = own;
      if (email === undefined && phone === undefined) continue;
      if (
        name === undefined ||
        (email === undefined && !/tlf|telefon|mobil|^\+?[\d\s]+$/i.test(`${block.label} ${line.text}`))
      )
        continue;
      let contact = contacts.find((other) => other.name === name);
      if (contact === undefined) {
        contact = { name };
        contacts.push(contact);
        used.add(name);
      }
      if (phone !== undefined) contact.phone ??= phone;
      if (email !== undefined) contact.email ??= email;
      used.add(line.text);
    }
  }
  return { contacts, used };
}
