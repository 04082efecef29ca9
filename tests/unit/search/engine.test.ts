import { describe, expect, it } from 'vitest';
import { toSearchData } from '../../../src/search/documents.ts';
import { createEngine, type SearchEngine } from '../../../src/search/engine.ts';
import type { Piece } from '../../../src/search/snippet.ts';
import { article, SMALL } from './articles.ts';

const engine = createEngine(toSearchData(SMALL));

const slugs = async (query: string, on: SearchEngine = engine): Promise<string[]> =>
  (await on.search(query, 20)).results.map((result) => result.document.slug);

const marked = (pieces: readonly Piece[] = []): string[] =>
  pieces.filter((piece) => piece.marked).map((piece) => piece.text);

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
    expect((await engine.search('"ferry harbour"', 20)).scope).toBe('some');
    expect(await slugs('"ferry harbour"')).toEqual([]);
  });

  it('the whole archive, newest first, where nothing is asked', async () => {
    const answer = await engine.search('  … ', 20);
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
    const answer = await engine.search('gulls mission', 20);
    expect(answer.scope).toBe('some');
    expect(answer.results.map((result) => result.document.slug).sort()).toEqual(['ferry', 'talks']);
  });

  it('nothing, and says which words it does not know', async () => {
    const answer = await engine.search('xylophone', 20);
    expect(answer).toMatchObject({ total: 0, results: [], scope: 'some', missing: ['xylophone'] });
  });

  it('no more than asked for, and counts them all', async () => {
    const answer = await engine.search('', 2);
    expect(answer.results).toHaveLength(2);
    expect(answer.total).toBe(4);
  });
});

describe('search ranks', () => {
  const text = (words: string) => `${words}\n\n${'Nothing else of note took place that week. '.repeat(5)}\n`;
  const ranking = createEngine(
    toSearchData([
      article({ slug: 'body', title: 'One', markdown: text('A word on grain.') }),
      article({ slug: 'name', title: 'Two', agency: 'Grain News Service', markdown: text('Nothing.') }),
      article({ slug: 'headline', title: 'Three on grain', markdown: text('Nothing.') }),
    ]),
  );

  it('the headline before names before the body', async () => {
    expect(await slugs('grain', ranking)).toEqual(['headline', 'name', 'body']);
  });

  it('the newer first where all else is equal', async () => {
    const alike = ['newer', 'older'].map((slug) =>
      article({ slug, title: 'Tides', markdown: 'High water.\n' }),
    );
    const twins = createEngine(toSearchData(alike));
    expect(await slugs('tides water', twins)).toEqual(['newer', 'older']);
  });
});

describe('a result', () => {
  it('shows the passage that holds most, marked, with the id of its paragraph', async () => {
    const [first] = (await engine.search('sanctions grain', 20)).results;
    expect(first?.document.slug).toBe('talks');
    expect(first?.snippet?.id).toBe('p2');
    expect(marked(first?.snippet?.pieces)).toEqual(['sanctions', 'grain', 'sanctions']);
  });

  it('counts list items among the paragraphs and links a subheading through what follows it', async () => {
    const [fuel] = (await engine.search('fuel scarce', 20)).results;
    expect(fuel?.snippet?.id).toBe('p4');
    const [reopens] = (await engine.search('reopens', 20)).results;
    expect(reopens?.snippet?.id).toBe('p2');
  });

  it('marks words in the headline as the reader sees them', async () => {
    const [first] = (await engine.search('ostholm cease-fire', 20)).results;
    expect(marked(first?.title)).toEqual(['Östholm', 'cease-fire']);
  });

  it('marks what a misspelling was read as, and tells it', async () => {
    const answer = await engine.search('Lavrenkp', 20);
    expect(answer.respelt).toEqual([{ typed: 'Lavrenkp', read: ['lavrenko'] }]);
    expect(marked(answer.results[0]?.snippet?.pieces)).toEqual(['Lavrenko']);
  });

  it('marks nothing of a phrase that no article holds', async () => {
    const answer = await engine.search('"spoke left" grain', 20);
    expect(answer.missing).toEqual(['spoke left']);
    for (const { snippet } of answer.results) expect(marked(snippet?.pieces)).not.toContain('spoke');
  });

  it('marks a word that only joins others as it is, and not those that begin with it', async () => {
    const words = [
      article({ slug: 'a', title: 'Then there was the port', markdown: 'Their thesis, and the Andes.\n' }),
    ];
    const [first] = (await createEngine(toSearchData(words)).search('the and', 5)).results;
    expect(marked(first?.title)).toEqual(['the']);
    expect(marked(first?.snippet?.pieces)).toEqual(['and', 'the']);
  });

  it('marks the outlet and the place, and of a word no longer forms where the article holds it as typed', async () => {
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
    const [first, second] = (await createEngine(toSearchData(papers)).search('marle times', 5)).results;
    expect(marked(first?.outlet ?? [])).toEqual(['Marle', 'Times']);
    expect(marked(first?.place ?? [])).toEqual(['MARLE']);
    expect(marked(first?.snippet?.pieces)).toEqual([]);
    expect(marked(second?.snippet?.pieces)).toEqual(['Marleans', 'times']);
  });

  it('tells how a misspelt phrase was read, and leaves one whose words are known as it is', async () => {
    const answer = await engine.search('"forein ministr"', 20);
    expect(answer).toMatchObject({
      scope: 'all',
      missing: [],
      respelt: [{ typed: 'forein ministr', read: ['foreign minister'] }],
    });
    expect((await engine.search('"minister foreign"', 20)).missing).toEqual(['minister foreign']);
  });

  it('asks for “and” where it is not an operator', async () => {
    const words = [article({ slug: 'a', title: 'Bread and salt', markdown: 'None.\n' })];
    const [plain] = (await createEngine(toSearchData(words)).search('bread and salt', 5)).results;
    expect(marked(plain?.title).join(' ')).toContain('and');
    const [operator] = (await createEngine(toSearchData(words)).search('bread AND salt', 5)).results;
    expect(marked(operator?.title)).toEqual(['Bread', 'salt']);
    expect((await createEngine(toSearchData(words)).search('AND', 5)).total).toBe(1);
  });

  it('loses and adds no text', async () => {
    const [first] = (await engine.search('北京市', 20)).results;
    expect(first?.title.map((piece) => piece.text).join('')).toBe('北京市举行会谈');
    expect(marked(first?.title)).toEqual(['北京市']);
  });

  it('of a long passage shows the part that matters, cut between words', async () => {
    const filler = 'The committee sat for many hours that day. '.repeat(40);
    const long = [
      article({ slug: 'long', title: 'Long', markdown: `${filler}Then the walrus left. ${filler}\n` }),
    ];
    const [first] = (await createEngine(toSearchData(long)).search('walrus', 5)).results;
    const words = first?.snippet?.pieces.map((piece) => piece.text).join('') ?? '';
    expect(words).toMatch(/^… \S.*Then the walrus left\..*\S …$/);
    expect(words.length).toBeLessThan(340);
  });
});
