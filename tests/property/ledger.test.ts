import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyUnits, clean, RULES, ZONE_RULES } from '../../src/clean/index.ts';
import { dumpFromBytes, toBlocks } from '../../src/intake/index.ts';
import { type Knowledge, loadKnowledge } from '../../src/knowledge.ts';
import { type Cleaned, dispositionOf, LABELS } from '../../src/types.ts';
import { runs } from '../support/runs.ts';

const SOURCES = join(import.meta.dirname, '../../content/sources');

let knowledge: Knowledge;
let lines: string[] = [];

beforeAll(async () => {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  knowledge = loaded.value;
  const names = (await readdir(SOURCES)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(join(SOURCES, name), 'utf8')));
  lines = texts.flatMap((text) => text.split('\n'));
  expect(lines.length).toBeGreaterThan(100);
});

function cleaned(text: string): Cleaned | null {
  const read = dumpFromBytes('generated.txt', Buffer.from(text, 'utf8'));
  return read.ok ? clean(read.value, toBlocks(read.value), knowledge) : null;
}

const RULE_NAMES = new Set([...RULES.map(({ name }) => name), ...Object.keys(ZONE_RULES)]);

/** Every character in exactly one span, every span with a known label and rule, lines in step with spans. */
function holds(result: Cleaned): void {
  const { dump, spans, lines: read } = result;
  let at = 0;
  for (const span of spans) {
    expect(span.start).toBe(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(LABELS).toHaveProperty(span.label);
    expect(RULE_NAMES).toContain(span.rule);
    at = span.end;
  }
  expect(at).toBe(dump.text.length);
  for (const { block, label, cuts } of read) {
    const inside = spans.filter((span) => span.start < block.end && block.start < span.end);
    for (const span of inside) {
      // Markup before a line and at its head is one span, of which the line holds only its own part.
      const start = Math.max(span.start, block.start);
      expect(span.label === label || cuts.some((cut) => cut.start <= start && start < cut.end)).toBe(true);
    }
  }
  if (result.rejected !== null)
    expect(spans.filter(({ label }) => dispositionOf(label) === 'kept')).toEqual([]);
}

/** Letters and digits of the kept spans, in order: what the kept lines must say too. */
function keptLetters(result: Cleaned): string {
  return result.spans
    .filter(({ label }) => dispositionOf(label) === 'kept')
    .map(({ start, end }) => result.dump.text.slice(start, end))
    .join(' ');
}

const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** Junk that any site may print, and text that looks like markup. */
const JUNK = fc.constantFrom(
  'Share',
  'Leave a Reply',
  '相关文章',
  '© 2019 Someone',
  '<b></b>',
  '<p>',
  '&nbsp;',
  '&amp;amp;',
  '<',
  '</',
  '<!--',
  '|',
  '1.',
  '- ',
  '(Yonhap)',
  '2019-05-15 11:08',
  'A A 2019-05-15 11:08 | Politics',
  '\u200b',
  '\ufeff',
  'e\u0301',
  'â€œ',
  '“',
  '"',
  ':',
  '(LEAD)',
  '-0-',
  '@name',
  '7 + 4 = ?',
  '\t',
  'x\ty\tz',
  '\f',
  '\u2028',
  '\r',
);

describe('the ledger', () => {
  it('tiles any text and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const result = cleaned(text);
        if (result !== null) holds(result);
      }),
      runs(300),
    );
  });

  it('tiles any mixture of real lines, junk and line ends', () => {
    const piece = fc.oneof(
      JUNK,
      fc.nat().map((n) => lines[n % lines.length] ?? ''),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    const ending = fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '', '\u0085', '\f');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, ending), { maxLength: 60 }), (parts) => {
        const result = cleaned(parts.map(([text, end]) => text + end).join(''));
        if (result !== null) holds(result);
      }),
      runs(300),
    );
  });

  it('keeps in its lines what it keeps in its spans', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (picks) => {
        const result = cleaned(picks.map((n) => lines[n % lines.length] ?? '').join('\n\n'));
        if (result === null) return;
        const kept = result.lines
          .filter(({ label }) => dispositionOf(label) === 'kept')
          .map(({ text }) => text);
        expect(letters(kept.join(' '))).toBe(letters(keptLetters(result)));
      }),
      runs(150),
    );
  });
});

describe('cleaning again', () => {
  it('changes nothing in an article already clean', async () => {
    for (const name of (await readdir(SOURCES)).filter((file) => file.endsWith('.txt'))) {
      const first = cleaned(await readFile(join(SOURCES, name), 'utf8'));
      if (first === null) throw new Error(`${name} was refused`);
      const title = first.lines.find(({ label }) => label === 'title')?.text ?? '';
      const body = bodyUnits(first).map(({ text }) => text);
      const again = cleaned([title, ...body].join('\n\n'));
      expect(again?.lines.find(({ label }) => label === 'title')?.text).toBe(title);
      expect(again === null ? [] : bodyUnits(again).map(({ text }) => text)).toEqual(body);
    }
  });
});
