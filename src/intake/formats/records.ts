/** JSON Lines: one record a line, with the text or the HTML of an article and what is known of it. */
import { z } from 'zod';
import { decodeBytes } from '../decode.ts';
import { isoDay, LARGEST_MEMBER, type Member, type Unreadable } from './member.ts';
import { asUtf8, byteLines } from './stream.ts';

/** Names that crawlers give to the same thing, the likeliest first. */
const TEXT = [
  'text',
  'articleBody',
  'article_body',
  'maintext',
  'body',
  'content',
  'plain_text',
  'article',
] as const;
const HTML = ['html', 'raw_html', 'rawHtml', 'content_html', 'page_html', 'source_html'] as const;
const FIELDS = {
  url: ['url', 'link', 'source_url', 'canonical_url', 'uri'],
  title: ['title', 'headline'],
  date: [
    'date',
    'date_publish',
    'datePublished',
    'date_published',
    'published',
    'publish_date',
    'pubDate',
    'published_at',
  ],
  author: ['author', 'authors', 'byline', 'creator'],
  retrieved: ['retrieved', 'date_download', 'crawl_date', 'crawled_at', 'fetched', 'retrieved_at'],
} as const;

const AnyRecord = z.record(z.string(), z.unknown());

/** Reads the records of a file. A line that is no record is told and passed over; blank lines are nothing. */
export async function* readRecords(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Member | Unreadable> {
  for await (const { number, bytes } of byteLines(asUtf8(pieces), LARGEST_MEMBER)) {
    if (bytes === null) {
      yield { line: number, reason: `the record has more than ${LARGEST_MEMBER} bytes` };
      continue;
    }
    const line = (decodeBytes(bytes)?.text ?? Buffer.from(bytes).toString('utf8')).replace(/^\ufeff/, '');
    if (line.trim() !== '') yield recordOf(line, bytes, number);
  }
}

function recordOf(line: string, bytes: Uint8Array, number: number): Member | Unreadable {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { line: number, reason: 'the line is not JSON' };
  }
  const read = AnyRecord.safeParse(value);
  if (!read.success) return { line: number, reason: 'the line is not a record of named fields' };
  const first = (names: readonly string[]): string | null => {
    for (const name of names) {
      const text = textOf(read.data[name]);
      if (text !== null) return text;
    }
    return null;
  };
  const html = first(HTML);
  const content = html ?? first(TEXT);
  if (content === null) return { line: number, reason: 'the record has no text and no html' };
  return {
    locator: String(number),
    format: html !== null || /^\s*<(?:!doctype|html)\b/i.test(content) ? 'html' : 'text',
    content,
    bytes,
    charset: null,
    given: {
      url: webAddress(first(FIELDS.url)),
      title: first(FIELDS.title),
      date: first(FIELDS.date),
      author: first(FIELDS.author),
      retrieved: isoDay(first(FIELDS.retrieved)),
    },
  };
}

/** A field's text: itself, or the names in a list. */
function textOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const parts = value.flatMap((item) => textOf(item) ?? []);
    return parts.length === 0 ? null : parts.join('; ');
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** An address that is one; anything else is not taken for one. */
export function webAddress(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && /^https?:\/\/\S+$/i.test(text.trim()) ? text.trim() : null;
}
