/** The steps on single articles whose outcome is kept, and the search for stories, which is made up of such. */

import { type KeptStories, searchStories, storiesAgain } from '../archive/stories/find.ts';
import type { KeptTable } from '../archive/stories/table.ts';
import { type Told, toldOf } from '../archive/stories/told.ts';
import type { ArchiveStories, ArticleReading } from '../archive-types.ts';
import { digestOf } from '../plan/digest.ts';
import { documentIn } from './search-index.ts';
import { STEPS, type Step } from './step-names.ts';
import type { ArticleView, Card } from './view.ts';

/** The step that reads an article for names and quotations. */
export const READING: Step = 'reading';
/** The step that makes of it what is compared with others. */
export const TOLD: Step = 'told';
/** The step that makes an article's document. */
export const DOCUMENT: Step = 'document';

/** Values by their keys. */
export interface KeptValues {
  get(key: string): unknown;
  put(key: string, value: unknown): void;
}

/** Where steps keep what they made, and what stands for their code. */
interface Kept {
  readonly kept?: KeptValues | undefined;
  readonly version?: string;
}

/** What a step gives for an article: what was kept of it, or what it makes now. */
export function deriveOnce<T>({ kept, version = '' }: Kept, step: Step, card: Card, make: () => T): T {
  if (kept === undefined) return make();
  const key = stepKey(step, version, card);
  const known = kept.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  kept.put(key, made);
  return made;
}

function stepKey(step: Step, version: string, { key }: Pick<Card, 'key'>): string {
  return digestOf(`${step} ${version} ${key}`);
}

/** Keeps what the steps that every site needs make of an article, while it is open for its card. */
export function keepSteps(parts: Kept, card: Card, view: ArticleView, reading: ArticleReading): void {
  deriveOnce(parts, READING, card, () => reading);
  deriveOnce(parts, TOLD, card, () => toldIn(view));
  deriveOnce(parts, DOCUMENT, card, () => documentIn(view, card));
}

/** An article as it is compared with others. */
export function toldIn({ record, ledger }: ArticleView): Told {
  return toldOf({ article: record, ledger });
}

/** All that a site may have kept: the keys of its steps, and of its search for stories. */
export function siteKeys(version: string, cards: Iterable<Pick<Card, 'key'>>): string[] {
  const steps = [...cards].flatMap((card) => STEPS.map((step) => stepKey(step, version, card)));
  return [...steps, storiesKey(version), tableKey(version)];
}

/** What the last search for stories found, and what it found out of each article. */
const storiesKey = (version: string): string => digestOf('stories', version);
const tableKey = (version: string): string => digestOf('stories-table', version);

/** Copies, versions and stories; found anew only where an article has changed: else by another process of this build, or one before. */
export function storiesOnce(
  cards: readonly Card[],
  { kept, version = '', common }: Kept & { readonly common: ReadonlySet<string> },
  told: (card: Card) => Told,
): ArchiveStories {
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  const keys = [...bySlug.keys()].sort().map((slug) => bySlug.get(slug)?.key ?? '');
  const words = digestOf(...[...common].sort());
  const name = digestOf(words, ...keys);
  const find = (slug: string): Told => {
    const card = bySlug.get(slug);
    if (card === undefined) throw new Error(`there is no article ${slug}`);
    return told(card);
  };
  const last = kept?.get(storiesKey(version)) as { name: string; found: KeptStories } | undefined;
  if (last?.name === name) return storiesAgain(last.found, find);
  const sources = cards.map((card) => ({ slug: card.slug, key: card.key, told: () => told(card) }));
  const before = kept?.get(tableKey(version)) as { words: string; table: KeptTable } | undefined;
  const searched = searchStories(sources, common, before?.words === words ? before.table : undefined);
  kept?.put(tableKey(version), { words, table: searched.kept });
  kept?.put(storiesKey(version), { name, found: searched.found });
  return storiesAgain(searched.found, find);
}
