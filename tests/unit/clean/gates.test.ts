import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { gated, passes } from '../../../src/clean/gates.ts';
import { type Lexicon, lexiconOf } from '../../../src/clean/lexicon.ts';
import { lineOf, type Page, pageOf } from '../../../src/clean/page.ts';
import { endMark } from '../../../src/clean/rules/end-mark.ts';
import { RULES } from '../../../src/clean/rules/index.ts';
import type { Rule } from '../../../src/clean/rules/rule.ts';
import { DIGIT } from '../../../src/clean/signs.ts';
import { dumpFromBytes, toBlocks } from '../../../src/intake/index.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  const knowledge = await loadKnowledge();
  if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.problems));
  lexicon = lexiconOf(knowledge.value);
});

function pageFrom(bytes: Uint8Array): Page {
  const read = dumpFromBytes('dump.txt', bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const lines = toBlocks(read.value).map((block, index) => lineOf(read.value, lexicon, index, block, []));
  return pageOf(read.value, lexicon, lines);
}

const pageOfLines = (lines: readonly string[]): Page => pageFrom(new TextEncoder().encode(lines.join('\n')));

/** Lines of which a rule speaks though its gate turns them away. */
function turnedAway(rules: readonly Rule[], pages: readonly Page[]): string[] {
  const faults: string[] = [];
  for (const asked of gated(rules)) {
    const { rule } = asked;
    for (const page of pages)
      for (const line of page.lines) {
        if (passes(asked, line, page)) continue;
        const speaks = rule.kind === 'cut' ? rule.match(line, page).length > 0 : rule.match(line, page) > 0;
        if (speaks) faults.push(`${rule.name}: ${line.text}`);
      }
  }
  return faults;
}

const SHOWN: readonly (readonly string[])[] = RULES.flatMap(({ examples, nearMisses }) => [
  ...examples,
  ...nearMisses,
]).map((example) => (typeof example === 'string' ? [example] : example.lines));

const CASES = 'tests/golden/cases';

/** A fixed series of numbers below 1 (Park and Miller 1988), so that a failure can be repeated. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48271) % 0x7fffffff;
    yield state / 0x7fffffff;
  }
}

/** Lines put together from the words and signs of others, some in capitals, some cut off. */
function mixed(count: number): string[] {
  const words = SHOWN.flat().flatMap((line) => line.match(/\s+|[\p{L}\p{N}]+|[^\p{L}\p{N}\s]+/gu) ?? []);
  const heads = SHOWN.flat().map((line) => line.slice(0, 12));
  const series = numbers(7);
  const next = (): number => series.next().value;
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  return Array.from({ length: count }, () => {
    let line = next() < 0.6 ? pick(heads) : '';
    for (let left = Math.ceil(next() * 14); left > 0; left--) line += pick(words);
    if (next() < 0.1) line = line.toUpperCase();
    return next() < 0.3 ? line + pick(SHOWN.flat()).slice(-14) : line;
  });
}

describe('the gates of the rules', () => {
  it('turn away nothing of which a rule would speak: examples and near misses', () => {
    expect(turnedAway(RULES, SHOWN.map(pageOfLines))).toEqual([]);
  });

  it('turn away nothing of which a rule would speak: golden dumps', () => {
    const dumps = readdirSync(CASES).map((name) => `${CASES}/${name}/dump.txt`);
    expect(dumps.length).toBeGreaterThan(10);
    expect(
      turnedAway(
        RULES,
        dumps.map((path) => pageFrom(readFileSync(path))),
      ),
    ).toEqual([]);
  });

  it('turn away nothing of which a rule would speak: lines put together at random', () => {
    const lines = mixed(3000);
    const pages = Array.from({ length: 50 }, (_, i) => pageOfLines(lines.slice(i * 60, i * 60 + 60)));
    expect(turnedAway(RULES, pages)).toEqual([]);
  });

  it('are found out where they ask for more than the rule', () => {
    const narrow: Rule = { ...endMark, gate: { first: DIGIT } };
    expect(turnedAway([narrow], [pageOfLines(['(END)'])])).toEqual(['end-mark: (END)']);
  });

  it('turn most lines of a page away from most rules', () => {
    const page = pageOfLines(SHOWN.flat());
    const asked = gated(RULES).map((rule) => page.lines.filter((line) => passes(rule, line, page)).length);
    expect(asked.reduce((sum, count) => sum + count, 0) / page.lines.length).toBeLessThan(RULES.length / 2);
  });
});
