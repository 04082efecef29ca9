/** An article as a `NewsArticle` of schema.org. */

import type { ArticleReading, Entity, Mention, Quote } from '../../../archive-types.ts';
import type { ArchiveMeta } from '../../../types.ts';
import type { ArticleView, CustodyStep } from '../../view.ts';
import { siteAddress } from '../address.ts';
import { readName } from '../cite/names.ts';
import { certainDate } from './certain-date.ts';
import { speakers, thing } from './things.ts';

/** What is told of an article beside what it says of itself. */
export interface ArticleContext {
  readonly meta: ArchiveMeta;
  /** How the article begins, as plain text. */
  readonly lead: string;
  readonly reading: Pick<ArticleReading, 'mentions' | 'quotes'>;
  readonly byId: (id: string) => Entity | null;
}

/**
 * The article, with who and what it names and whom it quotes. The archive publishes this copy; the outlet and the agency are the
 * source. Its date is claimed only as far as it is certain, and no address of a copy is given.
 */
export function newsArticle(article: ArticleView, context: ArticleContext): object {
  const { meta, lead, reading, byId } = context;
  const { record, address } = article;
  const page = siteAddress(article.path, meta) ?? undefined;
  const named = recordsIn(reading.mentions, byId);
  const inHeadline = recordsIn(
    reading.mentions.filter(({ field }) => field === 'title'),
    byId,
  );
  return {
    '@type': 'NewsArticle',
    '@id': page,
    url: page,
    headline: article.title,
    alternativeHeadline: article.dek ?? undefined,
    description: lead === '' ? undefined : lead,
    dateline: article.place ?? undefined,
    datePublished: certainDate(article.date) ?? undefined,
    inLanguage: article.lang,
    articleSection: article.section ?? undefined,
    author: listed(article.authors.map(author)),
    publisher: { '@type': 'Organization', name: meta.title, url: meta.baseUrl ?? undefined },
    sourceOrganization: listed(article.custody.filter(isSource).map(organisation)),
    isBasedOn: address?.linked ? address.url : undefined,
    isPartOf: { '@type': 'Collection', name: meta.title, url: meta.baseUrl ?? undefined },
    about: listed(named.filter(isTheme).map((entity) => thing(entity, meta))),
    mentions: listed(named.filter((entity) => !isTheme(entity)).map((entity) => thing(entity, meta))),
    contentLocation: listed(inHeadline.filter(isPlace).map((entity) => thing(entity, meta))),
    locationCreated: article.place === null ? undefined : { '@type': 'Place', name: article.place },
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'record', value: article.slug },
      { '@type': 'PropertyValue', propertyID: 'SHA-256 of the source', value: record.sha256 },
    ],
    hasPart: listed(
      reading.quotes.filter(({ kind }) => kind === 'speech').map((quote) => quotation(quote, page, context)),
    ),
  };
}

const isTheme = ({ kind }: Entity): boolean => kind === 'theme';
const isPlace = ({ kind }: Entity): boolean => kind === 'place';

/** A list; undefined where it is empty, so that the property is not there. */
function listed(things: readonly object[]): readonly object[] | undefined {
  return things.length === 0 ? undefined : things;
}

/** Records by their ids, each once, in reading order. */
function recordsIn(mentions: readonly Mention[], byId: ArticleContext['byId']): Entity[] {
  return [...new Set(mentions.map(({ entity }) => entity))].flatMap((id) => byId(id) ?? []);
}

/** A byline that is no person's name has no type, since it cannot be told. */
function author(name: string): object {
  return readName(name).parts === null ? { name } : { '@type': 'Person', name };
}

const isSource = ({ role }: CustodyStep): boolean => role !== 'mirror';

function organisation({ outlet }: CustodyStep): object {
  return { '@type': 'NewsMediaOrganization', name: outlet.name };
}

/** Words somebody said; an unknown speaker stays unknown. */
function quotation(quote: Quote, page: string | undefined, { byId, meta }: ArticleContext): object {
  const { id, text, speaker, parts } = quote;
  const paragraph = parts[0]?.paragraph ?? null;
  return {
    '@type': 'Quotation',
    identifier: id,
    url: page === undefined || paragraph === null ? undefined : `${page}#${paragraph}`,
    text,
    spokenByCharacter: speaker === null ? undefined : speakers(speaker, byId, meta),
  };
}
