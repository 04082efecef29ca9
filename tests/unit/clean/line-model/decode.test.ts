import { beforeAll, describe, expect, it } from 'vitest';
import { bodyUnits, clean } from '../../../../src/clean/index.ts';
import { FEATURES, shippedModel } from '../../../../src/clean/line-model/model.ts';
import { type Forest, forestOf } from '../../../../src/clean/line-model/trees.ts';
import { dumpFromBytes, toBlocks } from '../../../../src/intake/index.ts';
import { type Knowledge, loadKnowledge } from '../../../../src/knowledge.ts';
import type { Cleaned } from '../../../../src/types.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  knowledge = loaded.value;
});

const PROSE = [
  'The harbour pilots of the northern port went back to work on Monday, a day after the council settled their pay.',
  'Their union said the deal, which had taken eleven weeks, would be put to a vote before the end of the month.',
  'Nobody in the town could remember a longer stoppage, and the fish market had been closed for most of it.',
];

/** A forest that says the same of every line. */
const always = (base: number): Forest => forestOf({ base, roots: [], feature: [], value: [] });

/** A forest that takes the lines from `from` to before `to` for the article, and those around them for furniture. */
const between = (from: number, to: number): Forest => {
  const index = FEATURES.indexOf('index');
  return forestOf({
    base: 0,
    roots: [0],
    feature: [index, -1, index, -1, -1],
    value: [from - 0.5, -9, to - 0.5, 5, -9],
  });
};

function cleaned(lines: readonly string[], model?: Parameters<typeof clean>[3]): Cleaned {
  const read = dumpFromBytes('page.txt', new TextEncoder().encode(lines.join('\n\n')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return clean(read.value, toBlocks(read.value), knowledge, model);
}

describe('reading with the line model', () => {
  it('keeps what rules and model both take for the article', () => {
    for (const model of [null, shippedModel()])
      expect(
        bodyUnits(cleaned(['Harbour pilots return to work', ...PROSE], model)).map(({ text }) => text),
      ).toEqual(PROSE);
  });

  it('keeps lines the model is sure of although the rules take them for furniture', () => {
    const lines = ['Harbour pilots return', ...PROSE, 'Tug, one', 'Tug, two'];
    const sure = cleaned(lines, { first: always(5), second: always(5) });
    expect(bodyUnits(sure).map(({ text }) => text)).toContain('Tug, two');
    expect(bodyUnits(cleaned(lines, null)).map(({ text }) => text)).not.toContain('Tug, two');
  });

  it('names itself where it alone takes prose for furniture, and only there', () => {
    const lines = ['Harbour pilots return to work', ...PROSE, 'Tug, one'];
    const twoLines = between(1, 3);
    const rules = (model: Parameters<typeof clean>[3]): string[] =>
      cleaned(lines, model).lines.map(({ rule }) => rule);
    expect(rules(null)).toEqual(['headline', 'prose', 'prose', 'prose', 'footer-zone']);
    expect(rules({ first: twoLines, second: twoLines })).toEqual([
      'headline',
      'prose',
      'prose',
      'line-model',
      'footer-zone',
    ]);
  });
});
