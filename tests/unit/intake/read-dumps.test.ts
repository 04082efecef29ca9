import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDumpAt, readDumps } from '../../../src/intake/index.ts';
import type { Dump, Outcome } from '../../../src/types.ts';
import { HEADLINE, PAGE, PARAGRAPHS, put, scratch, warc } from './files.ts';

let folder = '';
beforeAll(() => {
  folder = scratch();
});

async function all(path: string): Promise<Outcome<Dump>[]> {
  const found: Outcome<Dump>[] = [];
  for await (const outcome of readDumps(path)) found.push(outcome);
  return found;
}

async function dumps(path: string): Promise<Dump[]> {
  return (await all(path)).flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
}

const codes = (outcomes: readonly Outcome<Dump>[]): string[] =>
  outcomes.flatMap((outcome) => outcome.problems.map(({ code }) => code));

const TEXT = PARAGRAPHS.join('\n\n');

describe('one article a file', () => {
  it.each(['a.txt', 'a.txt.gz', 'a.TXT'])('reads text: %s', async (name) => {
    const [dump, ...more] = await dumps(put(folder, name, TEXT));
    expect(dump?.text).toBe(TEXT);
    expect(dump?.format ?? 'text').toBe('text');
    expect(more).toEqual([]);
  });

  it.each(['a.html', 'a.htm', 'a.html.gz'])('reads HTML: %s', async (name) => {
    const [dump] = await dumps(put(folder, name, PAGE));
    expect(dump?.format).toBe('html');
    expect(dump?.text).toBe(PAGE);
    expect(dump?.locator ?? null).toBeNull();
  });

  it('reads a page by the charset it declares', async () => {
    const page =
      '<html><head><meta charset="iso-8859-2"></head><body><p>Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1 ja\xbc\xf1</p></body></html>';
    const [dump] = await dumps(put(folder, 'polish.html', Buffer.from(page, 'latin1')));
    expect(dump?.text).toContain('Zażółć gęślą jaźń');
    expect(dump?.encoding).toBe('iso-8859-2');
  });

  const RUSSIAN = 'Министр сообщил, что переговоры продолжатся осенью, а их итоги объявят позже.';

  it('reads a mail that names no charset by its text', async () => {
    const head =
      'From: a@b.example\r\nSubject: news\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n';
    const mail = Buffer.concat([Buffer.from(head), iconv.encode(RUSSIAN, 'windows-1251')]);
    const [dump] = await dumps(put(folder, 'undeclared.eml', mail));
    expect(dump?.text.trim()).toBe(RUSSIAN);
    expect(dump?.encoding).toBe('windows-1251');
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'])('reads records in %s', async (encoding) => {
    const mark = encoding.startsWith('utf') ? '\ufeff' : '';
    const lines = `${mark}${JSON.stringify({ text: RUSSIAN })}\n${JSON.stringify({ text: 'Second.' })}\n`;
    const found = await dumps(put(folder, `${encoding}.jsonl`, iconv.encode(lines, encoding)));
    expect(found.map(({ text, locator }) => [text, locator])).toEqual([
      [RUSSIAN, '1'],
      ['Second.', '2'],
    ]);
  });

  it('reads Markdown', async () => {
    const [dump] = await dumps(put(folder, 'a.md', `# ${HEADLINE}\n\n${TEXT}\n`));
    expect(dump?.format).toBe('markdown');
  });
});

describe('mail', () => {
  const mail = [
    'From: Ada Brandvold <ada@courier.example>',
    'Subject: =?utf-8?Q?Ferry_=E2=80=93_winter?=',
    'Date: Tue, 05 Nov 2019 09:30:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="xx"',
    '',
    '--xx',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'The ferry will sail =E2=80=93 for the first time in nine years, the harbour b=',
    'oard said.',
    '--xx',
    'Content-Type: text/html; charset=utf-8; name="page.html"',
    'Content-Disposition: attachment; filename="page.html"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(PAGE)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    '--xx',
    'Content-Type: image/png; name="photo.png"',
    'Content-Disposition: attachment; filename="photo.png"',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--xx--',
    '',
  ].join('\r\n');

  it('gives its text, and pages attached to it by their place', async () => {
    const [letter, page, ...more] = await dumps(put(folder, 'letter.eml', mail));
    expect(letter?.text).toContain(
      'The ferry will sail – for the first time in nine years, the harbour board said.',
    );
    expect(letter?.given).toMatchObject({ title: 'Ferry – winter', author: 'Ada Brandvold' });
    expect(letter?.given?.date).toMatch(/2019-11-05|05 Nov 2019/);
    expect(page).toMatchObject({ format: 'html', locator: '1', name: 'letter.eml#1' });
    expect(page?.text).toBe(PAGE);
    expect(more).toEqual([]);
  });

  it('reads a page saved by a browser, with its address and the day it was saved', async () => {
    const saved = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.lowmerecourier.example/news/ferry-winter.html',
      `Subject: ${HEADLINE}`,
      'Date: Fri, 8 Nov 2019 12:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="----M--"',
      '',
      '------M--',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: 8bit',
      'Content-Location: https://www.lowmerecourier.example/news/ferry-winter.html',
      '',
      PAGE,
      '------M----',
      '',
    ].join('\r\n');
    const [dump, ...more] = await dumps(put(folder, 'saved.mhtml.gz', saved));
    expect(dump?.format).toBe('html');
    expect(dump?.given).toMatchObject({
      url: 'https://www.lowmerecourier.example/news/ferry-winter.html',
      retrieved: '2019-11-08',
      date: null,
    });
    expect(more).toEqual([]);
  });
});

describe('records', () => {
  it('gives one dump a record, and tells the lines that are none', async () => {
    const lines = [
      JSON.stringify({ text: TEXT, url: 'https://a.example/1', title: HEADLINE, date: '2019-11-05' }),
      '',
      'not json',
      JSON.stringify({ title: 'no text' }),
      JSON.stringify({ html: PAGE, url: 'javascript:alert(1)' }),
    ].join('\n');
    const outcomes = await all(put(folder, 'many.jsonl.gz', lines));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false, true]);
    const [first, , , last] = outcomes;
    expect(first?.ok && first.value).toMatchObject({
      name: 'many.jsonl.gz#1',
      locator: '1',
      text: TEXT,
      given: { url: 'https://a.example/1', title: HEADLINE, date: '2019-11-05' },
    });
    expect(outcomes.flatMap(({ problems }) => problems.map(({ line, code }) => `${code}:${line}`))).toEqual([
      'record-unreadable:3',
      'record-unreadable:4',
    ]);
    expect(last?.ok && last.value).toMatchObject({ format: 'html', locator: '5', given: { url: null } });
  });

  it('finds one again by its place', async () => {
    const path = put(
      folder,
      'two.jsonl',
      `${JSON.stringify({ text: 'One.' })}\n${JSON.stringify({ text: 'Two.' })}`,
    );
    const found = await readDumpAt(path, '2');
    expect(found.ok && found.value.text).toBe('Two.');
    expect((await readDumpAt(path, '3')).ok).toBe(false);
  });
});

describe('WARC', () => {
  it.each([
    ['crawl.warc', false],
    ['crawl.warc.gz', true],
  ] as const)('gives the pages that were fetched: %s', async (name, gzip) => {
    const bytes = await warc(
      [
        { url: 'https://a.example/1', type: 'text/html; charset=utf-8', body: PAGE },
        { url: 'https://a.example/style.css', type: 'text/css', body: 'p {}' },
        { url: 'https://a.example/gone', type: 'text/html', status: 404, body: '<p>Not here</p>' },
        { url: 'https://a.example/2', type: 'text/plain', body: TEXT },
      ],
      gzip,
    );
    const { writeFileSync } = await import('node:fs');
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const [page, text, ...more] = await dumps(path);
    expect(page).toMatchObject({
      format: 'html',
      text: PAGE,
      given: { url: 'https://a.example/1', retrieved: '2020-02-03' },
    });
    expect(page?.locator).toMatch(/^urn:uuid:/);
    expect(text).toMatchObject({ format: 'text', text: TEXT });
    expect(more).toEqual([]);
    const again = await readDumpAt(path, page?.locator ?? null);
    expect(again.ok && again.value.sha256).toBe(page?.sha256);
  });

  it('tells a file without pages', async () => {
    const bytes = await warc([{ url: 'https://a.example/a.png', type: 'image/png', body: 'x' }], false);
    expect(codes(await all(put(folder, 'empty.warc', bytes)))).toEqual(['nothing-in-container']);
  });
});

describe('fixity', () => {
  const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  it.each(['packed.txt.gz', 'packed.html.gz', 'packed.md.gz', 'plain.txt', 'plain.html'])(
    'is of the file as it lies on the disk: %s',
    async (name) => {
      const path = put(folder, name, name.includes('html') ? PAGE : TEXT);
      const bytes = await readFile(path);
      const [dump] = await dumps(path);
      expect(dump).toMatchObject({ sha256: sum(bytes), size: bytes.length });
    },
  );

  it('of one article among several is its own', async () => {
    const line = Buffer.from(JSON.stringify({ text: TEXT }));
    const [dump] = await dumps(put(folder, 'sums.jsonl.gz', line));
    expect(dump).toMatchObject({ sha256: sum(line), size: line.length });
  });
});
