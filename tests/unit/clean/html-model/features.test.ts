import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/clean/clean.ts';
import { decode } from '../../../../src/clean/decode.ts';
import { evidenceOf } from '../../../../src/clean/evidence.ts';
import { chosenBlocks } from '../../../../src/clean/html-model/choose.ts';
import { CONTEXT_FEATURES, writeContext } from '../../../../src/clean/html-model/context-features.ts';
import { FEATURES, featuresOf } from '../../../../src/clean/html-model/features.ts';
import {
  COLUMNS,
  htmlOdds,
  shippedHtmlModel,
  weightsSchema,
} from '../../../../src/clean/html-model/model.ts';
import { columnOf } from '../../../../src/clean/line-model/matrix.ts';
import type { Page } from '../../../../src/clean/page.ts';
import { toBlocks } from '../../../../src/intake/index.ts';
import { type Knowledge, loadKnowledge } from '../../../../src/knowledge.ts';
import type { Dump } from '../../../../src/types.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  knowledge = loaded.value;
});

const PAGE = `<html><head><title>Harbour pilots return to work</title></head><body>
<nav><a href="/">Home</a></nav>
<main><h1>Harbour pilots return to work</h1>
<div class="story">
<p>The harbour pilots of the northern port went back to work on Monday, a day after the council settled their pay.</p>
<p>Their union said the deal, which had taken eleven weeks, would be put to a vote before the end of the month.</p>
</div></main>
<aside><p><a href="/gardens">Ten gardens to see this spring</a></p></aside></body></html>`;

function pageOf(html: string): Page {
  const dump: Dump = {
    name: 'page.html',
    path: 'page.html',
    size: html.length,
    sha256: '',
    encoding: 'utf-8',
    text: html,
    format: 'html',
  };
  return readPage(dump, toBlocks(dump), knowledge);
}

describe('features of blocks', () => {
  it('say how blocks are set, what stands beside them and which element holds the text', () => {
    const page = pageOf(PAGE);
    const evidence = evidenceOf(page);
    const matrix = featuresOf(page, evidence, decode(page, evidence), CONTEXT_FEATURES.length);
    const row = (start: string): number => page.lines.findIndex(({ text }) => text.startsWith(start));
    const cell = (start: string, name: string): number =>
      columnOf(matrix, COLUMNS.indexOf(name))[row(start)] ?? Number.NaN;
    expect(matrix.columns).toBe(COLUMNS.length);
    expect(cell('Harbour', 'level')).toBe(1);
    expect(cell('Harbour', 'from-title')).toBe(0);
    expect(cell('Harbour', 'claimed-title')).toBe(1);
    expect(cell('The harbour', 'level@-1')).toBe(1);
    expect(cell('The harbour', 'alike@1')).toBe(1);
    expect(cell('The harbour', 'to-best')).toBe(0);
    expect(cell('The harbour', 'ancestor-prose-0')).toBe(1);
    expect(cell('Ten gardens', 'links')).toBe(1);
    expect(cell('Ten gardens', 'in-aside')).toBe(1);
    expect(cell('Ten gardens', 'after-best')).toBe(1);
    expect(cell('Ten gardens', 'words@1')).toBe(-1);
    writeContext(page, matrix, new Float32Array(matrix.rows).fill(1));
    expect(matrix.values.every(Number.isFinite)).toBe(true);
    expect(cell('Ten gardens', 'odds+1')).toBe(-9);
    expect(cell('Ten gardens', 'sure-after')).toBe(0);
  });

  it('are each named once', () => {
    expect(new Set(COLUMNS).size).toBe(FEATURES.length + CONTEXT_FEATURES.length);
  });
});

describe('the shipped model of HTML', () => {
  it('was trained on these features, and says on what and how well', () => {
    const file = new URL('../../../../src/clean/html-model/weights.json', import.meta.url);
    const weights = weightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(weights.features).toEqual(COLUMNS);
    expect(Object.keys(weights.meta.scores).sort()).toEqual([...weights.meta.data].sort());
  });

  it('tells prose from furniture', () => {
    const page = pageOf(PAGE);
    const evidence = evidenceOf(page);
    const odds = htmlOdds(shippedHtmlModel(), page, evidence, decode(page, evidence));
    const chosen = chosenBlocks(
      odds,
      page.lines.map(({ shape }) => shape.words),
    );
    expect(page.lines.filter(({ index }) => chosen[index]).map(({ text }) => text.slice(0, 11))).toEqual([
      'The harbour',
      'Their union',
    ]);
  });
});

describe('choice of blocks', () => {
  it('takes blocks as long as the expected F measure rises', () => {
    expect(chosenBlocks([3, -4, 2, -1], [50, 60, 40, 30])).toEqual([true, false, true, false]);
  });

  it('takes the likeliest block where none is likely', () => {
    expect(chosenBlocks([-5, -2, -6], [10, 10, 10])).toEqual([false, true, false]);
  });
});
