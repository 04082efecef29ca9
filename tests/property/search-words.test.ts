import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyser } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/data.ts';
import { merge } from '../../src/search/merge.ts';
import { wordsOfRecords } from '../../src/search/record-words.ts';
import { TextTokens } from '../../src/search/writing/text-tokens.ts';
import { runs } from '../support/runs.ts';

/** Words and signs that meet in every way: plain, with marks, joined, abbreviated, in scripts without spaces, white space of all kinds. */
const piece = fc.constantFrom(
  ...[
    'said',
    'Said',
    'U.S.',
    "isn't",
    "'tis",
    'l’accord',
    'cease-fire',
    '3.5',
    '2018',
    'K2',
    'Ångström',
    'ﬁ',
  ],
  ...['北京市', '김정은은', 'Санкции', '.', ',', '“', '”', '—', '-', "'s", '_', '&c.'],
  ...[' ', ' ', ' ', '\n', '\t', '  ', '\u00a0', '\u3000', '\ufeff', '\u0007', '\u0000'],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

const documentOf = (title: string, texts: readonly string[]): SearchDocument => ({
  slug: 'a',
  title,
  date: null,
  basis: null,
  outlet: null,
  agency: null,
  place: null,
  language: null,
  names: [],
  passages: texts.map((each) => ({ id: null, text: each })),
  entities: [],
});

describe('the words of texts', () => {
  it('are those of an archive of many articles and of one of few', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.array(text, { maxLength: 3 })), { maxLength: 3 }), (all) => {
        const documents = all.map(([title, texts]) => documentOf(title, texts));
        const few = wordsOfRecords(documents);
        const many = [...merge(documents.map(analyser()))];
        expect(many.map(({ term }) => term)).toEqual([...few.keys()].sort());
        for (const { term, postings } of many) expect(few.get(term)?.postings).toEqual(postings);
      }),
      runs(400),
    );
  });

  it('and what stands between them are the whole text', () => {
    const tokens = new TextTokens();
    fc.assert(
      fc.property(text, (whole) => {
        tokens.read(whole);
        let made = '';
        for (let at = 0; at < tokens.count; at += 1) {
          made += tokens.gaps[tokens.between[at] as number];
          made += tokens.forms[tokens.words[at] as number];
        }
        expect(made + tokens.gaps[tokens.between[tokens.count] as number]).toBe(whole);
      }),
      runs(400),
    );
  });
});
