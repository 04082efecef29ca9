import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchiveMeta } from '../../../src/archive/meta.ts';
import { tilingProblem } from '../../../src/archive/tiling.ts';
import type { ArchivedArticle, Facts, Span } from '../../../src/types.ts';
import { SAMPLE } from '../article/samples.ts';

describe('a ledger', () => {
  const entry = (spans: readonly Span[]): ArchivedArticle => ({
    article: SAMPLE,
    ledger: {
      dump: { name: 'd', path: 'd', size: 10, sha256: SAMPLE.sha256, encoding: 'utf-8', text: '0123456789' },
      spans,
      facts: {} as Facts,
    },
  });
  const span = (start: number, end: number): Span => ({ start, end, label: 'body', rule: 'prose' });

  it.each([
    ['whole', [span(0, 4), span(4, 10)], null],
    ['with a gap', [span(0, 4), span(5, 10)], 'ledger-gap'],
    ['with an overlap', [span(0, 5), span(4, 10)], 'ledger-gap'],
    ['with an empty span', [span(0, 0), span(0, 10)], 'ledger-gap'],
    ['that ends too soon', [span(0, 9)], 'ledger-gap'],
    ['that is empty', [], 'ledger-gap'],
  ])('%s is told as it is', (_, spans, code) => {
    expect(tilingProblem(entry(spans))?.code ?? null).toBe(code);
  });
});

describe('the settings of an archive', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'settings-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('may be left out', async () => {
    expect(await readArchiveMeta(folder)).toMatchObject({ meta: { title: 'News archive' }, problems: [] });
  });

  it('are read', async () => {
    const text = 'title: Mine\nbaseUrl: https://example.org/a/\nvisibility: private\nlanguage: fr\n';
    await writeFile(join(folder, 'archive.yaml'), text);
    expect(await readArchiveMeta(folder)).toEqual({
      meta: {
        title: 'Mine',
        description: '',
        baseUrl: 'https://example.org/a/',
        visibility: 'private',
        language: 'fr',
        contact: null,
      },
      problems: [],
    });
  });

  it('have their faults told with the line, and never make a private archive public', async () => {
    await writeFile(join(folder, 'archive.yaml'), 'title: Mine\nvisibility: hidden\n');
    const { meta, problems } = await readArchiveMeta(folder);
    expect(problems).toMatchObject([{ code: 'archive-settings', line: 2 }]);
    expect(meta.visibility).toBe('private');
  });
});
