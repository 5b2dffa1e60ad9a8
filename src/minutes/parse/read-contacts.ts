import { isPersonName } from '../../danish/names.ts';
import type { Contact } from '../../domain/meeting.ts';
import { excerptWith } from './composed-text.ts';
import { type Evidenced, evidenceOf, type FieldEvidence } from './evidence.ts';
import { type HeadBlock, isPeopleKind, lineText } from './head-blocks.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/;
const PHONE = /(?<!\d)(?:\+45\s?)?(\d{2}\s?\d{2}\s?\d{2}\s?\d{2}|\d{4}\s\d{4})(?!\d)/;

/** Whom the letter head names with a telephone number or an address: a name, and below it how to reach them. */
export function readContacts(blocks: readonly HeadBlock[]): { contacts: Evidenced<Contact>[]; used: Set<string> } {
  const contacts: { value: { name: string; phone?: string; email?: string }; evidence: FieldEvidence[] }[] = [];
  const used = new Set<string>();
  let named: { name: string; evidence: FieldEvidence[] } | undefined;
  for (const block of blocks) {
    if (isPeopleKind(block.kind)) continue;
    for (const line of block.lines) {
      const composed = lineText(line);
      const email = EMAIL.exec(line.text)?.[0];
      const phone = PHONE.exec(line.text)?.[1];
      const own = line.text.split(/\s*[,(–]|\s-\s|\b(?:tlf|mail|e-mail|telefon)\b/i)[0]?.trim() ?? '';
      if (isPersonName(own) && (block.kind === 'contact' || block.kind === 'none' || block.kind === 'mode')) {
        const finding = block.kind === 'contact' ? 'labelled' : 'placed';
        named = { name: own, evidence: evidenceOf('name', excerptWith(composed, own), finding) };
      }
      if (email === undefined && phone === undefined) continue;
      if (
        named === undefined ||
        (email === undefined && !/tlf|telefon|mobil|^\+?[\d\s]+$/i.test(`${block.label} ${line.text}`))
      )
        continue;
      const { name, evidence } = named;
      let contact = contacts.find(({ value }) => value.name === name);
      if (contact === undefined) {
        contact = { value: { name }, evidence: [...evidence] };
        contacts.push(contact);
        used.add(name);
      }
      if (phone !== undefined && contact.value.phone === undefined) {
        contact.value.phone = phone;
        contact.evidence.push(...evidenceOf('phone', excerptWith(composed, phone), 'placed'));
      }
      if (email !== undefined && contact.value.email === undefined) {
        contact.value.email = email;
        contact.evidence.push(...evidenceOf('email', excerptWith(composed, email), 'placed'));
      }
      used.add(line.text);
    }
  }
  return { contacts, used };
}
