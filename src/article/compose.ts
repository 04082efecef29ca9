/** From what was cleaned and gathered, and what a person says of it, to an article. */

import type { Article, BodyUnit, Caption, Correction, Dump, Evidence, Facts } from '../types.ts';
import { bodyToMarkdown } from './body.ts';
import type { Sidecar } from './schema.ts';
import { oneLine } from './text.ts';

export interface ArticleParts {
  readonly dump: Dump;
  readonly body: readonly BodyUnit[];
  readonly facts: Facts;
  readonly sidecar: Sidecar;
  /** Path of the dump inside the sources folder, parts separated by `/`. */
  readonly source: string;
  readonly slug: string;
}

/** Makes the article. A correction outranks what was extracted, and both are recorded. */
export function composeArticle({ dump, body, facts, sidecar, source, slug }: ArticleParts): Article {
  const extracted = extractedFields(facts, dump);
  const { corrections } = sidecar;
  const article: Article = {
    slug,
    ...extracted,
    ...correctedFields(sidecar),
    url: sidecar.url ?? dump.given?.url ?? null,
    retrieved: sidecar.retrieved ?? dump.given?.retrieved ?? null,
    corrections: recordOf(sidecar, extracted),
    source,
    sha256: dump.sha256,
    encoding: dump.encoding,
    markdown: bodyToMarkdown(body),
    edited: false,
  };
  if (corrections.date === undefined) return article;
  const { value, reason } = corrections.date;
  return {
    ...article,
    dateBasis: value === null ? null : 'correction',
    dateEvidence: correctedEvidence(article.dateEvidence, value, reason),
  };
}

/** The title an article will bear: a correction's, else the one found, else the name of its dump. */
export function titleOf(facts: Facts, sidecar: Sidecar, dump: Dump): string {
  return oneLine(sidecar.corrections.title?.value ?? facts.title.value ?? '') || dump.name;
}

type ExtractedFields = Pick<
  Article,
  | ('title' | 'date' | 'dateBasis' | 'dateEvidence' | 'outlet' | 'retrievedFrom' | 'agency' | 'authors')
  | ('place' | 'section' | 'language' | 'kicker' | 'dek' | 'captions')
>;

function extractedFields(facts: Facts, dump: Dump): ExtractedFields {
  return {
    title: line(facts.title.value) ?? dump.name,
    date: facts.date.value,
    dateBasis: facts.date.basis,
    dateEvidence: facts.date.evidence.map(tidyEvidence),
    outlet: line(facts.publisher.value),
    retrievedFrom: line(facts.retrievedFrom.value),
    agency: line(facts.agency.value),
    authors: (facts.authors.value ?? []).map(oneLine).filter((name) => name !== ''),
    place: line(facts.place.value),
    section: line(facts.section.value),
    language: facts.language.value,
    kicker: line(facts.kicker.value),
    dek: line(facts.dek.value),
    captions: facts.captions.map(tidyCaption).filter(({ text }) => text !== ''),
  };
}

type Change = readonly [
  field: keyof ExtractedFields,
  change: { readonly value: Value; readonly reason: string },
];
type Value = string | readonly (string | Caption | Evidence)[] | null;

/** The corrections that are there, in the order of the fields. */
function changesIn({ corrections }: Sidecar): Change[] {
  return Object.entries(corrections).flatMap(([field, change]) =>
    change === undefined ? [] : [[field as keyof ExtractedFields, change]],
  );
}

function correctedFields(sidecar: Sidecar): Partial<ExtractedFields> {
  return Object.fromEntries(changesIn(sidecar).map(([field, { value }]) => [field, value]));
}

/** What was corrected, from what to what, and why. */
function recordOf(sidecar: Sidecar, extracted: ExtractedFields): Correction[] {
  return changesIn(sidecar).map(([field, { value, reason }]) => ({
    field,
    was: asText(extracted[field]),
    now: asText(value),
    reason,
  }));
}

/** A field's value in one line of text: names joined by `; `, captions by ` | `; null where there is none. */
function asText(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  const [first] = value;
  if (first === undefined) return null;
  return value
    .map((item) => (typeof item === 'string' ? item : item.text))
    .join(typeof first === 'string' ? '; ' : ' | ');
}

/** The evidence for a date once a person has settled it: theirs decides, the rest agrees or is outranked. */
function correctedEvidence(evidence: readonly Evidence[], value: string | null, reason: string): Evidence[] {
  const settled: Evidence = {
    kind: 'sidecar',
    text: value ?? '',
    start: null,
    end: null,
    implies: value,
    verdict: 'used',
    reason,
  };
  const others = evidence.map((item): Evidence => {
    if (item.verdict !== 'used') return item;
    if (item.implies === value) return { ...item, verdict: 'agrees' };
    return { ...item, verdict: 'rejected', reason: 'Outranked by the correction a person has made.' };
  });
  return [settled, ...others];
}

function line(value: string | null): string | null {
  return value === null ? null : oneLine(value) || null;
}

function tidyCaption({ text, credit, rights }: Caption): Caption {
  return { text: oneLine(text), credit: line(credit), rights: line(rights) };
}

function tidyEvidence(item: Evidence): Evidence {
  return {
    ...item,
    text: oneLine(item.text),
    implies: line(item.implies),
    reason: line(item.reason),
  };
}
