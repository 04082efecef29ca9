import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../src/site/build.ts';
import { extractFinder, gatherRules, rulePath } from '../../../src/site/rules.ts';
import type { Label } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';

/** A dump of pieces, each with its label and rule. */
function dump(slug: string, ...pieces: readonly (readonly [text: string, label: Label, rule: string])[]) {
  let end = 0;
  const spans = pieces.map(([text, label, rule]) => {
    const start = end;
    end += text.length;
    return { start, end, label, rule };
  });
  return archived({ slug, date: '2019-05-14' }, pieces.map(([text]) => text).join(''), spans);
}

const site = buildSite(
  archive([
    dump(
      'a',
      ['Talks resume\n', 'title', 'headline'],
      ['Talks resumed.\n', 'body', 'prose'],
      ['\n', 'space', 'white-space'],
      ['Share\n', 'share', 'share-widget'],
      [`Print ${'and print '.repeat(40)}\u202e\n`, 'share', 'share-widget'],
    ),
    dump('b', ['Share\n', 'share', 'share-widget'], ['Talks ended.', 'body', 'prose']),
    archived({ slug: 'lost', date: null }),
  ]),
  '/',
);

describe('the rules', () => {
  const rules = gatherRules(site);

  it('are summed up, with the articles they took something from', () => {
    const found = rules.map(({ rule, spans, characters, took }) => [rule, spans, characters, took.length]);
    expect(found).toEqual([
      ['share-widget', 3, 420, 2],
      ['prose', 2, 27, 0],
      ['headline', 1, 13, 1],
    ]);
    const share = rules.find(({ rule }) => rule === 'share-widget');
    expect(share?.took.map(({ card, weight }) => [card.slug, weight])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('say what they are for, where they are still in use', () => {
    expect(rules.every(({ reason }) => reason !== null)).toBe(true);
    expect(site.reasonOf('fact-words')).not.toBeNull();
    expect(site.reasonOf('gone')).toBeNull();
  });

  it('have pages of their names, and no others', () => {
    expect(rulePath('share-widget')).toBe('rules/share-widget.html');
    expect(rulePath('../../x')).toMatch(/^rules\/[0-9a-f]{12}\.html$/);
  });
});

describe('what a rule took', () => {
  const find = extractFinder(site);
  const card = (slug: string) => site.articles.find((one) => one.slug === slug) ?? raise(slug);

  it('stands with its line, in the order of the dump', () => {
    const [short, long] = find(card('a'), 'share-widget');
    expect(short).toEqual({ text: 'Share', more: 0, line: 4, label: 'share widget', disposition: 'removed' });
    expect(long?.line).toBe(5);
    expect(long?.text.length).toBeLessThan(190);
    expect((long?.text.length ?? 0) + (long?.more ?? 0)).toBe(407);
  });

  it('is nothing for a rule that kept all, and for an article without its source', () => {
    expect(find(card('a'), 'prose')).toEqual([]);
    expect(find(card('lost'), 'share-widget')).toEqual([]);
  });
});

function raise(slug: string): never {
  throw new Error(`there is no ${slug}`);
}
