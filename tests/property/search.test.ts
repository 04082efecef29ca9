import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSearchData } from '../../src/search/documents.ts';
import { createEngine } from '../../src/search/engine.ts';
import { runsOf, termsIn } from '../../src/search/words.ts';
import { article } from '../unit/search/articles.ts';

/** Few words, so that articles share them: folded letters, apostrophes, compounds, scripts without spaces. */
const word = fc.constantFrom(
  'grain',
  'Ångström',
  'harbour’s',
  'cease-fire',
  'U.N.',
  '3.5',
  '북한은',
  '会谈',
  'Санкции',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const articles = fc
  .array(fc.tuple(sentence, fc.array(sentence, { maxLength: 4 })), { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.map(([title, paragraphs], number) =>
      article({ slug: `a${number}`, title, markdown: paragraphs.join('\n\n') }),
    ),
  );

const shows = (terms: readonly string[], run: readonly string[]): boolean =>
  terms.some((_, at) => run.every((term, i) => terms[at + i] === term));

describe('search', () => {
  it('finds for phrases in quotation marks what a plain scan of the articles finds', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.array(sentence, { minLength: 1, maxLength: 2 }), async (all, phrases) => {
        const expected = all.filter((each) =>
          phrases.every((phrase) => {
            const texts = [each.title, ...each.markdown.split('\n\n')];
            const cut = (text: string) => runsOf(text).flatMap((run) => run.flatMap(({ terms }) => terms));
            return texts.some((text) => shows(cut(text), cut(phrase)));
          }),
        );
        const query = phrases.map((phrase) => `"${phrase}"`).join(' ');
        const answer = await createEngine(toSearchData(all)).search(query, 100);
        const found =
          answer.scope === 'all' ? answer.results.map(({ document }) => document.slug).sort() : [];
        expect(found).toEqual(expected.map(({ slug }) => slug).sort());
      }),
    );
  });

  it('finds an article by any one word of it, and marks the word', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.nat(), fc.nat(), async (all, which, where) => {
        const target = all[which % all.length];
        const words = (target?.title ?? '').split(' ');
        const query = words[where % words.length] ?? '';
        const { results } = await createEngine(toSearchData(all)).search(query, 100);
        const found = results.find(({ document }) => document.slug === target?.slug);
        const marked = found?.title.filter((piece) => piece.marked).map((piece) => piece.text) ?? [];
        expect(marked.flatMap(termsIn)).toEqual(expect.arrayContaining(termsIn(query)));
      }),
    );
  });

  it('takes any query whatever and shows the text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.string({ unit: 'binary', maxLength: 60 }), async (all, query) => {
        const { results, total } = await createEngine(toSearchData(all)).search(query, 100);
        expect(results).toHaveLength(total);
        for (const { document, title } of results) {
          expect(title.map((piece) => piece.text).join('')).toBe(document.title);
        }
      }),
    );
  });
});
