import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/search/dates.ts';
import { toDocuments } from '../../src/search/documents.ts';
import { stemOf } from '../../src/search/stem.ts';
import { phraseOf, termsIn } from '../../src/search/words.ts';
import type { Article } from '../../src/types.ts';
import { runs } from '../support/runs.ts';
import { article, engineOf, WAYS } from '../unit/search/articles.ts';

/** Few words, so that articles share them: folded letters, apostrophes, compounds, forms, scripts without spaces. */
const word = fc.constantFrom(
  ...['grain', 'grains', 'Ångström', 'harbour’s', 'cease-fire', 'U.N.', '3.5', 'imposed', 'imposing'],
  ...['북한은', '会谈', '北京市', 'Санкции', 'санкция', 'the'],
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const OUTLETS = ['The Marle Courier', 'Press Nord', null];
const DATES = ['2018-06-15', '2018-06', '2017', '2018-12-31/2019-01-02', null];
const articles = fc
  .array(
    fc.record({
      title: sentence,
      paragraphs: fc.array(sentence, { maxLength: 4 }),
      outlet: fc.constantFrom(...OUTLETS),
      date: fc.constantFrom(...DATES),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ title, paragraphs, outlet, date }, number) =>
      article({ slug: `a${number}`, title, outlet, date, markdown: paragraphs.join('\n\n') }),
    ),
  );

/** A clause as it is typed, and whether an article holds it, told by going through its text. */
interface Scan {
  readonly typed: string;
  readonly holds: (article: Article) => boolean;
}

const textsOf = ({ title, outlet, markdown }: Article): string[] => [
  title,
  outlet ?? '',
  ...markdown.split('\n\n'),
];

const shows = (terms: readonly string[], run: readonly string[]): boolean =>
  terms.some((_, at) => run.every((term, i) => terms[at + i] === term));

const scanWord = word.map((typed): Scan => {
  const parts = phraseOf(typed);
  const whole = parts.join('');
  return {
    typed,
    holds: (each) => {
      const terms = textsOf(each).flatMap(termsIn);
      const has = (part: string) =>
        terms.some((term) => term === part || (part !== 'the' && stemOf(term) === stemOf(part)));
      return parts.every(has) || (typed.includes('-') && terms.includes(whole));
    },
  };
});
const scanPhrase = sentence.map(
  (typed): Scan => ({
    typed: `"${typed}"`,
    holds: (each) => textsOf(each).some((text) => shows(phraseOf(text), phraseOf(typed))),
  }),
);
const scanField = fc
  .constantFrom('The Marle Courier', 'Press Nord')
  .map((name): Scan => ({ typed: `outlet:"${name}"`, holds: (each) => each.outlet === name }));
const scanDate = fc.constantFrom('2018', '2018-06', '2017-01/2018-06-14', '2019').chain((text) =>
  fc.constantFrom('before', 'after', 'on').map((when): Scan => {
    const asked = spanOf(text);
    return {
      typed: `${when}:${text}`,
      holds: ({ date }) => {
        const days = spanOf(date ?? '');
        if (asked === null || days === null) return false;
        if (when === 'before') return days.last < asked.first;
        return when === 'after'
          ? days.first > asked.last
          : days.first <= asked.last && days.last >= asked.first;
      },
    };
  }),
);
const clause = fc.oneof(
  { weight: 4, arbitrary: scanWord },
  { weight: 2, arbitrary: scanPhrase },
  scanField,
  scanDate,
);

/** All of some clauses, each with others that do as well, and none of some. */
const scan = fc
  .record({
    all: fc.array(fc.array(clause, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    none: fc.array(clause, { maxLength: 1 }),
  })
  .map(({ all, none }): Scan => {
    const groups = all.map((any) => any.map(({ typed }) => typed).join(' OR '));
    return {
      typed: [...groups, ...none.map(({ typed }) => `-${typed}`), ''].join(' '),
      holds: (each) =>
        all.every((any) => any.some(({ holds }) => holds(each))) && !none.some(({ holds }) => holds(each)),
    };
  });

const slugsOf = (results: readonly { readonly document: { readonly slug: string } }[]) =>
  results.map(({ document }) => document.slug).sort();

describe('search', () => {
  it('finds for a query what a plain scan of the articles finds', async () => {
    await fc.assert(
      fc.asyncProperty(articles, scan, fc.constantFrom(...WAYS), async (all, { typed, holds }, way) => {
        const expected = all.filter(holds).map(({ slug }) => slug);
        const answer = await engineOf(all, way).search({ query: typed, limit: 100 });
        // Where no article holds all, some that hold a part, or hold it misspelt, are offered instead.
        if (expected.length === 0) expect(answer.scope === 'some' || answer.respelt.length > 0).toBe(true);
        else expect(slugsOf(answer.results)).toEqual(expected.sort());
      }),
      runs(300),
    );
  });

  it('finds an article by any one word of it, and marks the word', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.nat(), fc.nat(), async (all, which, where) => {
        const target = all[which % all.length];
        const words = (target?.title ?? '').split(' ');
        const query = words[where % words.length] ?? '';
        const { results } = await engineOf(all).search({ query, limit: 100 });
        const found = results.find(({ document }) => document.slug === target?.slug);
        const marked = found?.title.filter((piece) => piece.marked).map((piece) => piece.text) ?? [];
        expect(marked.flatMap(termsIn)).toEqual(expect.arrayContaining(termsIn(query)));
      }),
    );
  });

  it('counts in its facets what a plain scan counts', async () => {
    await fc.assert(
      fc.asyncProperty(articles, word, fc.constantFrom(...WAYS), async (all, query, way) => {
        const engine = engineOf(all, way);
        const { hits, results } = await engine.search({ query: `${query} `, limit: 100 });
        const { fields, months, undated } = await engine.facets(hits);
        const outlets = fields.find(({ field }) => field === 'outlet')?.values ?? [];
        const named = results.filter(({ document }) => document.outlet !== null).length;
        expect(outlets.reduce((sum, { count }) => sum + count, 0)).toBe(named);
        expect(months.reduce((sum, { count }) => sum + count, undated)).toBe(results.length);
      }),
    );
  });

  it('answers the same however the index is stored', async () => {
    await fc.assert(
      fc.asyncProperty(articles, sentence, async (all, query) => {
        const [one, other] = await Promise.all(
          WAYS.map((way) => engineOf(all, way).search({ query, limit: 100 })),
        );
        expect(one).toEqual(other);
      }),
    );
  });

  it('takes any query whatever and shows the text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.string({ unit: 'binary', maxLength: 60 }), async (all, query) => {
        const { results, total, broken } = await engineOf(all).search({ query, limit: 100 });
        expect(results).toHaveLength(total);
        expect(broken).toEqual([]);
        for (const { document, title } of results) {
          expect(title.map((piece) => piece.text).join('')).toBe(document.title);
        }
      }),
    );
  });

  it('puts articles in one order, in whatever order they come', async () => {
    await fc.assert(
      fc.property(articles, fc.nat(), (all, turn) => {
        const at = turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)];
        expect(toDocuments(turned)).toEqual(toDocuments(all));
      }),
    );
  });
});
