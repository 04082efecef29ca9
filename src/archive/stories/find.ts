/**
 * Copies, versions and stories among articles. Copies are told by shared wording, boilerplate left out; of articles by
 * one agency or outlet that are alike but not the same, each is a version; articles of several outlets that share rare
 * words within a few days tell of one event. The outcome does not depend on the order of the articles.
 */

import type { ArchiveStories, CopyGroup, Passage, Story, Version } from '../../archive-types.ts';
import { edtfRange } from '../../article/edtf.ts';
import { byCodeUnit } from '../../article/folder.ts';
import { groupAlike } from '../copies.ts';
import { compareOrigin } from '../duplicates.ts';
import { wordsIn } from '../shingles.ts';
import { boilerplateIn, coreOf, type Paragraphs, paragraphsOf } from './boilerplate.ts';
import { sameEvents, type Telling } from './events.ts';
import { sentencesIn, sentencesWithout } from './sentences.ts';
import { wordDiff } from './versions.ts';

/** What is compared of an article. */
export interface Told {
  readonly slug: string;
  readonly title: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly retrievedFrom: string | null;
  readonly body: readonly Passage[];
  /** Number of the version by the mark before the headline; null where there is none. */
  readonly version: number | null;
}

/** Finds copies, versions and stories. @param common words that are in most texts and tell nothing */
export function findStories(articles: readonly Told[], common: ReadonlySet<string>): ArchiveStories {
  const sorted = [...articles].sort((a, b) => byCodeUnit(a.slug, b.slug));
  const paragraphs = sorted.map(({ body }) => paragraphsOf(body.map(({ text }) => text)));
  const boilerplate = boilerplateIn(paragraphs);
  const groups = groupAlike(paragraphs.map((one) => coreOf(one, boilerplate)));
  const copies: CopyGroup[] = [];
  const versions: Version[][] = [];
  const hidden = new Set<number>();
  for (const group of groups) {
    const chains = chainsOf(group.flatMap((index) => sorted[index] ?? []));
    for (const chain of chains) if (chain.length > 1) versions.push(withChanges(chain));
    const latest = chains.flatMap((chain) => chain.at(-1) ?? []).sort(byOrigin);
    const [original, ...rest] = latest;
    if (original !== undefined && rest.length > 0)
      copies.push({ original: original.slug, copies: rest.map(({ slug }) => slug) });
    for (const index of group) if (sorted[index]?.slug !== original?.slug) hidden.add(index);
  }
  const stories = storiesOf(sorted, paragraphs, boilerplate, hidden, common);
  return { copies, versions, stories };
}

/** What was found, as JSON can hold it: without the changes from version to version, which are told when they are asked for. */
export type KeptStories = Omit<ArchiveStories, 'versions'> & {
  readonly versions: readonly (readonly Omit<Version, 'changes'>[])[];
};

export function keptStories({ copies, versions, stories }: ArchiveStories): KeptStories {
  const plain = versions.map((chain) => chain.map(({ slug, number }) => ({ slug, number })));
  return { copies, versions: plain, stories };
}

/** What {@link keptStories} kept, with the changes again. @param told the article of a slug, as it is compared */
export function storiesAgain(kept: KeptStories, told: (slug: string) => Told): ArchiveStories {
  const versions = kept.versions.map((chain) =>
    chain.map((one, index) => ({ ...one, changes: changesFrom(chain[index - 1]?.slug, one.slug, told) })),
  );
  return { ...kept, versions };
}

function changesFrom(before: string | undefined, after: string, told: (slug: string) => Told) {
  return () => (before === undefined ? [] : wordDiff(textOf(told(before)), textOf(told(after))));
}

function textOf({ body }: Told): string {
  return body.map(({ text }) => text).join('\n\n');
}

function byOrigin(a: Told, b: Told): number {
  return compareOrigin(copyable(a), copyable(b));
}

function copyable(article: Told) {
  const { slug, date, retrievedFrom } = article;
  return { name: slug, body: textOf(article), date, retrievedFrom };
}

/** Near-duplicates parted into versions of one wire: those that an outlet put out under one agency, oldest first. */
function chainsOf(group: readonly Told[]): Told[][] {
  const chains = new Map<string, Told[]>();
  for (const article of group) {
    const wire =
      article.outlet === null || article.retrievedFrom !== null
        ? null
        : `${article.outlet}\n${article.agency}`;
    const key = wire ?? `\n${article.slug}`;
    chains.set(key, [...(chains.get(key) ?? []), article]);
  }
  return [...chains.values()].flatMap((chain) => {
    const texts = new Set(chain.map(textOf));
    // The same text twice is a copy and no version.
    return texts.size === chain.length ? [chain.sort(byVersion)] : chain.map((article) => [article]);
  });
}

function byVersion(a: Told, b: Told): number {
  const number = ({ version }: Told) => version ?? 0;
  const order = a.version !== null || b.version !== null ? number(a) - number(b) : 0;
  return (
    order || startOf(a) - startOf(b) || textOf(a).length - textOf(b).length || byCodeUnit(a.slug, b.slug)
  );
}

function startOf({ date }: Told): number {
  return (date === null ? null : edtfRange(date))?.min ?? Number.MAX_SAFE_INTEGER;
}

function withChanges(chain: readonly Told[]): Version[] {
  const numbered = chain.some(({ version }) => version !== null);
  const find = (slug: string): Told => chain.find((one) => one.slug === slug) as Told;
  return chain.map((article, index) => {
    const number = article.version ?? (numbered && index === 0 ? 0 : null);
    const changes = changesFrom(chain[index - 1]?.slug, article.slug, find);
    return { slug: article.slug, number, changes };
  });
}

const DAY = 86_400_000;

function storiesOf(
  articles: readonly Told[],
  paragraphs: readonly Paragraphs[],
  boilerplate: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
  common: ReadonlySet<string>,
): Story[] {
  const tellings = articles.map(({ date, outlet, title, body }, index): Telling => {
    const range = date === null || hidden.has(index) ? null : edtfRange(date);
    const { keys = [], words: all = [] } = paragraphs[index] ?? {};
    const own = body.flatMap((_, at) => (boilerplate.has(keys[at] ?? -1) ? [] : (all[at] ?? [])));
    const words = [...wordsIn(title), ...own].filter((word) => !common.has(word) && !/^\d{1,2}$/.test(word));
    const days =
      range === null ? null : ([Math.floor(range.min / DAY), Math.floor(range.max / DAY)] as const);
    return { days: days !== null && days[1] - days[0] > 7 ? null : days, outlet, words };
  });
  const groups = new Map<number, number>();
  const rootOf = (index: number): number => {
    const parent = groups.get(index) ?? index;
    return parent === index ? index : rootOf(parent);
  };
  for (const [a, b] of sameEvents(tellings)) {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    groups.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  }
  const members = new Map<number, Told[]>();
  for (const [index, article] of articles.entries()) {
    const root = rootOf(index);
    members.set(root, [...(members.get(root) ?? []), article]);
  }
  return [...members.values()].filter((group) => group.length > 1).map((group) => storyOf(group, common));
}

function storyOf(group: readonly Told[], common: ReadonlySet<string>): Story {
  const sorted = [...group].sort((a, b) => startOf(a) - startOf(b) || byCodeUnit(a.slug, b.slug));
  const sentences = sorted.map(({ body }) => sentencesIn(body));
  const members = sorted.map(({ slug }, index) => ({
    slug,
    only: sentencesWithout(
      sentences[index] ?? [],
      sentences.filter((_, other) => other !== index),
      common,
    ),
  }));
  return { id: sorted[0]?.slug ?? '', members };
}
