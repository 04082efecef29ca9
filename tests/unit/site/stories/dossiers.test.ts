import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../../src/archive/stories/versions.ts';
import type { ArchiveStories } from '../../../../src/archive-types.ts';
import { buildSite } from '../../../../src/site/build.ts';
import { condense } from '../../../../src/site/stories/condense.ts';
import { gatherDossiers } from '../../../../src/site/stories/dossiers.ts';
import { storiesPages, storyPages, storyRedirects } from '../../../../src/site/stories/pages.ts';
import { archive, archived } from '../support/archive.ts';

const SLUGS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const site = buildSite(
  archive(
    SLUGS.map((slug, day) => archived({ slug, date: `2019-05-0${day + 1}`, outlet: `Outlet ${slug}` })),
  ),
  '/',
);

const version = (slug: string) => ({ slug, number: null, changes: () => [] });
const FOUND: ArchiveStories = {
  stories: [{ id: 'a', members: ['a', 'b'].map((slug) => ({ slug, only: [] })) }],
  versions: [['c', 'b'].map(version), ['f', 'g'].map(version)],
  copies: [{ original: 'a', copies: ['e'] }],
};
const found = { ...site, stories: () => FOUND };

describe('dossiers', () => {
  it('hold together what shares an article, newest first', () => {
    const dossiers = gatherDossiers(found);
    expect(dossiers.map(({ path, cards }) => [path, cards.map(({ slug }) => slug)])).toEqual([
      ['stories/g.html', ['f', 'g']],
      ['stories/a.html', ['a', 'b', 'c', 'e']],
    ]);
    expect(dossiers[1]).toMatchObject({ story: { id: 'a' }, copies: [{ original: 'a' }] });
    expect(dossiers[1]?.versions).toHaveLength(1);
  });

  it('are the same whatever the order of what was found', () => {
    const turned = {
      stories: FOUND.stories,
      versions: FOUND.versions.toReversed(),
      copies: FOUND.copies.toReversed(),
    };
    const pathsOf = (stories: ArchiveStories) =>
      gatherDossiers({ ...site, stories: () => stories }).map(({ path }) => path);
    expect(pathsOf(turned)).toEqual(pathsOf(FOUND));
  });

  it('are reached by each of their articles, whichever of them they are listed by', () => {
    expect(storyRedirects(found).map(({ path, to }) => [path, to])).toEqual([
      ['stories/f.html', 'stories/g.html'],
      ['stories/b.html', 'stories/a.html'],
      ['stories/c.html', 'stories/a.html'],
      ['stories/e.html', 'stories/a.html'],
    ]);
  });

  it('are none where nothing is told twice', () => {
    const none = { ...site, stories: () => ({ stories: [], versions: [], copies: [] }) };
    expect(gatherDossiers(none)).toEqual([]);
    expect(storiesPages(none).map(({ path, data }) => [path, data().count])).toEqual([['stories.html', 0]]);
  });
});

describe('the pages of stories', () => {
  it('list outlets, versions and copies', () => {
    const [page] = storiesPages(found);
    expect(page?.data().stories).toMatchObject([
      { path: 'stories/g.html', outlets: ['Outlet g'], tellings: 0, versions: 2, copies: 0 },
      { path: 'stories/a.html', outlets: ['Outlet a', 'Outlet b'], tellings: 2, versions: 2, copies: 1 },
    ]);
  });

  it('are made anew when an article of them changes, and only then', () => {
    const readsWith = (changed: string) => {
      const articles = found.articles.map((card) =>
        card.slug === changed ? { ...card, key: 'other' } : card,
      );
      return storyPages({ ...found, articles }).map(
        ({ path, reads }) => [path, JSON.stringify(reads)] as const,
      );
    };
    const before = new Map(readsWith('none'));
    const due = (changed: string) =>
      readsWith(changed).flatMap(([path, reads]) => (before.get(path) === reads ? [] : [path]));
    expect(due('e')).toEqual(['stories/a.html']);
    expect(due('d')).toEqual([]);
  });
});

describe('a word diff', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

  it('leaves out what stands far from a change, and counts it', () => {
    const shown = condense([
      { kind: 'same', text: `${words(100)} ` },
      { kind: 'added', text: 'new' },
      { kind: 'same', text: ` ${words(100)}` },
    ]);
    expect(shown.map((part) => (part.kind === 'left out' ? part.words : part.kind))).toEqual([
      82,
      'same',
      'added',
      'same',
      expect.any(Number),
    ]);
    expect(shown[1]).toMatchObject({ text: expect.stringMatching(/^w82 .*w99 $/) });
  });

  it('shows changes in a row as one, but not over the end of a paragraph', () => {
    const changed = condense(wordDiff('the Persian Gulf tankers sank', 'the tankers in the Gulf sank'));
    expect(changed.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    const paragraphs = condense([
      { kind: 'added', text: 'One.' },
      { kind: 'same', text: '\n\n' },
      { kind: 'added', text: 'Two.' },
    ]);
    expect(paragraphs).toHaveLength(3);
  });

  it('is shown whole where little is shared', () => {
    const parts = [
      { kind: 'same', text: words(40) },
      { kind: 'removed', text: 'old' },
    ] as const;
    expect(condense(parts)).toEqual(parts);
  });
});
