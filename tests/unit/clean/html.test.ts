import { describe, expect, it } from 'vitest';
import { bodyUnits, clean } from '../../../src/clean/index.ts';
import { gatherFacts } from '../../../src/facts/index.ts';
import { toBlocks } from '../../../src/intake/index.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import type { Cleaned, Dump } from '../../../src/types.ts';
import { HEADLINE, PAGE, PARAGRAPHS } from '../intake/files.ts';

const loaded = await loadKnowledge();
if (!loaded.ok) throw new Error('no phrases');
const knowledge = loaded.value;

function cleaned(text: string): Cleaned {
  const dump: Dump = {
    name: 'a.html',
    path: 'a.html',
    size: text.length,
    sha256: '',
    encoding: 'utf-8',
    format: 'html',
    text,
  };
  return clean(dump, toBlocks(dump), knowledge);
}

function tiles({ spans, dump }: Cleaned): boolean {
  let at = 0;
  for (const { start, end } of spans) {
    if (start !== at || end <= start) return false;
    at = end;
  }
  return at === dump.text.length;
}

describe('a page of HTML', () => {
  const page = cleaned(PAGE);

  it('leaves the article and nothing else', () => {
    expect(page.rejected).toBeNull();
    expect(bodyUnits(page).map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', PARAGRAPHS[0]],
      ['paragraph', PARAGRAPHS[1]],
      ['subhead', 'What the islanders say'],
      ['paragraph', PARAGRAPHS[2]],
      ['paragraph', PARAGRAPHS[3]],
    ]);
  });

  it('is accounted for to the last character, scripts and tags as markup', () => {
    expect(tiles(page)).toBe(true);
    const script = PAGE.indexOf('window.ads');
    expect(page.spans.find(({ start, end }) => start <= script && script < end)?.label).toBe('markup');
    const link = PAGE.indexOf('<a href="/strait">');
    expect(page.spans.find(({ start, end }) => start <= link && link < end)?.label).toBe('markup');
  });

  it('gives the facts it states, with where it states them', () => {
    const facts = gatherFacts(page, knowledge);
    expect(facts.title.value).toBe(HEADLINE);
    expect(facts.date).toMatchObject({ value: '2019-11-05', basis: 'metadata' });
    expect(facts.authors.value).toEqual(['Ada Brandvold']);
    expect(facts.publisher.value).toBe('The Lowmere Courier');
    const used = facts.date.evidence.find(({ verdict }) => verdict === 'used');
    expect(PAGE.slice(used?.start ?? 0, used?.end ?? 0)).toContain('2019-11-05');
  });

  it('keeps no comment of a reader', () => {
    const comments = Array.from(
      { length: 6 },
      (_, i) =>
        `<li class="comment"><p>I took this ferry in ${1990 + i} and it was late, as it always is, and the coffee was cold.</p></li>`,
    ).join('');
    const body = bodyUnits(
      cleaned(PAGE.replace('</article>', `<ol class="comment-list">${comments}</ol></article>`)),
    );
    expect(body.map(({ text }) => text).join(' ')).not.toContain('coffee was cold');
  });

  it.each([
    ['nothing', ''],
    ['a tag cut off', '<div class="'],
    ['a comment never closed', '<p>One</p><!-- two'],
    ['a script never closed', '<p>One</p><script>two'],
    ['only markup', '<div></div>'],
  ])('tiles and is refused where it holds no article: %s', (_, html) => {
    const found = cleaned(html);
    expect(tiles(found)).toBe(true);
    expect(found.rejected).not.toBeNull();
  });
});
