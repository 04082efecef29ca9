/**
 * Copies, versions and stories among articles. Copies are told by shared wording, boilerplate left out; of articles by
 * one agency or outlet that are alike but not the same, each is a version; articles of several outlets that share rare
 * words within a few days tell of one event. The outcome does not depend on the order of the articles, nor on what was
 * found before.
 */

import type { ArchiveStories, CopyGroup, Story, Version } from '../../archive-types.ts';
import { byCodeUnit } from '../../article/folder.ts';
import { digestOf } from '../../plan/digest.ts';
import { areCopies, groupAlike } from '../copies.ts';
import { compareOrigin } from '../duplicates.ts';
import { boilerplateIn, sharedKeys, tellApart } from './boilerplate.ts';
import { chainsOf, startOf } from './chains.ts';
import { sameEvents, type Telling } from './events.ts';
import { occasionsOf } from './occasions.ts';
import { sentencesIn, sentencesWithout } from './sentences.ts';
import { type Core, type KeptTable, type Sketch, type Source, Table } from './table.ts';
import { sharedOf } from './texts.ts';
import { type Told, textOf } from './told.ts';
import { wordDiff } from './versions.ts';

/** What was found, as JSON can hold it: without the changes from version to version, which are told when they are asked for. */
export type KeptStories = Omit<ArchiveStories, 'versions'> & {
  readonly versions: readonly (readonly Omit<Version, 'changes'>[])[];
};

/** Finds copies, versions and stories. @param common words that are in most texts and tell nothing */
export function findStories(articles: readonly Told[], common: ReadonlySet<string>): ArchiveStories {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const sources = articles.map((article) => ({ slug: article.slug, key: '', told: () => article }));
  return storiesAgain(searchStories(sources, common).found, (slug) => bySlug.get(slug) as Told);
}

/**
 * The same with what a search of before found out of those articles that are as they were.
 * @param before what that search gave; with the same common words
 */
export function searchStories(
  articles: readonly Source[],
  common: ReadonlySet<string>,
  before?: KeptTable,
): { readonly found: KeptStories; readonly kept: KeptTable } {
  const table = new Table(articles, common, before);
  const shared = sharedKeys(table.sketches.map(({ keys }) => keys));
  const apart = table.verdicts('apart', shared, apartIn(table, shared));
  const boilerplate = boilerplateIn(shared, (a, b) => apart.of(a, b));
  const cores = table.cores(boilerplate);
  const alike = table.verdicts('alike', boilerplate, alikeIn(table, boilerplate));
  const groups = groupAlike(
    cores.map(({ bands }) => bands),
    (a, b) => alike.of(a, b),
  );
  const { copies, versions, hidden } = partCopies(groups, table.sketches);
  const known = new Map((before?.stories ?? []).map(({ of, story }) => [of, story]));
  const stories = eventsIn(table, cores, hidden).map((group) => {
    const of = digestOf(...group.flatMap((index) => [table.sources[index]?.slug ?? '', keyOf(table, index)]));
    return { of, story: known.get(of) ?? storyOf(group, table, common) };
  });
  const found = { copies, versions, stories: stories.map(({ story }) => story) };
  const kept = table.kept(
    { shared, boilerplate, cores },
    { apart: apart.kept(), alike: alike.kept(), stories },
  );
  return { found, kept };
}

function keyOf({ sources }: Table, index: number): string {
  return sources[index]?.key ?? '';
}

/** Whether two articles that share a paragraph are different stories. */
function apartIn(table: Table, shared: ReadonlyMap<number, unknown>) {
  const rests = new Map<number, Uint32Array>();
  const compared = (index: number) => {
    const rest = rests.get(index) ?? table.shinglesWithout(index, shared);
    rests.set(index, rest);
    return { keys: table.sketches[index]?.keys ?? [], rest };
  };
  return (a: number, b: number): boolean => tellApart(compared(a), compared(b));
}

/** Whether two articles are copies of one another, boilerplate left out. */
function alikeIn(table: Table, boilerplate: ReadonlySet<number>) {
  const cores = new Map<number, Uint32Array>();
  const coreOf = (index: number): Uint32Array => {
    const core = cores.get(index) ?? table.shinglesWithout(index, boilerplate);
    cores.set(index, core);
    return core;
  };
  return (a: number, b: number): boolean => areCopies(sharedOf(coreOf(a), coreOf(b)));
}

/** Groups of near-duplicates as copies and versions, and which of their articles another stands for. */
function partCopies(groups: readonly (readonly number[])[], sketches: readonly Sketch[]) {
  const copies: CopyGroup[] = [];
  const versions: KeptStories['versions'][number][] = [];
  const hidden = new Set<number>();
  const places = new Map(sketches.map((sketch, index) => [sketch, index]));
  const alike = groups.map((group) => group.flatMap((index) => sketches[index] ?? []));
  for (const group of alike.flatMap(occasionsOf)) {
    const chains = chainsOf(group);
    for (const chain of chains) if (chain.length > 1) versions.push(numbered(chain));
    const latest = chains.flatMap((chain) => chain.at(-1) ?? []).sort(byOrigin);
    const [original, ...rest] = latest;
    if (original !== undefined && rest.length > 0)
      copies.push({ original: original.slug, copies: rest.map(({ slug }) => slug) });
    for (const one of group) if (one !== original) hidden.add(places.get(one) ?? -1);
  }
  return { copies, versions, hidden };
}

function byOrigin(a: Sketch, b: Sketch): number {
  return compareOrigin({ ...a, name: a.slug }, { ...b, name: b.slug });
}

function numbered(chain: readonly Sketch[]): Omit<Version, 'changes'>[] {
  const marked = chain.some(({ version }) => version !== null);
  return chain.map(({ slug, version }, index) => ({
    slug,
    number: version ?? (marked && index === 0 ? 0 : null),
  }));
}

/** What was found, with the changes from version to version. @param told the article of a slug, as it is compared */
export function storiesAgain(kept: KeptStories, told: (slug: string) => Told): ArchiveStories {
  const versions = kept.versions.map((chain) =>
    chain.map((one, index) => ({ ...one, changes: changesFrom(chain[index - 1]?.slug, one.slug, told) })),
  );
  return { ...kept, versions };
}

function changesFrom(before: string | undefined, after: string, told: (slug: string) => Told) {
  return () => (before === undefined ? [] : wordDiff(textOf(told(before)), textOf(told(after))));
}

const DAY = 86_400_000;

/** Articles that tell of one event, by their indexes, each group and the list of groups in order. */
function eventsIn(table: Table, cores: readonly Core[], hidden: ReadonlySet<number>): number[][] {
  const tellings = table.sketches.map(({ outlet, range }, index): Telling => {
    const days =
      range === null || hidden.has(index)
        ? null
        : ([Math.floor(range.min / DAY), Math.floor(range.max / DAY)] as const);
    const vector = cores[index]?.vector ?? new Int32Array();
    return { days: days !== null && days[1] - days[0] > 7 ? null : days, outlet, vector };
  });
  const groups = new Map<number, number>();
  const rootOf = (index: number): number => {
    const parent = groups.get(index) ?? index;
    return parent === index ? index : rootOf(parent);
  };
  for (const [a, b] of sameEvents(tellings, table.words.list)) {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    groups.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  }
  const members = new Map<number, number[]>();
  for (const index of tellings.keys()) {
    const root = rootOf(index);
    const group = members.get(root);
    if (group === undefined) members.set(root, [index]);
    else group.push(index);
  }
  return [...members.values()].filter((group) => group.length > 1);
}

function storyOf(group: readonly number[], table: Table, common: ReadonlySet<string>): Story {
  const sorted = group
    .flatMap((index) => table.sketches[index] ?? [])
    .map((sketch, at) => ({ sketch, body: table.toldOf(group[at] ?? -1).body }))
    .sort((a, b) => startOf(a.sketch) - startOf(b.sketch) || byCodeUnit(a.sketch.slug, b.sketch.slug));
  const only = sentencesWithout(
    sorted.map(({ body }) => sentencesIn(body)),
    common,
  );
  const members = sorted.map(({ sketch: { slug } }, at) => ({ slug, only: only[at] ?? [] }));
  return { id: sorted[0]?.sketch.slug ?? '', members };
}
