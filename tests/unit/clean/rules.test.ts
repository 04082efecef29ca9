import { beforeAll, describe, expect, it } from 'vitest';
import { type Lexicon, lexiconOf } from '../../../src/clean/lexicon.ts';
import { lineOf, type Page, pageOf } from '../../../src/clean/page.ts';
import { RULES } from '../../../src/clean/rules/index.ts';
import type { Example, Rule } from '../../../src/clean/rules/rule.ts';
import { ZONE_RULES } from '../../../src/clean/zone-rules.ts';
import { dumpFromBytes, toBlocks } from '../../../src/intake/index.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import { LABELS } from '../../../src/types.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  const knowledge = await loadKnowledge();
  if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.problems));
  lexicon = lexiconOf(knowledge.value);
});

/** The page an example shows, and the line that counts. */
function pageFor(example: Example): { page: Page; at: number } {
  const { lines, at } = typeof example === 'string' ? { lines: [example], at: 0 } : example;
  const read = dumpFromBytes('example.txt', new TextEncoder().encode(lines.join('\n')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const blocks = toBlocks(read.value);
  expect(blocks).toHaveLength(lines.length);
  const shown = blocks.map((block, index) => lineOf(read.value, lexicon, index, block, []));
  return { page: pageOf(read.value, lexicon, shown), at };
}

function fires(rule: Rule, example: Example): boolean {
  const { page, at } = pageFor(example);
  const line = page.lines[at];
  if (line === undefined) throw new Error('the example has no such line');
  return rule.kind === 'cut' ? rule.match(line, page).length > 0 : rule.match(line, page) >= 1;
}

const shown = (example: Example): string =>
  typeof example === 'string' ? example : (example.lines[example.at] ?? '');

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  it.each(rule.examples.map((example) => [shown(example), example] as const))(
    'finds: %s',
    (_text, example) => {
      expect(fires(rule, example)).toBe(true);
    },
  );

  it.each(rule.nearMisses.map((example) => [shown(example), example] as const))(
    'leaves: %s',
    (_text, example) => {
      expect(fires(rule, example)).toBe(false);
    },
  );
});

describe('the list of rules', () => {
  it('names every rule once', () => {
    const names = [...RULES.map(({ name }) => name), ...Object.keys(ZONE_RULES)];
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives every rule a known label, a reason, examples and near misses', () => {
    for (const rule of RULES) {
      expect(Object.keys(LABELS)).toContain(rule.label);
      expect(rule.why.length).toBeGreaterThan(15);
      expect(rule.examples.length, rule.name).toBeGreaterThan(0);
      expect(rule.nearMisses.length, rule.name).toBeGreaterThan(0);
    }
  });
});
