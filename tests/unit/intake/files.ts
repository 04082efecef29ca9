/** Small files of every format, made as the programs that write them make them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';

export const HEADLINE = 'Ferry to Port Ainsley to sail through the winter';
export const PARAGRAPHS = [
  'The ferry between Lowmere and Port Ainsley will sail through the winter for the first time in nine years, the harbour board said on Tuesday.',
  'Ice has closed the strait every January since 2010, but warmer seasons have kept the channel open, and the board has bought a stronger ship.',
  '“We have waited for this day,” said Maren Oyelaran, who runs the only bakery on the island and has had to lay in flour for three months at a time.',
  'Tickets will cost the same as in summer, and the crossing will take forty minutes, ten more than before, because of the detour round the shoals.',
];

/** A page as a newspaper serves it, with linked data, menus and teasers round the article. */
export const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${HEADLINE} - The Lowmere Courier</title>
<meta property="og:title" content="${HEADLINE}"><meta property="og:site_name" content="The Lowmere Courier">
<link rel="canonical" href="https://www.lowmerecourier.example/news/ferry-winter.html">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"${HEADLINE}",
"datePublished":"2019-11-05T09:30:00+01:00","author":[{"@type":"Person","name":"Ada Brandvold"}],"publisher":{"@type":"Organization","name":"The Lowmere Courier"}}]}</script>
<style>p { color: black }</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
<main><article><h1>${HEADLINE}</h1><p class="byline">By <a rel="author" href="/a">Ada Brandvold</a></p>
<time datetime="2019-11-05T09:30:00+01:00">5 November 2019</time>
<div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
<div class="article-body" itemprop="articleBody">
<p>${PARAGRAPHS[0]}</p><!-- an advert stands here -->
<script>window.ads = "<p>never shown</p>";</script>
<p>${PARAGRAPHS[1]?.replace('strait', '<a href="/strait">strait</a>')}</p>
<h2>What the islanders say</h2>
<p>${PARAGRAPHS[2]}</p>
<p>${PARAGRAPHS[3]}</p>
</div>
<div class="related-articles"><h3>Related</h3><ul><li><a href="/b">Bakery wins a prize</a></li><li><a href="/c">Harbour board elects a chair</a></li></ul></div>
</article></main><footer><p>© 2019 The Lowmere Courier. All rights reserved.</p></footer></body></html>`;

/** A folder for the files of one test file. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'dateline-formats-'));
}

/** Writes a file, gzipped where its name says so; gives its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(content) : content);
  return path;
}

/** A WARC file with records as a crawler writes them; every record its own gzip member where asked for. */
export async function warc(
  pages: readonly { url: string; type: string; status?: number; body: string }[],
  gzip: boolean,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const add = async (record: WARCRecord): Promise<void> => {
    parts.push(await WARCSerializer.serialize(record, { gzip }));
  };
  await add(WARCRecord.createWARCInfo({ filename: 'crawl.warc' }, { software: 'test' }));
  for (const { url, type, status = 200, body } of pages) {
    async function* content(): AsyncGenerator<Uint8Array> {
      yield encoder.encode(body);
    }
    await add(
      WARCRecord.create(
        {
          url,
          date: '2020-02-03T04:05:06Z',
          type: 'response',
          httpHeaders: { 'Content-Type': type },
          statusline: `HTTP/1.1 ${status} OK`,
        },
        content(),
      ),
    );
  }
  return Buffer.concat(parts);
}
