import { describe, expect, it } from 'vitest';
import { dateline } from './dateline.ts';

/** Over the articles of the project itself. */
const search = (...args: readonly string[]) => dateline(['search', ...args], process.cwd());

describe('dateline search', () => {
  it('finds what is misspelt, marks it and says how it was read', async () => {
    const { code, out } = await search('Lavrof sancions', '--limit', '1');
    expect(code).toBe(0);
    expect(out).toMatch(/^2 articles\n“Lavrof” read as lavrov\n/);
    expect(out).toContain('[sanctions]');
    expect(out.match(/ · [a-z-]+\n/g)).toHaveLength(1);
  });

  it('prints a record an article', async () => {
    const { out } = await search('--json', 'outlet:"Press TV"');
    const [record] = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(record).toMatchObject({ outlet: 'Press TV', date: '2018-09-28' });
  });

  it('explains what it does not understand, and says by its exit code that nothing was found', async () => {
    const { code, out } = await search('before:soon zzyzzx');
    expect(out).toContain('“soon” is not a date');
    expect(out).toContain('nowhere in the archive: zzyzzx');
    expect(code).toBe(1);
  });
});
