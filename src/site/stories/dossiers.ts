/** What belongs together of the stories, versions and copies found: each lot is shown on one page. */

import type { ArchiveStories, CopyGroup, Story, Version } from '../../archive-types.ts';
import { byDate } from '../article-view.ts';
import type { Card, SiteView } from '../view.ts';

/** Articles that tell of one event, or of which some are versions or copies of others. */
export interface Dossier {
  readonly path: string;
  /** The article that the dossier is listed by. */
  readonly lead: Card;
  /** All of its articles, the oldest first. */
  readonly cards: readonly Card[];
  /** The event as several outlets told it; null where one alone did. */
  readonly story: Story | null;
  readonly versions: ArchiveStories['versions'];
  readonly copies: readonly CopyGroup[];
}

/** Where a story is found that is listed by an article. */
export function storyPath(slug: string): string {
  return `stories/${slug}.html`;
}

/** Every dossier, the newest first. */
export function gatherDossiers(site: Pick<SiteView, 'articles' | 'stories'>): Dossier[] {
  const found = site.stories();
  const cards = new Map(site.articles.map((card) => [card.slug, card]));
  const lots = lotsOf(found);
  const byRoot = new Map<
    string,
    { slugs: string[]; story: Story | null; versions: Version[][]; copies: CopyGroup[] }
  >();
  for (const slug of lots.members()) {
    const root = lots.rootOf(slug);
    const lot = byRoot.get(root) ?? { slugs: [], story: null, versions: [], copies: [] };
    lot.slugs.push(slug);
    byRoot.set(root, lot);
  }
  const lotOf = (slug: string | undefined) => byRoot.get(lots.rootOf(slug ?? ''));
  for (const story of found.stories) {
    const lot = lotOf(story.members[0]?.slug);
    if (lot !== undefined) lot.story = story;
  }
  for (const chain of found.versions) lotOf(chain[0]?.slug)?.versions.push([...chain]);
  for (const group of found.copies) lotOf(group.original)?.copies.push(group);
  return [...byRoot.values()]
    .flatMap(({ slugs, ...lot }) => {
      const first = lot.story?.id ?? lot.copies[0]?.original ?? lot.versions[0]?.at(-1)?.slug ?? '';
      const lead = cards.get(first);
      const held = slugs
        .flatMap((slug) => cards.get(slug) ?? [])
        .sort(byDate)
        .reverse();
      return lead === undefined ? [] : [{ path: storyPath(lead.slug), lead, cards: held, ...lot }];
    })
    .sort((a, b) => byDate(a.lead, b.lead));
}

function lotsOf({ stories, versions, copies }: ArchiveStories): Lots {
  const lots = new Lots();
  for (const { members } of stories) lots.join(members.map(({ slug }) => slug));
  for (const chain of versions) lots.join(chain.map(({ slug }) => slug));
  for (const { original, copies: others } of copies) lots.join([original, ...others]);
  return lots;
}

/** Slugs joined into disjoint sets; the least of a set stands for it. */
class Lots {
  readonly #parents = new Map<string, string>();

  join(slugs: readonly string[]): void {
    for (const slug of slugs) {
      const [one, other] = [this.rootOf(slugs[0] ?? ''), this.rootOf(slug)];
      const [least, more] = one < other ? [one, other] : [other, one];
      this.#parents.set(more, least);
      if (least !== more) this.#parents.set(least, least);
    }
  }

  rootOf(slug: string): string {
    let root = slug;
    while (this.#parents.has(root) && this.#parents.get(root) !== root)
      root = this.#parents.get(root) ?? root;
    return root;
  }

  members(): string[] {
    return [...this.#parents.keys()].sort();
  }
}
