import { describe, expect, it } from 'vitest';
import { bodyUnits, clean } from '../../../src/clean/index.ts';
import { gatherFacts } from '../../../src/facts/index.ts';
import { toBlocks } from '../../../src/intake/index.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import type { Dump } from '../../../src/types.ts';
import { HEADLINE, PARAGRAPHS } from './files.ts';

const loaded = await loadKnowledge();
if (!loaded.ok) throw new Error('no phrases');

const dumpOf = (text: string): Dump => ({
  name: 'a.md',
  path: 'a.md',
  size: text.length,
  sha256: '',
  encoding: 'utf-8',
  format: 'markdown',
  text,
});

const SOURCE = `---
title: not shown
---
# ${HEADLINE}

By Ada Brandvold

5 November 2019

${PARAGRAPHS[0]}

${PARAGRAPHS[1]?.replace('strait', '[strait](https://a.example/ "x")').replace('stronger', '**stronger**')}

## What the islanders say

> ${PARAGRAPHS[2]}

- flour and salt for the bakery
- coal for the schoolhouse

${PARAGRAPHS[3]}
`;

describe('Markdown', () => {
  const dump = dumpOf(SOURCE);
  const blocks = toBlocks(dump);

  it('shows its text without the marks', () => {
    expect(blocks.map(({ text }) => text)).toEqual([
      HEADLINE,
      'By Ada Brandvold',
      '5 November 2019',
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      'What the islanders say',
      PARAGRAPHS[2],
      'flour and salt for the bakery',
      'coal for the schoolhouse',
      PARAGRAPHS[3],
    ]);
  });

  it('keeps what its marks say', () => {
    const cleaned = clean(dump, blocks, loaded.value);
    expect(bodyUnits(cleaned).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'subhead',
      'quote',
      'list',
      'list',
      'paragraph',
    ]);
    const facts = gatherFacts(cleaned, loaded.value);
    expect(facts.title.value).toBe(HEADLINE);
    expect(facts.date.value).toBe('2019-11-05');
    expect(facts.authors.value).toEqual(['Ada Brandvold']);
    expect(cleaned.spans.at(-1)?.end).toBe(SOURCE.length);
  });

  it.each([
    ['an escaped sign', 'Five \\* six', 'Five * six'],
    ['a reference', 'Smith &amp; Sons', 'Smith & Sons'],
    ['code', 'Run `ls` now', 'Run ls now'],
    ['a row', '| Port | Ships |\n| --- | --- |\n| Ainsley | 12 |', 'Port | Ships'],
  ])('shows %s as meant', (_, source, expected) => {
    expect(toBlocks(dumpOf(source))[0]?.text).toBe(expected);
  });
});
