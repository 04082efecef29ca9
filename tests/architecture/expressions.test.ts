/**
 * Every regular expression against recheck. Its verdicts are on record, since all of them take minutes: one that is not on record
 * is checked now, and all are in a long run. Those it does not pass are listed in the record by name, and may become only fewer.
 */
import { readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { LONG } from '../support/runs.ts';
import { type Expression, expressionsUnder, keyOf } from './support/expressions.ts';

/** `open` gives for each why it is not passed: what recheck says, see docs/trust.md. */
const record = JSON.parse(readFileSync('tests/architecture/support/expressions.json', 'utf8')) as {
  readonly passed: readonly string[];
  readonly open: Readonly<Record<string, string>>;
};

/** How many are on the list of those not passed. It is to go down. */
const MOST_OPEN = 97;
/** Files that build expressions from words of data or from parts. What these make is held by tests/property/linear alone. */
const BUILT_IN: ReadonlySet<string> = new Set([
  'src/archive/names/tokens.ts',
  'src/clean/rules/arithmetic-captcha.ts',
  'src/clean/rules/byline.ts',
  'src/clean/rules/credit-forms.ts',
  'src/clean/seams.ts',
  'src/clean/tokens.ts',
  'src/facts/copyright.ts',
  'src/facts/dateline-eastern.ts',
  'src/facts/headline-lines.ts',
  'src/facts/names.ts',
  'src/facts/postings.ts',
  'src/facts/section.ts',
  'src/facts/self-names.ts',
  'src/intake/blocks.ts',
  'src/search/words.ts',
  'src/site/contacts.ts',
]);
const TIMEOUT = 20_000;
/** Of those on record a short run tries one in so many. */
const SPREAD = 60;

const { literals, built } = expressionsUnder(['src', 'layouts']);
const passed = new Set(record.passed);

/** What recheck says of an expression: `safe`, or what is wrong with it. */
function verdictOn({ source, flags }: Expression): string {
  const found = checkSync(source, flags, { timeout: TIMEOUT, randomSeed: 1 });
  if (found.status !== 'vulnerable') return found.status;
  return `${found.complexity.summary}: ${found.attack.pattern}`;
}

describe('every regular expression', () => {
  it('is found: in the sources, none in strings and comments', () => {
    expect(literals.length).toBeGreaterThan(800);
    expect(literals.map(keyOf)).toContain('/^[a-z][a-z0-9+.-]*:/i');
  });

  it('that is not on record passes recheck', { timeout: 600_000 }, () => {
    const fresh = literals.filter((one) => !passed.has(keyOf(one)) && !(keyOf(one) in record.open));
    const faults = fresh.flatMap((one) => {
      const verdict = verdictOn(one);
      return verdict === 'safe' ? [] : [`${one.file} ${keyOf(one)} ${verdict}`];
    });
    expect(faults).toEqual([]);
  });

  it('on the list of those not passed is few, and none is exponential', () => {
    const open = Object.entries(record.open);
    expect(open.length).toBeLessThanOrEqual(MOST_OPEN);
    expect(open.filter(([key, why]) => why.includes('exponential') || passed.has(key))).toEqual([]);
  });

  it('that is built from words is in a file known for it', () => {
    expect([...built.keys()].filter((file) => !BUILT_IN.has(file))).toEqual([]);
  });

  it('on record as passed passes', { timeout: 3_600_000 }, () => {
    const known = literals.filter((one) => passed.has(keyOf(one)));
    const tried = LONG ? known : known.filter((_, index) => index % SPREAD === 0);
    expect(tried.filter((one) => verdictOn(one) !== 'safe').map(keyOf)).toEqual([]);
  });
});
