/**
 * Which way of ranking finds what a misspelt word was meant to be: edit distance with the number of articles, or fuse.js,
 * each over the same few hundred words that begin or end alike. `node --import tsx scripts/search-bench/spelling.ts`
 */
import Fuse from 'fuse.js/basic';
import { Analyser } from '../../src/search/analyse.ts';
import { merge } from '../../src/search/merge.ts';
import { affixLength, isSpelt, rankSpellings } from '../../src/search/spelling.ts';
import { makeCorpus, misspell, random } from './corpus.ts';

const analyser = new Analyser();
const { documents } = makeCorpus(Number(process.argv[2] ?? 3000));
const known = [...merge(documents.map((document) => analyser.analyse(document)))]
  .map(({ term, postings }) => ({ term, count: postings.numbers.length }))
  .filter(({ term }) => isSpelt(term));
const next = random(3);
const meant = known.filter(({ term, count }) => term.length > 4 && count > 1);
const trials = Array.from({ length: 300 }, () => {
  const { term } = meant[Math.floor(next() * meant.length)] ?? { term: '' };
  return { term, typed: misspell(term, next) };
}).filter(({ term, typed }) => term !== typed);

const near = (typed: string) => {
  const length = affixLength(typed);
  return known.filter(
    ({ term }) => term.startsWith(typed.slice(0, length)) || term.endsWith(typed.slice(-length)),
  );
};
const ways: Record<string, (typed: string) => string[]> = {
  'edit distance and number of articles': (typed) =>
    rankSpellings(typed, near(typed)).map(({ term }) => term),
  'fuse.js': (typed) => {
    const fuse = new Fuse(near(typed), {
      keys: ['term'],
      includeScore: true,
      threshold: 0.4,
      ignoreLocation: true,
    });
    return fuse.search(typed, { limit: 5 }).map(({ item }) => item.term);
  },
};
for (const [name, way] of Object.entries(ways)) {
  const before = process.cpuUsage();
  const ranks = trials.map(({ term, typed }) => way(typed).indexOf(term));
  const { user } = process.cpuUsage(before);
  const share = (most: number) =>
    (ranks.filter((rank) => rank >= 0 && rank < most).length / trials.length).toFixed(3);
  console.log(
    `${name}: first ${share(1)}, among five ${share(5)}, ${(user / 1000 / trials.length).toFixed(2)} ms a word`,
  );
}
console.log(`${known.length} words`);
