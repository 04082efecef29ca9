import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, PROBLEMS, problem } from '../../../src/problems.ts';

const page = readFileSync('docs/problems.md', 'utf8');
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && path !== 'problems.ts')
  .map((path) => readFileSync(join('src', path), 'utf8'));

/** Codes that the source gives to problems: as a property, and as the first argument of what makes one. */
const used = new Set(
  source.flatMap((text) =>
    [...text.matchAll(/(?:\bcode: |\b(?:problem|refuse|refused|broken)\(\s*)'([a-z]+(?:-[a-z]+)*)'/g)].map(
      ([, code]) => code ?? '',
    ),
  ),
);

describe('every problem', () => {
  it('that the source can report is in the table', () => {
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((code) => !(code in PROBLEMS))).toEqual([]);
  });

  it('in the table can be reported', () => {
    const text = source.join('\n');
    expect(Object.keys(PROBLEMS).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });

  it.each(Object.entries(PROBLEMS))('%s is documented with its meaning and remedy', (code, entry) => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${code}\n`)) ?? '';
    const words = section.replace(/\s+/g, ' ');
    expect(words).toContain(entry.meaning);
    expect(words).toContain(entry.remedy);
    expect(words).toContain(entry.severity === 'error' ? 'Error.' : 'Warning.');
  });

  it('documented is in the table', () => {
    const documented = [...page.matchAll(/^## (.+)$/gm)].map(([, code]) => code);
    expect(documented).toEqual(Object.keys(PROBLEMS).sort());
  });

  it('is told with file, line, reason and remedy', () => {
    expect(formatProblem(problem('article-bad-field', 'a.md', '"date": no date', { line: 4 }))).toBe(
      [
        'a.md:4: error: "date": no date [article-bad-field]',
        `  remedy: ${PROBLEMS['article-bad-field'].remedy}`,
      ].join('\n'),
    );
  });
});
