import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findNames } from '../../../src/archive/names/find.ts';
import type { Matcher } from '../../../src/archive/names/matcher.ts';
import { findQuotes } from '../../../src/archive/quotes/find.ts';
import type { Quote } from '../../../src/archive-types.ts';
import { goldArticles, nameKey, packageMatcher } from './support/reading.ts';

let matcher: Matcher;
beforeAll(async () => {
  matcher = await packageMatcher();
});

const articles = goldArticles();

describe('names in articles marked by hand', () => {
  it('are found and right but for the few that only what follows would tell', () => {
    const wrong: string[] = [];
    const missed: string[] = [];
    let right = 0;
    for (const { source, passages, names } of articles) {
      const gold = new Set(names);
      const { mentions } = findNames(passages, 'en', matcher);
      const found = new Set(mentions.filter(({ kind }) => kind !== 'theme' && kind !== 'event').map(nameKey));
      for (const key of found) {
        if (gold.has(key)) right += 1;
        else wrong.push(`${source} ${key}`);
      }
      missed.push(...names.filter((key) => !found.has(key)).map((key) => `${source} ${key}`));
    }
    expect(wrong).toEqual([]);
    // "Korea" for the peninsula, and "Kim" before anybody of that name was named in full.
    expect(missed).toEqual([
      '000_bf72328c154aab44.txt title 0 36-41 korean-peninsula',
      '001_79096b96f04e5bb0.txt body 5 13-16 kim-jong-un',
      '001_79096b96f04e5bb0.txt body 6 287-290 kim-jong-un',
    ]);
    expect(right).toBe(307);
  });
});

interface GoldQuote {
  readonly words: string;
  readonly at: string;
  readonly speaker?: string;
  readonly verb?: string;
  readonly kind?: string;
  readonly to?: string;
  readonly through?: string;
}

const gold = parse(readFileSync(join(import.meta.dirname, 'gold/quotes.yaml'), 'utf8')) as Record<
  string,
  readonly GoldQuote[]
>;

/** A quotation in the form of the gold. */
function shown({ text, parts, speaker, verb, kind, addressee, through }: Quote): GoldQuote {
  return {
    words: text.length > 70 ? `${text.slice(0, 34).trimEnd()} … ${text.slice(-34).trimStart()}` : text,
    at: parts.map(({ paragraph, start, end }) => `${paragraph} ${start}-${end}`).join(', '),
    ...(speaker === null ? { kind } : { speaker: speaker.entities.join(', '), verb: verb ?? '' }),
    ...(addressee === null ? {} : { to: addressee.name }),
    ...(through === null ? {} : { through }),
  };
}

describe('quotations in articles read by hand', () => {
  it.each(articles.map((article) => [article.source, article] as const))(
    'of %s are all found, each with its speaker',
    (source, { passages }) => {
      const { mentions } = findNames(passages, 'en', matcher);
      expect(findQuotes(passages, 'en', mentions, matcher.byId).map(shown)).toEqual(gold[source]);
    },
  );
});
