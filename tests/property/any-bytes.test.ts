import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDumps } from '../../src/intake/index.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { runs } from '../support/runs.ts';
import { comesThrough, knowledge, realDumps } from './support/dumps.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

let known: Knowledge;
beforeAll(async () => {
  known = await knowledge();
});

const ARTICLE = realDumps()[0]?.text ?? '';

/** Pieces that mean something in one format or another. */
const PIECES = [
  '<html><body><p>',
  '</p><div class="share">',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-05-14"}</script>',
  '<!--',
  '-->',
  '<meta charset="utf-16">',
  '<table><tr><td>1</td><td>2</td></tr>',
  '<br/>',
  '&nbsp;&amp;#8217;&#x110000;',
  'From: a@b.example\r\nSubject: =?utf-8?Q?=E2=80?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n',
  '\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+YQ==\r\n',
  '--x--\r\n',
  '{"text":"One sentence, and another one.","date":"2019-05-14"}\n',
  '{"html":"<p>One sentence.</p>","url":"https://a.example/"}\n',
  '{"text":[{"name":1}]}\n',
  'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999\r\n\r\n',
  '---\ntitle: x\n---\n',
  '# Heading\n\n> quoted\n\n- item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  '\\*\\_[a](javascript:b)\n',
  '(Yonhap) -- ',
  'May 14, 2019\n',
  'Copyright 2019. All rights reserved.\n',
  '\u0000\u0000',
  '\ufeff',
  '\r',
  '\n\n',
  '\u2028',
  'e\u0301',
  ARTICLE.slice(0, 700),
  ARTICLE.slice(700, 2500),
].map((piece) => Buffer.from(piece));

/** Any bytes: noise, pieces of formats and articles, and cuts of both. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Uint8Array>(...PIECES) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
);
const bytes = fc.array(piece, { maxLength: 24 }).map((parts) => Buffer.concat(parts));

const ENDINGS = ['txt', 'html', 'md', 'eml', 'mhtml', 'jsonl', 'warc'];

async function read(name: string, content: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  let count = 0;
  for await (const outcome of readDumps(path)) {
    count++;
    if (outcome.ok) comesThrough(outcome.value, known);
    else expect(outcome.problems.length).toBeGreaterThan(0);
  }
  expect(count).toBeGreaterThan(0);
}

describe.each(ENDINGS)('any bytes as .%s', (ending) => {
  it('are told or tiled, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, (content) => read(`any.${ending}`, content)),
      runs(25),
    );
  });

  it('are so when packed, cut or no gzip at all', async () => {
    const packed = fc
      .tuple(bytes, fc.nat())
      .map(([content, cut]) =>
        cut % 3 === 0 ? content : gzipSync(content).subarray(0, cut % 3 === 1 ? undefined : cut % 40),
      );
    await fc.assert(
      fc.asyncProperty(packed, (content) => read(`any.${ending}.gz`, content)),
      runs(12),
    );
  });
});
