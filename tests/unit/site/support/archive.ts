import type { Archive, ArchivedArticle, Article, Facts, Outlet, Span } from '../../../../src/types.ts';

/** An article with nothing special about it, and what a test wants otherwise. */
export function article(changes: Partial<Article> = {}): Article {
  return {
    slug: 'talks-resume',
    title: 'Talks resume',
    date: '2019-05-14',
    dateBasis: 'stated',
    dateEvidence: [],
    outlet: 'The Example Times',
    retrievedFrom: null,
    agency: null,
    authors: [],
    place: null,
    section: null,
    language: 'en',
    kicker: null,
    dek: null,
    captions: [],
    url: null,
    retrieved: null,
    corrections: [],
    source: 'talks.txt',
    sha256: '0123456789abcdef'.repeat(4),
    encoding: 'utf-8',
    markdown: 'Talks resumed on Tuesday.\n\nThey will go on.\n',
    edited: false,
    ...changes,
  };
}

export function outlet(changes: Partial<Outlet> = {}): Outlet {
  return {
    id: 'example-times',
    name: 'The Example Times',
    kind: 'newspaper',
    aliases: ['Example Times'],
    domains: ['times.example'],
    tells: [],
    hints: [],
    carries: [],
    ...changes,
  };
}

const NO_FACT = { value: null, evidence: [] };

const FACTS: Facts = {
  title: NO_FACT,
  date: { ...NO_FACT, basis: null },
  publisher: NO_FACT,
  retrievedFrom: NO_FACT,
  agency: NO_FACT,
  authors: NO_FACT,
  place: NO_FACT,
  section: NO_FACT,
  language: NO_FACT,
  kicker: NO_FACT,
  dek: NO_FACT,
  captions: [],
};

/** An article with the ledger of a dump. */
export function archived(
  changes: Partial<Article> = {},
  text?: string,
  spans: readonly Span[] = [],
): ArchivedArticle {
  const record = article(changes);
  if (text === undefined) return { article: record, ledger: null };
  const dump = {
    name: record.source,
    path: `content/sources/${record.source}`,
    size: text.length,
    sha256: record.sha256,
    encoding: record.encoding,
    text,
  };
  return { article: record, ledger: { dump, spans, facts: FACTS } };
}

export function archive(articles: readonly ArchivedArticle[], changes: Partial<Archive> = {}): Archive {
  return {
    meta: {
      title: 'Test archive',
      description: 'For tests.',
      baseUrl: null,
      language: 'en',
      visibility: 'public',
      contact: null,
    },
    articles,
    outlets: [outlet()],
    gazetteer: { entities: [], sources: new Map(), others: [] },
    problems: [],
    ...changes,
  };
}
