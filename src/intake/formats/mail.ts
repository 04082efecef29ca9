/** Mail (.eml) and pages saved as mail (.mhtml), by postal-mime. */
import iconv from 'iconv-lite';
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
  const held = content.includes('\ufffd') ? ((await undeclared(bytes)) ?? content) : content;
  if (content.trim() !== '') yield { locator: null, format, content: held, bytes, charset: null, given };
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

/** The head of a part that is text. */
const TEXT_PART = /^content-type:[ \t]*text\/(?:plain|html)(?:[^\r\n]|\r?\n[ \t])*/gim;

/** The bytes of the main part where it names no charset: read as windows-1252, each byte gives a character of its own. */
async function undeclared(bytes: Uint8Array): Promise<Uint8Array | null> {
  const raw = Buffer.from(bytes).toString('latin1');
  const named = raw.replace(TEXT_PART, (head) =>
    /charset\s*=/i.test(head) ? head : `${head}; charset=windows-1252`,
  );
  const mail = await PostalMime.parse(Buffer.from(named, 'latin1'));
  const text = mail.html ?? mail.text ?? '';
  const found = iconv.encode(text, 'windows-1252');
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // The five bytes that windows-1252 leaves undefined stand for themselves.
    if (code < 0x100) found[i] = code;
    else if (found[i] === QUESTION) return null;
  }
  return found;
}

const QUESTION = 0x3f;

function nameOf(from: Address | undefined): string | null {
  return from === undefined || from.name.trim() === '' ? null : from.name.trim();
}
