/** Mail (.eml) and pages saved as mail (.mhtml), by postal-mime. */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { isoDay, type Member, type Unreadable } from './member.ts';
import { webAddress } from './records.ts';

/** Reads a mail: its text, then the pages and texts attached to it. */
export async function* readMail(bytes: Uint8Array): AsyncGenerator<Member | Unreadable> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes);
  } catch (error) {
    yield { line: null, reason: `it cannot be read as mail: ${(error as Error).message}` };
    return;
  }
  const header = (key: string): string | null => mail.headers.find((one) => one.key === key)?.value ?? null;
  const saved = header('snapshot-content-location') ?? header('content-location');
  const given: Member['given'] = {
    url: webAddress(saved),
    title: mail.subject?.trim() || null,
    // The date of a saved page is the day it was saved.
    date: saved === null ? (mail.date ?? null) : null,
    author: saved === null ? nameOf(mail.from) : null,
    retrieved: saved === null ? null : isoDay(mail.date),
  };
  const content = mail.html ?? mail.text ?? '';
  const format = mail.html === undefined ? 'text' : 'html';
  if (content.trim() !== '') yield { locator: null, format, content, bytes, charset: null, given };
  if (saved !== null) return;
  for (const [index, attached] of mail.attachments.entries()) {
    const kind = /^text\/(html|plain)$/i.exec(attached.mimeType)?.[1]?.toLowerCase();
    if (kind === undefined || attached.disposition === 'inline') continue;
    const held =
      typeof attached.content === 'string' ? Buffer.from(attached.content) : new Uint8Array(attached.content);
    yield {
      locator: String(index + 1),
      format: kind === 'html' ? 'html' : 'text',
      content: held,
      bytes: held,
      charset: null,
      given: { ...given, title: null, author: null },
    };
  }
}

function nameOf(from: Address | undefined): string | null {
  return from === undefined || from.name.trim() === '' ? null : from.name.trim();
}
