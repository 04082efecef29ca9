/** WARC files (ISO 28500): the pages that a crawl has fetched, by warcio. */
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { isoDay, LARGEST_MEMBER, type Member, NOTHING_GIVEN, type Unreadable } from './member.ts';
import { webAddress } from './records.ts';
import { Unfit } from './whole-file.ts';

/** Records that hold what a server sent, as it was sent or as a resource by itself. */
const PAGES: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);

const CUT = 'it ends in the middle of a record';

/** A reader that says where a file ends too early: warcio would wait for ever for the rest of the record. */
class WholeRecords extends AsyncIterReader {
  override async skipSize(size: number): Promise<number> {
    const skipped = await super.skipSize(size);
    if (size > 0 && skipped === 0) throw new Unfit(CUT);
    return skipped;
  }
}

/** Reads the pages of a WARC file, one at a time; pictures, style sheets and failed requests are passed over. */
export async function* readWarc(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Member | Unreadable> {
  // The bytes come unpacked already; told null, warcio does not try to unpack them again.
  const tail = { text: '' };
  const parser = new WARCParser(new WholeRecords(withTail(pieces, tail), null));
  for await (const record of parser) {
    const format = formatOf(record);
    if (format === null) continue;
    const id = record.warcHeader('WARC-Record-ID')?.replace(/^<|>$/g, '') ?? String(parser.offset);
    const bytes = await contentOf(record);
    if (bytes === null) {
      yield { line: null, reason: `record ${id} has more than ${LARGEST_MEMBER} bytes` };
      continue;
    }
    yield {
      locator: id.replace(/[\s/\\]/g, '_'),
      format,
      content: bytes,
      bytes,
      charset: /charset=["']?([\w-]+)/i.exec(typeOf(record))?.[1] ?? null,
      given: { ...NOTHING_GIVEN, url: webAddress(record.warcTargetURI), retrieved: isoDay(record.warcDate) },
    };
  }
  // Two line ends close a record.
  if (parser.offset > 0 && !/\r?\n\r?\n$/.test(tail.text)) yield { line: null, reason: CUT };
}

/** The pieces as they come; what the last of them end in is noted. */
async function* withTail(
  pieces: AsyncIterable<Uint8Array>,
  tail: { text: string },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    tail.text = `${tail.text}${Buffer.from(piece.subarray(-4)).toString('latin1')}`.slice(-4);
    yield piece;
  }
}

function typeOf(record: WARCRecord): string {
  const sent = record.httpHeaders?.headers.get('Content-Type');
  return sent ?? (record.warcType === 'response' ? '' : (record.warcContentType ?? ''));
}

/** HTML or text that was fetched with success; null for all else. */
function formatOf(record: WARCRecord): Member['format'] | null {
  if (!PAGES.has(record.warcType)) return null;
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  if (status < 200 || status > 299) return null;
  const type = typeOf(record).toLowerCase();
  if (/^(?:text\/html|application\/xhtml\+xml)\b/.test(type)) return 'html';
  return /^text\/plain\b/.test(type) ? 'text' : null;
}

/** What a record holds, unpacked as its headers say; null where it is too large. */
async function contentOf(record: WARCRecord): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for await (const piece of record) {
    total += piece.length;
    if (total <= LARGEST_MEMBER) pieces.push(piece);
    else pieces.length = 0;
  }
  return total > LARGEST_MEMBER ? null : Buffer.concat(pieces);
}
