/**
 * Builds one part of the index: the tables of its terms, the texts of its articles, its fields and dates.
 */
import type { Analysed } from './analyse.ts';
import { toBase64 } from './base64.ts';
import { ByteWriter } from './bytes.ts';
import type { Entity, Field, NamedEntity, SearchDocument, TablesManifest } from './data.ts';
import { EPOCH, FOREVER, spanOfArticle } from './dates.ts';
import { columnsOf, encodeColumn, encodeValues, fieldTerms, namedEntities } from './fields.ts';
import { encodeHeadlines } from './headlines.ts';
import { KINDS } from './kinds.ts';
import { merge } from './merge.ts';
import { FEW, type PlaceEntry } from './places.ts';
import type { TermEntry } from './postings.ts';
import { isSpelt, reversed } from './spelling.ts';
import type { Entry } from './table.ts';
import { TEXT_KIND } from './texts.ts';
import { BYTES, NUMBERS } from './writing/codecs.ts';
import { lexiconOf } from './writing/lexicon.ts';
import { writeList } from './writing/list.ts';
import { PLACES, placeEntry } from './writing/places.ts';
import { TERMS, termEntry } from './writing/postings.ts';
import { type Emit, writeTable } from './writing/table.ts';
import { TextTokens } from './writing/text-tokens.ts';
import { groupTexts, recordOf, sampleTexts } from './writing/texts.ts';
import { encodeWording, textWriter } from './writing/wording.ts';

/** About how many bytes a leaf of each table holds: what one look-up costs. The names of the gazetteer are deflated. */
const SIZES = { terms: 4000, forward: 4000, reverse: 4000, places: 6000, aliases: 2500 };

/** Articles as they go into a part of the index: newest first, `analysed[i]` of `documents[i]`. */
export interface Part {
  readonly documents: readonly SearchDocument[];
  readonly analysed: readonly Analysed[];
  readonly entities: readonly Entity[];
}

/** Builds a part of the index. Pure: the same articles make the same shards. */
export function buildTables({ documents, analysed, entities }: Part, emit: Emit): TablesManifest {
  const columns = columnsOf(documents, entities);
  const terms: Entry<TermEntry>[] = [];
  const places: Entry<PlaceEntry>[] = [];
  const words: { term: string; count: number }[] = [];
  for (const { term, postings, places: where } of merge(analysed)) {
    terms.push([term, termEntry(postings, emit)]);
    if (postings.numbers.length > FEW) places.push([term, placeEntry(where, emit)]);
    words.push({ term, count: postings.numbers.length });
  }
  for (const [term, postings] of fieldTerms(columns)) {
    terms.push([term, termEntry(postings, emit)]);
  }
  const spelt = words.filter(({ term }) => isSpelt(term));
  terms.sort(byKey);
  const texts = documents.map(recordOf);
  const tokens = new TextTokens();
  const told = encodeWording(lexiconOf(texts, tokens), sampleTexts(texts), tokens);
  const wording = emit('y', told.content, { packed: told.packed });
  const fields: Partial<Record<Field, readonly [string, string]>> = {};
  for (const [field, { values, ofDocument }] of columns) {
    fields[field] = [emit('v', encodeValues(values)), emit('c', encodeColumn(ofDocument))];
  }
  return {
    documents: documents.length,
    kind: 'tables',
    terms: toBase64(writeTable(KINDS.terms, terms, TERMS, SIZES.terms, emit)),
    forward: toBase64(
      writeTable(KINDS.forward, dictionaryEntries(words, forwards), NUMBERS, SIZES.forward, emit),
    ),
    reverse: toBase64(
      writeTable(KINDS.reverse, dictionaryEntries(spelt, reversed), NUMBERS, SIZES.reverse, emit),
    ),
    places: toBase64(writeTable(KINDS.places, places, PLACES, SIZES.places, emit)),
    aliases: toBase64(
      writeTable(KINDS.aliases, aliasEntries(namedEntities(entities, columns)), BYTES, SIZES.aliases, emit),
    ),
    texts: toBase64(writeList(TEXT_KIND, groupTexts(texts), textWriter(told.content, tokens), emit)),
    dates: emit('d', encodeDates(documents)),
    fields,
    headlines: emit('h', encodeHeadlines(documents)),
    wording,
    slots: null,
    gone: [],
  };
}

function byKey(a: Entry<unknown>, b: Entry<unknown>): number {
  return a[0] < b[0] ? -1 : 1;
}

const forwards = (term: string): string => term;

/** Terms under the keys they are looked up by, each with the number of its articles. */
function dictionaryEntries(
  words: readonly { term: string; count: number }[],
  keyOf: (term: string) => string,
): Entry<number>[] {
  return words.map(({ term, count }): Entry<number> => [keyOf(term), count]).sort(byKey);
}

function aliasEntries(named: ReadonlyMap<string, readonly NamedEntity[]>): Entry<Uint8Array>[] {
  return [...named]
    .map(([alias, entities]): Entry<Uint8Array> => {
      const writer = new ByteWriter(256).number(entities.length);
      for (const { term, names } of entities) {
        writer.text(term).number(names.length);
        for (const name of names) writer.text(name);
      }
      return [alias, writer.done()];
    })
    .sort(byKey);
}

/** The earliest day of each article, as gaps backwards from the newest, then how many more days its date allows. */
function encodeDates(documents: readonly SearchDocument[]): Uint8Array {
  const spans = documents.map(({ date }) => spanOfArticle(date));
  const dated = spans.filter((span) => span !== null);
  const newest = dated[0]?.first ?? 0;
  const writer = new ByteWriter(documents.length * 2).number(dated.length).number(newest + EPOCH);
  let last = newest;
  for (const { first } of dated) {
    writer.number(last - first);
    last = first;
  }
  for (const { first, last: end } of dated) {
    writer.number(end === Number.POSITIVE_INFINITY ? FOREVER : end - first);
  }
  return writer.done();
}
