import { beforeAll, describe, expect, it } from 'vitest';
import { clean, RULES } from '../../src/clean/index.ts';
import { lexiconOf } from '../../src/clean/lexicon.ts';
import { lineOf, type Page, pageOf } from '../../src/clean/page.ts';
import { gatherFacts } from '../../src/facts/index.ts';
import { toBlocks } from '../../src/intake/index.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import type { Format } from '../../src/types.ts';
import { LONG } from '../support/runs.ts';
import { dumpOf, knowledge } from './support/dumps.ts';

let known: Knowledge;
beforeAll(async () => {
  known = await knowledge();
});

/** Characters of the longer text; the shorter has a quarter. */
const MANY = 60_000;
const FEW = MANY / 4;

/** Units that, repeated, make a pattern try one thing after another. */
const UNITS = [
  'a',
  ' a',
  'A ',
  '1',
  '1 ',
  '.',
  '. ',
  ' ,',
  '-',
  '- ',
  '—',
  '(',
  '()',
  '((a',
  '[',
  '"a" ',
  '“',
  '’s ',
  '@a ',
  '#a ',
  '|',
  'a | ',
  ' > a',
  '/a',
  'http://a.b/',
  'a@b.c ',
  'a.b@',
  '12:',
  '12:30 ',
  '2019-05-',
  'May 1, ',
  'mai 2019 ',
  'Mr. A. ',
  'By A and ',
  'A B ',
  'Aa-Bb ',
  'a\t',
  '<',
  '<a',
  '<b>',
  '<!--',
  '&amp;',
  '&',
  '&#',
  'â€',
  'e\u0301',
  '가',
  '北京',
  '（新华社',
  '2019年',
  'を',
  'فی ',
  'Share ',
  'Read also: ',
  'Photo: ',
  '(Photo: A/',
  'Reporting by A; ',
  'Copyright © ',
  '...',
  '* ',
  '€1.5 ',
  '1,000 ',
  '3+4=',
  '!',
  '? ',
  '\u00a0',
];

/** Of the units, every so-manieth; all of them in a long run. */
const every = (step: number): readonly string[] => UNITS.filter((_, i) => LONG || i % step === 0);

const TIMES = 3;
/** Under this many milliseconds nothing is said of growth: what is measured is noise. */
const QUICK = 120;
/** Four times the text may take ten times as long; quadratic growth takes sixteen. */
const GROWTH = 10;

/** Least milliseconds of the processor that the work takes, of a few times. */
function cost(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES && (time === 0 || least > QUICK); time++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** What is wrong with how the cost grows, in a few words; null where nothing is. */
function growth(what: string, workOn: (length: number) => () => void): string | null {
  const long = cost(workOn(MANY));
  if (long <= QUICK) return null;
  const short = cost(workOn(FEW));
  return long <= GROWTH * short
    ? null
    : `${what}: ${short.toFixed(0)} ms, and ${long.toFixed(0)} ms for four times as much`;
}

const line = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
const lines = (unit: string, length: number): string => line(`${line(unit, 40)}\n`, length);

const PROSE =
  'The envoys of both sides met again in the afternoon, diplomats said, and spoke for four hours.';

describe('a long text of one unit', () => {
  /** Everything that is done with a text. */
  const reading = (text: (length: number) => string, format: Format) => (length: number) => {
    const dump = dumpOf(`${PROSE}\n\n${text(length)}\n\n${PROSE}`, format);
    return (): void => {
      if (dump !== null) gatherFacts(clean(dump, toBlocks(dump), known), known);
    };
  };

  it.each(['text', 'html'] as const)(
    'is read in time that grows with its length: in one line of %s',
    (format) => {
      const slow = every(3).map((unit) =>
        growth(
          JSON.stringify(unit),
          reading((length) => line(unit, length), format),
        ),
      );
      expect(slow.filter((one) => one !== null)).toEqual([]);
    },
  );

  it.each(['text', 'html'] as const)(
    'is read in time that grows with its length: in many lines of %s',
    (format) => {
      const slow = every(6).map((unit) =>
        growth(
          JSON.stringify(unit),
          reading((length) => lines(unit, length), format),
        ),
      );
      expect(slow.filter((one) => one !== null)).toEqual([]);
    },
  );
});

describe('every rule', () => {
  it('looks at a line in time that grows with its length', () => {
    const lexicon = lexiconOf(known);
    const pageFor = (text: string): Page | null => {
      const dump = dumpOf(text);
      if (dump === null) return null;
      return pageOf(
        dump,
        lexicon,
        toBlocks(dump).map((block, i) => lineOf(dump, lexicon, i, block, [])),
      );
    };
    const slow = UNITS.flatMap((unit) => {
      const pages = new Map([FEW, MANY].map((length) => [length, pageFor(line(unit, length))]));
      return RULES.map((rule) =>
        growth(`${rule.name} on ${JSON.stringify(unit)}`, (length) => () => {
          const page = pages.get(length);
          const first = page?.lines[0];
          if (page && first) rule.match(first, page);
        }),
      );
    });
    expect(slow.filter((one) => one !== null)).toEqual([]);
  });
});
