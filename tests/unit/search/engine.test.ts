import { describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import type { Piece } from '../../../src/search/snippet.ts';
import type { Article } from '../../../src/types.ts';
import { article, engineOf as over, SMALL, WAYS } from './articles.ts';

describe.each(WAYS)('in %s', (way) => {
  const engineOf = (articles: readonly Article[]): SearchEngine => over(articles, way);
  const engine = engineOf(SMALL);

  const slugs = async (query: string, on: SearchEngine = engine): Promise<string[]> =>
    (await on.search({ query, limit: 20 })).results.map((result) => result.document.slug);

  const marked = (pieces: readonly Piece[] = []): string[] =>
    pieces.filter((piece) => piece.marked).map((piece) => piece.text);

  it('reads the last word as unfinished where no article holds it as it stands with the others', async () => {
    const two = engineOf([
      article({ slug: 'one', title: 'The joint statement', markdown: 'Words.' }),
      article({ slug: 'other', title: 'A state visit', markdown: 'More words.' }),
    ]);
    expect(await slugs('joint state', two)).toEqual(['one']);
    expect((await two.search({ query: 'joint state', limit: 9 })).scope).toBe('all');
    expect((await two.search({ query: 'joint state ', limit: 9 })).scope).toBe('some');
  });

  describe('search finds', () => {
    it.each([
      ['an article by a word of its headline', 'envoys', ['talks']],
      ['only articles that hold every word', 'ferry harbour', ['ferry']],
      ['words whatever their case and accents', 'osTHOLM angstrom', ['ferry']],
      ['words without their apostrophe', 'obrien harbours', ['ferry']],
      ['a compound run together', 'ceasefire', ['ferry']],
      ['a compound taken apart', 'cease fire', ['ferry']],
      ['a compound as written', 'cease-fire', ['ferry']],
      ['an abbreviation without stops', 'un mission', ['talks']],
      ['a word by its beginning', 'lighth', ['ferry']],
      ['a word by its plural', 'harbours', ['ferry']],
      ['a word misspelt', 'Lavrenkp', ['talks']],
      ['several words misspelt', 'sanctoins lavremko', ['talks']],
      ['an author', 'Zoë', ['ferry']],
      ['an outlet', 'courier', ['ferry']],
      ['the text of captions', 'gulls', ['ferry']],
      ['Han text by any two characters', '制裁', ['beijing']],
      ['Han text by a run longer than two', '北京市', ['beijing']],
      ['Han text by one character', '裁', ['beijing']],
      ['a Korean word without its particle', '북한', ['hangul']],
      ['a phrase', '"cease-fire"', ['ferry']],
      ['a phrase with a word misspelt', '"forein ministr"', ['talks']],
      ['words joined by AND', 'lavrenko AND sanctions', ['talks']],
      ['a phrase with typographic quotation marks', '“left” “U.N. mission”', ['talks']],
    ])('%s', async (_, query, expected) => {
      expect(await slugs(query)).toEqual(expected);
    });

    it('nothing for a phrase whose words stand apart', async () => {
      expect((await engine.search({ query: '"ferry harbour"', limit: 20 })).scope).toBe('some');
      expect(await slugs('"ferry harbour"')).toEqual([]);
    });

    it('the whole archive, newest first, where nothing is asked', async () => {
      const answer = await engine.search({ query: '  … ', limit: 20 });
      expect(answer.scope).toBe('archive');
      expect(answer.total).toBe(4);
      expect(answer.results.map((result) => result.document.slug)).toEqual([
        'ferry',
        'talks',
        'beijing',
        'hangul',
      ]);
    });

    it('articles with some of the words where none holds all, and says so', async () => {
      const answer = await engine.search({ query: 'gulls mission', limit: 20 });
      expect(answer.scope).toBe('some');
      expect(answer.results.map((result) => result.document.slug).sort()).toEqual(['ferry', 'talks']);
    });

    it('nothing, and says which words it does not know', async () => {
      const answer = await engine.search({ query: 'xylophone', limit: 20 });
      expect(answer).toMatchObject({ total: 0, results: [], scope: 'some', missing: ['xylophone'] });
    });

    it('no more than asked for, and counts them all', async () => {
      const answer = await engine.search({ query: '', limit: 2 });
      expect(answer.results).toHaveLength(2);
      expect(answer.total).toBe(4);
    });
  });

  describe('search ranks', () => {
    const text = (words: string) =>
      `${words}\n\n${'Nothing else of note took place that week. '.repeat(5)}\n`;
    const ranking = engineOf([
      article({ slug: 'body', title: 'One', markdown: text('A word on grain.') }),
      article({ slug: 'name', title: 'Two', agency: 'Grain News Service', markdown: text('Nothing.') }),
      article({ slug: 'headline', title: 'Three on grain', markdown: text('Nothing.') }),
    ]);

    it('the headline before names before the body', async () => {
      expect(await slugs('grain', ranking)).toEqual(['headline', 'name', 'body']);
    });

    it('the newer first where all else is equal', async () => {
      const alike = ['newer', 'older'].map((slug) =>
        article({ slug, title: 'Tides', markdown: 'High water.\n' }),
      );
      const twins = engineOf(alike);
      expect(await slugs('tides water', twins)).toEqual(['newer', 'older']);
    });
  });

  describe('a result', () => {
    it('shows the passage that holds most, marked, with the id of its paragraph', async () => {
      const [first] = (await engine.search({ query: 'sanctions grain', limit: 20 })).results;
      expect(first?.document.slug).toBe('talks');
      expect(first?.snippet?.id).toBe('p2');
      expect(marked(first?.snippet?.pieces)).toEqual(['sanctions', 'grain', 'sanctions']);
    });

    it('counts list items among the paragraphs and links a subheading through what follows it', async () => {
      const [fuel] = (await engine.search({ query: 'fuel scarce', limit: 20 })).results;
      expect(fuel?.snippet?.id).toBe('p4');
      const [reopens] = (await engine.search({ query: 'reopens', limit: 20 })).results;
      expect(reopens?.snippet?.id).toBe('p2');
    });

    it('marks words in the headline as the reader sees them', async () => {
      const [first] = (await engine.search({ query: 'ostholm cease-fire', limit: 20 })).results;
      expect(marked(first?.title)).toEqual(['Östholm', 'cease-fire']);
    });

    it('marks what a misspelling was read as, and tells it', async () => {
      const answer = await engine.search({ query: 'Lavrenkp', limit: 20 });
      expect(answer.respelt).toEqual([{ typed: 'Lavrenkp', read: ['lavrenko'] }]);
      expect(marked(answer.results[0]?.snippet?.pieces)).toEqual(['Lavrenko']);
    });

    it('marks nothing of a phrase that no article holds', async () => {
      const answer = await engine.search({ query: '"spoke left" grain', limit: 20 });
      expect(answer.missing).toEqual(['spoke left']);
      for (const { snippet } of answer.results) expect(marked(snippet?.pieces)).not.toContain('spoke');
    });

    it('marks a word that only joins others as it is, and not those that begin with it', async () => {
      const words = [
        article({ slug: 'a', title: 'Then there was the port', markdown: 'Their thesis, and the Andes.\n' }),
      ];
      const [first] = (await engineOf(words).search({ query: 'the and', limit: 5 })).results;
      expect(marked(first?.title)).toEqual(['the']);
      expect(marked(first?.snippet?.pieces)).toEqual(['and', 'the']);
    });

    it('marks the outlet and the place', async () => {
      const papers = [
        article({
          slug: 'a',
          title: 'A',
          outlet: 'The Marle Times',
          place: 'MARLE',
          markdown: 'Marleans met.\n',
        }),
        article({ slug: 'b', title: 'B', markdown: 'Marleans met at other times.\n' }),
      ];
      const found = (await engineOf(papers).search({ query: 'marle times', limit: 5 })).results;
      expect(found.map(({ document }) => document.slug)).toEqual(['a']);
      expect(marked(found[0]?.outlet ?? [])).toEqual(['Marle', 'Times']);
      expect(marked(found[0]?.place ?? [])).toEqual(['MARLE']);
      expect(marked(found[0]?.snippet?.pieces)).toEqual([]);
    });

    it('marks every form of a word', async () => {
      const [first] = (await engine.search({ query: 'sanction', limit: 5 })).results;
      expect(marked(first?.snippet?.pieces)).toEqual(['sanctions', 'sanctions']);
    });

    it('tells how a misspelt phrase was read, and leaves one whose words are known as it is', async () => {
      const answer = await engine.search({ query: '"forein ministr"', limit: 20 });
      expect(answer).toMatchObject({
        scope: 'all',
        missing: [],
        respelt: [{ typed: 'forein ministr', read: ['foreign minister'] }],
      });
      expect((await engine.search({ query: '"minister foreign"', limit: 20 })).missing).toEqual([
        'minister foreign',
      ]);
    });

    it('asks for “and” where it is not an operator', async () => {
      const words = [article({ slug: 'a', title: 'Bread and salt', markdown: 'None.\n' })];
      const [plain] = (await engineOf(words).search({ query: 'bread and salt', limit: 5 })).results;
      expect(marked(plain?.title).join(' ')).toContain('and');
      const [operator] = (await engineOf(words).search({ query: 'bread AND salt', limit: 5 })).results;
      expect(marked(operator?.title)).toEqual(['Bread', 'salt']);
      expect((await engineOf(words).search({ query: 'AND', limit: 5 })).total).toBe(1);
    });

    it('loses and adds no text', async () => {
      const [first] = (await engine.search({ query: '北京市', limit: 20 })).results;
      expect(first?.title.map((piece) => piece.text).join('')).toBe('北京市举行会谈');
      expect(marked(first?.title)).toEqual(['北京市']);
    });

    it('of a long passage shows the part that matters, cut between words', async () => {
      const filler = 'The committee sat for many hours that day. '.repeat(40);
      const long = [
        article({ slug: 'long', title: 'Long', markdown: `${filler}Then the walrus left. ${filler}\n` }),
      ];
      const [first] = (await engineOf(long).search({ query: 'walrus', limit: 5 })).results;
      const words = first?.snippet?.pieces.map((piece) => piece.text).join('') ?? '';
      expect(words).toMatch(/^… \S.*Then the walrus left\..*\S …$/);
      expect(words.length).toBeLessThan(340);
    });
  });
});
