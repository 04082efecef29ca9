import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { censusOf } from '../../../../src/clean/characters.ts';
import { readPage } from '../../../../src/clean/clean.ts';
import { decode } from '../../../../src/clean/decode.ts';
import { evidenceOf } from '../../../../src/clean/evidence.ts';
import { CONTEXT_FEATURES, writeContext } from '../../../../src/clean/line-model/context-features.ts';
import { CUE_WORDS, CUES, cuesIn } from '../../../../src/clean/line-model/cues.ts';
import { columnOf } from '../../../../src/clean/line-model/matrix.ts';
import { FEATURES, oddsOf, shippedModel, weightsSchema } from '../../../../src/clean/line-model/model.ts';
import { featuresOf, PAGE_FEATURES } from '../../../../src/clean/line-model/page-features.ts';
import { leadingNumber } from '../../../../src/clean/line-model/pattern-features.ts';
import { sharedWith, vocabularyOf } from '../../../../src/clean/line-model/vocabulary.ts';
import {
  densest,
  prefixSums,
  writeDistance,
  writeMeans,
  writeShifted,
} from '../../../../src/clean/line-model/windows.ts';
import type { Page } from '../../../../src/clean/page.ts';
import { tokenise } from '../../../../src/clean/tokens.ts';
import { WordIds } from '../../../../src/clean/word-ids.ts';
import { dumpFromBytes, toBlocks } from '../../../../src/intake/index.ts';
import { type Knowledge, loadKnowledge } from '../../../../src/knowledge.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  knowledge = loaded.value;
});

const LINES = [
  'Home | News | Sport',
  'Harbour pilots return to work after pay deal',
  'The harbour pilots of the northern port went back to work on Monday, a day after the council settled their pay.',
  'Their union said the deal, which had taken eleven weeks, would be put to a vote before the end of the month.',
  '1. The pay rises by four per cent.',
  '2. The night shift ends at five.',
  'Read more',
  'Ten gardens to see this spring',
];

function pageOfLines(lines: readonly string[]): Page {
  const read = dumpFromBytes('page.txt', new TextEncoder().encode(lines.join('\n')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return readPage(read.value, toBlocks(read.value), knowledge);
}

describe('characters of a line', () => {
  it('counts words, capitals, numbers and sentences', () => {
    const { words, capitalised, shouted, numbers, sentences, commas } = censusOf(
      'The UN met on 14 May. It voted, twice.',
    );
    expect({ words, capitalised, shouted, numbers, sentences, commas }).toEqual({
      words: 8,
      capitalised: 4,
      shouted: 1,
      numbers: 1,
      sentences: 2,
      commas: 1,
    });
  });

  it('takes no stop inside an abbreviation for a sentence end, and every one of an unspaced script', () => {
    expect(censusOf('version 2.5 of dateline.js').sentences).toBe(0);
    expect(censusOf('会议结束。代表离开。').sentences).toBe(2);
  });
});

describe('cues', () => {
  it('finds words and phrases as they stand, in any case', () => {
    const kinds = (text: string): string[] => {
      const ids = new WordIds();
      ids.mark('cue', CUE_WORDS);
      const tokens = tokenise(text);
      const bits = cuesIn(tokens, ids.all(tokens), ids);
      return CUES.filter((_, i) => (bits & (1 << i)) !== 0);
    };
    expect(kinds('READ MORE')).toContain('related');
    expect(kinds('She reads more than most')).not.toContain('related');
    expect(kinds('推荐阅读')).toContain('related');
  });
});

describe('windows', () => {
  it('takes means as far as the page goes', () => {
    const into = new Float32Array(4);
    writeMeans(prefixSums([0, 1, 2, 3]), -1, 2, into);
    expect([...into]).toEqual([0.5, 1, 2, 2.5]);
    writeMeans(prefixSums([0, 1, 2, 3]), 2, 9, into);
    expect([...into]).toEqual([2.5, 3, 0, 0]);
  });

  it('shifts a column, beyond its ends too', () => {
    const shifted = [-1, 2, 9].map((step) => {
      const into = new Float32Array(3);
      writeShifted(Float32Array.from([4, 5, 6]), step, -1, into);
      return [...into];
    });
    expect(shifted).toEqual([
      [-1, 4, 5],
      [6, -1, -1],
      [-1, -1, -1],
    ]);
  });

  it('finds the densest stretch, and how far lines are from it', () => {
    const stretch = densest([-1, 3, -1, 4, -9, 5]);
    expect(stretch).toEqual({ from: 1, to: 3 });
    const into = new Float32Array(6);
    writeDistance(stretch, into);
    expect([...into]).toEqual([-1, 0, 0, 0, 1, 2]);
  });
});

describe('patterns', () => {
  it('reads the number a line begins with', () => {
    expect(['12. Next', '(3) Three', '1a etapa', 'None', '12345 Elm Street'].map(leadingNumber)).toEqual([
      12, 3, 1, -1, -1,
    ]);
  });
});

describe('vocabulary', () => {
  it('tells what share of the telling words other lines have', () => {
    const shared = new Float32Array(LINES.length);
    sharedWith(
      vocabularyOf(pageOfLines(LINES)),
      LINES.map((_, row) => (row === 2 || row === 3 ? 1 : 0)),
      shared,
    );
    expect(shared[1]).toBeGreaterThan(0.5);
    expect(shared[7]).toBe(0);
  });
});

describe('features of a page', () => {
  it('gives every line every column, all finite', () => {
    const page = pageOfLines(LINES);
    const evidence = evidenceOf(page);
    const matrix = featuresOf(page, evidence, decode(page, evidence), CONTEXT_FEATURES.length);
    expect(matrix).toMatchObject({ rows: LINES.length, columns: FEATURES.length });
    const cell = (row: number, name: string): number =>
      columnOf(matrix, FEATURES.indexOf(name))[row] ?? Number.NaN;
    expect(cell(3, 'reads')).toBe(1);
    expect(cell(4, 'series')).toBe(1);
    expect(cell(5, 'words@-2')).toBe(cell(3, 'words'));
    expect(cell(7, 'gap-like-prose')).toBe(0);
    expect(cell(7, 'stamps-after')).toBe(0);
    expect(cell(7, 'talk-before')).toBe(0);
    writeContext(matrix, new Float32Array(LINES.length).fill(2), vocabularyOf(page));
    expect(matrix.values.every(Number.isFinite)).toBe(true);
    expect(cell(2, 'odds')).toBe(2);
    expect(cell(0, 'odds@-1')).toBe(-9);
    expect(cell(0, 'since-sure')).toBe(99);
    expect(cell(7, 'shared-with-sure')).toBeLessThan(1);
  });

  it('names every column once', () => {
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
  });
});

describe('the shipped model', () => {
  it('was trained on these features, and says on what and how well', () => {
    const file = new URL('../../../../src/clean/line-model/weights.json', import.meta.url);
    const weights = weightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(weights.features).toEqual(FEATURES);
    expect(weights.meta.data.length).toBeGreaterThan(0);
    expect(Object.keys(weights.meta.scores)).toEqual(['by site']);
    expect(Math.max(...weights.first.feature)).toBeLessThan(PAGE_FEATURES.length);
    expect(Math.max(...weights.second.feature)).toBeLessThan(FEATURES.length);
  });

  it('tells prose from furniture', () => {
    const page = pageOfLines(LINES);
    const evidence = evidenceOf(page);
    const odds = oddsOf(shippedModel(), page, evidence, decode(page, evidence));
    expect(odds[2]).toBeGreaterThan(0);
    expect(odds[3]).toBeGreaterThan(0);
    expect(odds[0]).toBeLessThan(0);
    expect(odds[7]).toBeLessThan(0);
  });
});
