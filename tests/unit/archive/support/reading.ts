import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../../../../src/archive/gazetteer/load.ts';
import { findNames } from '../../../../src/archive/names/find.ts';
import { type Matcher, makeMatcher } from '../../../../src/archive/names/matcher.ts';
import { findQuotes } from '../../../../src/archive/quotes/find.ts';
import type { Mention, Passage, Quote } from '../../../../src/archive-types.ts';
import { loadKnowledge } from '../../../../src/knowledge.ts';

const GOLD = join(import.meta.dirname, '../gold');

/** The package's own gazetteer, ready for finding. */
export async function packageMatcher(): Promise<Matcher> {
  const knowledge = await loadKnowledge();
  if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.problems));
  const { gazetteer, problems } = await loadGazetteer(null, knowledge.value.outlets);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return makeMatcher(gazetteer);
}

/** Paragraphs as the body of an article. */
export function body(...texts: readonly string[]): Passage[] {
  return texts.map((text, index) => ({ field: 'body', index, id: `p${index + 1}`, text }));
}

/** Names as `words=id`, themes and events left out. */
export function namesIn(matcher: Matcher, texts: readonly string[], language = 'en'): string[] {
  return mentionsIn(matcher, texts, language).map(({ text, entity }) => `${text}=${entity}`);
}

export function mentionsIn(matcher: Matcher, texts: readonly string[], language = 'en'): Mention[] {
  const { mentions } = findNames(body(...texts), language, matcher);
  return mentions.filter(({ kind }) => kind !== 'theme' && kind !== 'event');
}

export function quotesIn(matcher: Matcher, texts: readonly string[], language = 'en'): Quote[] {
  const passages = body(...texts);
  const { mentions } = findNames(passages, language, matcher);
  return findQuotes(passages, language, mentions, matcher.byId);
}

/** Quotations as `speaker (verb): words`. */
export function saidIn(matcher: Matcher, texts: readonly string[], language = 'en'): string[] {
  return quotesIn(matcher, texts, language).map(
    ({ speaker, verb, text }) => `${speaker?.name ?? '?'} (${verb ?? ''}): ${text}`,
  );
}

/** An article of the gold: its passages, and the names marked in them. */
export interface GoldArticle {
  readonly source: string;
  readonly passages: readonly Passage[];
  /** As `field index start-end id`. */
  readonly names: readonly string[];
}

/** The articles with every name marked by hand. */
export function goldArticles(): GoldArticle[] {
  const [, ...parts] = readFileSync(join(GOLD, 'names.txt'), 'utf8').split(/^== /m);
  return parts.map((part) => {
    const [source = '', ...lines] = part.trim().split('\n');
    const counts = new Map<string, number>();
    let paragraphs = 0;
    const names: string[] = [];
    const passages = lines.map((line): Passage => {
      const [, kind = '', marked = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
      const field = (kind === 'subhead' ? 'body' : kind) as Passage['field'];
      const index = counts.get(field) ?? 0;
      counts.set(field, index + 1);
      if (kind === 'body') paragraphs += 1;
      let text = '';
      for (const [at, piece] of marked.split(/\{\{|\}\}/).entries()) {
        const [words = '', id] = at % 2 === 1 ? piece.split('|') : [piece];
        if (id !== undefined)
          names.push(`${field} ${index} ${text.length}-${text.length + words.length} ${id}`);
        text += words;
      }
      return { field, index, id: kind === 'body' ? `p${paragraphs}` : null, text };
    });
    return { source, passages, names };
  });
}

export function nameKey({ field, index, start, end, entity }: Mention): string {
  return `${field} ${index} ${start}-${end} ${entity}`;
}
