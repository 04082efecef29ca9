import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/facts/index.ts';
import { dumpFromBytes, toBlocks } from '../../../src/intake/index.ts';
import { type Cleaned, LABELS, type Label, type Line, type Span } from '../../../src/types.ts';
import { runs } from '../../support/runs.ts';
import { allEvidence, knownHere } from './gather.ts';

const NAMES = Object.keys(LABELS) as Label[];

/** A dump cut at its lines, each labelled as told: what cleaning could make of it, right or wrong. */
function labelled(text: string, labels: readonly Label[]): Cleaned | null {
  const read = dumpFromBytes('any.txt', new TextEncoder().encode(text));
  if (!read.ok) return null;
  const dump = read.value;
  const blocks = toBlocks(dump);
  const spans: Span[] = [];
  const lines: Line[] = [];
  let at = 0;
  for (const [i, block] of blocks.entries()) {
    const label = labels[i % labels.length] ?? 'body';
    if (block.start > at) spans.push({ start: at, end: block.start, label: 'space', rule: 'white-space' });
    spans.push({ start: block.start, end: block.end, label, rule: 'any' });
    lines.push({ block, label, rule: 'any', text: block.text, cuts: [] });
    at = block.end;
  }
  if (at < dump.text.length)
    spans.push({ start: at, end: dump.text.length, label: 'space', rule: 'white-space' });
  return { dump, lines, spans, rejected: null };
}

const word = fc.constantFrom(
  ...[
    'By',
    'Kim Min-ji',
    'Published:',
    '5 March 2019',
    '03/04/2018 10:30',
    'SEOUL',
    '(Yonhap)',
    '—',
    '©',
    '2019',
    'Source:',
  ],
  ...[
    'said',
    'Tuesday',
    'a day after',
    '来源:',
    '2017年9月12日',
    '입력',
    '|',
    '>',
    'https://a.example/2018/06/16/x',
    '&amp;',
    '<b>',
    '…',
  ],
);
const line = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

describe('gatherFacts', () => {
  it('takes any labels for any lines, and quotes what stands there', async () => {
    const known = await knownHere();
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 24 }),
        fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 24 }),
        (lines, labels) => {
          const cleaned = labelled(lines.join('\n\n'), labels);
          if (!cleaned) return;
          const facts = gatherFacts(cleaned, known);
          for (const e of allEvidence(facts)) {
            if (e.start === null || e.end === null) continue;
            expect(e.text.length).toBeGreaterThan(0);
            expect(cleaned.dump.text.slice(e.start, e.end).replace(/\s+/g, ' ').trim()).toBe(e.text);
          }
          if (facts.date.value === null) expect(facts.date.basis).toBeNull();
          expect(facts.title.value).not.toBe('');
        },
      ),
      {
        ...runs(200),
        examples: [
          // A breadcrumb with an empty level, behind a word that is taken for the outlet's name.
          [['Published: > > By', ''], ['mirror']],
          // Both what stands before the bar and what stands behind it look like the site's name.
          [
            [
              'By',
              'By said By By | 来源: said',
              'By',
              'By By',
              'By',
              'By',
              'By',
              '(Yonhap) By',
              '(Yonhap) 5 March 2019 said a day after',
            ],
            ['dek', 'title', 'contact', 'spam', 'embed', 'note'],
          ],
        ],
      },
    );
  });

  it.each([
    ['dates', '5 March 2019, '],
    ['letters', 'a'],
    ['dots', '.'],
    ['colons', ': '],
    ['names', 'Kim Min Ji and '],
    ['copyright signs', '© '],
    ['brackets', '( '],
    ['separators', 'A | '],
  ])(
    'stays linear in a line of many %s',
    async (_, unit) => {
      const known = await knownHere();
      const text = `${unit.repeat(Math.ceil(60_000 / unit.length))}x`;
      const started = process.cpuUsage().user;
      for (const label of ['nav', 'byline', 'copyright', 'body'] as const) {
        const cleaned = labelled(`The Harbour Gazette\n\nA headline for the test\n\n${text}`, [label]);
        if (cleaned) gatherFacts(cleaned, known);
      }
      expect((process.cpuUsage().user - started) / 1000).toBeLessThan(4000);
    },
    60_000,
  );
});
